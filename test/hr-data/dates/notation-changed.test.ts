// A date that was read before comes in another notation: no news from HR (rule 50).
import { describe, expect, test } from 'vitest'
import { ENDED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany, type World } from '../../world/company.ts'

const IN_GRACE = { ...WORKS, cards: ['blocked'] }
const BACK = { ...ENDED, status: 'active', entities: ['nl'] } as const

async function leftByDate(): Promise<World> {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on: '2026-05-05', status: 'ACTIVE' })
  await world.reconcile()
  await world.days(2)
  expect(world.access('ana')).toEqual(ENDED)
  return world
}

describe('the last day', () => {
  test.each(['ACTIVE', null])(
    'of somebody who has left by it gives nothing back, and is told (status %s)',
    async (employment_status) => {
      const world = await linkedCompany()
      world.hr.change('ana', { employment_status, termination_date: '2026-05-05' })
      await world.reconcile()
      await world.days(2)
      expect(world.access('ana')).toEqual(ENDED)
      world.hr.change('ana', { termination_date: '05.05.2026' })
      await world.webhook('ana')
      await world.days(3)
      expect(world.access('ana')).toEqual(ENDED)
      expect(await world.reports()).toEqual(['unreadable-date ana'])
      world.hr.change('ana', { termination_date: null, employment_status: 'ACTIVE' })
      await world.reconcile()
      expect(world.access('ana')).toEqual(BACK)
    },
  )

  test('that was announced ends nobody, and is not told as taken back', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-07', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.change('ana', { termination_date: '07.05.2026' })
    await world.reconcile()
    await world.days(5)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.inbox('admin').map(({ kind }) => kind)).toEqual([
      'leaving-soon',
      'needs-attention',
    ])
    world.hr.change('ana', { termination_date: null })
    await world.reconcile()
    expect(world.inbox('admin').at(-1)?.text).toContain('Staying after all')
  })
})

describe('the last day of somebody for whom an admin has decided', () => {
  const ENDED_OR_KEPT = [
    ['keep', {}, WORKS],
    ['postpone', { until: '2026-05-20' }, ENDED],
  ] as const

  test.each(ENDED_OR_KEPT)(
    'is no news: %s stands, before that day and after it',
    async (decision, more, at) => {
      const world = await linkedCompany()
      world.hr.terminate('ana', { on: '2026-05-07', status: 'ACTIVE' })
      await world.reconcile()
      await world.decide('ana', decision, more)
      world.emptyInbox()
      world.hr.change('ana', { termination_date: '07.05.2026' })
      await world.reconcile()
      await world.days(6)
      world.hr.change('ana', { employment_status: 'INACTIVE' })
      await world.reconcile()
      expect(world.access('ana')).toEqual(WORKS)
      world.hr.change('ana', { termination_date: '2026-05-07' })
      await world.reconcile()
      expect(world.access('ana')).toEqual(WORKS)
      expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['needs-attention'])
      await world.days(12)
      expect(world.access('ana')).toEqual(at)
    },
  )

  test('is news once another day can be read', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-07', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    world.hr.change('ana', { termination_date: '09.05.2026' })
    await world.reconcile()
    world.hr.change('ana', { termination_date: '2026-05-09' })
    await world.reconcile()
    await world.days(7)
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('the last day of somebody in the days of grace', () => {
  test.each(['ACTIVE', 'INACTIVE', null])(
    'still counts: access ends when it would have (status %s)',
    async (employment_status) => {
      const world = await linkedCompany({ settings: { grace_days: 5 } })
      world.hr.terminate('ana', { on: '2026-05-04', status: 'ACTIVE' })
      await world.reconcile()
      await world.days(2)
      expect(world.access('ana')).toEqual(IN_GRACE)
      world.emptyInbox()
      world.hr.change('ana', { termination_date: '04.05.2026', employment_status })
      await world.reconcile()
      expect(await world.reports()).toEqual(['unreadable-date ana'])
      expect(world.access('ana')).toEqual(IN_GRACE)
      await world.at('2026-05-10T12:00:00Z')
      expect(world.access('ana')).toEqual(ENDED)
      expect(world.inbox('admin').map(({ kind }) => kind)).toEqual([
        'needs-attention',
        'deactivated',
      ])
    },
  )
})

describe('the first day', () => {
  test('of somebody who came back by it: they go on working', async () => {
    const world = await leftByDate()
    world.hr.change('ana', { start_date: '2026-05-08' })
    await world.reconcile()
    await world.days(2)
    expect(world.access('ana')).toEqual(BACK)
    world.hr.change('ana', { start_date: '08.05.2026' })
    await world.webhook('ana')
    await world.days(3)
    expect(world.access('ana')).toEqual(BACK)
    expect(await world.reports()).toEqual(['cards-still-blocked ana', 'unreadable-date ana'])
  })

  test('of a hire: not invited before it', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { start_date: '2026-09-01' })
    await world.reconcile()
    world.hr.change('zoe', { start_date: '01.09.2026' })
    await world.days(2)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['unreadable-date zoe'])
  })
})

test.each(['ACTIVE', 'PENDING'])(
  'a start on the day after the last day ends nothing, and announces nothing (%s)',
  async (employment_status) => {
    const world = await linkedCompany()
    const dates = { termination_date: '2026-05-06', start_date: '2026-05-07' }
    world.hr.change('ana', { ...dates, employment_status })
    await world.reconcile()
    await world.days(4)
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.inbox('admin').filter(({ kind }) => kind === 'leaving-soon')).toEqual([])
    expect(world.done().filter((one) => one.includes('ana@'))).toEqual([])
  },
)
