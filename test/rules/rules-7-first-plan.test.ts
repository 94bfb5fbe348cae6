// behaviour.md rule 39 for the first plan: rejecting it sends it back to `review`.
import { expect, test } from 'vitest'
import { INVITED } from './view.ts'
import { companyInReview } from './world.ts'

test('rule 39: a rejected first plan comes back at the next full read', async () => {
  const world = await companyInReview({ employees: 4, users: 2 })
  await world.reject()
  expect(await world.account()).toMatchObject({ status: 'review' })
  await world.days(1)
  expect(await world.held()).toEqual(['user.invite chloe nl', 'user.invite dries nl'])
  expect(world.users()).toHaveLength(2)
  await world.approve()
  expect(world.access('dries')).toEqual(INVITED)
})
