// HR does not list somebody but returns the record by id: the record was read, and then ignored.
import { expect, test } from 'vitest'
import { mergeSyncIs } from '../doubles/merge-lies.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

test('somebody not listed any more leaves if the record itself says so', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('somebody not listed who works by the record needs an admin, and has the new name', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { last_name: 'Popescu' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  expect((await world.person('ana')).employee.lastName).toBe('Popescu')
  expect(world.access('ana').status).toBe('active')
})

test.each([
  ['name', { first_name: 'Anouk' }, { firstName: 'Anouk' }],
  ['phone', { mobile_phone_number: '+31 6 8765 4321' }, { phone: '+31687654321' }],
] as const)(
  'their user follows it: the %s, by reads alone as after a webhook',
  async (_, hr, user) => {
    for (const isTold of [true, false]) {
      const world = await linkedCompany()
      world.hr.change('ana', hr)
      world.hr.hide('ana')
      if (isTold) await world.webhook('ana')
      for (let n = 0; n < 3; n += 1) await world.reconcile()
      expect(world.userOf('ana')).toMatchObject(user)
      expect(world.access('ana')).toEqual(WORKS)
      expect(await world.state('ana')).toBe('needs_attention')
    }
  },
)

test('their user does not follow a record that contradicts itself, nor one that is perhaps another person’s', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-01-05', status: 'ACTIVE' })
  world.hr.change('ana', { first_name: 'Anouk' })
  world.hr.change('bram', { first_name: 'Omar', last_name: 'Nassar', work_email: 'on@acme.test' })
  world.hr.hide('ana', 'bram')
  for (let n = 0; n < 3; n += 1) await world.reconcile()
  expect(world.userOf('ana').firstName).toBe('Ana')
  expect(world.userOf('bram').firstName).toBe('Bram')
  expect(world.harmed()).toEqual([])
})

const READS = {
  'complete, as Merge says': () => undefined,
  incomplete: ({ hr }: World) => mergeSyncIs(hr.account, 'FAILED'),
}
for (const [read, prepare] of Object.entries(READS))
  test(`an end that HR has withdrawn is not carried out from memory: the read is ${read}`, async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    world.asleep(5)
    world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    world.hr.hide('ana')
    world.hr.account.syncsDaily = false
    prepare(world)
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
  })

test('after the grace period, access of somebody found by id again does not end', async () => {
  const settings = { grace_days: 2, block_cards: 'with_deactivation' } as const
  const world = await linkedCompany({ settings })
  world.hr.delete('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('leaving')
  world.asleep(5)
  world.hr.restore('ana')
  world.hr.hide('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
})

test('after the grace period, access of somebody still not found ends', async () => {
  const world = await linkedCompany({ settings: { grace_days: 2 } })
  world.hr.delete('ana')
  await world.reconcile()
  world.asleep(5)
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('access given back by hand is not ended again from memory once HR finds the person by id', async () => {
  const world = await linkedCompany()
  world.hr.delete('ana')
  await world.reconcile()
  expect(world.access('ana').status).toBe('inactive')
  const ana = world.user('ana')
  if (ana === undefined) throw new Error('no user')
  world.host.put({ ...ana, status: 'active', entityIds: ['nl'] })
  world.hr.restore('ana')
  world.hr.hide('ana')
  world.hr.account.syncsDaily = false
  mergeSyncIs(world.hr.account, 'FAILED')
  await world.reconcile()
  expect(world.access('ana').status).toBe('active')
})

test('a record that no list shows gives no access back', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  world.hr.terminate('ana', { on: '2026-05-30' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.state('ana')).toBe('needs_attention')
})
