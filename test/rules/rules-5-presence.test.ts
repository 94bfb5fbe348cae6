// docs/rules.md section 5: what each row of the table does to access and cards. The table itself is tested in
// presence.test.ts.
import { describe, expect, test } from 'vitest'
import { failing } from '../world/hr.ts'
import { aMail } from '../world/inbox.ts'
import { ENDED, NO_USER, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

// It is Monday 4 May 2026, 11:00 in Amsterdam.
const YESTERDAY = '2026-05-03'
const TODAY = '2026-05-04'

test('P1 present and ACTIVE: nothing happens', async () => {
  const world = await linkedCompany()
  await world.days(3)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.done()).toEqual([])
})

test.each(['ACTIVE', 'Dormant', null])(
  'P2 %s with a last day today: access ends after the end of that day, on the clock of that place',
  async (status) => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: TODAY, status })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    await world.at('2026-05-04T21:45:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-04T23:15:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  },
)

test('P2 the day ends in the person’s zone, which their work location decides', async () => {
  const world = await linkedCompany({
    prepare: ({ hr }) => {
      const hawaii = { name: 'Honolulu', country: 'US', state: 'HI' }
      const place = { ...hr.account.office, ...hawaii, id: 'loc-hawaii', remote_id: 'hawaii' }
      hr.account.locations.push(place)
      hr.change('ana', { work_location: place.id })
    },
  })
  world.hr.terminate('ana', { on: TODAY, status: 'ACTIVE' })
  await world.reconcile()
  await world.at('2026-05-05T09:30:00Z')
  expect(world.access('ana')).toEqual(WORKS)
  await world.at('2026-05-05T11:30:00Z')
  expect(world.access('ana')).toEqual(ENDED)
})

describe('P3', () => {
  test('P3 a date that was known before it was over: left', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
    await world.reconcile()
    await world.at('2026-05-07T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('P3 INACTIVE and then ACTIVE again after that date: an admin decides', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06', status: 'INACTIVE' })
    await world.reconcile()
    world.hr.account.syncsDaily = false
    world.hr.breaks(503)
    await world.at('2026-05-08T09:00:00Z')
    world.hr.honest()
    world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('needs_attention')
    expect(await world.reports()).toContain('date-conflict ana')
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('P4', () => {
  test('P4 ACTIVE with a date already past: a conflict first, left when the next complete read confirms it', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY, status: 'ACTIVE' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['date-conflict ana'])
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('P4 a read by id within the hour confirms nothing', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY, status: 'ACTIVE' })
    await world.webhook('ana')
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-04T10:30:00Z')
    await world.webhook('ana')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('P4 a corrected typing error ends nothing', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2025-05-03', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.terminate('ana', { on: '2027-05-03', status: 'ACTIVE' })
    await world.reconcile()
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })
})

