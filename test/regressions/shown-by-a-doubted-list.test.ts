// A list of users that was too short made no plan, and what it had shown of those on it was forgotten: access that
// somebody gave back by hand before the next list was ended again, without a mail.
import { expect, test } from 'vitest'
import { nameOf } from '../world/hr.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const EMPLOYEES = 40

/** Half of the users are on the list; those who were made first. */
async function doubtedList(world: World): Promise<void> {
  world.host.fault.shortList(0.5)
  expect(await world.reconcile()).toMatchObject({ reason: 'host-list-incomplete' })
  world.host.fault.clear()
}

function givenBack(world: World, id: string): void {
  const user = world.user(id)
  if (user === undefined) throw new Error('no user')
  world.host.put({ ...user, status: 'active', entityIds: ['nl'] })
}

const ended = (world: World) => world.inbox('admin').filter(({ kind }) => kind === 'deactivated')

async function ana(): Promise<World> {
  const world = await linkedCompany({ employees: EMPLOYEES })
  world.hr.terminate('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  return world
}

test('rule 38: an end that a doubted list shows is shown: access given back by hand stays', async () => {
  const world = await ana()
  await doubtedList(world)
  givenBack(world, 'ana')
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana').status).toBe('active')
  expect(await world.reports()).toContain('kept-by-override ana')
  expect(ended(world)).toHaveLength(1)
})

test('rule 38: who is not on it is not shown, also where a read by id finds them', async () => {
  const world = await linkedCompany({ employees: EMPLOYEES })
  const last = nameOf(EMPLOYEES - 1)
  world.hr.terminate(last)
  await world.reconcile()
  await doubtedList(world)
  givenBack(world, last)
  await world.days(2)
  expect(world.access(last)).toEqual(ENDED)
})

test('rule 38: a doubted list that still shows the access confirms no end', async () => {
  const world = await ana()
  givenBack(world, 'ana')
  await doubtedList(world)
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
})

test('rule 38: an update that it shows is done: a name that a hand changes later is no broken promise', async () => {
  const world = await linkedCompany({ employees: EMPLOYEES })
  world.hr.change('ana', { last_name: 'Popescu' })
  await world.reconcile()
  await doubtedList(world)
  for (let n = 0; n < 2; n += 1) {
    world.host.put({ ...world.userOf('ana'), lastName: 'Byhand' })
    await world.days(1)
    expect(await world.reports()).toEqual([])
  }
})

test('rule 38: it decides nothing: nobody is invited, ended or found to be taken away by it', async () => {
  const world = await linkedCompany({ employees: EMPLOYEES })
  world.hr.hire('zoe')
  world.hr.terminate('ana')
  world.host.put({ ...world.userOf('bram'), status: 'inactive', entityIds: [] })
  await doubtedList(world)
  expect(world.done()).toEqual([])
  expect(world.user('zoe')).toBeUndefined()
  expect(await world.reports()).toEqual([])
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toEqual(['removed-by-hand bram'])
})
