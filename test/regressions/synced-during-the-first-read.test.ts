// Merge finishes a sync while the first read is under way, and says so: the read is repeated at once. It waited for a
// quarter of an hour, and an admin was looking at the page.
import { expect, test } from 'vitest'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { unlinkedCompany } from '../world/company.ts'
import { MINUTE } from '../world/time.ts'

test.for([
  ['told by a webhook', true, 0],
  ['not told: after a quarter of an hour', false, 15],
] as const)('Merge syncs during the first read, %s', async ([, isTold, minutes]) => {
  const world = await unlinkedCompany()
  for (const name of ['ana', 'bram']) world.hr.hire(name)
  await world.begin({ integration: 'hibob' })
  const { source } = world.deps
  let isOver = false
  const page: typeof source.page = async (...asked) => {
    const answer = await source.page(...asked)
    if (asked[1].kind !== 'employees' || isOver) return answer
    isOver = true
    world.hr.finishSync()
    const { id: sourceAccountId } = world.hr.account
    const { accountId } = world
    if (isTold) await acceptHint(world.deps, { kind: 'synced', sourceAccountId, accountId })
    return answer
  }
  Object.assign(world.deps, { source: { ...source, page } })
  await world.finish()
  await world.mergeFinishes()
  await world.untilIdle(MINUTE)
  expect(isOver).toBe(true)
  if (minutes > 0) {
    expect((await world.account()).status).toBe('importing')
    await world.at(Date.now() + minutes * MINUTE)
  }
  expect((await world.account()).status).toBe('review')
})
