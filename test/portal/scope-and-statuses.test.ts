import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type ScopeRule } from '../../src/core/facts/settings.ts'
import { openDesk, type Desk } from '../http/desk.ts'
import { employee, seedAccount, seedEmployee, seedOrganization } from '../http/seeds.ts'
import { filledIn, formOf } from './form.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { patchAccount } from '../../src/sync/changes/accounts.ts'
import { putDimensions } from '../../src/sync/changes/runs.ts'

const SCOPE = '/portal/accounts/acc_1/settings/scope'
const ENTITIES = ['nl', 'de', 'fr'].map((id) => ({
  id,
  name: `Acme ${id.toUpperCase()}`,
  country: null,
  timezone: null,
}))

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store, { entities: ENTITIES })
  await seedAccount(desk.store)
  for (const [n, employmentType] of ['FULL_TIME', 'FULL_TIME', 'CONTRACTOR'].entries()) {
    const given = { sourceId: `m${n}`, workEmail: `p${n}@acme.test`, remoteId: `r${n}` }
    await seedEmployee(desk.store, {
      id: `emp_${n}`,
      employee: employee({ ...given, employmentType, companyId: null, groupIds: ['g1'] }),
    })
  }
  const group = { kind: 'group', type: 'DEPARTMENT', country: null, state: null } as const
  const dimension = { ...group, id: 'g1', remoteId: 'G1', name: 'Sales, EMEA' }
  await desk.store.commit(null, [...putDimensions('acc_1', [dimension])])
  await follow([])
  visitor = newVisitor(desk)
  await visitor.enter()
})

async function follow(scope: readonly ScopeRule[]): Promise<void> {
  const routing = { ...DEFAULT_SETTINGS.routing, entity_id: 'nl' }
  const settings = { ...DEFAULT_SETTINGS, routing, scope }
  await desk.store.commit(null, [patchAccount('acc_1', { settings })])
}
const scope = async () => (await desk.store.account('acc_1'))?.settings.scope

type Over = Parameters<typeof filledIn>[1]
const look = (html: string, over: Over) =>
  visitor.post(`${SCOPE}/preview`, filledIn(formOf(html, SCOPE), over))
const save = (html: string, over: Over = {}) =>
  visitor.post(SCOPE, filledIn(formOf(html, SCOPE), over))

const is = (field: string, ...value: string[]) =>
  ({ field, op: value.length > 1 ? 'in' : 'is', value }) as const