describe('P5', () => {
  test('P5 INACTIVE without a date: left, with the raw status as the reason', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    world.hr.rawStatus('ana', 'Ausgeschieden')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    const [mail] = world.inbox('admin')
    expect(mail).toEqual(aMail('deactivated'))
    expect(mail?.text).toContain('Ausgeschieden')
  })

  test.each(['On leave', 'Elternzeit', 'Congé parental', 'ParentalLeave'])(
    'P5 a word of leave (%s): what was, stays, and nobody is asked',
    async (word) => {
      const world = await linkedCompany()
      world.hr.terminate('ana', { on: null })
      world.hr.rawStatus('ana', word)
      await world.reconcile()
      await world.days(3)
      expect(world.access('ana')).toEqual(WORKS)
      expect(await world.why('ana')).toEqual(['on-leave'])
      expect(await world.reports()).toEqual([])
      expect(world.inbox('admin')).toEqual([])
    },
  )

  test('P5 a read that fails decides nothing and is repeated', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    world.hr.breaksFor('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    world.hr.honest()
    await world.at('2026-05-04T12:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('P6', () => {
  test('P6 INACTIVE with a future date: left at the end of that day', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    expect(await world.state('ana')).toBe('leaving')
    await world.at('2026-05-06T20:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-06T23:30:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('P6 INACTIVE with a future date: left now, if the settings say so', async () => {
    const world = await linkedCompany({ settings: { inactive_beats_future_date: true } })
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

test('P7 INACTIVE with a date of today: left at the end of today', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: TODAY })
  await world.reconcile()
  expect(world.access('ana')).toEqual(WORKS)
  await world.at('2026-05-04T23:30:00Z')
  expect(world.access('ana')).toEqual(ENDED)
})

test('P8 INACTIVE with a date past: left', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('P9 PENDING with a linked user: kept, with a flag', async () => {
  const world = await linkedCompany()
  world.hr.change('ana', { employment_status: 'PENDING', start_date: '2026-06-01T00:00:00Z' })
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.reports()).toEqual(['start-moved ana'])
})

test('P9a PENDING with a return that is to come: access until the last day, and not between', async () => {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-05', status: 'PENDING' })
  world.hr.change('ana', { start_date: '2026-05-11T00:00:00Z' })
  await world.reconcile()
  expect(await world.state('ana')).toBe('leaving')
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
  await world.days(6)
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['nl'] })
  expect(await world.reports()).toEqual(['cards-still-blocked ana'])
})

describe('P10', () => {
  test('P10 PENDING with a date past: dropped and reported', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { employment_status: 'PENDING' })
    world.hr.terminate('zoe', { on: YESTERDAY, status: 'PENDING' })
    await world.reconcile()
    await world.days(2)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.why('zoe')).toEqual(['date-conflict'])
    expect(await world.reports()).toEqual(['date-conflict zoe'])
  })

  test('P10 PENDING with a date past and a linked user: as P4', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: YESTERDAY, status: 'PENDING' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

test.each(['Dormant', null])('P11 a status of %s: never invites, never removes', async (status) => {
  const world = await linkedCompany()
  world.hr.hire('zoe', { employment_status: status })
  world.hr.change('ana', { employment_status: status })
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  expect(world.access('zoe')).toEqual(NO_USER)
  expect(await world.reports()).toEqual([
    'status-word ',
    'unknown-status ana',
    'unknown-status zoe',
  ])
})

test('P12 flagged deleted in a complete read: left', async () => {
  const world = await linkedCompany()
  world.hr.flagDeleted('ana')
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

describe('P13', () => {
  test('P13 absent, and not found by id while others are: left in the same run', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toEqual(['left-not-found'])
  })

  test('P13 absent, and found by id: only an admin’s `now` ends the access', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    await world.reconcile()
    await world.days(5)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['needs-attention ana'])
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('P13 absent, and no answer by id: left when the next complete read after a later sync confirms it', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.breaksFor('ana')
    await world.reconcile()
    expect(await world.state('ana')).toBe('missing')
    await world.reconcile({ mergeFinishes: false })
    expect(world.access('ana')).toEqual(WORKS)
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toEqual(['left-agreed'])
  })

  test('P13 not found, but nobody else is found either: the answer proves nothing', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    for (const name of world.hr.rows.keys()) world.hr.breaksFor(name, 404)
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('missing')
  })

  test('P13 somebody who is listed again is as if never absent', async () => {
    const world = await linkedCompany()
    world.hr.delete('ana')
    world.hr.breaksFor('ana')
    await world.reconcile()
    world.hr.honest()
    world.hr.restore('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('active')
    expect((await world.person('ana')).evidence.missing).toBeNull()
  })
})

test('P14 not found by id after a webhook: missing, and a second time confirms nothing', async () => {
  const world = await linkedCompany()
  world.hr.delete('ana')
  await world.webhook('ana')
  await world.webhook('ana')
  await world.hours(2)
  await world.webhook('ana')
  expect(await world.state('ana')).toBe('missing')
  expect(world.access('ana')).toEqual(WORKS)
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('P15 absent from an incomplete read: no effect, and the run is incomplete', async () => {
  const world = await linkedCompany()
  world.hr.account.pageCap = 5
  world.hr.delete('ana')
  world.hr.lies(failing(500), { page: 3 })
  const run = await world.reconcile()
  expect(run).toMatchObject({ state: 'incomplete', reason: 'source-error' })
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.state('ana')).toBe('active')
})

test('P16 ignored in Merge: out of scope and reported; the linked user is kept and listed', async () => {
  const world = await linkedCompany()
  world.hr.ignore('ana')
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(WORKS)
  expect(await world.state('ana')).toBe('out_of_scope')
  expect(await world.store.openReports(world.accountId)).toMatchObject([
    { report: { code: 'ignored-in-merge', userId: 'u_ana' } },
  ])
})
