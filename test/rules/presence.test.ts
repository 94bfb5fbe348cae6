import { describe, expect, test } from 'vitest'
import type { Employee } from '../../src/core/people/employee.ts'
import { presence } from '../../src/core/evidence/presence.ts'
import { anEmployee, gone, evidenceOf, status, word } from '../core/people.ts'
import type { KnownStatus } from '../../src/core/facts/employment-status.ts'
import type { PresenceInput } from '../../src/core/evidence/verdict.ts'

const TODAY = '2026-05-04'
const YESTERDAY = '2026-05-03'
const TOMORROW = '2026-05-05'
const NOON = '2026-05-04T12:00:00.000Z'
const WORKING_STATUSES = [status('ACTIVE'), status('LEAVE'), word('Dormant'), word(null)]

function judge(employee: Partial<Employee>, rest: Partial<PresenceInput> = {}) {
  return presence({
    employee: anEmployee(employee),
    evidence: evidenceOf(),
    versionHash: 'v1',
    now: { instant: NOON, zone: 'UTC', zones: [], today: TODAY },
    read: { beganAt: NOON, complete: false },
    settings: { status_map: {}, inactive_beats_future_date: false },
    linked: true,
    ...rest,
  })
}

function kindOf(employee: Partial<Employee>, rest: Partial<PresenceInput> = {}) {
  const { presence: judged } = judge(employee, rest)
  return [judged.kind, judged.because.code]
}

/** A last day that was first seen on day `on`. */
function termination(date: string, on: string) {
  return { terminationSeen: { date, on } }
}

test('P1 present, ACTIVE, no termination date: active', () => {
  expect(kindOf({})).toEqual(['active', 'active'])
  expect(kindOf({ status: status('LEAVE') })).toEqual(['active', 'active'])
})

test('P2 present, ACTIVE or unknown, date in the future or today: leaving at the end of that day', () => {
  for (const each of WORKING_STATUSES) {
    for (const terminationDate of [TODAY, TOMORROW]) {
      const { presence: judged, changesAfter } = judge({ status: each, terminationDate })
      expect(judged).toMatchObject({ kind: 'leaving', on: terminationDate })
      expect(changesAfter).toBe(terminationDate)
    }
  }
})

describe('P3', () => {
  test('P3 date past, and known before it was over: left', () => {
    for (const each of WORKING_STATUSES) {
      for (const on of ['2026-04-01', YESTERDAY]) {
        const evidence = evidenceOf(termination(YESTERDAY, on))
        const { presence: judged } = judge(
          { status: each, terminationDate: YESTERDAY },
          { evidence },
        )
        expect(judged).toMatchObject({ kind: 'left', on: YESTERDAY, cause: 'terminated' })
        expect(judged.because.code).toBe('left-terminated')
      }
    }
  })

  test('P3 switched from INACTIVE back to ACTIVE after that date: only an admin ends it', () => {
    const evidence = evidenceOf({
      ...termination('2026-05-01', '2026-04-01'),
      reactivatedOn: YESTERDAY,
      conflict: { since: '2026-05-03T08:00:00.000Z', agreedAt: NOON },
    })
    const employee = { terminationDate: '2026-05-01' }
    const read = { beganAt: NOON, complete: true }
    expect(kindOf(employee, { evidence, read })).toEqual(['conflict', 'date-conflict'])
    expect(judge(employee, { evidence, read }).asks).toBeNull()
  })

  test('P3 switched back on or before that date: left all the same', () => {
    const evidence = evidenceOf({
      ...termination(YESTERDAY, '2026-04-01'),
      reactivatedOn: YESTERDAY,
    })
    expect(kindOf({ terminationDate: YESTERDAY }, { evidence })[0]).toBe('left')
  })
})

