// An admin undoes an end of access when HR is unclear about the person: the undo had no effect.
import { expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

const UNSURE = {
  'a status that we do not know': 'Secondment',
  'a status of somebody still to come': 'PENDING',
}

for (const [what, status] of Object.entries(UNSURE))
  test(`undo gives back access and cards, also if HR gives ${what}`, async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    await world.reconcile()
    world.hr.change('ana', { employment_status: status })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    await world.decide('ana', 'undo')
    expect(world.access('ana')).toEqual(WORKS)
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.terminate('ana', { on: null })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

test('undo unblocks the cards that we blocked, also if the access was removed by hand', async () => {
  const world = await linkedCompany()
  const user = world.user('ana')
  if (user === undefined) throw new Error('no user')
  world.host.put({ ...user, status: 'inactive', entityIds: [] })
  world.hr.delete('ana')
  await world.reconcile()
  world.hr.restore('ana')
  await world.reconcile()
  expect(world.access('ana').cards).toEqual(['blocked'])
  await world.decide('ana', 'undo')
  expect(world.access('ana')).toMatchObject({ status: 'inactive', cards: ['active'] })
})
