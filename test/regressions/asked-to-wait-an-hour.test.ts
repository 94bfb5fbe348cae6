// R4: if Merge asks to wait for an hour, the run ends within 15 minutes and the account waits.
import { expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import { linkedCompany } from '../world/company.ts'

test('a Retry-After of an hour ends the run with a reason', async () => {
  const world = await linkedCompany({ employees: 5 })
  world.hr.lies(withStatus(429, { 'retry-after': '3600' }))
  const run = await world.reconcile()
  expect(run).toMatchObject({ state: 'incomplete', reason: 'rate-limited' })
  const { nextSyncAt } = await world.account()
  expect(Date.parse(nextSyncAt ?? '') - Date.now()).toBeGreaterThan(50 * 60_000)
})