describe('P4', () => {
  const employee = { terminationDate: YESTERDAY }
  const late = termination(YESTERDAY, TODAY)

  test('P4 date past when first seen: a conflict that ends nothing', () => {
    for (const each of WORKING_STATUSES) {
      const record = { ...employee, status: each }
      expect(kindOf(record)).toEqual(['conflict', 'date-conflict'])
      expect(kindOf(record, { evidence: evidenceOf(late) })[0]).toBe('conflict')
    }
  })

  test('P4 asks for the record by id once an hour has passed', () => {
    const since = (at: string) => evidenceOf({ ...late, conflict: { since: at, agreedAt: null } })
    expect(judge(employee, { evidence: since('2026-05-04T11:00:01.000Z') }).asks).toBeNull()
    expect(judge(employee, { evidence: since('2026-05-04T11:00:00.000Z') }).asks).toBe('reread')
  })

  test('P4 a later read by id confirms it: left', () => {
    const conflict = { since: '2026-05-04T10:00:00.000Z', agreedAt: '2026-05-04T11:00:00.000Z' }
    const evidence = evidenceOf({ ...late, conflict })
    const { presence: judged } = judge(employee, { evidence })
    expect(judged).toMatchObject({ kind: 'left', on: YESTERDAY, cause: 'terminated' })
    expect(judged.because.code).toBe('left-conflict-confirmed')
  })

  test('P4 the next complete read confirms it: left; the same read or an incomplete one does not', () => {
    const since = '2026-05-04T10:00:00.000Z'
    const evidence = evidenceOf({ ...late, conflict: { since, agreedAt: null } })
    const after = (beganAt: string, complete: boolean) =>
      kindOf(employee, { evidence, read: { beganAt, complete } })[0]
    expect(after('2026-05-04T10:00:01.000Z', true)).toBe('left')
    expect(after(since, true)).toBe('conflict')
    expect(after('2026-05-04T11:59:00.000Z', false)).toBe('conflict')
  })

  test('P4 over for more than 90 days at first sight, and ACTIVE: repetition is no evidence', () => {
    const again = { since: '2026-05-01T10:00:00.000Z', agreedAt: '2026-05-02T10:00:00.000Z' }
    const read = { beganAt: NOON, complete: true }
    const after = (terminationDate: string, each: Employee['status']) => {
      const evidence = evidenceOf({ ...termination(terminationDate, TODAY), conflict: again })
      const judged = judge({ status: each, terminationDate }, { evidence, read })
      return [judged.presence.because.code, judged.asks]
    }
    expect(after('2026-02-03', status('ACTIVE'))[0]).toBe('left-conflict-confirmed')
    for (const each of [status('ACTIVE'), status('LEAVE'), status('PENDING')])
      expect(after('2026-02-02', each)).toEqual(['date-conflict-old', 'raw-status'])
    expect(after('2019-08-31', status('ACTIVE'))).toEqual(['date-conflict-old', 'raw-status'])
    // Nothing speaks against the date where HR gives no status.
    for (const each of [word(null), word('Dormant')])
      expect(after('2019-08-31', each)[0]).toBe('left-conflict-confirmed')
    expect(after('2019-08-31', status('INACTIVE'))[0]).toBe('left-terminated')
  })

  test('P4 such an old end, and HR’s own word: only a word that means an end says more', () => {
    const terminationDate = '2019-08-31'
    const after = (text: string | null, forVersion = 'v1') => {
      const asked = { forVersion, word: text, askedAt: NOON }
      const evidence = evidenceOf({ ...termination(terminationDate, TODAY), word: asked })
      const judged = judge({ terminationDate }, { evidence })
      return [judged.presence.kind, judged.asks]
    }
    expect(after('Terminated')).toEqual(['left', null])
    for (const text of [null, 'Active', 'Parental leave', 'Onboarding', 'Q7'])
      expect(after(text)).toEqual(['conflict', 'raw-status-again'])
    expect(after('Terminated', 'v0')).toEqual(['conflict', 'raw-status'])
  })

  test('P4 a complete read without the record confirms nothing', () => {
    const evidence = {
      ...gone(),
      ...late,
      conflict: { since: '2026-05-03T10:00:00.000Z', agreedAt: null },
    }
    expect(kindOf(employee, { evidence, read: { beganAt: NOON, complete: true } })[0]).toBe(
      'missing',
    )
  })
})

