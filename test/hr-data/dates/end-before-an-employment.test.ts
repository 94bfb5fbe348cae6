// A termination date of years ago appears at somebody who works: HR filled in an earlier employment (rule 26, P4).
import { describe, expect, test } from 'vitest'
import { ENDED, INVITED, NO_USER, WORKS } from '../../world/people.ts'
import { linkedCompany, type World } from '../../world/company.ts'

const LONG_AGO = '2019-08-31T00:00:00Z'
const BEGAN = { start_date: '2015-03-01T00:00:00Z' }

function employed(world: World, name: string, ...dates: readonly string[]): void {
  const { account } = world.hr
  const row = world.hr.row(name)
  const [first] = account.employments
  const own = dates.map((effective_date, n) => {
    if (first === undefined) throw new Error('nobody was ever employed')
    return { ...first, id: `${name}-job-${n}`, employee: row.id, effective_date }
  })
  account.employments.push(...own)
  world.hr.change(name, { employments: own.map(({ id }) => id) })
}

describe('with an employment effective after it', () => {
  test.each(['2021-01-04T00:00:00Z', '2019-09-01', '2026-05-04', '2026-05-03T22:00:00Z'])(
    '%s: works, and nobody is asked',
    async (effective) => {
      const world = await linkedCompany()
      employed(world, 'ana', '2015-03-01T00:00:00Z', effective)
      world.hr.change('ana', { ...BEGAN, termination_date: LONG_AGO })
      await world.reconcile()
      await world.days(3)
      expect(world.access('ana')).toEqual(WORKS)
      expect(await world.state('ana')).toBe('active')
      expect(await world.why('ana')).toContain('rehired')
      expect(await world.reports()).toEqual([])
      expect(world.inbox()).toEqual([])
    },
  )

  test('a newcomer is invited', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe', { ...BEGAN, termination_date: LONG_AGO })
    employed(world, 'zoe', '2015-03-01', '2021-01-04')
    await world.reconcile()
    expect(world.access('zoe')).toEqual(INVITED)
  })

  test('INACTIVE has left all the same', async () => {
    const world = await linkedCompany()
    employed(world, 'ana', '2015-03-01', '2021-01-04')
    const employment_status = 'INACTIVE'
    world.hr.change('ana', { ...BEGAN, employment_status, termination_date: LONG_AGO })
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('of a last day weeks ago that appeared late', async () => {
    const world = await linkedCompany()
    employed(world, 'ana', '2015-03-01', '2026-04-20')
    world.hr.change('ana', { ...BEGAN, termination_date: '2026-04-15' })
    await world.webhook('ana')
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })

  test('of a last day that was seen coming it says nothing: a raise was booked', async () => {
    const world = await linkedCompany()
    employed(world, 'ana', '2015-03-01', '2026-05-07')
    world.hr.change('ana', { ...BEGAN, termination_date: '2026-05-05' })
    await world.reconcile()
    await world.days(4)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('that is to come: asked until it has', async () => {
    const world = await linkedCompany()
    employed(world, 'ana', '2015-03-01', '2026-05-07')
    world.hr.change('ana', { ...BEGAN, termination_date: LONG_AGO })
    await world.reconcile()
    expect(await world.state('ana')).toBe('needs_attention')
    await world.days(4)
    expect(await world.state('ana')).toBe('active')
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })
})

describe('without one', () => {
  const alone = { ...BEGAN, termination_date: LONG_AGO, employments: [] }

  test('works until somebody says more, and is told once', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', alone)
    await world.reconcile()
    await world.days(4)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('needs_attention')
    expect(await world.reports()).toEqual(['date-conflict ana'])
    expect(world.inbox('admin').map(({ kind }) => kind)).toEqual(['needs-attention'])
    expect(world.inbox('admin')[0]?.text).toContain('31 August 2019')
  })

  test('HR says INACTIVE', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', alone)
    await world.reconcile()
    world.hr.change('ana', { employment_status: 'INACTIVE' })
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })

  test('HR’s own word says that they left', async () => {
    const world = await linkedCompany()
    world.hr.rawStatus('ana', 'Terminated')
    world.hr.rawStatus('bram', 'Active')
    for (const name of ['ana', 'bram']) world.hr.change(name, alone)
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.access('bram')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['date-conflict bram'])
    world.hr.rawStatus('bram', 'Uit dienst')
    await world.days(2)
    expect(world.access('bram')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })

  test('an admin ends it', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', alone)
    await world.reconcile()
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.reports()).toEqual([])
  })

  test('an admin keeps them, and is not asked again', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', alone)
    await world.reconcile()
    await world.decide('ana', 'keep')
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('active')
    expect(await world.reports()).toEqual([])
  })

  test('a newcomer who would be invited is told; one out of scope or without an address is not', async () => {
    const world = await linkedCompany({
      settings: {
        scope: [
          {
            entity_id: 'nl',
            invite: true,
            where: [{ field: 'email_domain', op: 'is', value: ['acme.test'] }],
          },
        ],
      },
    })
    world.hr.hire('zoe')
    world.hr.hire('yves', { work_email: null })
    world.hr.hire('xena', { work_email: 'xena@elsewhere.test' })
    for (const name of ['zoe', 'yves', 'xena']) world.hr.change(name, alone)
    await world.reconcile()
    await world.days(2)
    for (const name of ['zoe', 'yves', 'xena']) expect(world.access(name)).toEqual(NO_USER)
    expect(await world.reports()).toEqual(['date-conflict zoe'])
  })

  test('somebody who has no access any more is not told', async () => {
    const world = await linkedCompany()
    world.host.put({ ...world.userOf('ana'), status: 'inactive', entityIds: [], cards: [] })
    world.hr.change('ana', alone)
    await world.reconcile()
    await world.days(2)
    expect(world.access('ana').status).toBe('inactive')
    expect(await world.reports()).toEqual([])
  })

  test.each([
    ['2026-02-03', 'ended'],
    ['2026-02-02', 'stays'],
  ])('a last day of %s, seen on 4 May: %s', async (termination_date, outcome) => {
    const world = await linkedCompany()
    world.hr.change('ana', { ...alone, termination_date })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    await world.days(3)
    expect(world.access('ana')).toEqual(outcome === 'ended' ? ENDED : WORKS)
  })

  test('an HR system without statuses: the date counts as before', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', { ...alone, employment_status: null })
    await world.reconcile()
    await world.days(3)
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('after an admin ended the access', () => {
  async function endedInMay(effective: string): Promise<World> {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    await world.days(14)
    world.emptyInbox()
    employed(world, 'ana', '2015-03-01', effective)
    world.hr.change('ana', { ...BEGAN, termination_date: '2026-05-01' })
    await world.reconcile()
    return world
  }

  test('rule 35: an employment that began later is a return: it has lapsed, and the admin is told', async () => {
    const world = await endedInMay('2026-05-15')
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toContain('ended-by-decision')
    const mail = world.inbox('admin').find(({ kind }) => kind === 'decision-lapsed')
    expect(mail?.text).toContain('HR shows a new start on 15 May 2026')
  })

  test('rule 35: one that began before it says nothing new', async () => {
    const world = await endedInMay('2026-05-03')
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.inbox()).toEqual([])
  })
})

test.each(['On leave', 'Elternzeit', 'Vast', 'Employed', 'Onboarding'])(
  'P4: beside a status in HR’s own words that is no end (%s) an end of years ago ends nobody',
  async (employment_status) => {
    const world = await linkedCompany()
    employed(world, 'ana')
    world.hr.change('ana', { ...BEGAN, employment_status, termination_date: LONG_AGO })
    await world.reconcile()
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual(['date-conflict ana'])
  },
)
