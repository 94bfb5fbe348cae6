// When an attribute is lost, what is remembered of it, and what waits for it (rule 15).
import { describe, expect, test } from 'vitest'
import { waitsForLoss } from '../../src/core/decide/doubt/attribute-lost.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/facts/settings.ts'
import {
  type LostAttribute,
  lostAfter,
  WHOLE,
} from '../../src/core/people/attributes/lost-attributes.ts'
import {
  attributesOf,
  customAttribute,
  remember,
  withRemembered,
} from '../../src/core/people/attributes/remembered.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import { anEmployee, status, word } from './people.ts'

const NOW = '2026-05-04T10:00:00.000Z'
const LOSS: LostAttribute = { attribute: 'phone', entity: null, since: 'before', of: 10, count: 10 }

describe('lost', () => {
  test.each([
    [2, 0, false],
    [3, 0, true],
    [3, 1, false],
    [4, 1, true],
    [79, 21, false],
    [80, 20, true],
    [0, 100, false],
  ])('rule 15: %i have lost it and %i have it: %s', (lost, has, isLost) => {
    const after = lostAfter([], { [WHOLE]: { phone: { lost, has } } }, NOW)
    const loss = { attribute: 'phone', entity: null, since: NOW, count: lost, of: lost + has }
    expect(after).toEqual(isLost ? [loss] : [])
  })

  test.each([
    [10, 0, true],
    [5, 5, true],
    [3, 7, true],
    [2, 8, false],
    [0, 10, false],
    // A read that shows hardly anybody ends nothing.
    [0, 4, true],
  ])('once lost, %i without it and %i with it: %s', (lost, has, isLost) => {
    const after = lostAfter([LOSS], { [WHOLE]: { phone: { lost, has } } }, NOW)
    expect(after.map(({ since }) => since)).toEqual(isLost ? ['before'] : [])
  })

  test('in an entity, where not in all of the account', () => {
    const counts = {
      [WHOLE]: { companyId: { lost: 6, has: 14 }, phone: { lost: 20, has: 0 } },
      de: { companyId: { lost: 6, has: 0 }, phone: { lost: 6, has: 0 } },
      nl: { companyId: { lost: 0, has: 14 }, phone: { lost: 14, has: 0 } },
    }
    const after = lostAfter([], counts, NOW).map(({ attribute, entity }) => [attribute, entity])
    expect(after).toEqual([
      ['phone', null],
      ['companyId', 'de'],
    ])
  })

  test('an attribute that no read has counted stays lost', () => {
    expect(lostAfter([LOSS], {}, NOW)).toEqual([LOSS])
  })
})

describe('remembered', () => {
  const groupTypes = new Map([
    ['g1', 'department'],
    ['g2', 'team'],
    ['g3', 'cost_center'],
  ])
  const seen = { run: 7, at: NOW, groupTypes, isKept: () => true }
  const FULL = anEmployee({
    groupIds: ['g1', 'g2', 'g3'],
    custom: { 'Legal entity': 'BV' },
    startDate: '2026-09-01',
    phone: { kind: 'e164', number: '+31612345678' },
  })
  const EMPTY = anEmployee({
    ...FULL,
    groupIds: [],
    custom: {},
    startDate: null,
    employmentType: null,
    status: word(null),
    phone: { kind: 'none' },
  })

  test('is every watched attribute that was given', () => {
    const names = [...attributesOf(FULL, groupTypes, NOW.slice(0, 10)).keys()]
    expect(names).toEqual(
      expect.arrayContaining([
        'groupIds',
        'groups:department',
        'groups:team',
        'groups:cost_center',
        'custom:Legal%20entity',
      ]),
    )
  })

  test('what turned empty is remembered, kept while empty, used where it counts, and dropped with a new value', () => {
    const once = remember({}, FULL, EMPTY, seen)
    expect(once['startDate']).toEqual({ value: '2026-09-01', run: 7, at: NOW })
    const later = { ...seen, run: 9 }
    expect(remember(once, EMPTY, EMPTY, later)).toEqual(once)
    expect(withRemembered(EMPTY, once, () => true)).toEqual(FULL)
    expect(withRemembered(EMPTY, once, () => false)).toBe(EMPTY)
    const moved = anEmployee({ ...EMPTY, startDate: '2026-10-01' })
    expect(remember(once, EMPTY, moved, later)).not.toHaveProperty('startDate')
    expect(remember(once, EMPTY, FULL, later)).toEqual({})
  })

  test.each(['1970-01-01', '1900-01-01', '1969-12-31T23:00:00.000Z'])(
    'a first day that stands for none (%s) is empty',
    (startDate) => {
      const once = remember({}, FULL, anEmployee({ ...FULL, startDate }), seen)
      expect(once['startDate']?.value).toBe('2026-09-01')
      expect(remember({}, anEmployee({ ...FULL, startDate }), EMPTY, seen)).not.toHaveProperty(
        'startDate',
      )
    },
  )

  test.each(['1899-12-30', '2099-12-31', '9999-12-31T00:00:00.000Z'])(
    'a last day that stands for none (%s) is empty',
    (terminationDate) => {
      const leaving = anEmployee({ ...FULL, terminationDate: '2026-05-08' })
      const once = remember({}, leaving, anEmployee({ ...FULL, terminationDate }), seen)
      expect(once['terminationDate']?.value).toBe('2026-05-08')
    },
  )

  test('departments that are gone come back beside the teams that are not', () => {
    const teams = anEmployee({ ...FULL, groupIds: ['g2'] })
    const memory = remember({}, FULL, teams, seen)
    expect(Object.keys(memory).toSorted()).toEqual(['groups:cost_center', 'groups:department'])
    expect(withRemembered(teams, memory, () => true).groupIds).toEqual(['g1', 'g2', 'g3'])
  })

  test('nothing is remembered of somebody who is ignored, nor of somebody new', () => {
    expect(remember({}, FULL, anEmployee({ ...EMPTY, ignored: true }), seen)).toEqual({})
    expect(remember({}, null, EMPTY, seen)).toEqual({})
  })

  test('what is of no use is not kept', () => {
    const isKept = (attribute: string) => attribute !== customAttribute('Legal entity')
    expect(remember({}, FULL, EMPTY, { ...seen, isKept })).not.toHaveProperty(
      customAttribute('Legal entity'),
    )
  })
})

