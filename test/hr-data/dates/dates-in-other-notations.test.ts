// A day in another notation is not guessed: it counts as none, and admins are told (rule 50).
import { describe, expect, test } from 'vitest'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany } from '../../world/company.ts'

const NOTATIONS = [
  '05/31/2026',
  '31.05.2026',
  '20260531',
  '2026-05',
  '/Date(1780185600000)/',
  '31 mei 2026',
  '1780185600000',
  '2026-5-31',
  '2026-W22',
  'May 31, 2026',
]

test.each(NOTATIONS)('a last day of %s: told once, and the status decides', async (date) => {
  const world = await linkedCompany()
  world.hr.change('ana', { termination_date: date })
  await world.reconcile()
  expect(await world.reports()).toEqual(['unreadable-date ana'])
  const [mail, ...others] = world.inbox('admin')
  expect(others).toEqual([])
  expect(mail?.kind).toBe('needs-attention')
  expect(mail?.text).toContain('Ana Pop')
  expect(mail?.text).toContain('last day')
  await world.days(3)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.state('ana')).toBe('active')
  expect(world.inbox('admin')).toHaveLength(1)
  // Answered in HR.
  world.hr.change('ana', { termination_date: '2026-05-31T00:00:00Z' })
  await world.reconcile()
  expect(await world.reports()).toEqual([])
  expect(await world.state('ana')).toBe('leaving')
})

test('INACTIVE with an end that cannot be read: HR’s own word ends it', async () => {
  const world = await linkedCompany()
  world.hr.rawStatus('ana', 'Terminated')
  world.hr.change('ana', { employment_status: 'INACTIVE', termination_date: '30.04.2026' })
  await world.webhook('ana')
  await world.hours(26)
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toEqual([])
})

describe('a first day that cannot be read', () => {
  test('of somebody ACTIVE: invited now, and told', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { start_date: '01/09/2026' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.reports()).toEqual(['unreadable-date zoe'])
    const mail = world.inbox('admin').find(({ kind }) => kind === 'needs-attention')
    expect(mail?.text).toContain('first day')
  })

  test('of somebody PENDING: not invited before HR shows them active', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { employment_status: 'PENDING', start_date: '1 September 2026' })
    await world.reconcile({ mode: 'delta' })
    await world.days(2)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['unreadable-date zoe'])
    world.hr.change('zoe', { employment_status: 'ACTIVE', start_date: '2026-05-06' })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
    expect(await world.reports()).toEqual([])
  })
})

test('rule 50: both dates are two things to correct', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { start_date: '01.02.2020', termination_date: '31.05.2026' })
  await world.reconcile()
  expect(await world.reports()).toEqual(['unreadable-date ana', 'unreadable-date ana'])
  const [mail] = world.inbox('admin')
  expect(mail?.text).toContain('first day')
  expect(mail?.text).toContain('last day')
})

test('the notation of a whole company is told once, not person by person, and not again for the next hire', async () => {
  const world = await linkedCompany()
  for (const name of world.hr.names()) world.hr.change(name, { start_date: '03.02.2020' })
  world.hr.change('ana', { termination_date: '31.05.2026' })
  await world.reconcile()
  const told = (await world.reports()).filter((one) => one.startsWith('unreadable-date '))
  expect(told).toHaveLength(13)
  const [mail, ...others] = world.inbox('admin')
  expect(others).toEqual([])
  expect(mail?.text).toContain('first day of 12 people')
  expect(mail?.text.match(/Ana Pop/g)).toHaveLength(1)
  expect(mail?.text).not.toContain('Bram Pop')
  world.hr.hire('zoe', { start_date: '04.05.2026' })
  await world.days(2)
  const later = world.inbox('admin').filter(({ kind }) => kind === 'needs-attention')
  expect(later).toHaveLength(1)
  expect((await world.reports()).filter((one) => one.endsWith('zoe'))).toHaveLength(1)
})

test('nobody is asked about people who left long ago and have no user', async () => {
  const world = await linkedCompany()
  world.hr.hire('zoe', { employment_status: 'INACTIVE', termination_date: '31.12.2019' })
  world.hr.terminate('bram')
  await world.reconcile()
  world.hr.change('bram', { termination_date: '01.05.2026' })
  await world.reconcile()
  expect(world.access('bram')).toEqual(ENDED)
  expect(await world.reports()).toEqual([])
})
