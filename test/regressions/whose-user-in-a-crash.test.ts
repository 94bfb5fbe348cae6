// The process died at some commit of an answer to "whose user is this?", or of what carries it out. Nothing of it is
// half done: either nobody answered yet, or the answer is carried out whole.
import { describe, expect, test } from 'vitest'
import { decideFor } from '../../src/sync/review/decide-for.ts'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import type { DecisionInput } from '../../src/sync/review/decisions.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'

const OMAR = {
  first_name: 'Omar',
  last_name: 'Nassar',
  display_full_name: 'Omar Nassar',
  work_email: 'omar@acme.test',
  start_date: '2026-05-04T00:00:00Z',
}

/** Ana works, and HR wrote her record over with Omar. */
async function overwritten(): Promise<World> {
  const world = await linkedCompany({ employees: 6 })
  world.hr.change('ana', OMAR)
  await world.reconcile()
  return world
}

/** Ruben left before the link, and his user still has access. */
function leftWithAccess(): Promise<World> {
  return linkedCompany({
    employees: 6,
    prepare: (world) => {
      world.hr.hire('ruben')
      world.giveUser('ruben')
      world.hr.terminate('ruben')
    },
  })
}

/** All that follows of the answer, with a process that dies at this commit; then others go on. False: it never came. */
async function losing(world: World, lost: number, work: () => Promise<unknown>): Promise<boolean> {
  const { store } = world.deps
  const commit = store.commit.bind(store)
  let count = 0
  const dying: typeof commit = (...all) => {
    count += 1
    return count === lost ? Promise.reject(new Error('died')) : commit(...all)
  }
  Object.assign(store, { commit: dying })
  await work().catch(() => null)
  await world.untilIdle().catch(() => null)
  Object.assign(store, { commit })
  await world.hours(3)
  await world.reconcile()
  return count >= lost
}

function answer(world: World, name: string, input: Omit<DecisionInput, 'actor'>) {
  return async () => {
    const { id } = await world.person(name)
    await decideFor(world.deps, world.accountId, id, { ...input, actor: ADMIN })
  }
}

async function isStored(world: World, decision: string): Promise<boolean> {
  const slice = { after: null, limit: 50 }
  const { rows } = await world.store.overridesOfAccount(world.accountId, slice)
  return rows.some((row) => row.decision === decision)
}

const MOST = 40

describe('somebody else', () => {
  test('her access ends once, and he is invited once', async () => {
    let tried = 0
    for (let lost = 1; lost <= MOST; lost += 1) {
      const world = await overwritten()
      const input = { decision: 'not-this-person' } as const
      const wasLost = await losing(world, lost, answer(world, 'ana', input))
      const invited = world.done().filter((line) => line.startsWith('user.invite'))
      if (await isStored(world, 'not-this-person')) {
        expect([lost, world.access('ana')]).toEqual([lost, ENDED])
        expect([lost, invited]).toEqual([lost, ['user.invite omar@acme.test nl']])
        expect((await world.employees()).length).toBe(7)
      } else {
        expect([lost, world.access('ana'), invited]).toEqual([lost, WORKS, []])
        expect(await world.reports()).toContain('identity-change omar')
        expect((await world.employees()).length).toBe(6)
      }
      expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
      if (!wasLost) break
      tried = lost
    }
    expect(tried).toBeGreaterThan(3)
  }, 120_000)

  test('taken back: she is whole again, or he is', async () => {
    for (const lost of [1, 2, 3]) {
      const world = await linkedCompany({ employees: 6 })
      world.hr.change('ana', { ...OMAR, work_email: null })
      await world.reconcile()
      await world.decide('ana', 'not-this-person')
      const { rows } = await world.store.overridesOfAccount(world.accountId, {
        after: null,
        limit: 9,
      })
      const [{ id } = { id: '' }] = rows
      await losing(world, lost, () => withdraw(world.deps, world.accountId, id, ADMIN))
      const isBack = !(await isStored(world, 'not-this-person'))
      expect((await world.employees()).length).toBe(isBack ? 6 : 7)
      expect((await world.reports()).includes('identity-change omar')).toBe(isBack)
      expect(world.user('ana')).toMatchObject({ firstName: 'Ana', status: 'inactive' })
    }
  })
})

test('the end of somebody who was never linked: with its link, or not at all', async () => {
  for (const lost of [1, 2, 3, 4, 5]) {
    const world = await leftWithAccess()
    await losing(world, lost, answer(world, 'ruben', { decision: 'end' }))
    const isEnded = await isStored(world, 'end')
    expect([lost, world.access('ruben').status]).toEqual([lost, isEnded ? 'inactive' : 'active'])
    expect((await world.store.linksByUser('acme', ['u_ruben'])).length).toBe(isEnded ? 1 : 0)
    expect((await world.reports()).includes('left-with-access ruben')).toBe(!isEnded)
  }
})
