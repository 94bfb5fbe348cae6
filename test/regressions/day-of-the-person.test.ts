// If somebody leaves by an admin's "now" or by vanishing from HR, the date is the one in their zone, not in UTC.
import { describe, expect, test } from 'vitest'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const LOS_ANGELES = 'America/Los_Angeles'
const SYDNEY = 'Australia/Sydney'

/** The zone, the time in UTC, the local time, and the local date. */
const MOMENTS = [
  [LOS_ANGELES, '2026-05-07T06:30:00Z', '23:30', '2026-05-06'],
  [LOS_ANGELES, '2026-05-07T14:30:00Z', '07:30', '2026-05-07'],
  [SYDNEY, '2026-05-06T13:30:00Z', '23:30', '2026-05-06'],
  [SYDNEY, '2026-05-06T21:30:00Z', '07:30', '2026-05-07'],
] as const

function companyIn(timezone: string, grace = 0): Promise<World> {
  return linkedCompany({
    entities: [{ id: 'nl', name: 'Acme', country: null, timezone }],
    settings: { grace_days: grace },
    prepare: ({ hr }) => {
      for (const name of hr.rows.keys()) hr.change(name, { work_location: null })
    },
  })
}

function lastDayTold(world: World): unknown {
  const ends = world.host.actions.filter(({ detail }) => detail.kind === 'user.deactivate')
  return ends.map(({ detail }) => detail.params)
}

describe.each(MOMENTS)('in %s at %s, %s there', (zone, moment, _, day) => {
  test('an admin decides "now"', async () => {
    const world = await companyIn(zone)
    world.hr.hide('ana')
    await world.reconcile()
    await world.at(moment)
    expect(world.access('ana')).toEqual(WORKS)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    expect(lastDayTold(world)).toEqual([{ cause: 'disappeared', effective_date: day }])
  })

  test('HR does not list them any more', async () => {
    const world = await companyIn(zone)
    await world.at(moment)
    world.hr.delete('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(lastDayTold(world)).toEqual([{ cause: 'disappeared', effective_date: day }])
  })
})

test('days of grace are counted from the date in the person’s zone', async () => {
  const world = await companyIn(LOS_ANGELES, 1)
  await world.at('2026-05-07T06:30:00Z')
  world.hr.delete('ana')
  await world.reconcile()
  await world.at('2026-05-08T06:30:00Z')
  expect(world.access('ana').status).toBe('active')
  await world.at('2026-05-08T07:30:00Z')
  expect(world.access('ana').status).toBe('inactive')
})

test('a last day stays announced until it is over where the person works', async () => {
  const world = await companyIn(LOS_ANGELES)
  world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
  await world.reconcile()
  world.hr.delete('ana')
  await world.reconcile()
  // 7 May in UTC, 23:30 on 6 May there.
  await world.at('2026-05-07T06:30:00Z')
  await world.reconcile()
  expect(await world.person('ana')).toMatchObject({ announced: '2026-05-06' })
})
