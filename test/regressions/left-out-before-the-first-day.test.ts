// Somebody who was left out before their first day was invited on it: the day that HR had named all along was
// taken for a return.
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../world/company.ts'

async function leftOut(): Promise<World> {
  const world = await linkedCompany()
  world.hr.hire('zoe', { start_date: '2026-05-07T00:00:00Z' })
  await world.reconcile()
  await world.decide('zoe', 'leave-out')
  return world
}

test('rule 35: the first day that HR had named does not end the decision', async () => {
  const world = await leftOut()
  await world.at('2026-05-09T09:00:00Z')
  expect(world.user('zoe')).toBeUndefined()
})

test('rule 35: nor does a first day that has moved', async () => {
  const world = await leftOut()
  world.hr.change('zoe', { start_date: '2026-05-08T00:00:00Z' })
  await world.at('2026-05-09T09:00:00Z')
  expect(world.user('zoe')).toBeUndefined()
})

test('rule 35: a start after a last day does', async () => {
  const world = await leftOut()
  world.hr.change('zoe', {
    termination_date: '2026-05-08T00:00:00Z',
    start_date: '2026-05-10T00:00:00Z',
  })
  await world.at('2026-05-11T09:00:00Z')
  expect(world.user('zoe')).toMatchObject({ status: 'invited' })
})
