// An attribute is lost, somebody is not listed any more, and then HR gives the attribute again: to those it lists. Of
// the others it has said nothing, and what was known of them went on counting only as long as the loss lasted.
import { expect, test } from 'vitest'
import { acceptLoss } from '../../../src/sync/account/accept-loss.ts'
import { everyRow } from '../../doubles/merge-lies.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { WORKS } from '../../world/people.ts'

const FIELDS = [
  ['start_date', { start_date: null }],
  ['groups', { groups: [] }],
  ['work_location', { work_location: null }],
  ['company', { company: null }],
] as const

async function read(world: World, over: Record<string, unknown> | null): Promise<void> {
  if (over !== null) world.hr.account.tell('employees', everyRow(over))
  await world.days(1)
  world.hr.account.honest()
}

/** Ana is gone while the attribute is lost, and an admin keeps her; then HR gives it again. */
async function keptAndGone(over: Record<string, unknown>): Promise<World> {
  const world = await linkedCompany({
    employees: 12,
    settings: { grace_days: 2, block_cards: 'with_deactivation' },
  })
  await read(world, over)
  world.hr.delete('ana')
  await read(world, over)
  await world.decide('ana', 'keep')
  await read(world, null)
  return world
}

test.each(FIELDS)('%s: what an admin decided about her stands', async (_, over) => {
  const world = await keptAndGone(over)
  await world.days(4)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.inbox('admin').map(({ kind }) => kind)).not.toContain('decision-lapsed')
})

test('she is listed again without a first day: then hers is empty, and what was decided lapses by that', async () => {
  const world = await keptAndGone({ start_date: null })
  world.hr.restore('ana')
  world.hr.change('ana', { start_date: null })
  await world.days(1)
  const { remembered } = await world.person('ana')
  expect(Object.values(remembered).filter(({ unread }) => unread === true)).toEqual([])
  expect(world.access('ana')).toEqual(WORKS)
})

test('an admin accepts the loss: then hers is empty, too', async () => {
  const world = await linkedCompany({ employees: 12 })
  await read(world, { start_date: null })
  world.hr.delete('ana')
  await read(world, { start_date: null })
  await acceptLoss(world.deps, world.accountId, 'startDate', 'bo@acme.test')
  await read(world, { start_date: null })
  expect((await world.person('ana')).remembered).toEqual({})
})
