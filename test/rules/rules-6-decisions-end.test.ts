// docs/rules.md, rule 35: an admin ends somebody's access, whatever HR says of the work.
import { describe, expect, test } from 'vitest'
import { DE, moves, NL, twoCities } from '../world/cities.ts'
import { companyInReview, linkedCompany, type World } from '../world/company.ts'
import { aMail } from '../world/inbox.ts'
import { ENDED } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'

const CASES: readonly {
  readonly who: string
  readonly prepare?: (world: World) => Promise<void> | void
  readonly state?: string
}[] = [
  { who: 'who works', state: 'active' },
  {
    who: 'with a last day to come',
    state: 'leaving',
    prepare: ({ hr }) => hr.terminate('ana', { on: '2026-05-20', status: 'ACTIVE' }),
  },
  {
    who: 'whose first day is to come',
    state: 'scheduled',
    prepare: ({ hr }) =>
      hr.change('ana', { employment_status: 'PENDING', start_date: '2026-06-01T00:00:00Z' }),
  },
  {
    who: 'with a status that we do not know',
    state: 'active',
    prepare: ({ hr }) => hr.change('ana', { employment_status: 'Secondment' }),
  },
  {
    who: 'who is missing, and about whom HR does not answer',
    state: 'missing',
    prepare: ({ hr }) => {
      hr.hide('ana')
      hr.breaksFor('ana', 503)
    },
  },
  {
    who: 'who is missing, and found by id',
    state: 'needs_attention',
    prepare: ({ hr }) => hr.hide('ana'),
  },
]

describe('rule 35: *end* ends the access of anybody linked, with cards, at once', () => {
  test.each(CASES)('rule 35: of somebody $who', async ({ prepare, state }) => {
    const world = await linkedCompany()
    await prepare?.(world)
    await world.reconcile()
    if (state === 'needs_attention') await world.reconcile()
    expect(await world.state('ana')).toBe(state)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.done().slice(-2)).toEqual([
      'cards.block ana@acme.test nl',
      'user.deactivate ana@acme.test nl',
    ])
    await world.days(8)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: of somebody who was invited and has not accepted: the invitation is withdrawn', async () => {
    const world = await linkedCompany({ users: 11 })
    expect(world.access('luca')).toMatchObject({ status: 'invited', entities: ['nl'] })
    await world.decide('luca', 'end')
    expect(world.access('luca')).toEqual({ status: 'inactive', entities: [], cards: [] })
    await world.days(8)
    expect(world.access('luca').status).toBe('inactive')
  })

  test('rule 35: of somebody whom no entity takes', async () => {
    const world = await twoCities()
    await moves(world, 'ana', 'Atlantis')
    expect(await world.state('ana')).toBe('out_of_scope')
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: in every entity of the HR system, by whomever it was given, and in no other', async () => {
    const FR = { id: 'fr', name: 'Acme France', country: 'FR', timezone: 'Europe/Paris' }
    const world = await twoCities({
      entities: [NL, DE, FR],
      linked: ['nl', 'de'],
      prepare: ({ giveUser }) => void giveUser('ana', { entityIds: ['nl', 'de', 'fr'] }),
    })
    await world.decide('ana', 'end')
    const { status, entities, cards } = world.access('ana')
    expect([status, entities, cards]).toEqual(['active', ['fr'], ['blocked', 'blocked', 'active']])
  })

  test('rule 35: in days of grace it does not wait for their end', async () => {
    const world = await linkedCompany({ settings: { grace_days: 9 } })
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('ana').status).toBe('active')
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: mailed like any end, with who decided it', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.schedule()
    const [mail, ...others] = world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
    expect(mail).toEqual(aMail('deactivated'))
    expect(others).toEqual([])
    expect(mail?.text).toContain('ana@acme.test')
    expect(mail?.text).toContain(`${ADMIN} decided to end access now`)
    expect(await world.audit()).toContainEqual(
      expect.objectContaining({ act: 'decision.end', actor: ADMIN }),
    )
  })
})

describe('rule 35: *end* works while HR cannot be read', () => {
  test('rule 35: Merge does not answer', async () => {
    const world = await linkedCompany()
    world.hr.breaks(503)
    world.hr.breaksFor('ana', 503)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: the connection has to be linked again', async () => {
    const world = await linkedCompany()
    world.hr.account.status = 'RELINK_NEEDED'
    await world.reconcile()
    expect(await world.account()).toMatchObject({ status: 'needs_relink' })
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('rule 35: *end* needs no other approval', () => {
  test('rule 35: before the first approval it joins the first plan', async () => {
    const world = await companyInReview()
    await world.decide('ana', 'end')
    expect(world.harmed()).toEqual([])
    expect(await world.held()).toEqual(['cards.block ana nl', 'user.deactivate ana nl'])
    await world.approve()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: neither held nor counted: three ends beside two leavers hold nobody', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe']) await world.decide(name, 'end')
    for (const name of ['dries', 'ewa']) world.hr.terminate(name, { on: '2026-05-03' })
    await world.reconcile()
    expect(await world.held()).toEqual([])
    expect(world.harmed()).toHaveLength(5)
  })

  test('rule 35: an end goes on while more leavers than the limit are held', async () => {
    const world = await linkedCompany()
    for (const name of ['ana', 'bram', 'chloe', 'dries'])
      world.hr.terminate(name, { on: '2026-05-03' })
    await world.reconcile()
    expect(world.harmed()).toEqual([])
    await world.decide('ana', 'end')
    await world.decide('ewa', 'end')
    expect(world.harmed()).toEqual(['ana@acme.test', 'ewa@acme.test'])
    expect(await world.held()).toHaveLength(6)
  })
})
