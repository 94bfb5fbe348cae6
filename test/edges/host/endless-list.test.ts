// A product whose list of users never ends: the run ends all the same, and says so.
import { expect, test } from 'vitest'
import type { User } from '../../../src/core/people/user.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { INVITED, WORKS } from '../../world/people.ts'

/** From now on page `number` has these of all users, and there is another one as long as `goesOn` says so. */
function pages(
  world: World,
  listed: (all: readonly User[], number: number) => readonly User[],
  goesOn: (all: readonly User[], number: number) => boolean,
): { asked: number } {
  const { host } = world.deps
  const count = { asked: 0 }
  const users: typeof host.users = async (organization, cursor) => {
    const number = Number(cursor ?? 0)
    const { users: all } = await host.users(organization, null)
    count.asked += 1
    const next = goesOn(all, number) ? `${number + 1}` : null
    return { users: listed(all, number), next, unreadable: [] }
  }
  Object.assign(world.deps, { host: { ...host, users } })
  return count
}

test.each<[string, (all: readonly User[], number: number) => readonly User[]]>([
  ['the same users', (all) => all],
  ['them in another order each time', (all, n) => [...all.slice(n % 7), ...all.slice(0, n % 7)]],
  ['nobody', () => []],
  ['nobody after the first page', (all, number) => (number === 0 ? all : [])],
])('new cursors without end, with %s: the read ends', async (_, listed) => {
  const world = await linkedCompany()
  const count = pages(world, listed, () => true)
  world.hr.terminate('ana')
  expect(await world.reconcile()).toMatchObject({ state: 'failed', reason: 'host-error' })
  expect(count.asked).toBeLessThan(1_000)
  expect(await world.account()).toMatchObject({ problem: { code: 'host-error' } })
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.harmed()).toEqual([])
})

test('a long list with pages of nobody in between is read to its end', async () => {
  const world = await linkedCompany()
  pages(
    world,
    (all, number) => (number % 20 === 0 ? all.slice(number / 20, number / 20 + 1) : []),
    (all, number) => number < all.length * 20,
  )
  world.hr.hire('zoe')
  expect(await world.reconcile()).toMatchObject({ state: 'done' })
  expect(world.access('zoe')).toEqual(INVITED)
})
