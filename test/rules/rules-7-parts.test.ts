// docs/rules.md, rule 39: a part of a held plan is approved. What is left out stays held.
import { describe, expect, test } from 'vitest'
import type { PartChoice } from '../../src/sync/review/part.ts'
import { approve } from '../../src/sync/review/approve.ts'
import { DE, NL } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'
import { heldId, leaves, only, withFourHeld, YESTERDAY } from '../world/parts.ts'
import { ENDED, INVITED, WORKS } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'

describe('a part is approved', () => {
  test('rule 39: one action brings its person and entity with it; the rest is held under the next revision', async () => {
    const world = await withFourHeld()
    const before = await world.plan()
    const named = await world.actionIds('ana', 'user.deactivate')
    expect(named).toHaveLength(1)
    await world.approve({ part: { by: 'only', named } })
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.harmed()).toEqual(['ana@acme.test'])
    expect(await world.held()).toEqual(leaves('bram', 'chloe', 'dries'))
    const rest = await world.plan()
    expect(rest).toMatchObject({ state: 'held', revision: (before?.revision ?? 0) + 1, part: null })
    const decided = await world.store.plan(before?.id ?? '')
    expect(decided).toMatchObject({
      state: 'applied',
      decidedBy: ADMIN,
      part: { decided: 1, waiting: 3, of: 4 },
    })
  })

  test('rule 39: numbers, reasons and states are those of what still waits', async () => {
    const world = await withFourHeld()
    const first = await world.store.heldPlan(world.accountId)
    await world.approve({ part: await only(world, 'ana', 'bram', 'chloe') })
    const rest = await world.store.heldPlan(world.accountId)
    expect(rest?.counts?.numbers.any).toEqual({ people: 1, memberships: 1, actions: 2 })
    expect(rest?.counts?.numbers['too-many-leavers']?.people).toBe(1)
    expect(rest?.holds).toMatchObject([{ code: 'too-many-leavers', count: 1, limit: null }])
    expect(rest).toMatchObject({ heldSince: first?.heldSince, run: first?.run, firstSync: false })
    const decided = await world.store.plan(first?.id ?? '')
    expect(decided?.counts?.numbers.any).toEqual({ people: 3, memberships: 3, actions: 6 })
    expect(await world.store.run(first?.run ?? '')).toMatchObject({
      state: 'held',
      heldPlanId: rest?.id,
    })
    await world.approve()
    expect(await world.store.run(first?.run ?? '')).toMatchObject({ state: 'done' })
  })

  test('rule 39: all but some', async () => {
    const world = await withFourHeld()
    const named = await world.actionIds('bram', 'cards.block')
    await world.approve({ part: { by: 'except', named } })
    expect(world.harmed()).toEqual(['ana@acme.test', 'chloe@acme.test', 'dries@acme.test'])
    expect(world.access('bram')).toEqual(WORKS)
    expect(await world.held()).toEqual(leaves('bram'))
  })

  test('rule 39: audit and event say which part in numbers, and name nobody', async () => {
    const world = await withFourHeld()
    await world.approve({ part: await only(world, 'ana') })
    const [act] = (await world.audit()).filter(({ act: one }) => one === 'plan.approve')
    const part = { decided: 1, waiting: 3, of: 4 }
    expect(act?.facts).toEqual({ revision: 1, actions: 2, ...part })
    const event = (await world.events()).findLast(({ type }) => type === 'plan.approved')
    expect(event?.facts).toMatchObject({ ...part, held_plan: await heldId(world) })
    expect(JSON.stringify([act, event]).toLowerCase()).not.toMatch(/ana|pop/)
  })

  test('rule 39: each leaver in the part is read again, and nobody else is', async () => {
    const world = await withFourHeld()
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    world.hr.terminate('dries', { on: null, status: 'ACTIVE' })
    await world.approve({ part: await only(world, 'ana', 'bram') })
    expect(world.harmed()).toEqual(['bram@acme.test'])
    expect(await world.held()).toEqual(leaves('chloe', 'dries'))
  })

  test('rule 39: a part whose people have all come back does nothing, and the rest still waits', async () => {
    const world = await withFourHeld()
    const first = await heldId(world)
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.approve({ part: await only(world, 'ana') })
    expect(world.harmed()).toEqual([])
    expect(await world.store.plan(first ?? '')).toMatchObject({ state: 'applied' })
    expect(await world.held()).toEqual(leaves('bram', 'chloe', 'dries'))
    expect((await world.lastRun())?.state).toBe('held')
  })

  test('rule 39: who could not be read waits with the rest', async () => {
    const world = await withFourHeld()
    world.hr.breaksFor('ana')
    await world.approve({ part: await only(world, 'ana', 'bram') })
    expect(world.harmed()).toEqual(['bram@acme.test'])
    expect(await world.held()).toEqual(leaves('ana', 'chloe', 'dries'))
    world.hr.honest()
    await world.approve()
    expect(world.harmed()).toHaveLength(4)
  })

  test('rule 39: two parts one after the other, and then the last one', async () => {
    const world = await withFourHeld()
    await world.approve({ part: await only(world, 'ana') })
    await world.approve({ part: await only(world, 'bram', 'chloe'), by: 'second@acme.test' })
    expect(world.harmed()).toEqual(['ana@acme.test', 'bram@acme.test', 'chloe@acme.test'])
    expect(await world.held()).toEqual(leaves('dries'))
    await world.approve()
    expect(world.harmed()).toHaveLength(4)
    expect(await world.plan()).toBeNull()
    expect((await world.lastRun())?.state).toBe('done')
    await world.days(3)
    expect(world.done()).toHaveLength(8)
  })

  test('rule 39: the rest is rejected later: those people stay', async () => {
    const world = await withFourHeld()
    await world.approve({ part: await only(world, 'ana') })
    await world.reject()
    expect(await world.plan()).toBeNull()
    expect((await world.lastRun())?.state).toBe('done')
    await world.days(9)
    expect(world.harmed()).toEqual(['ana@acme.test'])
    expect(await world.account()).toMatchObject({ status: 'active' })
  })

  test('rule 39: the rest outlives reads and webhooks, and its reminders count from the first day', async () => {
    const world = await withFourHeld()
    await world.days(2)
    await world.approve({ part: await only(world, 'ana') })
    await world.webhook('bram')
    await world.days(6)
    expect(world.harmed()).toEqual(['ana@acme.test'])
    expect(await world.held()).toEqual(leaves('bram', 'chloe', 'dries'))
    const days = world
      .inbox('admin')
      .flatMap(({ kind, notice }) =>
        kind === 'held' && 'reminderDay' in notice ? [notice.reminderDay] : [],
      )
    expect(days).toEqual([0, 1, 3, 7])
  })

  test('rule 39: an approved part is not approved again, and its rest at no earlier revision', async () => {
    const world = await withFourHeld()
    const first = await heldId(world)
    await world.approve({ part: await only(world, 'ana') })
    const again = approve(world.deps, first ?? '', { revision: 1, actor: ADMIN })
    await expect(again).rejects.toThrow('not held any more (applied)')
    await expect(world.approve({ revision: 1 })).rejects.toThrow('revision 2, not 1')
  })
})

