import { describe, expect, test } from 'vitest'
import type { Employee } from '../../src/core/people/employee.ts'
import { routedValuesOf } from '../../src/core/place/routing.ts'
import { scopeOf } from '../../src/core/place/scope.ts'
import type { Routing, ScopeCondition, ScopeRule, Settings } from '../../src/core/facts/settings.ts'
import { anEmployee, dimensions } from '../core/people.ts'

const PLACES = dimensions(
  { kind: 'company', id: 'c1', remoteId: '100', name: 'Acme B.V.' },
  { kind: 'company', id: 'c2', remoteId: '200', name: 'Acme GmbH' },
  { kind: 'group', id: 'g1', remoteId: 'eng', name: 'Engineering', type: 'DEPARTMENT' },
  { kind: 'group', id: 'g2', remoteId: 'ops', name: 'Operations', type: 'DEPARTMENT' },
  { kind: 'group', id: 'g3', remoteId: null, name: 'Red', type: 'TEAM' },
  { kind: 'work_location', id: 'w1', remoteId: 'ams', name: 'Amsterdam' },
)
const ENTITIES = ['nl', 'de']

function scope(
  employee: Partial<Employee>,
  routing: Partial<Routing>,
  rest: { scope?: readonly ScopeRule[]; email_source?: Settings['email_source'] } = {},
  entityIds: readonly string[] = ENTITIES,
) {
  return scopeOf({
    employee: anEmployee(employee),
    settings: {
      routing: { by: 'single', field: null, entity_id: null, map: {}, ...routing },
      scope: [],
      email_source: 'work',
      ...rest,
    },
    dimensions: PLACES,
    entityIds,
  })
}

function entitiesOf(...args: Parameters<typeof scope>) {
  const found = scope(...args)
  return found.kind === 'in' ? found.entities.map(({ id }) => id) : found.why.code
}

const UNMAPPED = { kind: 'out', report: 'unmapped-entity' }

