// The return in autumn is entered while the last day in spring is still to come (rule 26, P9a).
import { describe, expect, test } from 'vitest'
import { work } from '../../../src/sync/run/work.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany, type World } from '../../world/company.ts'

const AT = '2026-04-28T09:00:00.000Z'
const RETURN = {
  termination_date: '2026-04-30T00:00:00Z',
  start_date: '2026-09-01T00:00:00Z',
}
const BACK = { ...ENDED, status: 'active', entities: ['nl'] } as const

function invitations(world: World): number {
  return world.done().filter((one) => one.startsWith('user.invite')).length
}

describe.each(['PENDING', 'ACTIVE', 'Gastdozent'])('%s', (employment_status) => {
  test('keeps access until the last day, loses it for the summer, and is given it back', async () => {
    const world = await linkedCompany({ at: AT })
    world.hr.change('ana', { ...RETURN, employment_status })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    await world.at('2026-04-30T21:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-04-30T23:10:00Z')
    expect(world.access('ana')).toEqual(ENDED)
    await world.days(2)
    expect(await world.state('ana')).toBe('left')
    expect(await world.reports()).toEqual([])
    world.asleep(118)
    await world.at('2026-08-31T21:30:00Z')
    expect(world.access('ana')).toEqual(ENDED)
    if (employment_status === 'Gastdozent') world.hr.change('ana', { employment_status: 'ACTIVE' })
    await world.at('2026-08-31T23:10:00Z')
    if (employment_status === 'Gastdozent') await world.reconcile()
    expect(world.access('ana')).toEqual(BACK)
    expect(invitations(world)).toBe(0)
    expect(world.done()).toContain('user.reactivate ana@acme.test nl')
    await world.days(2)
    expect(world.access('ana')).toEqual(BACK)
  })
})

test('rule 26: in local midnights, by webhook, with days of grace', async () => {
  const world = await linkedCompany({ at: AT, settings: { grace_days: 2 } })
  world.hr.change('ana', {
    employment_status: 'PENDING',
    termination_date: '2026-04-29T22:00:00Z',
    start_date: '2026-08-31T22:00:00Z',
  })
  await world.webhook('ana')
  await world.at('2026-05-01T09:00:00Z')
  expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
  await world.at('2026-05-02T23:10:00Z')
  expect(world.access('ana')).toEqual(ENDED)
  world.asleep(117)
  await world.at('2026-08-31T21:30:00Z')
  expect(world.access('ana')).toEqual(ENDED)
  await world.at('2026-08-31T23:10:00Z')
  expect(world.access('ana')).toEqual(BACK)
})

test('entered when the last day is over: PENDING left, and is back on the day', async () => {
  const world = await linkedCompany({ at: AT })
  await world.at('2026-05-04T09:00:00Z')
  world.hr.change('ana', { ...RETURN, employment_status: 'PENDING', start_date: '2026-05-11' })
  await world.reconcile()
  await world.days(1)
  expect(world.access('ana')).toEqual(ENDED)
  expect(await world.reports()).toEqual([])
  world.hr.change('ana', { employment_status: 'ACTIVE' })
  await world.days(7)
  expect(world.access('ana')).toEqual(BACK)
  expect(invitations(world)).toBe(0)
})

test('INACTIVE until the start, and ACTIVE from it', async () => {
  const world = await linkedCompany({ at: AT })
  world.hr.change('ana', { ...RETURN, employment_status: 'INACTIVE', start_date: '2026-05-11' })
  await world.reconcile()
  await world.days(5)
  expect(world.access('ana')).toEqual(ENDED)
  await world.at('2026-05-10T12:00:00Z')
  world.hr.change('ana', { employment_status: 'ACTIVE' })
  await world.days(1)
  expect(world.access('ana')).toEqual(BACK)
})

test('a return that is called off gives nothing back', async () => {
  const world = await linkedCompany({ at: AT })
  world.hr.change('ana', { ...RETURN, employment_status: 'PENDING', start_date: '2026-05-11' })
  await world.reconcile()
  await world.days(5)
  world.hr.change('ana', { employment_status: 'INACTIVE', start_date: '2020-02-03' })
  await world.days(10)
  expect(world.access('ana')).toEqual(ENDED)
})