describe('P5', () => {
  const employee = { status: status('INACTIVE') }
  const asked = (text: string | null, forVersion = 'v1') =>
    evidenceOf({ word: { forVersion, word: text, askedAt: null } })

  test('P5 INACTIVE without a date: the raw status of this version is read first', () => {
    for (const evidence of [evidenceOf(), asked('Terminated', 'v0')]) {
      const { presence: judged, asks } = judge(employee, { evidence })
      expect(judged).toMatchObject({ kind: 'unknown', because: { code: 'word-pending' } })
      expect(asks).toBe('raw-status')
    }
  })

  test('P5 a raw status of leave or absence: no change, and nobody is asked', () => {
    const words = [
      'On leave',
      'ON_LEAVE',
      'OnLeave',
      'Leave of Absence',
      'Parental',
      'Furloughed',
      'Ouderschapsverlof',
      'afwezig (ziek)',
      'Elternzeit',
      'krankgeschrieben',
      'Congé parental',
      'en arrêt maladie',
      'Permiso de maternidad',
      'Excedencia',
      'L',
      'FMLA',
      '休職',
    ]
    for (const text of words) {
      const verdict = judge(employee, { evidence: asked(text) })
      expect(verdict).toMatchObject({
        presence: { kind: 'unknown', because: { code: 'on-leave' } },
        asks: 'raw-status-again',
      })
    }
  })

  test('P5 a raw status that says both, work, not yet, or nothing that is known: unknown', () => {
    const words = [
      'De baja',
      'Terminated - did not return from leave',
      'Not terminated',
      'Resigned, last day to come',
      'Notice given',
      'Active',
      'ACTIVE',
      'Employed',
      'Onboarding',
      'Pre-hire',
      'PENDING',
      'K7',
      'Leaves company',
    ]
    for (const text of words) {
      const verdict = judge(employee, { evidence: asked(text) })
      expect(verdict).toMatchObject({
        presence: { kind: 'unknown', because: { code: 'unknown-status', facts: { word: text } } },
        asks: 'raw-status-again',
      })
    }
  })

  test('P5 one meaning for each word, with a user or without', () => {
    for (const text of ['Parental leave', 'K7', 'Active', 'Terminated', null]) {
      const [linked, none] = [true, false].map((one) =>
        judge(employee, { evidence: asked(text), linked: one }),
      )
      expect(linked).toEqual(none)
    }
  })

  test('P5 a raw status that means an end, or none: left, with the raw status as the reason', () => {
    for (const text of [
      'Terminated',
      'Leaver',
      'INACTIVE',
      'Inaktiv',
      'Uit dienst',
      'Ausgetreten',
    ]) {
      const { presence: judged } = judge(employee, { evidence: asked(text) })
      expect(judged).toMatchObject({ kind: 'left', on: TODAY, cause: 'terminated' })
      expect(judged.because).toMatchObject({ code: 'left-inactive', facts: { word: text } })
    }
    expect(kindOf(employee, { evidence: asked(null) })).toEqual(['left', 'left-inactive-plain'])
  })

  test('P5 the settings may map the raw status', () => {
    const meaning = (value: KnownStatus) => ({
      evidence: asked('Suspended'),
      settings: { status_map: { suspended: value }, inactive_beats_future_date: false },
    })
    expect(kindOf(employee, meaning('INACTIVE'))[0]).toBe('left')
    expect(kindOf(employee, meaning('LEAVE'))[0]).toBe('active')
    expect(kindOf(employee, meaning('ACTIVE'))[0]).toBe('active')
    expect(kindOf(employee, meaning('PENDING'))[0]).toBe('scheduled')
  })

  test('P5 the day stays the one on which INACTIVE was first seen', () => {
    const evidence = { ...asked('Terminated'), ...termination('', '2026-04-20') }
    expect(judge(employee, { evidence }).presence).toMatchObject({ kind: 'left', on: '2026-04-20' })
  })
})