describe('rule 19, routing', () => {
  test('with one entity everyone is in it', () => {
    expect(entitiesOf({}, {}, {}, ['nl'])).toEqual(['nl'])
    expect(entitiesOf({}, { entity_id: 'gone' }, {}, ['nl'])).toEqual(['nl'])
  })

  test('with several entities and no routing everyone is unmapped', () => {
    expect(scope({}, {})).toMatchObject({ ...UNMAPPED, why: { code: 'unrouted' } })
    expect(scope({}, { entity_id: 'gone' })).toMatchObject(UNMAPPED)
    expect(scope({}, {}, {}, [])).toMatchObject(UNMAPPED)
    expect(entitiesOf({}, { entity_id: 'de' })).toEqual(['de'])
  })

  test('by company: remote id, Merge’s id, or name without regard to case', () => {
    for (const key of ['100', 'c1', 'Acme B.V.', ' ACME b.v. ']) {
      expect(entitiesOf({ companyId: 'c1' }, { by: 'company', map: { [key]: 'nl' } })).toEqual([
        'nl',
      ])
    }
  })

  test('an id takes precedence over a name', () => {
    const map = { 'Acme GmbH': 'nl', '200': 'de' }
    expect(entitiesOf({ companyId: 'c2' }, { by: 'company', map })).toEqual(['de'])
  })

  test('an unmapped or new value is reported by name and never given a default', () => {
    const map = { 'Acme GmbH': 'de' }
    expect(scope({ companyId: 'c1' }, { by: 'company', map })).toMatchObject({
      ...UNMAPPED,
      why: { code: 'unmapped-entity', facts: { value: 'Acme B.V.' } },
    })
    expect(scope({ companyId: 'c9' }, { by: 'company', map })).toMatchObject({
      ...UNMAPPED,
      why: { facts: { value: 'c9' } },
    })
    expect(entitiesOf({ companyId: 'c9' }, { by: 'company', map: { constructor: 'nl' } })).toBe(
      'unmapped-entity',
    )
  })

  test('the only entity of an account is no default either, once routing is set', () => {
    expect(scope({ companyId: 'c1' }, { by: 'company' }, {}, ['nl'])).toMatchObject(UNMAPPED)
  })

  test('no value at all is reported', () => {
    for (const by of ['company', 'department', 'group', 'work_location'] as const) {
      expect(scope({}, { by })).toMatchObject({ ...UNMAPPED, why: { code: 'unrouted' } })
    }
    expect(entitiesOf({}, { by: 'field', field: 'Legal entity' })).toBe('unrouted')
  })

  test('null maps to no entity on purpose, and is not reported', () => {
    const map = { 'acme b.v.': null }
    expect(scope({ companyId: 'c1' }, { by: 'company', map })).toMatchObject({
      kind: 'out',
      why: { code: 'left-out', facts: { value: 'Acme B.V.' } },
      report: null,
    })
  })

  test('a value mapped to an unknown entity or one of another account is unmapped', () => {
    const map = { '100': 'fr' }
    expect(scope({ companyId: 'c1' }, { by: 'company', map })).toMatchObject(UNMAPPED)
  })

  test('by department and by group of a type', () => {
    const groupIds = ['g3', 'g1']
    expect(entitiesOf({ groupIds }, { by: 'department', map: { eng: 'nl', Red: 'de' } })).toEqual([
      'nl',
    ])
    const byTeam = { by: 'group', field: 'team', map: { eng: 'nl', red: 'de' } } as const
    expect(entitiesOf({ groupIds }, byTeam)).toEqual(['de'])
    expect(entitiesOf({ groupIds }, { ...byTeam, field: null })).toEqual(['nl', 'de'])
  })

  test('groups of several entities give all of them, in the account’s order', () => {
    const map = { eng: 'de', ops: 'nl' }
    for (const groupIds of [
      ['g1', 'g2'],
      ['g2', 'g1'],
    ]) {
      expect(entitiesOf({ groupIds }, { by: 'department', map })).toEqual(['nl', 'de'])
    }
    expect(
      entitiesOf({ groupIds: ['g1', 'g2'] }, { by: 'department', map: { eng: 'de' } }),
    ).toEqual(['de'])
    const none = { eng: null }
    expect(entitiesOf({ groupIds: ['g1', 'g2'] }, { by: 'department', map: none })).toBe(
      'unmapped-entity',
    )
  })

  test('by work location and by a mapped custom field', () => {
    const map = { Amsterdam: 'nl', 'legal nl': 'nl' }
    expect(entitiesOf({ workLocationId: 'w1' }, { by: 'work_location', map })).toEqual(['nl'])
    const custom = { 'Legal entity': ' Legal NL ' }
    expect(entitiesOf({ custom }, { by: 'field', field: 'Legal entity', map })).toEqual(['nl'])
    expect(entitiesOf({ custom }, { by: 'field', field: 'toString', map })).toBe('unrouted')
  })

  test('the values that HR gives to route by', () => {
    const employee = anEmployee({
      companyId: 'c1',
      groupIds: ['g1', 'g3'],
      custom: { Site: 'North' },
    })
    const names = (by: Parameters<typeof routedValuesOf>[1], field: string | null = null) =>
      routedValuesOf(employee, by, field, PLACES).map(({ name }) => name)
    expect(names('company')).toEqual(['Acme B.V.'])
    expect(names('group')).toEqual(['Engineering', 'Red'])
    expect(names('field', 'Site')).toEqual(['North'])
    expect(names('single')).toEqual([])
  })

  test('every id and every name works as a key', () => {
    const employee = anEmployee({ companyId: 'c2', groupIds: ['g2', 'g3'], workLocationId: 'w1' })
    for (const by of ['company', 'group', 'department', 'work_location'] as const) {
      for (const { id, remoteId, name } of routedValuesOf(employee, by, null, PLACES)) {
        for (const key of [id, remoteId ?? id, name ?? id])
          expect(entitiesOf(employee, { by, map: { [key]: 'nl' } })).toEqual(['nl'])
      }
    }
  })
})