test('somebody without a user is invited for the return, ahead of it as the settings say', async () => {
  const world = await linkedCompany({ at: AT, settings: { invite_days_before_start: 3 } })
  world.hr.hire('zoe', { ...RETURN, employment_status: 'PENDING', start_date: '2026-05-11' })
  await world.reconcile()
  await world.at('2026-05-07T12:00:00Z')
  expect(world.access('zoe')).toEqual(NO_USER)
  expect(await world.state('zoe')).toBe('scheduled')
  expect(await world.reports()).toEqual([])
  await world.at('2026-05-08T12:00:00Z')
  expect(world.access('zoe')).toEqual(INVITED)
})

/** Everybody who left more than 90 days ago is reduced. */
async function forgets(world: World): Promise<void> {
  await work(world.deps, { kind: 'retain' })
  world.asleep(100)
  await work(world.deps, { kind: 'retain' })
}

test('after the record was reduced with the return in it, the same user comes back', async () => {
  const world = await linkedCompany({ at: AT })
  world.hr.change('ana', { ...RETURN, employment_status: 'PENDING' })
  await world.reconcile()
  await world.days(4)
  expect(world.access('ana')).toEqual(ENDED)
  await forgets(world)
  expect((await world.person('ana')).reducedAt).not.toBeNull()
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  await world.at('2026-09-01T12:00:00Z')
  expect(world.access('ana')).toEqual(BACK)
  expect(invitations(world)).toBe(0)
})

test('after the record was reduced, the same user comes back', async () => {
  const world = await linkedCompany({ at: AT })
  world.hr.terminate('ana', { on: '2026-04-30' })
  await world.reconcile()
  await world.days(4)
  expect(world.access('ana')).toEqual(ENDED)
  await forgets(world)
  expect((await world.person('ana')).reducedAt).not.toBeNull()
  world.hr.change('ana', { ...RETURN, employment_status: 'ACTIVE' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
  await world.at('2026-09-01T12:00:00Z')
  expect(world.access('ana')).toEqual(BACK)
  expect(invitations(world)).toBe(0)
})

describe('the return is entered after the last day, in the place of it', () => {
  test.each(['ACTIVE', 'PENDING'])('rule 34: %s', async (employment_status) => {
    const world = await linkedCompany({ at: AT })
    world.hr.change('ana', { termination_date: '2026-04-30T00:00:00Z' })
    await world.at('2026-05-03T09:00:00Z')
    world.hr.change('ana', { ...RETURN, termination_date: null, employment_status })
    await world.webhook('ana')
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.state('ana')).toBe('scheduled')
    world.asleep(117)
    await world.at('2026-08-31T21:30:00Z')
    expect(world.access('ana')).toEqual(ENDED)
    if (employment_status === 'PENDING') world.hr.change('ana', { employment_status: 'ACTIVE' })
    await world.at('2026-08-31T23:10:00Z')
    if (employment_status === 'PENDING') await world.reconcile()
    expect(world.access('ana')).toEqual(BACK)
    expect(invitations(world)).toBe(0)
  })

  test('with days of grace, whoever still has access keeps it', async () => {
    const world = await linkedCompany({ at: AT, settings: { grace_days: 20 } })
    world.hr.change('ana', { termination_date: '2026-04-30T00:00:00Z' })
    await world.at('2026-05-03T09:00:00Z')
    world.hr.change('ana', { ...RETURN, termination_date: null })
    await world.days(30)
    expect(world.access('ana').status).toBe('active')
  })
})

test('rule 10: as a record of its own that says ACTIVE: the end waits for an admin, and the link moves on the first day', async () => {
  const world = await linkedCompany({ at: AT })
  world.hr.change('ana', { termination_date: '2026-04-30T00:00:00Z' })
  const again = { first_name: 'Ana', last_name: 'Pop', work_email: 'ana@acme.test' }
  world.hr.hire('ana again', { ...again, start_date: '2026-05-11T00:00:00Z' })
  await world.at('2026-05-05T09:00:00Z')
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual(['rehire-unclear ana'])
  await world.at('2026-05-12T09:00:00Z')
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual([])
})