test('P6 INACTIVE, date in the future: leaving, or left now if the settings say so', () => {
  const employee = { status: status('INACTIVE'), terminationDate: TOMORROW }
  expect(judge(employee)).toMatchObject({
    presence: { kind: 'leaving', on: TOMORROW },
    changesAfter: TOMORROW,
  })
  const settings = { status_map: {}, inactive_beats_future_date: true }
  expect(judge(employee, { settings }).presence).toMatchObject({ kind: 'left', on: TODAY })
})

test('P7 INACTIVE, date today: left at the end of today, not before', () => {
  const employee = { status: status('INACTIVE'), terminationDate: TODAY }
  expect(judge(employee).presence).toMatchObject({ kind: 'leaving', on: TODAY })
  // Somebody who left early by the setting of P6 stays left on the last day.
  const settings = { status_map: {}, inactive_beats_future_date: true }
  expect(kindOf(employee, { settings })[0]).toBe('left')
})

test('P8 INACTIVE, date past: left', () => {
  const employee = { status: status('INACTIVE'), terminationDate: YESTERDAY }
  expect(judge(employee).presence).toMatchObject({ kind: 'left', on: YESTERDAY })
  expect(kindOf(employee)).toEqual(['left', 'left-terminated'])
})

test('P9 PENDING, no date or a future one: scheduled', () => {
  const pending = { status: status('PENDING') }
  expect(kindOf(pending)).toEqual(['scheduled', 'scheduled-undated'])
  expect(kindOf({ ...pending, startDate: TOMORROW })).toEqual(['scheduled', 'scheduled'])
  for (const terminationDate of [TODAY, TOMORROW]) {
    const judged = judge({ ...pending, terminationDate })
    expect(judged).toMatchObject({ presence: { kind: 'scheduled' }, changesAfter: terminationDate })
  }
})

describe('P9a', () => {
  const returns = { status: status('PENDING'), startDate: '2026-09-01' }

  test('P9a PENDING before a start that comes after the end: leaving, then left, then scheduled', () => {
    const ahead = judge({ ...returns, terminationDate: TOMORROW })
    expect(ahead).toMatchObject({ presence: { kind: 'leaving', on: TOMORROW } })
    expect(ahead.changesAfter).toBe(TOMORROW)
    const over = judge({ ...returns, terminationDate: YESTERDAY })
    expect(over).toMatchObject({ presence: { kind: 'left', on: YESTERDAY } })
    expect(over.changesAfter).toBe('2026-08-31')
    const back = { ...returns, startDate: TODAY, terminationDate: YESTERDAY }
    expect(kindOf(back)[0]).toBe('scheduled')
  })

  test('P9a without a user: scheduled for the start', () => {
    const employee = { ...returns, terminationDate: YESTERDAY }
    expect(kindOf(employee, { linked: false })).toEqual(['scheduled', 'scheduled'])
  })
})

test('P10 PENDING, date past: dropped; with a linked user as P4', () => {
  const employee = { status: status('PENDING'), terminationDate: YESTERDAY }
  expect(kindOf(employee, { linked: false })).toEqual(['dropped', 'date-conflict'])
  expect(kindOf(employee)).toEqual(['conflict', 'date-conflict'])
  const conflict = { since: '2026-05-04T10:00:00.000Z', agreedAt: '2026-05-04T11:30:00.000Z' }
  const evidence = evidenceOf({ conflict })
  expect(kindOf(employee, { evidence })[0]).toBe('left')
  expect(kindOf(employee, { linked: false, evidence })[0]).toBe('dropped')
})

test('P11 a text that is a word of leave: no change, and nobody is asked', () => {
  expect(kindOf({ status: word('leave') })).toEqual(['unknown', 'on-leave'])
  expect(kindOf({ status: word('Terminated') })).toEqual(['unknown', 'unknown-status'])
})

