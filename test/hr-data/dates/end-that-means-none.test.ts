// HR systems fill an empty end with a day that nobody means: 2099-12-31, 1900-01-01, 0001-01-01 (rule 50).
import { describe, expect, test } from 'vitest'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany } from '../../world/company.ts'
import { patchEmployee } from '../../../src/sync/changes/people.ts'

const AHEAD = ['2099-12-31', '2100-01-01', '2126-05-04', '2062-05-01', '2046-05-05', '9999-12-31']
const BEHIND = ['1900-01-01', '1970-01-01', '0001-01-01', '0000-00-00', '1899-12-30', '1753-01-01']
const LOCAL = ['2099-12-30T23:00:00Z', '1969-12-31T23:00:00Z', '9999-12-31T23:59:59Z']
const NONE = [...AHEAD, ...BEHIND, ...LOCAL]

test.each(NONE)('everybody ACTIVE with %s: nobody is announced, nobody leaves', async (date) => {
  const world = await linkedCompany({ employees: 4 })
  for (const name of world.hr.names()) world.hr.change(name, { termination_date: date })
  await world.reconcile()
  await world.days(2)
  for (const name of world.hr.names()) {
    expect(world.access(name)).toEqual(WORKS)
    expect(await world.state(name)).toBe('active')
  }
  expect(world.inbox()).toEqual([])
  expect(await world.reports()).toEqual([])
})

test.each(NONE)('INACTIVE with %s is INACTIVE without an end: HR’s word ends it', async (date) => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.change('ana', { employment_status: 'INACTIVE', termination_date: date })
  await world.reconcile()
  await world.hours(26)
  expect(world.access('ana')).toEqual(ENDED)
})

test('rule 50: an end that comes within twenty years gives nothing back', async () => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.change('ana', { employment_status: 'INACTIVE', termination_date: '2046-05-06' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  await world.days(5)
  expect(world.access('ana')).toEqual(ENDED)
})

test('INACTIVE with such an end, and on leave by HR’s own word: stays', async () => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Parental leave')
  world.hr.change('ana', { employment_status: 'INACTIVE', termination_date: '2099-12-31' })
  await world.webhook('ana')
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
})

test('a newcomer without a start, and with an end in 1970, is invited', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe', { start_date: null, termination_date: '1970-01-01' })
  world.hr.hire('yves', { start_date: '1900-01-01', termination_date: '0001-01-01T00:00:00Z' })
  await world.reconcile()
  expect(world.access('zoe')).toEqual(INVITED)
  expect(world.access('yves')).toEqual(INVITED)
})

test('a start that stands for none invites nobody who has not started', async () => {
  const world = await linkedCompany()
  for (const [name, start_date] of [
    ['zoe', '1900-01-01'],
    ['yves', '1970-01-01T00:00:00Z'],
    ['xena', '0001-01-01'],
  ] as const)
    world.hr.hire(name, { employment_status: 'PENDING', start_date })
  await world.reconcile()
  for (const name of ['zoe', 'yves', 'xena']) expect(world.access(name)).toEqual(NO_USER)
  world.hr.change('zoe', { employment_status: 'ACTIVE' })
  await world.reconcile()
  expect(world.access('zoe')).toEqual(INVITED)
  expect(await world.reports()).toEqual([])
})

test('an end that was real and becomes such a day is withdrawn, and told once', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
  await world.reconcile()
  world.hr.change('ana', { termination_date: '2099-12-31' })
  await world.reconcile()
  await world.days(4)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['leaving-soon', 'leaving-soon'])
})

describe('an end more than twelve months ahead', () => {
  test('is kept, and announced when it is within twelve months', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2027-05-06', status: 'ACTIVE' })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    expect(world.inbox('admin')).toEqual([])
    await world.days(3)
    expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['leaving-soon'])
    await world.days(2)
    expect(world.inbox('admin')).toHaveLength(1)
  })

  test('is told where a nearer one had been announced', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-06-30', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.terminate('ana', { on: '2028-06-30', status: 'ACTIVE' })
    await world.reconcile()
    expect(world.inbox('admin')).toHaveLength(2)
    expect(world.inbox('admin')[1]?.text).toContain('30 June 2028')
  })
})

test('people whom an older version announced as leaving in 2099 are taken back quietly', async () => {
  const world = await linkedCompany()
  const { account, id } = await world.person('ana')
  await world.store.commit(null, [
    patchEmployee(account, id, { announced: '2099-12-31', state: 'leaving' }),
  ])
  world.hr.change('ana', { termination_date: '2099-12-31' })
  await world.reconcile()
  await world.reconcile()
  expect(await world.person('ana')).toMatchObject({ announced: null, state: 'active' })
  expect(world.inbox('admin')).toEqual([])
})
