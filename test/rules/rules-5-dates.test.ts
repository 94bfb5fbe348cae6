// docs/rules.md, rules 26 to 28: rehires, withdrawn last days, and grace.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

// It is Monday 4 May 2026, 11:00 in Amsterdam.
const YESTERDAY = '2026-05-03'
const TODAY = '2026-05-04'

describe('rule 26', () => {
  test('rule 26: a start after the last day is a rehire', async () => {
    const world = await linkedCompany()
    world.hr.change('ana', {
      start_date: '2026-05-01T00:00:00Z',
      termination_date: '2026-04-01T00:00:00Z',
    })
    await world.reconcile()
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.reports()).toEqual([])
  })

  test('rule 26: leave of absence is active', async () => {
    const world = await linkedCompany({ settings: { status_map: { 'on leave': 'LEAVE' } } })
    world.hr.change('ana', { employment_status: 'On Leave' })
    world.hr.hire('zoe', { employment_status: 'On Leave' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.access('zoe')).toMatchObject({ status: 'invited' })
  })
})

describe('rule 27', () => {
  test('rule 27: a withdrawn termination cancels what was scheduled', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    await world.at('2026-05-08T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    expect(await world.state('ana')).toBe('active')
  })

  test('rule 27: a changed last day changes what is scheduled', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    world.hr.terminate('ana', { on: '2026-05-12' })
    await world.reconcile()
    await world.at('2026-05-08T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-13T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 27: admins get a mail if the last day had been announced', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-06' })
    await world.reconcile()
    expect(world.inbox('admin')).toEqual([aMail('leaving-soon')])
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.reconcile()
    expect(world.inbox('admin')).toHaveLength(2)
    expect(world.inbox('admin')[1]?.notice).toMatchObject({
      kind: 'leaving-soon',
      withdrawn: [expect.anything()],
    })
  })
})

describe('rule 28', () => {
  test('rule 28: `grace_days` delays the end of access, cards are blocked at once', async () => {
    const world = await linkedCompany({ settings: { grace_days: 3 } })
    world.hr.terminate('ana', { on: TODAY })
    await world.reconcile()
    await world.at('2026-05-05T09:00:00Z')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(await world.state('ana')).toBe('leaving')
    await world.at('2026-05-07T20:00:00Z')
    expect(world.access('ana')).toMatchObject({ status: 'active' })
    await world.at('2026-05-07T23:30:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 28: `with_deactivation` does both after the grace period', async () => {
    const world = await linkedCompany({
      settings: { grace_days: 3, block_cards: 'with_deactivation' },
    })
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await world.at('2026-05-06T09:00:00Z')
    expect(world.access('ana')).toEqual(WORKS)
    await world.at('2026-05-07T09:00:00Z')
    expect(world.access('ana')).toEqual(ENDED)
  })
})