test('P11 unknown text or no status, no date: no change', () => {
  expect(judge({ status: word('Dormant') }).presence).toMatchObject({
    kind: 'unknown',
    because: { code: 'unknown-status', facts: { word: 'Dormant' } },
  })
  expect(kindOf({ status: word(null) })).toEqual(['unknown', 'unknown-status'])
  expect(kindOf({ status: word('constructor') })[0]).toBe('unknown')
  const status_map = { dormant: 'LEAVE', '': 'ACTIVE', gone: 'INACTIVE' } as const
  const settings = { status_map, inactive_beats_future_date: false }
  expect(kindOf({ status: word(' DORMANT ') }, { settings })[0]).toBe('active')
  expect(kindOf({ status: word(null) }, { settings })[0]).toBe('active')
  const past = { status: word('Gone'), terminationDate: YESTERDAY }
  expect(kindOf(past, { settings })[0]).toBe('left')
})

describe('P12', () => {
  const at = '2026-05-04T09:00:00.000Z'
  const EVERY_STATUS = [...WORKING_STATUSES, status('PENDING'), status('INACTIVE')]

  test('P12 flagged deleted in a complete read: missing, and read by id', () => {
    for (const each of EVERY_STATUS) {
      const judged = judge({ status: each, deleted: true }, { evidence: gone({ how: 'flagged' }) })
      expect(judged).toMatchObject({ presence: { kind: 'missing' }, asks: 'reread' })
    }
  })

  test('P12 flagged by id too, or not found there: left, whatever else the record has', () => {
    for (const answer of ['flagged', 'not-found'] as const) {
      const evidence = gone({ how: 'flagged', reread: { at, answer } })
      for (const each of EVERY_STATUS) {
        const { presence: judged } = judge({ status: each, deleted: true }, { evidence })
        expect(judged).toMatchObject({ kind: 'left', on: '2026-05-03', cause: 'disappeared' })
        expect(judged.because.code).toBe('left-flagged')
      }
    }
  })

  test('P12 found by id without the flag: an admin decides', () => {
    const evidence = gone({ how: 'flagged', reread: { at, answer: 'found' } })
    expect(kindOf({ deleted: true }, { evidence })).toEqual(['found-by-id', 'found-by-id'])
  })

  test('P12 no answer by id: missing until the next complete read confirms it', () => {
    const silent = { how: 'flagged', reread: { at, answer: 'none' } } as const
    expect(judge({ deleted: true }, { evidence: gone(silent) })).toMatchObject({
      presence: { kind: 'missing' },
      asks: null,
    })
    const evidence = gone({ ...silent, agreedAt: NOON })
    expect(kindOf({ deleted: true }, { evidence })).toEqual(['left', 'left-flagged'])
  })

  test('P12 the flag in any other read confirms nothing', () => {
    expect(kindOf({ deleted: true })).toEqual(['missing', 'missing-unconfirmed'])
  })
})

describe('P13', () => {
  const at = '2026-05-04T09:00:00.000Z'

  test('P13 absent from a complete read: missing, and read by id', () => {
    const judged = judge({}, { evidence: gone() })
    expect(judged.presence).toMatchObject({ kind: 'missing', because: { code: 'missing' } })
    expect(judged.asks).toBe('reread')
  })

  test('P13 not found by id: left', () => {
    const evidence = gone({ reread: { at, answer: 'not-found' } })
    const { presence: judged } = judge({}, { evidence })
    expect(judged).toMatchObject({ kind: 'left', on: '2026-05-03', cause: 'disappeared' })
    expect(judged.because.code).toBe('left-not-found')
    expect(judged.because.facts['date']).toBe('2026-05-04')
  })

  test('P13 no answer: missing until the next complete read confirms it', () => {
    const reread = { at, answer: 'none' } as const
    expect(judge({}, { evidence: gone({ reread }) })).toMatchObject({
      presence: { kind: 'missing' },
      asks: null,
    })
    expect(kindOf({}, { evidence: gone({ reread, agreedAt: NOON }) })).toEqual([
      'left',
      'left-agreed',
    ])
  })

  test('P13 found by id: only an admin ends the access, whatever later reads show', () => {
    const evidence = gone({ reread: { at, answer: 'found' }, agreedAt: NOON })
    expect(kindOf({}, { evidence })).toEqual(['found-by-id', 'found-by-id'])
  })

  test('P13 somebody who had left by the record stays left for that reason', () => {
    const employee = { status: status('INACTIVE'), terminationDate: YESTERDAY }
    expect(kindOf(employee, { evidence: gone() })).toEqual(['left', 'left-terminated'])
  })

  test('P13 somebody missing with a future last day is read again after that day', () => {
    const employee = { terminationDate: TOMORROW }
    const judged = judge(employee, { evidence: gone() })
    expect(judged).toMatchObject({ presence: { kind: 'missing' }, changesAfter: TOMORROW })
  })
})

