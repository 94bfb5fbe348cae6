// What becomes of a membership besides a decision (rules 5, 10, 35 and 49; decision 26).
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

async function stored(world: World, name: string): Promise<unknown> {
  const { id, account } = await world.person(name)
  return (await world.store.membershipsOf(account, [id])).get(id) ?? {}
}

test('rule 35: it is remembered how an access came to be, and how it ended', async () => {
  const world = await linkedCompany()
  expect(await stored(world, 'ana')).toMatchObject({ nl: { state: 'given', by: 'hr' } })
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.days(2)
  expect(await stored(world, 'ana')).toMatchObject({
    nl: { state: 'ended', by: 'leave', shownEnded: true, cardsOpen: false },
  })
})

test('rule 35: removing the link forgets memberships and answers', async () => {
  const world = await linkedCompany()
  await world.decide('ana', 'unlink')
  const { id, account } = await world.person('ana')
  expect(await stored(world, 'ana')).toEqual({})
  expect(await world.store.answersOf(account, [id])).toEqual([])
})

test('rule 10: they move with the link to a newer record of the same person', async () => {
  const world = await linkedCompany()
  const before = await stored(world, 'ana')
  const older = await world.person('ana')
  world.hr.delete('ana')
  world.hr.hire('ana again', { work_email: 'ana@acme.test', first_name: 'Ana', last_name: 'Pop' })
  await world.days(2)
  const known = await world.store.membershipsOf(older.account, [older.id])
  expect(known.get(older.id) ?? {}).toEqual({})
  expect(await stored(world, 'ana again')).toMatchObject(before as object)
})

test('rule 5: a disconnection keeps them', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.days(1)
  const before = await stored(world, 'ana')
  await world.disconnect()
  expect(await stored(world, 'ana')).toEqual(before)
})
