// docs/rules.md, rule 35: decisions that spare somebody's access, or leave somebody out.
import { describe, expect, test } from 'vitest'
import { DE, moves, NL, twoCities } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ENDED, NO_USER, WORKS } from '../world/people.ts'

/** A last day that is to come, as HR has it before: still ACTIVE. */
async function leaving(on = '2026-05-06'): Promise<World> {
  const world = await linkedCompany()
  world.hr.terminate('ana', { on, status: 'ACTIVE' })
  await world.reconcile()
  return world
}

describe('rule 35: *keep*', () => {
  test.each(['INACTIVE', 'ACTIVE'])(
    'rule 35: given before the last day it holds after it, HR then says %s',
    async (status) => {
      const world = await leaving()
      await world.decide('ana', 'keep')
      await world.at('2026-05-06T09:00:00Z')
      world.hr.terminate('ana', { on: '2026-05-06', status })
      await world.days(9)
      expect(await world.state('ana')).toBe('left')
      expect(world.access('ana')).toEqual(WORKS)
      expect(await world.reports()).toEqual(['kept-by-override ana'])
    },
  )

  test('rule 35: an absence after *left* says nothing new', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    await world.days(2)
    world.hr.delete('ana')
    await world.days(5)
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('rule 35: PENDING before a start and ACTIVE from it say nothing new', async () => {
    const world = await linkedCompany({
      prepare: ({ hr }) =>
        hr.change('ana', { employment_status: 'PENDING', start_date: '2026-05-07T00:00:00Z' }),
    })
    await world.decide('ana', 'keep')
    await world.at('2026-05-07T09:00:00Z')
    world.hr.change('ana', { employment_status: 'ACTIVE' })
    await world.days(2)
    const { id } = await world.person('ana')
    expect(await world.store.overridesOf(world.accountId, [id])).toMatchObject([
      { decision: 'keep' },
    ])
  })

  test('rule 35: another last day ends it, and it does not come back with the old one', async () => {
    const world = await leaving('2026-05-06')
    await world.decide('ana', 'keep')
    world.hr.terminate('ana', { on: '2026-05-07', status: 'ACTIVE' })
    await world.reconcile()
    world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
    await world.reconcile()
    await world.at('2026-05-08T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: another entity suspends it for as long as it lasts', async () => {
    const world = await twoCities()
    world.hr.terminate('ana', { on: '2026-05-12', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    await moves(world, 'ana', 'Berlin')
    expect(world.access('ana').entities).toEqual(['de'])
    await moves(world, 'ana', 'Utrecht')
    await world.at('2026-05-14T09:00:00Z')
    expect(await world.state('ana')).toBe('left')
    // It spares what was given meanwhile, and keeps nobody from what HR gives back.
    expect(world.access('ana').entities.toSorted()).toEqual(['de', 'nl'])
  })
})

describe('rule 35: *postpone*', () => {
  test('rule 35: a day is inclusive, in the zone of the person', async () => {
    const world = await linkedCompany({ entities: [{ ...NL, timezone: 'America/New_York' }] })
    world.hr.terminate('ana', { on: '2026-05-05', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-05-08' })
    await world.at('2026-05-09T03:30:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-09T06:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: given before the last day it holds after it, cards too, and ends with its day', async () => {
    const world = await leaving('2026-05-06')
    await world.decide('ana', 'postpone', { until: '2026-05-10' })
    await world.at('2026-05-06T09:00:00Z')
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.at('2026-05-10T20:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-11T06:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: last day plus grace counts, where that is later', async () => {
    const world = await linkedCompany({
      settings: { grace_days: 5, block_cards: 'with_deactivation' },
    })
    world.hr.terminate('ana', { on: '2026-05-06', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-05-08' })
    await world.at('2026-05-11T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-12T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: cards that would end with the last day are postponed too', async () => {
    const world = await linkedCompany({
      settings: { grace_days: 5, block_cards: 'immediately' },
    })
    world.hr.terminate('ana', { on: '2026-05-05', status: 'ACTIVE' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-05-08' })
    await world.at('2026-05-08T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-09T09:00:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    await world.at('2026-05-11T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('rule 35: *leave out*', () => {
  test('rule 35: somebody not yet invited is not invited, whatever HR changes', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    await world.reconcile()
    expect(await world.held()).toEqual(['user.invite zoe nl'])
    await world.decide('zoe', 'leave-out')
    expect(await world.held()).toEqual([])
    await world.settings({ invite: 'auto' })
    world.hr.change('zoe', { last_name: 'Popescu' })
    await world.days(3)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.why('zoe')).toContain('left-out-by-decision')
  })

  test('rule 35: a rehire ends it', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    await world.reconcile()
    await world.decide('zoe', 'leave-out')
    await world.settings({ invite: 'auto' })
    world.hr.terminate('zoe', { on: '2026-05-04' })
    await world.days(1)
    world.hr.change('zoe', {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: '2026-05-06T00:00:00Z',
    })
    await world.days(3)
    expect(world.access('zoe').status).toBe('invited')
  })

  test('rule 35: it is refused for somebody linked', async () => {
    const world = await linkedCompany()
    await expect(world.decide('ana', 'leave-out')).rejects.toMatchObject({ refusal: 'is-linked' })
  })
})

test('rule 30: a leaver loses what was given by hand here too, and nothing of another HR system', async () => {
  const FR = { id: 'fr', name: 'Acme France', country: 'FR', timezone: 'Europe/Paris' }
  const world = await twoCities({
    entities: [NL, DE, FR],
    linked: ['nl', 'de'],
    prepare: ({ giveUser }) => void giveUser('ana', { entityIds: ['nl', 'de', 'fr'] }),
  })
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  const { entities, cards } = world.access('ana')
  expect([entities, cards]).toEqual([['fr'], ['blocked', 'blocked', 'active']])
})
