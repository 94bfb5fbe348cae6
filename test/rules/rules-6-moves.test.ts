// docs/rules.md, rule 30: access is per entity, and a move is handled as a whole.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { linkedCompany, type CompanyOptions, type World } from '../world/company.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }
const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

/** Routed by department, so that one person may be in both. */
const GROUP: CompanyOptions = {
  employees: 20,
  entities: [NL, DE],
  settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
  prepare: (world) => {
    const utrecht = world.hr.account.group('Utrecht')
    world.hr.account.group('Berlin')
    for (const name of world.hr.rows.keys()) world.hr.change(name, { groups: [utrecht.id] })
  },
}

function placed(world: World, name: string, ...departments: string[]): void {
  const groups = departments.map(
    (wanted) => world.hr.account.groups.find((one) => one.name === wanted)?.id ?? '',
  )
  world.hr.change(name, { groups })
}

describe('rule 30', () => {
  test('rule 30: a move adds the new entity first, then ends the old one', async () => {
    const world = await linkedCompany(GROUP)
    placed(world, 'ana', 'Berlin')
    await world.reconcile()
    expect(world.done()).toEqual([
      'user.invite ana@acme.test de',
      'cards.block ana@acme.test nl',
      'user.deactivate ana@acme.test nl',
    ])
    expect(world.access('ana')).toEqual({ status: 'active', entities: ['de'], cards: ['blocked'] })
  })

  test('rule 30: a move is mailed as a move, not as a leaver', async () => {
    const world = await linkedCompany(GROUP)
    placed(world, 'ana', 'Berlin')
    placed(world, 'bram', 'Berlin')
    await world.reconcile()
    expect(world.inbox('admin')).toEqual([aMail('moved')])
    const [mail] = world.inbox('admin')
    expect(mail?.text).toContain('Acme Germany')
    expect(mail?.notice).toMatchObject({ moves: [expect.anything(), expect.anything()] })
  })

  test('rules 30 and 35: undo of a move gives back the old entity, and the new one stays too', async () => {
    const world = await linkedCompany(GROUP)
    placed(world, 'ana', 'Berlin')
    await world.reconcile()
    await world.decide('ana', 'undo')
    const both = { status: 'active', entities: ['de', 'nl'], cards: ['active'] }
    expect(world.access('ana')).toEqual(both)
    await world.days(5)
    expect(world.access('ana')).toEqual(both)
  })

  test('rule 30: the old access ends only after the new one is given', async () => {
    const world = await linkedCompany(GROUP)
    world.host.fault.failNext(3)
    placed(world, 'ana', 'Berlin')
    await world.reconcile()
    expect(world.done().map((text) => text.split(' ')[0])).toEqual([
      'user.invite',
      'cards.block',
      'user.deactivate',
    ])
  })

  test('rule 30: if the new access is refused, the old one stays', async () => {
    const world = await linkedCompany(GROUP)
    world.host.fault.refuse('u_ana', 'seat_limit', 'user.invite')
    placed(world, 'ana', 'Berlin')
    await world.reconcile()
    await world.days(3)
    expect(world.access('ana')).toEqual({ status: 'active', entities: ['nl'], cards: ['active'] })
    expect(await world.reports()).toContain('refused ana')
  })

  test('rule 30: somebody who leaves one of two entities loses that one', async () => {
    const world = await linkedCompany(GROUP)
    placed(world, 'ana', 'Utrecht', 'Berlin')
    await world.reconcile()
    expect(world.access('ana').entities).toEqual(['nl', 'de'])
    placed(world, 'ana', 'Berlin')
    await world.reconcile()
    expect(world.access('ana')).toEqual({ status: 'active', entities: ['de'], cards: ['blocked'] })
  })

  test('rule 30: a leaver of two entities loses both, and there is one mail', async () => {
    const world = await linkedCompany(GROUP)
    placed(world, 'ana', 'Utrecht', 'Berlin')
    await world.reconcile()
    world.emptyInbox()
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('ana')).toEqual({ status: 'inactive', entities: [], cards: ['blocked'] })
    expect(world.inbox('admin')).toEqual([aMail('deactivated')])
  })

  test('rule 30: access given by hand in another entity is not touched', async () => {
    const world = await linkedCompany(GROUP)
    const user = world.host.get('u_ana')
    world.host.put({ ...user, entityIds: ['nl', 'de'] })
    await world.reconcile()
    await world.days(8)
    expect(world.access('ana').entities).toEqual(['nl', 'de'])
  })

  test('rule 30: a move counts for the brake in the entity that it ends in, both halves together', async () => {
    const world = await linkedCompany(GROUP)
    for (const name of ['ana', 'bram', 'chloe', 'dries']) placed(world, name, 'Berlin')
    await world.reconcile()
    expect(world.done()).toEqual([])
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
    await world.approve()
    expect(world.access('ana').entities).toEqual(['de'])
    expect(world.access('dries').entities).toEqual(['de'])
  })
})

test('rule 1: an account of one entity never touches another one’s', async () => {
  const world = await linkedCompany({ entities: [NL, DE], linked: ['nl'], employees: 12 })
  const user = world.host.get('u_ana')
  world.host.put({ ...user, entityIds: ['nl', 'de'] })
  await world.reconcile()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.access('ana')).toMatchObject({ status: 'active', entities: ['de'] })
})
