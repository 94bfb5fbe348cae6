// A try whose answer was lost had worked, and the next one was turned down: what worked has happened all the same.
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

/** Two entities, by company; everybody is in the Netherlands. */
async function twoEntities(): Promise<World> {
  const map = { Netherlands: 'nl', Germany: 'de' }
  return linkedCompany({
    entities: [NL, DE],
    settings: { routing: { by: 'company', map } },
    prepare: ({ hr }) => {
      const nl = hr.account.company('nl', 'Netherlands')
      Object.assign(hr.account.company('de', 'Germany'), { id: 'germany' })
      for (const name of hr.rows.keys()) hr.change(name, { company: nl.id })
    },
  })
}

/** Access ends, nobody hears of it, and the next try is turned down. */
async function endsUnheard(world: World): Promise<void> {
  world.hr.terminate('ana', { on: YESTERDAY })
  // The cards are turned down first; they are asked about again by the next run.
  world.host.fault.failNext(1, 404)
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(1, 409)
  await world.reconcile()
}

function told(world: World) {
  return world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
}

test('an end that worked unheard is told of, and taken back when they return', async () => {
  const world = await linkedCompany()
  await endsUnheard(world)
  expect(world.user('ana')).toMatchObject({ status: 'inactive' })
  expect(told(world)).toHaveLength(1)
  world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
  await world.reconcile()
  expect(world.user('ana')).toMatchObject({ status: 'active', entityIds: ['nl'] })
})

test('a product that denies a user settles nothing about them', async () => {
  const world = await linkedCompany()
  const before = world.deps.host
  Object.assign(world.deps, { host: { ...before, user: () => Promise.resolve(null) } })
  await endsUnheard(world)
  Object.assign(world.deps, { host: before })
  await world.days(1)
  expect(told(world)).toHaveLength(1)
})

test('an end that worked unheard counts where the list shows it, and no read by id does', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(99)
  await world.reconcile()
  world.asleep(1)
  world.host.fault.clear()
  world.host.fault.unreadableNext(99)
  const before = world.deps.host
  Object.assign(world.deps, { host: { ...before, user: () => Promise.resolve(null) } })
  await world.reconcile()
  await world.reconcile()
  Object.assign(world.deps, { host: before })
  world.host.fault.clear()
  expect(world.user('ana')).toMatchObject({ status: 'inactive' })
  await world.days(1)
  expect(told(world)).toHaveLength(1)
})

test('a move goes on when the new entity was given unheard', async () => {
  const world = await twoEntities()
  world.hr.change('ana', { company: 'germany' })
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(1, 400)
  await world.reconcile()
  await world.days(1)
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['de'], cards: ['blocked'] })
})

test('the cards of who moved away are blocked, though the product would not at first', async () => {
  const world = await twoEntities()
  world.hr.change('ana', { company: 'germany' })
  const { host } = world
  let blocks = 0
  world.aroundActions((request, act) => {
    if (request.detail.kind === 'cards.block') blocks += 1
    if (request.detail.kind === 'cards.block' && blocks === 1) host.fault.failNext(1, 404)
    return act(request)
  })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['de'] })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['de'], cards: ['blocked'] })
})

/** Access ends unheard, and the product shows its user nowhere from then on; gives what ends that. */
async function endsOutOfSight(world: World): Promise<() => void> {
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(99)
  await world.reconcile()
  world.host.fault.clear()
  world.host.fault.unreadableNext(99)
  const before = world.deps.host
  const users: typeof before.users = async (...asked) => {
    const page = await before.users(...asked)
    return { ...page, users: page.users.filter(({ id }) => id !== 'u_ana') }
  }
  Object.assign(world.deps, { host: { ...before, users, user: () => Promise.resolve(null) } })
  await world.days(2)
  expect(world.user('ana')).toMatchObject({ status: 'inactive' })
  return () => {
    Object.assign(world.deps, { host: before })
    world.host.fault.clear()
  }
}

/** What the ends of access that are on record came to. */
async function endsOf(world: World) {
  const person = await world.person('ana')
  const rows = await world.store.actionsOf(world.accountId, [person.id])
  return rows.filter(({ action }) => action.kind === 'user.deactivate').map(({ state }) => state)
}

test('an end that worked unheard counts, though the product showed its user nowhere for a while', async () => {
  const world = await linkedCompany()
  const shows = await endsOutOfSight(world)
  expect(told(world)).toEqual([])
  shows()
  await world.days(1)
  expect(told(world)).toHaveLength(1)
})

test('for a week: then it is given up', async () => {
  const world = await linkedCompany()
  await endsOutOfSight(world)
  expect(await endsOf(world)).toEqual(['waiting'])
  await world.days(4)
  expect(await endsOf(world)).toEqual(['waiting'])
  await world.days(2)
  expect(await endsOf(world)).toEqual(['dropped'])
})

test('so are those of who left there, and is back elsewhere before the product would', async () => {
  const world = await twoEntities()
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(1, 404)
  await world.reconcile()
  expect(world.access('ana')).toEqual({ status: 'inactive', entities: [], cards: ['active'] })
  world.hr.change('ana', {
    company: 'germany',
    employment_status: 'ACTIVE',
    termination_date: null,
  })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['de'], cards: ['blocked'] })
})
