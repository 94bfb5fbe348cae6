// docs/rules.md, rule 39: a held plan waits until an admin approves or rejects it, and then exactly that happens.
import { describe, expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { INVITED, NO_USER } from '../world/people.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

function terminate(world: World, count: number, from = 0): void {
  for (let n = from; n < from + count; n += 1) world.hr.terminate(nameOf(n), { on: YESTERDAY })
}

/** Twelve people, of whom three left on one day: more than may leave without approval. */
async function withThreeHeld(): Promise<World> {
  const world = await linkedCompany()
  terminate(world, 3)
  await world.reconcile()
  return world
}

describe('rule 39', () => {
  test('rule 39: a held action stays held through later reads, with its reasons', async () => {
    const world = await withThreeHeld()
    const held = await world.held()
    await world.days(3)
    expect(await world.held()).toEqual(held)
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
    expect(world.harmed()).toEqual([])
  })

  test('rule 39: a held action stays held also if the population has grown enough for it to pass now', async () => {
    const world = await linkedCompany({ employees: 12 })
    terminate(world, 3)
    await world.reconcile()
    for (let n = 20; n < 44; n += 1) world.hr.hire(nameOf(n))
    await world.reconcile()
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.held()).toHaveLength(6)
  })

  test('rule 39: a webhook changes only its own person in the plan', async () => {
    const world = await withThreeHeld()
    const before = await world.plan()
    world.hr.terminate('bram', { on: null, status: 'ACTIVE' })
    await world.webhook('bram')
    const after = await world.plan()
    expect(after?.id).toBe(before?.id)
    expect(after?.revision).toBe((before?.revision ?? 0) + 1)
    expect(await world.held()).toEqual([
      'cards.block ana nl',
      'cards.block chloe nl',
      'user.deactivate ana nl',
      'user.deactivate chloe nl',
    ])
  })

  test('rule 39: an approval names the revision that the admin saw', async () => {
    const world = await withThreeHeld()
    await expect(world.approve({ revision: 99 })).rejects.toThrow('revision')
    expect(world.harmed()).toEqual([])
  })

  test('rule 39: an approval reads each leaver again and drops those who came back', async () => {
    const world = await withThreeHeld()
    world.hr.terminate('bram', { on: null, status: 'ACTIVE' })
    await world.approve()
    expect(world.harmed()).toEqual(['ana@acme.test', 'chloe@acme.test'])
  })

  test('rule 39: an approval adds nobody', async () => {
    const world = await withThreeHeld()
    terminate(world, 2, 5)
    await world.approve()
    expect(world.harmed()).toHaveLength(3)
  })

  test('rule 39: people whom an approval cannot read stay held', async () => {
    const world = await withThreeHeld()
    world.hr.breaksFor('chloe')
    await world.approve()
    expect(world.harmed()).toEqual(['ana@acme.test', 'bram@acme.test'])
    expect(await world.held()).toEqual(['cards.block chloe nl', 'user.deactivate chloe nl'])
    world.hr.honest()
    await world.approve()
    expect(world.harmed()).toHaveLength(3)
  })

  test('rule 39: an approval is refused while the account cannot be read', async () => {
    const world = await withThreeHeld()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    expect(await world.account()).toMatchObject({ status: 'needs_relink' })
    await expect(world.approve()).rejects.toThrow('cannot be read')
    expect(await world.held()).toHaveLength(6)
  })

  test('rule 39: after a rejection leavers are kept and joiners not invited', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    terminate(world, 3)
    await world.reconcile()
    await world.reject()
    await world.days(9)
    expect(world.harmed()).toEqual([])
    expect(world.access('zoe')).toEqual(NO_USER)
    await world.decide('zoe', 'invite-again')
    if ((await world.held()).length > 0) await world.approve()
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 39: an open plan causes reminders after 1, 3 and 7 days, and is never carried out by itself', async () => {
    const world = await withThreeHeld()
    await world.days(30)
    expect(world.harmed()).toEqual([])
    const reminders = world.inbox('admin').filter((mail) => mail.kind === 'held')
    expect(reminders.map((mail) => mail.notice)).toMatchObject([
      { reminderDay: 0 },
      { reminderDay: 1 },
      { reminderDay: 3 },
      { reminderDay: 7 },
    ])
  })
})

test('rule 39: a rejected first plan comes back at the next full read', async () => {
  const world = await companyInReview({ employees: 4, users: 2 })
  await world.reject()
  expect(await world.account()).toMatchObject({ status: 'review' })
  await world.days(1)
  expect(await world.held()).toEqual(['user.invite chloe nl', 'user.invite dries nl'])
  expect(world.users()).toHaveLength(2)
  await world.approve()
  expect(world.access('dries')).toEqual(INVITED)
})
