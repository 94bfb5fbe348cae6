import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Employee } from '../../src/core/people/employee.ts'
import type { Memory, Missing } from '../../src/core/evidence/memory.ts'
import { presence } from '../../src/core/evidence/presence.ts'
import { REASONS } from '../../src/core/facts/reasons.ts'
import { anEmployee, remembering, status, word } from './people.ts'
import type { PresenceInput } from '../../src/core/evidence/verdict.ts'

const aDay = fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`)
const anInstant = fc.tuple(aDay, fc.integer({ min: 0, max: 23 })).map(([day, hour]) => {
  return `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`
})
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

const aStatus = fc.constantFrom<Employee['status'][]>(
  status('ACTIVE'),
  status('INACTIVE'),
  status('PENDING'),
  status('LEAVE'),
  word('On leave'),
  word('Terminated'),
  word(null),
)
const someone = fc
  .record({
    status: aStatus,
    startDate: maybe(aDay),
    terminationDate: maybe(aDay),
    deleted: fc.boolean(),
    ignored: fc.boolean(),
  })
  .map(anEmployee)
const absence: fc.Arbitrary<Missing> = fc.record({
  how: fc.constantFrom('absent', 'flagged', 'unlisted'),
  since: anInstant,
  sourceSyncedAt: fc.constant(null),
  reread: maybe(
    fc.record({ at: anInstant, answer: fc.constantFrom('not-found', 'found', 'none') }),
  ),
  agreedAt: maybe(anInstant),
})
const aMemory: fc.Arbitrary<Memory> = fc.record({
  terminationSeen: maybe(fc.record({ date: aDay, on: aDay })),
  conflict: maybe(fc.record({ since: anInstant, agreedAt: maybe(anInstant) })),
  reactivatedOn: maybe(aDay),
  word: maybe(
    fc.record({
      forVersion: fc.constantFrom('v1', 'v0'),
      word: maybe(fc.constantFrom('Left', 'Leave')),
    }),
  ),
  missing: maybe(absence),
})
const anInput: fc.Arbitrary<PresenceInput> = fc.record({
  employee: someone,
  memory: aMemory,
  versionHash: fc.constant('v1'),
  now: anInstant.map((instant) => ({ instant, zone: 'UTC', today: instant.slice(0, 10) })),
  read: fc.record({ beganAt: anInstant, complete: fc.boolean() }),
  settings: fc.record({
    status_map: fc.constantFrom({}, { terminated: 'INACTIVE' } as const),
    inactive_beats_future_date: fc.boolean(),
  }),
  linked: fc.boolean(),
})

test('every record and memory has one presence, with all facts of its reason', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { presence: judged, asks, changesAfter } = presence(input)
      expect(Object.keys(REASONS)).toContain(judged.because.code)
      expect(Object.keys(judged.because.facts).toSorted()).toEqual(
        [...REASONS[judged.because.code]].toSorted(),
      )
      if (asks === 'raw-status') expect(judged.because.code).toBe('word-pending')
      if (judged.kind === 'leaving') expect(changesAfter).toBe(judged.on)
      if (judged.kind === 'left') expect(asks).toBeNull()
    }),
    { numRuns: 3000 },
  )
})

test('nobody disappears without a complete read', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { presence: judged } = presence(input)
      if (judged.kind !== 'left' || judged.cause !== 'disappeared') return
      const { missing } = input.memory
      expect(['absent', 'flagged']).toContain(missing?.how)
      if (missing?.how === 'absent') {
        expect(missing.reread).not.toBeNull()
        expect(missing.reread?.answer).not.toBe('found')
      }
    }),
    { numRuns: 3000 },
  )
})

test('a person with an unknown status and no date neither works nor has left', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const employee = anEmployee({ status: word('Dormant') })
      const { presence: judged } = presence({ ...input, employee, memory: remembering() })
      expect(judged.kind).toBe('unknown')
    }),
  )
})

test('a future last day ends nothing before it is over', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { employee, now } = input
      const settings = { ...input.settings, inactive_beats_future_date: false }
      const memory = { ...input.memory, missing: null }
      fc.pre(employee.terminationDate !== null && employee.terminationDate >= now.today)
      fc.pre(
        !(employee.startDate !== null && employee.startDate > (employee.terminationDate ?? '')),
      )
      const { presence: judged } = presence({ ...input, settings, memory })
      expect(judged.kind).not.toBe('left')
    }),
    { numRuns: 2000 },
  )
})

test('time alone never brings anybody back', () => {
  fc.assert(
    fc.property(anInput, aDay, aDay, (input, on, later) => {
      const date = input.employee.terminationDate
      // Without a remembered day, the date would count as first seen today, whatever today is.
      const terminationSeen = date === null ? null : { date, on }
      const remembered = { ...input, memory: { ...input.memory, terminationSeen } }
      if (later < input.now.today || presence(remembered).presence.kind !== 'left') return
      const now = { instant: `${later}T23:59:00.000Z`, zone: 'UTC', today: later }
      expect(presence({ ...remembered, now }).presence.kind).toBe('left')
    }),
    { numRuns: 3000 },
  )
})
