// docs/rules.md section 5: which zone decides when a day is over. The zone of the server does not matter.
import { describe, expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type CompanyOptions, type World } from '../world/company.ts'

const HAWAII = { name: 'Honolulu', country: 'US', state: 'HI' }
const TEXAS = { name: 'El Paso', country: 'US', state: 'TX' }

function worksIn(world: World, name: string, place: object): void {
  const { account } = world.hr
  const location = { ...account.office, ...place, id: `at-${name}`, remote_id: `at-${name}` }
  account.locations.push(location)
  world.hr.change(name, { work_location: location.id })
}

/** Somebody leaves on that day: checks the last moment of the day there, and the first moment after it. */
async function leavesBetween(
  world: World,
  name: string,
  day: string,
  [still, over]: readonly [string, string],
): Promise<void> {
  world.hr.terminate(name, { on: day })
  await world.reconcile()
  await world.at(still)
  expect(world.access(name), `at ${still}`).toMatchObject({ status: 'active' })
  await world.at(over)
  expect(world.access(name), `at ${over}`).toMatchObject({ status: 'inactive' })
}

const TOKYO: CompanyOptions = {
  entities: [{ id: 'nl', name: 'Acme Japan', country: 'JP', timezone: 'Asia/Tokyo' }],
}
const NOWHERE: CompanyOptions = {
  entities: [{ id: 'nl', name: 'Acme', country: 'NL', timezone: null }],
}

describe('the zone', () => {
  test('is the one of the work location’s country, if it has one zone', async () => {
    const world = await linkedCompany(TOKYO)
    worksIn(world, 'ana', { name: 'Berlin', country: 'DE', state: null })
    await leavesBetween(world, 'ana', '2026-05-05', [
      '2026-05-05T21:30:00Z',
      '2026-05-05T23:10:00Z',
    ])
  })

  test('is the one of the state, if the country has several zones', async () => {
    const world = await linkedCompany(TOKYO)
    worksIn(world, 'ana', HAWAII)
    await leavesBetween(world, 'ana', '2026-05-05', [
      '2026-05-06T09:30:00Z',
      '2026-05-06T11:10:00Z',
    ])
  })

  test('is the entity’s, if the state has several zones or the place is unknown', async () => {
    const world = await linkedCompany(TOKYO)
    worksIn(world, 'ana', TEXAS)
    world.hr.change('bram', { work_location: null })
    world.hr.terminate('bram', { on: '2026-05-05' })
    await leavesBetween(world, 'ana', '2026-05-05', [
      '2026-05-05T14:30:00Z',
      '2026-05-05T16:10:00Z',
    ])
    expect(world.access('bram')).toEqual(ENDED)
  })

  test('is the organization’s, if the entity has none', async () => {
    const world = await linkedCompany({
      ...NOWHERE,
      organization: { timezone: 'America/Los_Angeles' },
    })
    world.hr.change('ana', { work_location: null })
    await leavesBetween(world, 'ana', '2026-05-05', [
      '2026-05-06T06:30:00Z',
      '2026-05-06T08:10:00Z',
    ])
  })
})

describe('when the clocks change', () => {
  test('a day of 23 hours ends at its midnight', async () => {
    const world = await linkedCompany({ at: '2026-03-27T09:00:00.000Z' })
    await leavesBetween(world, 'ana', '2026-03-29', [
      '2026-03-29T21:30:00Z',
      '2026-03-29T23:10:00Z',
    ])
  })

  test('a day of 25 hours ends at its midnight', async () => {
    const world = await linkedCompany({ at: '2026-10-23T09:00:00.000Z' })
    await leavesBetween(world, 'ana', '2026-10-25', [
      '2026-10-25T22:30:00Z',
      '2026-10-26T00:10:00Z',
    ])
  })

  test('days of grace are calendar days', async () => {
    const world = await linkedCompany({
      at: '2026-03-27T09:00:00.000Z',
      settings: { grace_days: 2 },
    })
    world.hr.terminate('ana', { on: '2026-03-27' })
    await world.reconcile()
    await world.at('2026-03-28T09:00:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.at('2026-03-29T21:30:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.at('2026-03-29T23:10:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('the daily read neither drifts nor skips a day', async () => {
    const world = await linkedCompany({ employees: 1, at: '2026-03-27T09:00:00.000Z' })
    await world.days(1)
    const { nextSyncAt: first } = await world.account()
    const reads = (await world.runs()).length
    await world.days(5)
    const { nextSyncAt: then } = await world.account()
    expect(then?.slice(11)).toBe(first?.slice(11))
    expect((await world.runs()).length).toBe(reads + 5)
  })
})