test('P14 not found by id alone: missing, and a second not-found does not confirm the first', () => {
  for (const reread of [null, { at: NOON, answer: 'not-found' } as const]) {
    const evidence = gone({ how: 'unlisted', reread })
    expect(judge({}, { evidence })).toMatchObject({
      presence: { kind: 'missing', because: { code: 'missing-unconfirmed' } },
      asks: null,
    })
  }
})

test('P15 absent from an incomplete, shrunken or empty read: nothing', () => {
  const read = { beganAt: NOON, complete: false }
  expect(kindOf({}, { evidence: evidenceOf(), read })).toEqual(['active', 'active'])
})

test('P16 all fields null: out of scope, also when the record is then missing or deleted', () => {
  for (const evidence of [evidenceOf(), gone({ how: 'flagged' }), gone()]) {
    for (const deleted of [false, true]) {
      const employee = { ignored: true, deleted, status: word(null) }
      expect(kindOf(employee, { evidence })).toEqual(['ignored', 'ignored-in-merge'])
    }
  }
})

describe('rule 26', () => {
  const rehired = { startDate: '2026-05-02', terminationDate: '2026-05-01' }

  test('a start after the last day is a rehire: the status decides', () => {
    const evidence = evidenceOf(termination('2026-05-01', '2026-04-01'))
    expect(kindOf(rehired, { evidence })).toEqual(['active', 'rehired'])
    expect(kindOf({ ...rehired, status: status('PENDING') }, { evidence })[0]).toBe('scheduled')
    expect(kindOf({ ...rehired, status: word('Dormant') }, { evidence })[0]).toBe('unknown')
    const inactive = judge({ ...rehired, status: status('INACTIVE') }, { evidence })
    expect(inactive.asks).toBe('raw-status')
  })

  test('a start after the last day that is to come is none yet: the end counts', () => {
    const evidence = evidenceOf(termination(YESTERDAY, '2026-04-01'))
    const later = { startDate: '2026-09-01', terminationDate: YESTERDAY }
    for (const each of [...WORKING_STATUSES, status('PENDING'), status('INACTIVE')]) {
      const judged = judge({ ...later, status: each }, { evidence })
      expect(judged.presence).toMatchObject({ kind: 'left', on: YESTERDAY })
      expect(judged.changesAfter).toBe('2026-08-31')
    }
  })

  test('an employment after a last day that was over at first sight is a return', () => {
    const old = { terminationDate: '2019-08-31', employedAgainFrom: '2021-01-04' }
    expect(kindOf(old)).toEqual(['active', 'rehired'])
    expect(kindOf({ ...old, status: status('PENDING') })[0]).toBe('scheduled')
    expect(kindOf({ ...old, status: word('Dormant') })[0]).toBe('unknown')
    expect(kindOf({ ...old, status: status('INACTIVE') })[0]).toBe('left')
    expect(kindOf({ ...old, employedAgainFrom: TOMORROW })[0]).toBe('conflict')
    expect(kindOf({ ...old, employedAgainFrom: '2019-08-31' })[0]).toBe('conflict')
  })

  test('an employment after a last day that was seen coming says nothing', () => {
    const evidence = evidenceOf(termination('2026-05-01', '2026-04-01'))
    const employee = { terminationDate: '2026-05-01', employedAgainFrom: '2026-05-03' }
    expect(kindOf(employee, { evidence })[0]).toBe('left')
  })

  test('a start on the last day is no rehire', () => {
    const evidence = evidenceOf(termination('2026-05-01', '2026-04-01'))
    expect(kindOf({ ...rehired, startDate: '2026-05-01' }, { evidence })[0]).toBe('left')
  })
})
