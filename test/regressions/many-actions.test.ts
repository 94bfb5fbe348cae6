// More actions of one kind than fit into one batch: none of them may pass the brake uncounted.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { companyInReview, linkedCompany } from '../world/company.ts'

test('a first plan of 620 invitations holds all of them', async () => {
  const world = await companyInReview({ employees: 620, users: 0 })
  expect(world.done()).toEqual([])
  expect(await world.held()).toHaveLength(620)
})

test('520 of 2,000 people leave at once: nobody loses access before an approval, then all of them do', async () => {
  const world = await linkedCompany({ employees: 2_000 })
  for (let n = 0; n < 520; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-01' })
  await world.reconcile()
  expect(world.harmed()).toEqual([])
  expect(await world.held()).toHaveLength(1_040)
  await world.approve()
  await world.untilIdle()
  expect(world.harmed()).toHaveLength(520)
})

test('an approved plan with more leavers than one step reads again comes to its end', async () => {
  const world = await linkedCompany({ employees: 30 })
  for (let n = 0; n < 9; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-01' })
  await world.reconcile()
  expect(world.harmed()).toEqual([])
  await world.approve()
  expect(world.harmed()).toHaveLength(9)
})
