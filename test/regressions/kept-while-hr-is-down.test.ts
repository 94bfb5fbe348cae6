// An end on its way to a product that does not answer was tried again an hour after an admin had said "keep".
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

for (const decision of ['keep', 'postpone'] as const)
  test(`"${decision}" stops an end that may have worked already, also while HR is down`, async () => {
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

test('and "now" goes on with it', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: null })
  world.host.fault.failNext(99, 504)
  await world.reconcile()
  await world.decide('ana', 'keep')
  world.host.fault.clear()
  await world.decide('ana', 'now')
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
})