describe('what belongs together is decided together', () => {
  async function inTwoEntities(): Promise<World> {
    return linkedCompany({
      employees: 30,
      entities: [NL, DE],
      settings: { routing: { by: 'department', map: { Sales: 'nl', Labs: 'de' } } },
      prepare: ({ hr, giveUser }) => {
        const sales = hr.account.group('Sales').id
        const labs = hr.account.group('Labs').id
        for (const name of hr.names()) hr.change(name, { groups: [sales] })
        hr.change('ana', { groups: [sales, labs] })
        hr.change('bram', { groups: [sales, labs] })
        for (const name of ['ana', 'bram']) giveUser(name, { entityIds: ['nl', 'de'] })
      },
    })
  }

  test('rule 39: of two entities one can be decided alone, by a filter', async () => {
    const world = await inTwoEntities()
    for (let n = 0; n < 8; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    await world.reconcile()
    await world.approve({ part: { by: 'only', named: { entityId: 'de' } } })
    expect(world.user('ana')?.entityIds).toEqual(['nl'])
    expect(world.user('bram')?.entityIds).toEqual(['nl'])
    expect(await world.held()).toHaveLength(16)
    const [run] = await world.runs()
    const plans = await world.store.plansOfRun(run?.id ?? '')
    expect(plans.find(({ part }) => part !== null)?.part).toEqual({ decided: 2, waiting: 8, of: 8 })
  })

  test('rule 39: a move with both its halves', async () => {
    const world = await inTwoEntities()
    await world.settings({ routing: { by: 'department', map: { Sales: 'de', Labs: 'de' } } })
    await world.untilIdle()
    const [named] = await world.actionIds('chloe', 'user.invite')
    expect(named).toBeDefined()
    await world.approve({ part: { by: 'only', named: [named ?? ''] } })
    expect(world.user('chloe')?.entityIds).toEqual(['de'])
    expect(world.user('dries')?.entityIds).toEqual(['nl'])
    await world.approve({
      part: { by: 'except', named: await world.actionIds('ewa', 'user.deactivate') },
    })
    expect(world.user('dries')?.entityIds).toEqual(['de'])
    expect(world.user('ewa')?.entityIds).toEqual(['nl'])
    expect(await world.held()).toEqual([
      'cards.block ewa nl',
      'user.deactivate ewa nl',
      'user.invite ewa de',
    ])
  })

  test('rule 39: a filter by kind, by code and by the state of the person', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    for (let n = 0; n < 3; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
    for (const name of ['xandra', 'yara', 'zoe']) world.hr.hire(name)
    await world.reconcile()
    await world.approve({ part: { by: 'except', named: { code: 'too-many-leavers' } } })
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.held()).toEqual(leaves('ana', 'bram', 'chloe'))
    await world.approve({ part: { by: 'only', named: { state: 'left', kind: 'cards.block' } } })
    expect(world.harmed()).toHaveLength(3)
    expect(await world.plan()).toBeNull()
  })
})

