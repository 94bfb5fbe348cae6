// An action was carried out but its answer was lost, and the retry got a 4xx: the action counts as done.
import { expect, test } from 'vitest'
import { DE, NL } from '../world/cities.ts'
import { WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

/** Two entities, routed by company; everybody is in the Netherlands. */
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

/** Access ends, the answer is lost, and the retry gets a 4xx. */
async function endsWithoutAnswer(world: World): Promise<void> {
  world.hr.terminate('ana', { on: YESTERDAY })
  // The block of the cards gets a 4xx first; the next run tries it again.
  world.host.fault.failNext(1, 404)
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(1, 409)
  await world.reconcile()
}

function told(world: World) {
  return world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
}

test('an end whose answer was lost is mailed, and undone when the person returns', async () => {
  const world = await linkedCompany()
  await endsWithoutAnswer(world)
  expect(world.user('ana')).toMatchObject({ status: 'inactive' })
  expect(told(world)).toHaveLength(1)
  world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
  await world.reconcile()
  expect(world.user('ana')).toMatchObject({ status: 'active', entityIds: ['nl'] })
})

test('an action is not settled because the host does not find the user', async () => {
  const world = await linkedCompany()
  const before = world.deps.host
  Object.assign(world.deps, { host: { ...before, user: () => Promise.resolve(null) } })
  await endsWithoutAnswer(world)
  Object.assign(world.deps, { host: before })
  await world.days(1)
  expect(told(world)).toHaveLength(1)
})

test('an end whose answer was lost counts once the list shows it, even if a read by id does not', async () => {
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

test('a move goes on when access to the new entity was given but its answer was lost', async () => {
  const world = await twoEntities()
  world.hr.change('ana', { company: 'germany' })
  world.host.fault.timeOutAfterApplying(1)
  world.host.fault.failNext(1, 400)
  await world.reconcile()
  await world.days(1)
  expect(world.access('ana')).toEqual({ ...WORKS, entities: ['de'], cards: ['blocked'] })
})

test('the cards of a mover are blocked, although the host answered 404 at first', async () => {
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

/** Access ends, the answer is lost, and the host shows the user nowhere; the returned function shows it again. */
async function endsOutOfSight(world: World): Promise<() => void> {
  world.hr.terminate('ana', { on: YESTERDAY })
  world.host.fault.failNext(99)
  await world.reconcile()
  world.host.fault.clear()
  world.host.fault.unreadableNext(99)
  const before = world.deps.host
  const users: typeof before.users = async (organization, cursor) => {
    const page = await before.users(organization, cursor)
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

/** The states of the stored actions that end access. */
async function endsOf(world: World) {
  const person = await world.person('ana')
  const rows = await world.store.actionsOf(world.accountId, [person.id])
  return rows.filter(({ action }) => action.kind === 'user.deactivate').map(({ state }) => state)
}

test('an end whose answer was lost counts, although the host showed the user nowhere for a while', async () => {
  const world = await linkedCompany()
  const shows = await endsOutOfSight(world)
  expect(told(world)).toEqual([])
  shows()
  await world.days(1)
  expect(told(world)).toHaveLength(1)
})

test('an end of unknown outcome is given up after a week without the user', async () => {
  const world = await linkedCompany()
  await endsOutOfSight(world)
  expect(await endsOf(world)).toEqual(['waiting'])
  await world.days(4)
  expect(await endsOf(world)).toEqual(['waiting'])
  await world.days(2)
  expect(await endsOf(world)).toEqual(['dropped'])
})

test('the cards of a leaver who returns in another entity are blocked, although the host answered 404 at first', async () => {
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