describe('rule 20, scope rules', () => {
  const inNl = { entity_id: 'nl' }
  const where = (field: string, op: ScopeCondition['op'], ...value: string[]) => [
    { field, op, value },
  ]
  function take(employee: Partial<Employee>, conditions: readonly ScopeCondition[]) {
    const rule = { entity_id: 'nl', invite: true, where: conditions }
    return scope(employee, inNl, { scope: [rule] }).kind === 'in'
  }

  test('without rules everyone is in scope (rule 22: contractors too)', () => {
    for (const employmentType of [null, 'CONTRACTOR', 'Zzp’er']) {
      expect(scope({ employmentType }, inNl)).toEqual({
        kind: 'in',
        entities: [{ id: 'nl', invite: true, because: null }],
      })
    }
  })

  test('somebody who matches no rule is out of scope, without an unmapped report', () => {
    const rule = {
      entity_id: '*',
      invite: true,
      where: where('employment_type', 'is', 'FULL_TIME'),
    }
    expect(scope({ employmentType: 'INTERN' }, inNl, { scope: [rule] })).toMatchObject({
      kind: 'out',
      why: { code: 'excluded-by-rule' },
      report: null,
    })
  })

  test('rules of another entity do not apply', () => {
    const rule = { entity_id: 'de', invite: true, where: where('employment_type', 'is', 'INTERN') }
    expect(entitiesOf({}, inNl, { scope: [rule] })).toEqual(['nl'])
    const map = { eng: 'nl', ops: 'de' }
    const both = { by: 'department', map } as const
    expect(entitiesOf({ groupIds: ['g1', 'g2'] }, both, { scope: [rule] })).toEqual(['nl'])
  })

  test('invite: false keeps people matched and updated, never invited', () => {
    const never = { entity_id: 'nl', invite: false, where: [] }
    expect(scope({}, inNl, { scope: [never] })).toMatchObject({
      kind: 'in',
      entities: [{ id: 'nl', invite: false, because: { code: 'not-invited-by-rule' } }],
    })
  })

  test('the first rule that matches counts', () => {
    const interns = {
      entity_id: 'nl',
      invite: false,
      where: where('employment_type', 'is', 'INTERN'),
    }
    const everyone = { entity_id: '*', invite: true, where: [] }
    const invited = (employmentType: string, rules: readonly ScopeRule[]) => {
      const found = scope({ employmentType }, inNl, { scope: rules })
      return found.kind === 'in' && found.entities[0]?.invite
    }
    expect(invited('INTERN', [interns, everyone])).toBe(false)
    expect(invited('FULL_TIME', [interns, everyone])).toBe(true)
    expect(invited('INTERN', [everyone, interns])).toBe(true)
  })

  test('a rule may use every attribute, without regard to case', () => {
    const employee = {
      employmentType: 'INTERN',
      groupIds: ['g1', 'g3'],
      workLocationId: 'w1',
      workEmail: 'ana@Bücher.test',
      custom: { Site: 'North' },
    }
    const matching: [string, string][] = [
      ['employment_type', 'intern'],
      ['department', 'ENG'],
      ['department', 'engineering '],
      ['group', 'Red'],
      ['group', 'Engineering'],
      ['work_location', 'amsterdam'],
      ['email_domain', 'BÜCHER.test'],
      ['email_domain', '@xn--bcher-kva.test'],
      ['Site', 'north'],
    ]
    for (const [field, value] of matching) {
      expect([field, value, take(employee, where(field, 'is', value))]).toEqual([
        field,
        value,
        true,
      ])
      expect(take(employee, where(field, 'in', 'other', value))).toBe(true)
      expect(take(employee, where(field, 'is_not', value))).toBe(false)
      expect(take(employee, where(field, 'not_in', 'other', value))).toBe(false)
      expect(take(employee, where(field, 'in', 'other'))).toBe(false)
      expect(take(employee, where(field, 'not_in', 'other'))).toBe(true)
    }
    expect(take(employee, where('department', 'is', 'Red'))).toBe(false)
  })

  test('a missing value matches no `is` and every `is_not`', () => {
    const employee = { employmentType: null, workEmail: null }
    const fields = ['employment_type', 'department', 'work_location', 'group', 'email_domain', 'X']
    for (const field of fields) {
      expect(take(employee, where(field, 'is', 'a'))).toBe(false)
      expect(take(employee, where(field, 'in', 'a', ''))).toBe(false)
      expect(take(employee, where(field, 'is_not', 'a'))).toBe(true)
      expect(take(employee, where(field, 'not_in', 'a', ''))).toBe(true)
    }
  })

  test('all conditions of a rule must hold', () => {
    const both = [...where('employment_type', 'is', 'INTERN'), ...where('group', 'is', 'Red')]
    expect(take({ employmentType: 'INTERN', groupIds: ['g3'] }, both)).toBe(true)
    expect(take({ employmentType: 'INTERN', groupIds: [] }, both)).toBe(false)
  })

  test('the domain is that of the selected address', () => {
    const rule = { entity_id: 'nl', invite: true, where: where('email_domain', 'is', 'home.test') }
    const employee = { workEmail: null, personalEmail: 'ana@home.test' }
    expect(entitiesOf(employee, inNl, { scope: [rule] })).toBe('excluded-by-rule')
    const settings = { scope: [rule], email_source: 'work_then_personal' } as const
    expect(entitiesOf(employee, inNl, settings)).toEqual(['nl'])
  })
})
