// A record is written over with somebody else, and then that person gets a record of their own: the link of the older
// record moved along, and with it the login of whom it was made for.
import { expect, test } from 'vitest'
import { linkedCompany, type World } from '../../world/company.ts'
import { ENDED, WORKS } from '../../world/people.ts'

const OMAR = {
  first_name: 'Omar',
  last_name: 'Nassar',
  display_full_name: 'Omar Nassar',
  work_email: 'omar@acme.test',
}

const AFTERWARDS = {
  'Merge flags it as deleted': (world: World) => {
    world.hr.account.deletedById = 'not-found'
    world.hr.change('ana', { remote_was_deleted: true })
  },
  'it is gone': (world: World) => world.hr.delete('ana'),
  'it ends': (world: World) => world.hr.terminate('ana'),
}

for (const [how, older] of Object.entries(AFTERWARDS))
  test.each([
    ['at once', 0],
    ['a day later', 1],
  ])(`the older record: ${how}; the new one comes %s`, async (_, days) => {
    const world = await linkedCompany({ employees: 12 })
    world.hr.change('ana', OMAR)
    await world.reconcile()
    older(world)
    if (days > 0) await world.days(days)
    world.hr.hire('omar', { ...OMAR, start_date: null })
    await world.days(3)
    expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.done().filter((line) => / u_ana/.test(line))).toEqual([])
    expect((await world.reports()).join()).toMatch(/identity-change|rehire-unclear/)
  })

test('written over and flagged in one read', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.account.deletedById = 'not-found'
  world.hr.change('ana', { ...OMAR, remote_was_deleted: true })
  world.hr.hire('omar', { ...OMAR, start_date: null })
  await world.days(3)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
})

test('she had left: her login is not given to him', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.terminate('ana')
  await world.reconcile()
  world.hr.change('ana', OMAR)
  world.hr.hire('omar', { ...OMAR, start_date: null })
  await world.days(3)
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.user('ana')).toMatchObject({ firstName: 'Ana', lastName: 'Pop' })
})

test('an admin says that he is somebody else: her access ends, and he is invited', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.change('ana', OMAR)
  await world.reconcile()
  world.hr.delete('ana')
  world.hr.hire('omar', { ...OMAR, start_date: null })
  await world.days(1)
  await world.decide('omar', 'not-this-person')
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
  expect(world.access('omar').status).toBe('invited')
})

test('an admin says that it is the same person: the user follows the new record', async () => {
  const world = await linkedCompany({ employees: 12 })
  world.hr.change('ana', OMAR)
  await world.reconcile()
  world.hr.delete('ana')
  world.hr.hire('omar', { ...OMAR, start_date: null })
  await world.days(1)
  await world.decide('omar', 'link', { user_id: 'u_ana' })
  await world.days(1)
  expect(world.user('ana')).toMatchObject({ firstName: 'Omar', lastName: 'Nassar' })
  expect(world.access('ana')).toEqual(WORKS)
})

test('somebody recorded anew under a married name and her own address keeps her user, and nobody is asked', async () => {
  const world = await linkedCompany({ employees: 12 })
  const { work_email } = world.hr.row('ana')
  world.hr.change('ana', { last_name: 'Jansen' })
  await world.reconcile()
  world.hr.delete('ana')
  world.hr.hire('ana2', { first_name: 'Ana', last_name: 'Jansen', work_email, start_date: null })
  await world.days(2)
  expect(await world.reports()).toEqual([])
  expect(world.access('ana')).toEqual(WORKS)
})
