import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Employee } from '../../../src/core/people/employee.ts'
import type { Evidence } from '../../../src/core/evidence/evidence.ts'
import { presence } from '../../../src/core/evidence/presence.ts'
import { anEmployee, gone, evidenceOf, status, word } from '../people.ts'
import { after, at, listed, readAt, seen } from './looks.ts'

/** The evidence after these records were listed, one after the other. */
function history(...reads: readonly [Partial<Employee>, ReturnType<typeof at>][]): Evidence {
  let stored: Employee | null = null
  let evidence = evidenceOf()
  for (const [facts, when] of reads) {
    const record = anEmployee(facts)
    evidence = after(evidence, listed(record, stored, when))
    stored = record
  }
  return evidence
}

describe('the termination date', () => {
  const ends = { terminationDate: '2026-05-10' }

  test('keeps the day on which it was first seen', () => {
    expect(history([ends, at(1)], [ends, at(12)]).terminationSeen?.on).toBe('2026-05-01')
  })

  test('is first seen again when it changed, or was removed and came back', () => {
    const moved = { terminationDate: '2026-05-11' }
    expect(history([ends, at(1)], [moved, at(12)]).terminationSeen).toEqual({
      date: '2026-05-11',
      on: '2026-05-12',
    })
    const again = history([ends, at(1)], [{}, at(2)], [ends, at(3)])
    expect(again.terminationSeen?.on).toBe('2026-05-03')
    expect(history([ends, at(1)], [{}, at(2)]).terminationSeen).toBeNull()
  })

  test('INACTIVE without a date keeps the day on which it was first seen (P5)', () => {
    const inactive = { status: status('INACTIVE') }
    expect(history([inactive, at(3)], [inactive, at(9)]).terminationSeen?.on).toBe('2026-05-03')
  })

  test('an end after a leave has the date of the end, not of the start of the leave', () => {
    const onLeave = evidenceOf({
      terminationSeen: { date: '', on: '2026-01-01' },
      word: { forVersion: 'v1', word: 'Parental leave', askedAt: null },
    })
    const next = anEmployee({ status: status('INACTIVE') })
    expect(after(onLeave, listed(next, next, at(9))).terminationSeen?.on).toBe('2026-05-09')
  })
})

describe('a contradiction', () => {
  const past = { terminationDate: '2026-05-01' }

  test('is remembered since the read that first showed it (P4, P10)', () => {
    for (const each of [status('ACTIVE'), word('Dormant'), word(null), status('PENDING')]) {
      const evidence = history([{ ...past, status: each }, at(4, 8)])
      expect(evidence.conflict).toEqual({ since: at(4, 8).at, agreedAt: null })
    }
  })

  test('is confirmed by a read an hour later, not by an earlier one', () => {
    const soon = { ...at(4), at: '2026-05-04T08:59:59.999Z' }
    expect(history([past, at(4, 8)], [past, soon]).conflict?.agreedAt).toBeNull()
    const agreed = history([past, at(4, 8)], [past, at(4, 9)], [past, at(4, 12)])
    expect(agreed.conflict).toEqual({ since: at(4, 8).at, agreedAt: at(4, 9).at })
  })

  test('starts again when status or dates changed, and only then', () => {
    const renamed = { ...past, firstName: 'Anna' }
    expect(history([past, at(4, 8)], [renamed, at(4, 9)]).conflict?.agreedAt).not.toBeNull()
    for (const changed of [
      { ...past, startDate: '2026-01-01' },
      { ...past, status: status('LEAVE') },
      { terminationDate: '2026-05-02' },
    ]) {
      const evidence = history([past, at(4, 8)], [changed, at(4, 10)])
      expect(evidence.conflict).toEqual({ since: at(4, 10).at, agreedAt: null })
    }
  })

  test('is forgotten when the record no longer contradicts itself', () => {
    for (const mended of [
      {},
      { ...past, status: status('INACTIVE') },
      { ...past, startDate: '2026-05-02' },
      { terminationDate: '2026-06-01' },
    ]) {
      expect(history([past, at(4, 8)], [mended, at(4, 10)]).conflict).toBeNull()
    }
  })

  test('a date that was known in time is no contradiction, nor is a mapped status', () => {
    const later = history(
      [{ terminationDate: '2026-05-03' }, at(1)],
      [{ terminationDate: '2026-05-03' }, at(9)],
    )
    expect(later.conflict).toBeNull()
    const next = anEmployee({ ...past, status: word('Uit dienst') })
    const statusMap = { 'uit dienst': 'INACTIVE' } as const
    expect(after(evidenceOf(), listed(next, null, at(4)), statusMap).conflict).toBeNull()
  })

  test('a complete read that began later confirms it, and it stays confirmed after that read', () => {
    const employee = anEmployee(past)
    const first = seen(listed(employee, null, at(4, 8)))
    const confirmed = after(first, { kind: 'read-completed', read: readAt(4, 9) })
    const verdict = presence({
      employee,
      evidence: confirmed,
      versionHash: 'v1',
      now: { instant: '2026-05-04T09:30:00.000Z', zone: 'UTC', zones: [], today: '2026-05-04' },
      read: { beganAt: '2026-05-04T09:30:00.000Z', complete: false },
      settings: { status_map: {}, inactive_beats_future_date: false },
      linked: true,
    })
    expect(verdict.presence.kind).toBe('left')
    expect(after(first, { kind: 'read-completed', read: readAt(4, 8) })).toBe(first)
    expect(after(confirmed, { kind: 'read-completed', read: readAt(5) })).toBe(confirmed)
    const absent = { ...gone(), conflict: first.conflict }
    expect(after(absent, { kind: 'read-completed', read: readAt(5) })).toBe(absent)
  })
})

