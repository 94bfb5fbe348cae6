// docs/rules.md, rule 35: about whom *end* cannot be decided, and how long it holds.
import { describe, expect, test } from 'vitest'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import { portalOf } from '../portal/in-world.ts'
import { moves, twoCities } from '../world/cities.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'

const REFUSED: readonly {
  readonly who: string
  readonly reason: string
  readonly prepare: (world: World) => Promise<unknown> | void
  readonly actor?: string
}[] = [
  {
    who: 'somebody whom the settings protect',
    reason: 'protected',
    prepare: (world) => world.settings({ protected: ['Ana@acme.test'] }),
  },
  {
    who: 'somebody whom the product protects',
    reason: 'protected',
    prepare: ({ giveUser }) => void giveUser('ana', { protected: true }),
  },
  {
    who: 'an owner',
    reason: 'protected',
    prepare: ({ giveUser }) => void giveUser('ana', { role: 'owner' }),
  },
  {
    who: 'the last admin',
    reason: 'last-admin',
    prepare: ({ giveUser }) => void giveUser('ana', { role: 'admin' }),
  },
  { who: 'oneself', reason: 'oneself', prepare: () => undefined, actor: 'ANA@acme.test' },
]

describe('rule 35: *end* is refused with 409', () => {
  test.each(REFUSED)('rule 35: for $who', async ({ reason, prepare, actor = ADMIN }) => {
    const world = await linkedCompany()
    await prepare(world)
    await world.reconcile()
    const { call } = await portalOf(world)
    const { id } = await world.person('ana')
    const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
    const answer = await call('POST', path, { decision: 'end', actor: { email: actor } })
    expect([answer.status, answer.body.reason]).toEqual([409, reason])
    await world.days(1)
    expect(world.harmed()).toEqual([])
  })

  test('rule 35: one admin of two may be ended, and then the other not', async () => {
    const world = await linkedCompany({
      prepare: ({ giveUser }) => {
        for (const name of ['ana', 'bram']) giveUser(name, { role: 'admin' })
      },
    })
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    await expect(world.decide('bram', 'end')).rejects.toMatchObject({ refusal: 'last-admin' })
  })
})

const CONFIRMS: Readonly<Record<string, (world: World) => void>> = {
  'a last day to come': ({ hr }) => hr.terminate('ana', { on: '2026-05-20', status: 'ACTIVE' }),
  'a last day that was': ({ hr }) => hr.terminate('ana', { on: '2026-05-03' }),
  'INACTIVE without a date': ({ hr }) => hr.terminate('ana', { on: null }),
  'an absence': ({ hr }) => hr.delete('ana'),
  'a record that is found by id only': ({ hr }) => hr.hide('ana'),
  'another department': ({ hr }) => {
    hr.change('ana', { groups: [hr.account.group('Sales').id] })
  },
}

describe('rule 35: *end* holds until it is withdrawn or HR shows a return', () => {
  test.each(Object.entries(CONFIRMS))('rule 35: %s only confirms it', async (_, change) => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    change(world)
    await world.days(2)
    // HR takes it back: nothing that began after the decision.
    const { hr } = world
    if (!hr.account.people.includes(hr.row('ana'))) hr.restore('ana')
    hr.show('ana')
    hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
    expect(await decisionsOf(world, 'ana')).toEqual(['end'])
  })

  test('rule 35: a move to another entity gives nothing there', async () => {
    const world = await twoCities()
    await world.decide('ana', 'end')
    await moves(world, 'ana', 'Berlin')
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: a return ends it, and gives nothing back by itself', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.days(1)
    world.hr.change('ana', {
      employment_status: 'ACTIVE',
      termination_date: null,
      start_date: '2026-05-06T00:00:00Z',
    })
    await world.days(3)
    expect(await decisionsOf(world, 'ana')).toEqual([])
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.why('ana')).toContain('ended-by-decision')
    expect(await lapses(world)).toEqual([
      expect.objectContaining({ decision: 'end', actor: ADMIN }),
    ])
    // An admin gives it back.
    await world.decide('ana', 'invite-again')
    expect(world.access('ana').status).toBe('active')
  })

  test('rule 35: a return to come does not end it before its first day', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    world.hr.change('ana', { start_date: '2026-05-20T00:00:00Z', employment_status: 'PENDING' })
    await world.days(2)
    expect(await decisionsOf(world, 'ana')).toEqual(['end'])
  })

  test('rule 35: access given back by hand takes it back', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.days(1)
    world.giveUser('ana')
    await world.days(3)
    expect(world.access('ana')).toEqual(WORKS)
    expect(await decisionsOf(world, 'ana')).toEqual([])
    expect(await lapses(world)).toEqual([expect.objectContaining({ because: 'by-hand' })])
  })

  test('rule 35: withdrawn, HR is followed again and access comes back', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.days(1)
    const { id } = await world.person('ana')
    const [end] = await world.store.overridesOf(world.accountId, [id])
    await withdraw(world.deps, world.accountId, end?.id ?? '', ADMIN)
    await world.days(1)
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(await world.reports()).toContain('cards-still-blocked ana')
  })

  test('rule 35: withdrawn for somebody who has left meanwhile, access stays ended', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.days(1)
    const { id } = await world.person('ana')
    const [end] = await world.store.overridesOf(world.accountId, [id])
    await withdraw(world.deps, world.accountId, end?.id ?? '', ADMIN)
    await world.days(2)
    expect(world.access('ana')).toEqual(ENDED)
    // From now on it is ended by leaving, so a rehire comes back (rule 34).
    world.hr.change('ana', { employment_status: 'ACTIVE', termination_date: null })
    await world.days(2)
    expect(world.access('ana').status).toBe('active')
  })
})

async function decisionsOf(world: World, name: string): Promise<string[]> {
  const { id } = await world.person(name)
  return (await world.store.overridesOf(world.accountId, [id])).map(({ decision }) => decision)
}

async function lapses(world: World): Promise<unknown[]> {
  const events = await world.events()
  return events.flatMap(({ type, facts }) => (type === 'decision.lapsed' ? [facts] : []))
}
