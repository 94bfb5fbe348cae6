// HR answers for an id that its list leaves out: what it says there was asked for, and not heard.
import { expect, test } from 'vitest'
import { mergeSyncIs } from '../doubles/merge-lies.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

test('who is not listed any more leaves if the record itself says so', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-01' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('who is not listed and works is for an admin, under the name that HR gives', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { last_name: 'Popescu' })
  world.hr.hide('ana')
  await world.reconcile()
  expect(await world.state('ana')).toBe('needs_attention')
  expect((await world.person('ana')).employee.lastName).toBe('Popescu')
  expect(world.access('ana').status).toBe('active')
})

const READS = {
  'whole as far as it says': () => undefined,
  'not whole': ({ hr }: World) => mergeSyncIs(hr.account, 'FAILED'),
}
for (const [read, prepare] of Object.entries(READS))
  test(`an end that HR has taken back is not done from memory: the read is ${read}`, async () => {
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

test('nor is one whose grace is over, of somebody whom HR knows again', async () => {
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

test('whom HR does not know after the grace either is ended', async () => {
  const world = await linkedCompany({ settings: { grace_days: 2 } })
  world.hr.delete('ana')
  await world.reconcile()
  world.asleep(5)
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('nobody is ended a second time from memory, after HR knows them again', async () => {
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

test('nor is access given back by a record that no list shows', async () => {
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