describe('rules about who is followed (rule 20)', () => {
  test('are made of what HR gives, with head-counts, and tried before they are saved', async () => {
    const empty = await visitor.go(SCOPE)
    expect(empty.text).toContain('There are no rules')
    const added = await look(empty.html, { do: 'add' })
    expect(added.text).toMatch(/FULL_TIME 2 CONTRACTOR 1/)
    const tried = await look(added.html, { r0_c0_value: 'FULL_TIME', r0_invite: 'yes' })
    expect(tried.text).toMatch(/Acme NL 2 .*Left out by a rule 1 .*Invited 2/)
    expect(await scope()).toEqual([])
    expect((await save(tried.html)).location).toBe(SCOPE)
    expect(await scope()).toEqual([
      { entity_id: '*', invite: true, where: [is('employment_type', 'FULL_TIME')] },
    ])
  })

  test('have several conditions; what was saved comes back as it was', async () => {
    const rules: readonly ScopeRule[] = [
      {
        entity_id: 'nl',
        invite: false,
        where: [
          is('employment_type', 'CONTRACTOR', 'Zzp’er'),
          { field: 'email_domain', op: 'is_not', value: ['acme.test'] },
          { field: 'Cost "centre"', op: 'not_in', value: ['1', '2'] },
        ],
      },
      { entity_id: '*', invite: true, where: [] },
    ]
    await follow(rules)
    const { html, text } = await visitor.go(SCOPE)
    expect(text).toContain('This rule fits everybody')
    await save(html)
    expect(await scope()).toEqual(rules)
    const dropped = await look(html, { do: 'drop:0:1' })
    const more = await look(dropped.html, { do: 'and:0' })
    await save(more.html, {
      r0_c2_field: 'department',
      r0_c2_was: 'department',
      r0_c2_more: 'x; y',
    })
    expect((await scope())?.[0]?.where.map(({ field, value }) => [field, value])).toEqual([
      ['employment_type', ['CONTRACTOR', 'Zzp’er']],
      ['Cost "centre"', ['1', '2']],
      ['department', ['x', 'y']],
    ])
  })

  test('are all saved, however many the API has set', async () => {
    const conditions = Array.from({ length: 13 }, (_, n) => is(`Field ${n}`, 'x'))
    const several = Array.from({ length: 61 }, (_, n): ScopeRule => {
      return { entity_id: '*', invite: false, where: [is('employment_type', `T${n}`)] }
    })
    const rules = [...several, { entity_id: 'nl', invite: true, where: conditions }]
    await follow(rules)
    await save((await visitor.go(SCOPE)).html)
    expect(await scope()).toEqual(rules)
  })

  test('a name with a comma stays whole, and another field starts without values', async () => {
    const added = await look((await visitor.go(SCOPE)).html, { do: 'add' })
    const changed = await look(added.html, {
      r0_c0_field: 'department',
      r0_c0_value: 'FULL_TIME',
    })
    expect(changed.text).toMatch(/Sales, EMEA 3/)
    expect(changed.text).toContain('An unfinished rule was left out')
    expect(changed.html).toMatch(
      /<form[^>]*>\s*<input[^>]*>\s*<button class="unseen" name="do" value="look"/,
    )
    await save(changed.html, { r0_c0_more: 'Sales, EMEA' })
    expect((await scope())?.[0]?.where).toEqual([is('department', 'Sales, EMEA')])
  })

  test('are moved, removed, and not saved unfinished', async () => {
    const rule = (value: string): ScopeRule => ({
      entity_id: '*',
      invite: false,
      where: [is('employment_type', value)],
    })
    await follow([rule('A'), rule('B'), rule('C')])
    const moved = await look((await visitor.go(SCOPE)).html, { do: 'down:0' })
    const removed = await look(moved.html, { do: 'remove:2' })
    await save(removed.html)
    expect(await scope()).toEqual([rule('B'), rule('A')])
    const up = await look((await visitor.go(SCOPE)).html, { do: 'up:1' })
    await save(up.html)
    expect(await scope()).toEqual([rule('A'), rule('B')])
    const unfinished = await look(up.html, { do: 'add' })
    const refused = await save(unfinished.html)
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringMatching(/One rule is not finished.*Tick or type at least one value/),
    ])
    expect(await scope()).toEqual([rule('A'), rule('B')])
  })

  test('of the first entity are suggested for the others, and copied only when asked', async () => {
    const rule = { entity_id: 'de', invite: true, where: [is('employment_type', 'FULL_TIME')] }
    await follow([rule])
    const { html, text } = await visitor.go(SCOPE)
    expect(text).toMatch(/Acme DE has its own rules.*Acme NL Acme FR Copy the rules/)
    await save(html)
    expect(await scope()).toEqual([rule])
    const copied = await look(html, { copy_to: ['nl', 'fr'], do: 'copy' })
    expect(copied.text).not.toContain('has its own rules')
    await save(copied.html)
    expect((await scope())?.map(({ entity_id }) => entity_id)).toEqual(['de', 'nl', 'fr'])
  })

  test('are an administrator’s to change', async () => {
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    expect((await viewer.go(SCOPE)).html).toContain('<fieldset disabled>')
    for (const path of [SCOPE, `${SCOPE}/preview`])
      expect((await viewer.post(path, { rule: '0' })).status).toBe(403)
  })
})

describe('raw statuses of HR (rows P5, P11)', () => {
  const STATUSES = '/portal/accounts/acc_1/settings/statuses'
  const press = async (path: string, over: Over) =>
    visitor.post(path, filledIn(formOf((await visitor.go(STATUSES)).html, STATUSES), over))
  const meanings = async () => (await desk.store.account('acc_1'))?.settings.status_map

  test('are none where HR uses Merge’s own', async () => {
    expect((await visitor.go(STATUSES)).text).toContain('no status that we do not know')
  })

  test('are listed with their people, the unknown first, and given a meaning', async () => {
    for (const [n, word] of ['Stage', 'STAGE', 'Poste', null].entries()) {
      const status = { kind: 'other', word } as const
      await seedEmployee(desk.store, {
        id: `emp_w${n}`,
        employee: employee({ sourceId: `w${n}`, workEmail: `w${n}@acme.test`, status }),
      })
    }
    await desk.store.commit(null, [
      patchAccount('acc_1', {
        settings: { ...DEFAULT_SETTINGS, status_map: { poste: 'ACTIVE', gone: 'INACTIVE' } },
      }),
    ])
    const { text } = await visitor.go(STATUSES)
    expect(text).toMatch(
      /STAGE not chosen yet 2 .*\(no status at all\) not chosen yet 1 .*Poste 1 .*gone nobody at present/,
    )
    expect(text).toMatch(/STAGE not chosen yet .* works here on leave has left has not started yet/)
    const tried = await press(`${STATUSES}/preview`, { 'to:stage': 'LEAVE' })
    expect(tried.text).toContain('What would happen With these choices')
    expect(await meanings()).toEqual({ poste: 'ACTIVE', gone: 'INACTIVE' })
    await press(STATUSES, { 'to:stage': 'LEAVE', 'to:': 'PENDING', 'to:gone': '' })
    expect(await meanings()).toEqual({ poste: 'ACTIVE', stage: 'LEAVE', '': 'PENDING' })
  })
})
