// R4: a run ends within a quarter of an hour, whatever Merge asks for; the account waits instead.
import { expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import { linkedCompany } from '../world/company.ts'

test('asked to wait for an hour, the run ends and says why', async () => {
  const world = await linkedCompany({ employees: 5 })
  world.hr.lies(withStatus(429, { 'retry-after': '3600' }))
  const run = await world.reconcile()
  expect(run).toMatchObject({ state: 'incomplete', reason: 'rate-limited' })
  const { nextSyncAt } = await world.account()
  expect(Date.parse(nextSyncAt ?? '') - Date.now()).toBeGreaterThan(50 * 60_000)
})
