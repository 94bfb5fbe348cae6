// "Invite again" was never used up: whoever was removed by hand after it was invited once more.
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../world/company.ts'

async function removedByHand(world: World): Promise<void> {
  const user = world.user('ana')
  if (user === undefined) throw new Error('no user')
  world.host.put({ ...user, status: 'inactive', entityIds: [] })
  await world.days(1)
}

test('an invitation that an admin asked for is sent once', async () => {
  const world = await linkedCompany()
  await removedByHand(world)
  await world.decide('ana', 'invite-again')
  await world.days(1)
  expect(world.user('ana')?.status).not.toBe('inactive')
  await removedByHand(world)
  await world.days(2)
  expect(world.user('ana')?.status).toBe('inactive')
  expect(await world.reports()).toContain('removed-by-hand ana')
})