describe('a part is refused', () => {
  const cases: [string, (world: World) => Promise<PartChoice> | PartChoice, RegExp][] = [
    ['an unknown id', () => ({ by: 'only', named: ['act_0'] }), /act_0: no action of plan/],
    [
      'a filter that fits nothing',
      () => ({ by: 'except', named: { entityId: 'nowhere' } }),
      /fits no/,
    ],
    [
      'everything left out',
      async (world) => ({ by: 'except', named: (await only(world, ...FOUR)).named }),
      /leaves nothing to decide/,
    ],
  ]
  const FOUR = ['ana', 'bram', 'chloe', 'dries']

  test.each(cases)('rule 39: %s', async (_what, choice, message) => {
    const world = await withFourHeld()
    const before = await world.plan()
    const part = await choice(world)
    await expect(world.approve({ part })).rejects.toThrow(message)
    await expect(world.reject({ part })).rejects.toThrow(message)
    await world.days(1)
    expect(world.harmed()).toEqual([])
    expect(await world.held()).toHaveLength(8)
    expect(before?.revision).toBe(1)
  })

  test('rule 39: ids of a plan that was decided before', async () => {
    const world = await withFourHeld()
    const named = await world.actionIds('ana')
    await world.approve({ part: { by: 'only', named } })
    await expect(world.approve({ part: { by: 'only', named } })).rejects.toThrow(
      'no action of plan',
    )
    expect(world.harmed()).toEqual(['ana@acme.test'])
  })

  test('rule 39: while the account needs a new link', async () => {
    const world = await withFourHeld()
    const part = await only(world, 'ana')
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    await expect(world.approve({ part })).rejects.toThrow('cannot be read')
    expect(await world.held()).toHaveLength(8)
  })

  test('rule 39: an approval that fails is withdrawn: the plan waits as a whole', async () => {
    const world = await withFourHeld()
    const before = await heldId(world)
    world.hr.breaksFor('ana')
    world.hr.breaksFor('bram', 429)
    await world.approve({ part: await only(world, 'ana', 'bram') })
    await world.hours(1)
    expect(world.harmed()).toEqual([])
    expect(await world.store.plan(before ?? '')).toMatchObject({
      state: 'held',
      decidedAt: null,
      part: null,
    })
    const waiting = await world.store.planActions(before ?? '', null, 99)
    expect(waiting.map(({ leftOut }) => leftOut)).toEqual(Array<boolean>(8).fill(false))
    world.hr.honest()
    await world.reconcile()
    await world.approve()
    expect(world.harmed()).toHaveLength(4)
  })
})
