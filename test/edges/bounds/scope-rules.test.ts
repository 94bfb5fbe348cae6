// Scope rules with thousands of values, by the API and in forms made by hand: no short form becomes a long setting, and
// what is named is read once, not once for each person.
import { beforeEach, describe, expect, test } from 'vitest'
import { isProtected } from '../../../src/core/decide/table/want.ts'
import type { Situation } from '../../../src/core/decide/situation.ts'
import { DEFAULT_SETTINGS, MOST_NAMED_VALUES } from '../../../src/core/facts/settings.ts'
import type { User } from '../../../src/core/people/user.ts'
import { scopeOf } from '../../../src/core/place/scope.ts'
import {
  rulesAfterButton,
  submittedRules,
} from '../../../src/http/portal/settings/scope/scope-draft.ts'
import { openDesk, type Desk } from '../../http/desk.ts'
import { employee, seedAccount, seedOrganization } from '../../http/seeds.ts'
import { newVisitor } from '../../portal/visitor.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
})

type Pairs = readonly (readonly [string, string])[]

const times = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n))
const manyValues = (count: number) => times(count, (n) => `v${n}`)

/** One rule with one condition of 1,000 values, each named so many times. */
function repeated(rules: number, conditions: number): Pairs {
  return [
    ...times(rules, () => ['rule', '0'] as const),
    ...times(conditions, () => ['r0_c', '0'] as const),
    ['r0_entity', '*'],
    ['r0_invite', 'no'],
    ['r0_c0_field', 'department'],
    ['r0_c0_more', manyValues(1_000).join(',')],
  ]
}

const asForm = (pairs: Pairs) =>
  new URLSearchParams(pairs.map(([name, text]): [string, string] => [name, text]))
const rulesOf = (pairs: Pairs) => submittedRules(asForm(pairs), () => [])

describe('a form', () => {
  test.each([
    [1_000, 1],
    [1, 100],
    [500, 100],
  ])('that names a rule %i times and its condition %i times has one of each', async (...counts) => {
    const visitor = newVisitor(desk)
    await visitor.enter()
    const saved = await visitor.post('/portal/accounts/acc_1/settings/scope', repeated(...counts))
    expect(saved.status).toBe(303)
    const { scope } = (await desk.store.account('acc_1'))?.settings ?? DEFAULT_SETTINGS
    expect(scope.map(({ where }) => where.map(({ value }) => value.length))).toEqual([[1_000]])
  })

  test('is read in a time that grows with its length, not with its square', () => {
    const form = asForm([
      ...times(1_000, (n) => ['rule', String(n)] as const),
      ...times(1_000, (n) => [`r${n}_c`, '0'] as const),
      ...times(1_000, (n) => [`r${n}_c0_field`, 'department'] as const),
    ])
    let looks = 0
    const counting = new Proxy(form, {
      get(target, name) {
        looks += 1
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
    expect(submittedRules(counting, () => [])).toHaveLength(1_000)
    expect(looks).toBeLessThan(10)
  })

  test.each([
    ['entities that do not exist', times(900, (n) => ['copy_to', `x${n}`] as const)],
    ['one entity many times', times(900, () => ['copy_to', 'de'] as const)],
  ])('copies the rules to nothing but each entity once: %s', (_what, pairs) => {
    const rule = { entity: 'nl', invite: true, where: [] }
    const form = asForm([['do', 'copy'], ...pairs])
    const copied = rulesAfterButton([rule], form, ['nl', 'de']).slice(1)
    expect(copied.map(({ entity }) => entity)).toEqual(pairs[0]?.[1] === 'de' ? ['de'] : [])
  })

  test('makes no copies that could not be saved', () => {
    const [rule] = rulesOf([...repeated(1, 1), ['r0_entity', 'e0']])
    const entities = times(20, (n) => `e${n}`)
    const rules = [{ ...rule!, entity: 'e0' }]
    const copyTo = (some: readonly string[]) =>
      rulesAfterButton(
        rules,
        asForm([['do', 'copy'], ...some.map((id) => ['copy_to', id] as const)]),
        entities,
      )
    expect(copyTo(entities.slice(1, 5))).toHaveLength(5)
    expect(copyTo(entities.slice(1))).toEqual(rules)
  })
})

describe('through the API', () => {
  const scope = (values: number) =>
    times(Math.ceil(values / 1_000), (n) => ({
      entity_id: '*',
      invite: false,
      where: [
        { field: 'department', op: 'in', value: manyValues(Math.min(1_000, values - n * 1_000)) },
      ],
    }))

  test.each([
    ['PATCH', '/v1/accounts/acc_1/settings', 'scope', (given: object) => given],
    ['POST', '/v1/accounts/acc_1/preview', 'settings.scope', (settings: object) => ({ settings })],
  ])('%s %s takes as many values as are kept, and no more', async (method, path, member, body) => {
    const call = (values: number) => desk.call(method, path, body({ scope: scope(values) }))
    expect((await call(MOST_NAMED_VALUES)).status).toBe(200)
    const refused = await call(MOST_NAMED_VALUES + 1)
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ member, message: `names 10001 values; at most ${MOST_NAMED_VALUES} are kept` }],
    ])
  })
})

describe('with many people', () => {
  /** A list that counts how often its first entry is read. */
  function counted(list: readonly string[]) {
    const reads = { count: 0 }
    const proxy = new Proxy(list, {
      get(target, name, receiver) {
        if (name === '0') reads.count += 1
        return Reflect.get(target, name, receiver)
      },
    })
    return { list: proxy, reads }
  }

  test.each([
    ['department', manyValues(1_000)],
    ['email_domain', manyValues(1_000).map((name) => `${name}.test`)],
    ['Level', manyValues(1_000)],
  ])('the values of a condition on %s are read once', (field, values) => {
    const { list, reads } = counted(values)
    const where = [{ field, op: 'not_in', value: list } as const]
    const settings = {
      ...DEFAULT_SETTINGS,
      scope: [{ entity_id: '*', invite: true, where }],
    }
    for (let n = 0; n < 50; n += 1) {
      const one = employee({ workEmail: `p${n}@acme.test` })
      const place = { dimensions: new Map(), entityIds: ['nl'] }
      expect(scopeOf({ employee: one, settings, ...place }).kind).toBe('in')
    }
    expect(reads.count).toBeLessThanOrEqual(2)
  })

  test('the list of protected addresses is read once', () => {
    const { list, reads } = counted([
      'First@Acme.test',
      ...times(9_999, (n) => `kept${n}@acme.test`),
    ])
    const settings = { ...DEFAULT_SETTINGS, protected: list }
    const spared = times(50, (n) => {
      const email = n === 7 ? 'first@acme.test' : n === 9 ? 'KEPT77@acme.test' : `p${n}@acme.test`
      const situation = { settings, employee: employee({ workEmail: null }) } as Situation
      return isProtected(situation, { email, protected: false } as User) ? [n] : []
    })
    expect(spared.flat()).toEqual([7, 9])
    expect(reads.count).toBeLessThanOrEqual(2)
  })
})
