import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Employee } from '../../../src/core/people/employee.ts'
import { presence } from '../../../src/core/evidence/presence.ts'
import { REASONS } from '../../../src/core/facts/reasons.ts'
import { anEmployee, evidenceOf, status, word } from '../people.ts'
import { aDay, anInstant, anyEvidence, maybe } from './any.ts'
import type { PresenceInput } from '../../../src/core/evidence/verdict.ts'

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
const anInput: fc.Arbitrary<PresenceInput> = fc.record({
  employee: someone,
  evidence: anyEvidence,
  versionHash: fc.constant('v1'),
  now: anInstant.map((instant) => ({
    instant,
    zone: 'UTC',
    zones: [],
    today: instant.slice(0, 10),
  })),
  read: fc.record({ beganAt: anInstant, complete: fc.boolean() }),
  settings: fc.record({
    status_map: fc.constantFrom({}, { terminated: 'INACTIVE' } as const),
    inactive_beats_future_date: fc.boolean(),
  }),
  linked: fc.boolean(),
})

test('every record with its evidence has one presence, with all facts of its reason', () => {
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
      const { missing } = input.evidence
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
      const { presence: judged } = presence({ ...input, employee, evidence: evidenceOf() })
      expect(judged.kind).toBe('unknown')
    }),
  )
})

test('a future last day ends nothing before it is over', () => {
  fc.assert(
    fc.property(anInput, (input) => {
      const { employee, now } = input
      const settings = { ...input.settings, inactive_beats_future_date: false }
      const evidence = { ...input.evidence, missing: null }
      fc.pre(employee.terminationDate !== null && employee.terminationDate >= now.today)
      fc.pre(
        !(employee.startDate !== null && employee.startDate > (employee.terminationDate ?? '')),
      )
      const { presence: judged } = presence({ ...input, settings, evidence })
      expect(judged.kind).not.toBe('left')
    }),
    { numRuns: 2000 },
  )
})

test('time alone never brings anybody back', () => {
  fc.assert(
    fc.property(anInput, aDay, aDay, (input, on, later) => {
      const date = input.employee.terminationDate
      // Without a known first day, the date would count as first seen today, whatever today is.
      const terminationSeen = date === null ? null : { date, on }
      const known = { ...input, evidence: { ...input.evidence, terminationSeen } }
      // But a return may be to come (rule 26).
      if (date !== null && (input.employee.startDate ?? '') > date) return
      if (later < input.now.today || presence(known).presence.kind !== 'left') return
      const now = { instant: `${later}T23:59:00.000Z`, zone: 'UTC', zones: [], today: later }
      expect(presence({ ...known, now }).presence.kind).toBe('left')
    }),
    { numRuns: 3000 },
  )
})
