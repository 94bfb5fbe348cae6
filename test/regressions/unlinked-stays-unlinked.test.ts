// Unlinking did nothing: the invitation that followed found the user with the same address, and linked them again.
import { expect, test } from 'vitest'
import { linkedCompany } from '../world/company.ts'

test('rule 10: whoever an admin unlinked is neither linked nor invited by the same address', async () => {
  const world = await linkedCompany()
  const { id } = await world.person('ana')
  const link = async () => (await world.store.linksOf(world.accountId, [id]))[0] ?? null
  await world.decide('ana', 'unlink')
  expect(await link()).toBeNull()
  world.hr.change('ana', { last_name: 'Popescu' })
  await world.reconcile()
  await world.days(2)
  expect(await link()).toBeNull()
  expect(world.done()).toEqual([])
  expect(world.user('ana')).toMatchObject({ status: 'active', lastName: 'Pop' })
  expect(await world.reports()).toContain('duplicate-email ana')
})

test('an admin links them again by hand', async () => {
  const world = await linkedCompany()
  await world.decide('ana', 'unlink')
  await world.decide('ana', 'link', { user_id: world.userOf('ana').id })
  world.hr.change('ana', { last_name: 'Popescu' })
  await world.reconcile()
  expect(world.user('ana')).toMatchObject({ lastName: 'Popescu' })
  expect(await world.reports()).toEqual([])
})
