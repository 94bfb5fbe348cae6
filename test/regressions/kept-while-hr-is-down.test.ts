// The host did not answer to an end of access; it was retried an hour after an admin had decided "keep".
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

for (const decision of ['keep', 'postpone'] as const)
  test(`"${decision}" stops the retries of an end with unknown outcome, also while HR is down`, async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    world.host.fault.failNext(99, 504)
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.breaks(503)
    world.hr.breaksFor('ana', 503)
    const until = new Date(Date.now() + 30 * 86_400_000).toISOString()
    await world.decide('ana', decision, decision === 'postpone' ? { until } : {})
    world.host.fault.clear()
    await world.hours(6)
    expect(world.access('ana')).toEqual(WORKS)
  })

test('"now" continues the retries', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  world.host.fault.failNext(99, 504)
  await world.reconcile()
  await world.decide('ana', 'keep')
  world.host.fault.clear()
  await world.decide('ana', 'end')
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
})