describe('a reactivation', () => {
  const inactive = { status: status('INACTIVE') }

  test('is the day on which INACTIVE ended', () => {
    const evidence = history([inactive, at(1)], [{}, at(2)], [{}, at(3)])
    expect(evidence.reactivatedOn).toBe('2026-05-02')
  })

  test('is forgotten when the status is INACTIVE again', () => {
    expect(history([inactive, at(1)], [{}, at(2)], [inactive, at(3)]).reactivatedOn).toBeNull()
  })

  test('also counts if there was another status in between', () => {
    const pending = { status: status('PENDING') }
    expect(history([inactive, at(1)], [pending, at(2)], [{}, at(5)]).reactivatedOn).toBe(
      '2026-05-02',
    )
  })

  test('needs an earlier INACTIVE', () => {
    expect(history([{}, at(1)], [{ status: status('LEAVE') }, at(2)]).reactivatedOn).toBeNull()
  })
})

test('a listed record is not missing; a deleted flag alone decides nothing', () => {
  const evidence = gone()
  expect(after(evidence, listed(anEmployee(), null, at(4))).missing).toBeNull()
  expect(after(evidence, listed(anEmployee({ deleted: true }), null, at(4))).missing).toBe(
    evidence.missing,
  )
})

test('the raw status belongs to its version: the same record later may mean something else', () => {
  const evidence = evidenceOf({ word: { forVersion: 'v1', word: 'Left', askedAt: null } })
  const inactive = anEmployee({ status: status('INACTIVE') })
  expect(after(evidence, listed(inactive, inactive, at(4))).word).toEqual(evidence.word)
  expect(after(evidence, listed(anEmployee(), inactive, at(4))).word).toBeNull()
})

test('the same version under a newer hash keeps its word', () => {
  const inactive = anEmployee({ status: status('INACTIVE') })
  const again = { ...listed(inactive, inactive, at(4)), version: 'v2' }
  const wordFor = (forVersion: string) =>
    after(evidenceOf({ word: { forVersion, word: 'Left', askedAt: null } }), again).word
  expect(wordFor('v1')).toEqual({ forVersion: 'v2', word: 'Left', askedAt: null })
  expect(wordFor('v0')).toEqual({ forVersion: 'v0', word: 'Left', askedAt: null })
})

test('the same read twice gives the same evidence as once', () => {
  const dates = fc.constantFrom(null, '2026-05-01', '2026-05-04', '2026-05-20')
  const someone = fc
    .record({
      status: fc.constantFrom<Employee['status'][]>(
        status('ACTIVE'),
        status('INACTIVE'),
        status('PENDING'),
        word(null),
      ),
      startDate: dates,
      terminationDate: dates,
    })
    .map(anEmployee)
  fc.assert(
    fc.property(fc.option(someone, { nil: null }), someone, (previous, next) => {
      const before =
        previous === null ? evidenceOf() : after(evidenceOf(), listed(previous, null, at(1)))
      const once = after(before, listed(next, previous, at(4)))
      expect(after(once, listed(next, next, at(4)))).toEqual(once)
    }),
  )
})
