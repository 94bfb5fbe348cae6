// Evidence of every kind, also of kinds that no run could have left.
import fc from 'fast-check'
import type { Evidence, Missing } from '../../../src/core/evidence/evidence.ts'

export const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
export const aDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-05-${String(day).padStart(2, '0')}`)
export const anInstant = fc
  .tuple(aDay, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`)

const anyMissing: fc.Arbitrary<Missing> = fc.record({
  how: fc.constantFrom('absent', 'flagged', 'unlisted'),
  since: anInstant,
  sourceSyncedAt: maybe(anInstant),
  reread: maybe(
    fc.record({ at: anInstant, answer: fc.constantFrom('not-found', 'flagged', 'found', 'none') }),
  ),
  agreedAt: maybe(anInstant),
})

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  terminationSeen: maybe(fc.record({ date: fc.oneof(aDay, fc.constant('')), on: aDay })),
  conflict: maybe(fc.record({ since: anInstant, agreedAt: maybe(anInstant) })),
  reactivatedOn: maybe(aDay),
  word: maybe(
    fc.record({
      forVersion: fc.constantFrom('v1', 'v0'),
      word: maybe(fc.constantFrom('Left', 'Leave', 'Active', 'K7')),
      askedAt: maybe(anInstant),
    }),
  ),
  missing: maybe(anyMissing),
  unreadable: maybe(
    fc.record({
      since: anInstant,
      field: fc.constantFrom('terminationDate' as const, 'deleted' as const, null),
      askedAt: maybe(anInstant),
    }),
  ),
})
