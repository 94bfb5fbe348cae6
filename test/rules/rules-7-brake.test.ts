// docs/rules.md section 7: what is held and what goes on. The arithmetic is tested in brake.test.ts.
import { describe, expect, test } from 'vitest'
import { halfTheRows } from '../doubles/merge-lies.ts'
import { nameOf } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { ENDED, INVITED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

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

describe('rule 36', () => {
  test('rule 36: of 12, two go and three are held', async () => {
    const two = await linkedCompany()
    terminate(two, 2)
    await two.reconcile()
    expect(two.harmed()).toHaveLength(2)
  })

  test('rule 36: too many leavers are held, together with their cards', async () => {
    const world = await withThreeHeld()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
    expect(world.inbox('admin')).toEqual([aMail('held')])
    expect((await world.lastRun())?.state).toBe('held')
  })

  test('rule 36: joiners and updates go on', async () => {
    const world = await linkedCompany()
    terminate(world, 3)
    world.hr.hire('zoe')
    world.hr.change('luca', { first_name: 'Lucas' })
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.user('luca')).toMatchObject({ firstName: 'Lucas' })
    expect(world.inbox('admin')[0]?.notice).toMatchObject({
      wentOn: { invited: 1, changed: 1, left: 0 },
    })
  })

  test('rule 36: all runs of a day count together, webhooks too', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe', 'dries']) {
      world.hr.terminate(name, { on: YESTERDAY })
      await world.webhook(name)
    }
    expect(world.harmed()).toEqual(['ana@acme.test', 'bram@acme.test'])
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
  })

  test('rule 36: one leaver a day is held within the week', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 6; n += 1) {
      terminate(world, 1, n)
      await world.days(1)
    }
    expect(world.harmed().length).toBeLessThanOrEqual(3)
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
  })

  test('rule 36: approved leavers count in none of the limits', async () => {
    const world = await withThreeHeld()
    await world.approve()
    expect(world.harmed()).toHaveLength(3)
    terminate(world, 1, 4)
    await world.reconcile()
    expect(world.harmed()).toHaveLength(4)
  })

  test('rule 36: with too many joiners the invitations are held', async () => {
    const world = await linkedCompany()
    for (let n = 20; n < 46; n += 1) world.hr.hire(nameOf(n))
    terminate(world, 1)
    await world.reconcile()
    expect(await world.holdCodes()).toEqual(['too-many-joiners'])
    expect(await world.held()).toHaveLength(26)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 36: many remote ids changed at once: everything is held', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 4; n += 1) world.hr.change(nameOf(n), { remote_id: `new-${n}` })
    terminate(world, 1, 5)
    world.hr.hire('zoe')
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(await world.holdCodes()).toEqual(['identity-change'])
    expect(await world.held()).toHaveLength(3)
  })

  test('rule 36: changed e-mails alone are no identity change', async () => {
    const world = await linkedCompany()
    for (let n = 0; n < 8; n += 1)
      world.hr.change(nameOf(n), { work_email: `${nameOf(n)}@new.test` })
    world.hr.hire('zoe')
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('rule 36: a settings change that ends a membership holds everything', async () => {
    const NL = { id: 'nl', name: 'NL' }
    const DE = { id: 'de', name: 'DE' }
    const world = await linkedCompany({
      entities: [NL, DE],
      settings: { routing: { by: 'company', map: { bv: 'nl', gmbh: 'nl' } } },
      prepare: ({ hr }) => {
        const bv = hr.account.company('bv', 'Acme BV')
        const gmbh = hr.account.company('gmbh', 'Acme GmbH')
        for (const name of hr.rows.keys()) hr.change(name, { company: bv.id })
        hr.change('ana', { company: gmbh.id })
      },
    })
    await world.settings({ routing: { map: { bv: 'nl', gmbh: 'de' } } })
    await world.untilIdle()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.holdCodes()).toEqual(['settings-change'])
    await world.approve()
    expect(world.access('ana').entities).toEqual(['de'])
  })
})

describe('rule 37', () => {
  test('rule 37: an empty answer from HR removes nobody, ever', async () => {
    const world = await linkedCompany({ employees: 40 })
    world.hr.answersWithNobody()
    expect(await world.reconcile()).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    await world.days(4)
    expect(world.activeUsers()).toHaveLength(40)
    expect(await world.plan()).toBeNull()
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { cause: 'shrunken-read' })])
  })

  test('rule 37: the first shrunken read makes nobody missing, and causes one mail', async () => {
    const world = await linkedCompany({ employees: 12 })
    world.hr.delete('ana', 'bram', 'chloe')
    const run = await world.reconcile()
    expect(run).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    expect(await world.state('ana')).toBe('active')
    expect(await world.plan()).toBeNull()
    expect(world.inbox('admin')).toEqual([aMail('sync-failed', { cause: 'shrunken-read' })])
  })

  test('rule 37: people also absent from the next complete read are held', async () => {
    const world = await linkedCompany({ employees: 12 })
    world.hr.delete('ana', 'bram', 'chloe')
    await world.reconcile()
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    expect(await world.holdCodes()).toContain('shrunken-read')
    expect(await world.held()).toContain('user.deactivate ana nl')
    await world.approve()
    expect(world.harmed()).toHaveLength(3)
  })

  test('rule 37: people who are listed again are as if never absent', async () => {
    const world = await linkedCompany({ employees: 40 })
    world.hr.lies(halfTheRows)
    await world.reconcile()
    world.hr.honest()
    await world.reconcile()
    await world.days(2)
    expect(world.harmed()).toEqual([])
    expect(await world.plan()).toBeNull()
    expect(await world.account()).toMatchObject({ problem: null })
  })

  test('rule 37: people who turned INACTIVE do not make a read shrunken', async () => {
    const world = await linkedCompany({ employees: 12 })
    terminate(world, 4)
    await world.reconcile()
    await world.approve()
    for (let n = 0; n < 4; n += 1) world.hr.delete(nameOf(n))
    expect(await world.reconcile()).toMatchObject({ state: 'done' })
  })
})

describe('rule 38', () => {
  test('rule 38: a linked user who is not in the host’s list is read by id and found', async () => {
    const world = await linkedCompany({ employees: 40 })
    world.host.fault.shortList(0.9)
    await world.reconcile()
    expect(await world.reports()).toEqual([])
    expect(world.done()).toEqual([])
  })

  test.each([
    ['empty', 0],
    ['much shorter', 0.5],
  ])('rule 38: a list that is %s makes no plan', async (_how, share) => {
    const world = await linkedCompany({ employees: 40 })
    world.host.fault.shortList(share)
    world.hr.hire('zoe')
    terminate(world, 1)
    const run = await world.reconcile()
    expect(run).toMatchObject({ state: 'failed', reason: 'host-list-incomplete' })
    expect(world.done()).toEqual([])
    world.host.fault.clear()
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 38: a shrunken list of users counts if the reads by id confirm it', async () => {
    const world = await linkedCompany({ employees: 40 })
    for (let n = 0; n < 15; n += 1) world.host.remove(`u_${nameOf(n)}`)
    expect(await world.reconcile()).toMatchObject({ state: 'done' })
    expect(await world.reports()).toHaveLength(15)
  })
})

test('rule 40: the brake cannot be turned off, its limits can only be raised', async () => {
  const world = await linkedCompany({
    settings: { brake: { leavers_min: 50, leavers_percent: 50 } },
  })
  terminate(world, 12)
  await world.reconcile()
  expect(world.harmed()).toEqual([])
})
