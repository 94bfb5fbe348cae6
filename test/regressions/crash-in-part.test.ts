// The process dies at any commit of a decision about a part: the part is decided as a whole or not at all.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'

/** The n-th commit from now fails as if the process had died before it. `stop` says whether it came to that. */
function dieAt(world: World, n: number): () => boolean {
  let count = 0
  const { store } = world.deps
  const commit = store.commit.bind(store)
  Object.assign(store, {
    commit: (...args: Parameters<typeof commit>) => {
      count += 1
      return count === n ? Promise.reject(new Error('died')) : commit(...args)
    },
  })
  return function stop() {
    Object.assign(store, { commit })
    return count >= n
  }
}

async function partOf(world: World, ...names: string[]) {
  const ids = await Promise.all(names.map((name) => world.actionIds(name)))
  return { by: 'only', named: ids.flat() } as const
}

test('a part is approved and its rest waits, whichever commit was lost', async () => {
  for (let n = 1; ; n += 1) {
    const world = await linkedCompany({ employees: 20 })
    for (let one = 0; one < 5; one += 1) world.hr.terminate(nameOf(one), { on: '2026-05-01' })
    await world.reconcile()
    const part = await partOf(world, 'ana', 'bram')
    const before = await world.plan()
    const stop = dieAt(world, n)
    await world.approve({ part }).catch(() => null)
    // A tick of the schedule may be the one that dies; the next one does its work.
    await world.hours(2).catch(() => world.hours(2))
    const died = stop()
    const now = await world.plan()
    // Lost before it was stored: the admin sees the same plan, at the same revision, and decides again.
    if (now?.id === before?.id) {
      expect(now, `commit ${n}`).toEqual(before)
      expect(world.harmed(), `commit ${n}`).toEqual([])
      await world.approve({ part })
    }
    expect(world.harmed(), `commit ${n}`).toEqual(['ana@acme.test', 'bram@acme.test'])
    expect(await world.held(), `commit ${n}`).toHaveLength(6)
    const waits = { state: 'held', heldPlanId: (await world.plan())?.id }
    expect(await world.lastRun(), `commit ${n}`).toMatchObject(waits)
    await world.approve()
    expect(world.harmed(), `commit ${n}`).toHaveLength(5)
    if (!died || n > 60) break
  }
})

test('a part of a first plan is rejected and its rest waits, whichever commit was lost', async () => {
  for (let n = 1; ; n += 1) {
    const world = await companyInReview({ employees: 230, users: 2 })
    const names = Array.from({ length: 210 }, (_, one) => nameOf(one + 2))
    const part = await partOf(world, ...names)
    const stop = dieAt(world, n)
    const first = await world.plan()
    await world.reject({ part }).catch(() => null)
    const died = stop()
    const now = await world.plan()
    if (now?.id === first?.id) await world.reject({ part })
    await world.untilIdle()
    expect(await world.held(), `commit ${n}`).toHaveLength(18)
    await world.approve()
    expect(world.users(), `commit ${n}`).toHaveLength(20)
    if (!died || n > 12) break
  }
})