describe('waits', () => {
  const active = { kind: 'active', because: reason('active') } as const
  const left = {
    kind: 'left',
    on: '2026-05-04',
    cause: 'terminated',
    because: reason('active'),
  } as const
  const by = (field: string): Settings => ({
    ...DEFAULT_SETTINGS,
    scope: [{ entity_id: '*', invite: true, where: [{ field, op: 'is_not', value: ['x'] }] }],
  })
  const lacks = (attribute: string, entity: string | null = null) => [
    { ...LOSS, attribute, entity },
  ]
  const at = (settings: Settings) => ({ settings, presence: active, employee: anEmployee() })

  test.each([
    ['join', 'employmentType', by('employment_type'), true],
    ['join', 'employmentType', DEFAULT_SETTINGS, false],
    ['join', 'groups:department', by('department'), true],
    ['join', 'custom:Kind', by('Kind'), true],
    ['join', 'workLocationId', by('work_location'), true],
    ['join', 'startDate', DEFAULT_SETTINGS, true],
    ['return', 'startDate', DEFAULT_SETTINGS, false],
    ['join', 'phone', by('employment_type'), false],
    ['move', 'employmentType', by('employment_type'), true],
    ['change', 'employmentType', by('employment_type'), false],
    ['decision', 'employmentType', by('employment_type'), false],
    ['leave', 'employmentType', by('employment_type'), false],
  ] as const)('rule 15: %s without %s', (purpose, attribute, settings, waits) => {
    const loss = { lacks: lacks(attribute), leftByMemory: false }
    expect(waitsForLoss(at(settings), { purpose, entityId: 'nl' }, loss)).toBe(waits)
  })

  test('in the entity that lost it', () => {
    const settings = by('employment_type')
    const loss = { lacks: lacks('employmentType', 'de'), leftByMemory: false }
    for (const [entityId, waits] of [
      ['nl', false],
      ['de', true],
    ] as const)
      expect(waitsForLoss(at(settings), { purpose: 'join', entityId }, loss)).toBe(waits)
  })

  test('an end by a remembered day, or without the day that is lost', () => {
    const leave = { purpose: 'leave', entityId: 'nl' } as const
    const gone = { ...at(DEFAULT_SETTINGS), presence: left }
    const inactive = { ...gone, employee: anEmployee({ status: status('INACTIVE') }) }
    const dated = { ...gone, employee: anEmployee({ terminationDate: '2026-05-04' }) }
    expect(waitsForLoss(dated, leave, { lacks: [], leftByMemory: true })).toBe(true)
    const loss = { lacks: lacks('terminationDate'), leftByMemory: false }
    expect(waitsForLoss(inactive, leave, loss)).toBe(true)
    expect(waitsForLoss(dated, leave, loss)).toBe(false)
    expect(waitsForLoss(inactive, leave, { lacks: [], leftByMemory: false })).toBe(false)
  })
})
