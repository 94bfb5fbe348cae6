// The same for the product's users: a page of them that comes as it was is not read again.
import { expect, test } from 'vitest'
import { putUsers } from '../../src/sync/changes/people.ts'
import { wireHost } from '../doubles/wire-host.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** Everybody has a user but nobody's list changes: read, printed. */
async function knownCompany(): Promise<World> {
  const world = await linkedCompany({ employees: 12 })
  Object.assign(world.deps, { host: wireHost(world.memory).host })
  await world.reconcile()
  await world.reconcile()
  return world
}

/** How often a page of users is read from now on. */
function pagesRead({ deps: { store } }: World): () => number {
  const usersOfPage = store.usersOfPage.bind(store)
  let count = 0
  Object.assign(store, {
    usersOfPage: (...asked: Parameters<typeof usersOfPage>) => {
      count += 1
      return usersOfPage(...asked)
    },
  })
  return () => count
}

test.each<[what: string, act: (world: World) => unknown, read: 0 | 1]>([
  ['nothing', () => undefined, 0],
  ['another name in the product', (world) => change(world, { firstName: 'Annie' }), 1],
  [
    'a user that lost its access in the product',
    (world) => change(world, { status: 'inactive' }),
    1,
  ],
  ['one user more', (world) => world.giveExternal('guest@elsewhere.test'), 1],
  ['a week', (world) => world.asleep(7), 1],
])('after %s', async (_, act, read) => {
  const world = await knownCompany()
  await act(world)
  const pages = pagesRead(world)
  const run = await world.reconcile()
  expect(run.state).toBe('done')
  expect(pages()).toBe(read)
  await world.reconcile()
  await world.reconcile()
  const settled = pages()
  await world.reconcile()
  expect(pages()).toBe(settled)
})

test('what is stored of a user changed beside the list: the list is read, though it is as it was', async () => {
  const world = await knownCompany()
  const { store, clock } = world.deps
  const other = { ...world.userOf('ana'), firstName: 'Annie' }
  await store.commit(null, putUsers('acme', [other], clock.now().toISOString()))
  const pages = pagesRead(world)
  await world.reconcile()
  expect(pages()).toBe(1)
})

test('nobody is taken for gone while their page is not read', async () => {
  const world = await knownCompany()
  const pages = pagesRead(world)
  await world.reconcile()
  expect(pages()).toBe(0)
  expect(await world.store.countUsers('acme')).toBe(12)
  expect(world.harmed()).toEqual([])
  world.hr.terminate('bram')
  await world.reconcile()
  expect(world.harmed()).toEqual(['bram@acme.test'])
})

test('a user without access who signs in nowhere takes nothing with them each day', async () => {
  const world = await knownCompany()
  change(world, { status: 'inactive' })
  await world.reconcile()
  const written: string[] = []
  const commit = world.deps.store.commit.bind(world.deps.store)
  Object.assign(world.deps.store, {
    commit: (...[lease, changes, ...rest]: Parameters<typeof commit>) => {
      written.push(...changes.flatMap((one) => ('set' in one ? one.set : [])))
      return commit(lease, changes, ...rest)
    },
  })
  world.asleep(7)
  await world.reconcile()
  expect(written).not.toContain('portal.revoke-users')
  expect(written).not.toContain('mails.drop-closed-invitations')
})

test('what we did to a user ourselves is read with the next list', async () => {
  const world = await knownCompany()
  world.hr.change('ana', { last_name: 'Vos' })
  const pages = pagesRead(world)
  await world.reconcile()
  expect(world.user('ana')).toMatchObject({ lastName: 'Vos' })
  expect(pages()).toBe(0)
  await world.reconcile()
  expect(pages()).toBe(1)
  await world.reconcile()
  expect(pages()).toBe(1)
})

function change(world: World, over: object): void {
  Object.assign(world.userOf('ana'), over)
}
