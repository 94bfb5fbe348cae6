// An admin's end was withdrawn before its run decided. That run reads no HR, so what HR showed days ago must
// not end anybody in it.
import { expect, test } from 'vitest'
import { decideFor } from '../../src/sync/review/decide-for.ts'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

async function endedAndWithdrawn(world: World): Promise<void> {
  const { deps, accountId } = world
  const { id } = await world.person('ana')
  await decideFor(deps, accountId, id, { actor: ADMIN, decision: 'end' })
  const { rows } = await deps.store.overridesOfAccount(accountId, { after: null, limit: 10 })
  const end = rows.find(({ decision }) => decision === 'end')
  await withdraw(deps, accountId, end?.id ?? '', ADMIN)
}

async function keptLeaver(): Promise<World> {
  const world = await linkedCompany()
  world.hr.change('ana', { termination_date: '2026-05-10T00:00:00Z' })
  await world.reconcile()
  await world.decide('ana', 'keep')
  await world.days(8)
  expect(world.harmed()).toEqual([])
  return world
}

test('HR has taken the end back meanwhile: nobody is ended', async () => {
  const world = await keptLeaver()
  world.hr.change('ana', { termination_date: null })
  await endedAndWithdrawn(world)
  await world.hours(1)
  expect(world.harmed()).toEqual([])
})

test('HR still shows the end: it follows from the look at HR', async () => {
  const world = await keptLeaver()
  await endedAndWithdrawn(world)
  await world.hours(1)
  expect(world.harmed()).toEqual(['ana@acme.test'])
})
