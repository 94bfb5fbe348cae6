// A read that failed half-way has shown an end of employment, and the next read is incomplete too.
import { expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import { mergeSyncIs } from '../doubles/merge-lies.ts'
import { nameOf } from '../world/hr.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('an end that only incomplete reads have shown counts after a read by id', async () => {
  const world = await linkedCompany({ employees: 5 })
  const { hr } = world
  hr.account.pageCap = 2
  hr.terminate('ana', { on: '2026-04-30' })
  hr.breaksFor('ana')
  hr.lies(withStatus(403), { page: 2, times: 1 })
  await world.reconcile()
  expect((await world.lastRun())?.state).toBe('failed')
  hr.account.syncsDaily = false
  mergeSyncIs(hr.account, 'FAILED')
  await world.days(2)
  const reasons = (await world.runs()).map(({ mode, reason }) => `${mode} ${reason}`)
  expect(reasons).toContain('full sync-failed-at-source')
  for (let n = 0; n < 5; n += 1) expect(world.access(nameOf(n))).toEqual(WORKS)
  hr.honest()
  hr.account.syncsDaily = true
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})
