// The process dies at any commit of a run and continues later: the brake counts the same as without the crash.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'

/** The n-th commit from now fails, as if the process had died before it. */
function dieAt(world: World, n: number): () => boolean {
  let count = 0
  const commit = world.deps.store.commit.bind(world.deps.store)
  Object.assign(world.deps.store, {
    commit: (...args: Parameters<typeof commit>) => {
      count += 1
      return count === n ? Promise.reject(new Error('died')) : commit(...args)
    },
  })
  return () => count >= n
}

/** A tick of the schedule may be the one that dies; the next one does its work. */
async function goOn(world: World, hours: number): Promise<void> {
  await world.hours(hours).catch(() => world.hours(hours))
}

test('leavers over the limit stay held, whichever commit was lost', async () => {
  for (let n = 2; ; n += 1) {
    const world = await linkedCompany({ employees: 20 })
    for (let one = 0; one < 4; one += 1) world.hr.terminate(nameOf(one), { on: '2026-05-01' })
    const died = dieAt(world, n)
    await world.reconcile().catch(() => null)
    await goOn(world, 2)
    expect(world.harmed(), `commit ${n}`).toEqual([])
    expect(await world.held(), `commit ${n}`).toHaveLength(8)
    if (!died() || n > 60) break
  }
})

test('an approved plan is carried out, whichever commit was lost', async () => {
  for (let n = 2; ; n += 1) {
    const world = await companyInReview({ employees: 8, users: 4 })
    const died = dieAt(world, n)
    await world.approve()
    await goOn(world, 1)
    const invited = world.users().filter((user) => user.status === 'invited')
    expect(invited, `commit ${n}`).toHaveLength(4)
    expect(world.activeUsers(), `commit ${n}`).toHaveLength(4)
    if (!died() || n > 60) break
  }
})
