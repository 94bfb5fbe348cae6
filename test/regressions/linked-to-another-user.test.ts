// What the host had said of the first user counted for the next one: the next one's access ended without a mail, and
// without being counted in the brake.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { linkedCompany, type CompanyOptions, type World } from '../world/company.ts'
import { ENDED, WORKS } from '../world/people.ts'

/** Ana has a second user, under another address. */
async function withSecondUser(options: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    ...options,
    prepare: ({ host, userOf }) => {
      const first = userOf('ana')
      const cards = first.cards.map((card) => ({ ...card, id: `${card.id}_second` }))
      host.put({ ...first, ...SECOND, cards })
    },
  })
}

const SECOND = { id: 'u_second', email: 'ana.pop@acme.test' }
const secondUser = { user_id: SECOND.id } as const
const statusOf = (world: World) => world.host.get(SECOND.id).status

describe('rules 46 and 51: an admin links somebody to another user', () => {
  test('whose end is mailed like any other, and not asked again', async () => {
    const world = await withSecondUser()
    world.hr.delete('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    world.emptyInbox()
    await world.decide('ana', 'link', secondUser)
    await world.days(1)
    expect(statusOf(world)).toBe('inactive')
    expect(world.inbox('admin')).toEqual([aMail('deactivated')])
    const ends = world.host.actions.filter(({ detail }) => detail.kind === 'user.deactivate')
    expect(ends.map(({ because }) => because.map(({ code }) => code))).toEqual([
      ['left-not-found'],
      ['left-not-found'],
    ])
    expect(new Set(ends.map(({ id }) => id)).size).toBe(2)
  })

  test('whose end counts in the brake, and waits where it is one too many', async () => {
    const world = await withSecondUser({ employees: 30 })
    world.hr.terminate('ana')
    await world.days(2)
    for (const name of ['bram', 'chloe', 'dries']) world.hr.terminate(name)
    await world.days(1)
    expect(await world.held()).toEqual([])
    await world.decide('ana', 'link', secondUser)
    expect(await world.holdCodes()).toEqual(['too-many-leavers'])
    expect(await world.held()).toEqual(['cards.block ana nl', 'user.deactivate ana nl'])
    expect(statusOf(world)).toBe('active')
  })

  test('whom the refusal of the first one does not spare', async () => {
    const world = await withSecondUser()
    world.host.fault.refuse('u_ana', 'not_now')
    world.hr.terminate('ana')
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    await world.decide('ana', 'link', secondUser)
    await world.days(1)
    expect(statusOf(world)).toBe('inactive')
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('who keeps the access that a hand took from the first one', async () => {
    const world = await withSecondUser()
    world.host.put({ ...world.userOf('ana'), status: 'inactive', entityIds: [] })
    await world.days(1)
    expect(await world.reports()).toContain('removed-by-hand ana')
    await world.decide('ana', 'link', secondUser)
    await world.days(1)
    expect(await world.reports()).not.toContain('removed-by-hand ana')
  })

  test('what is still tried for the first one stops, and is another action for the next one', async () => {
    const world = await withSecondUser()
    world.host.fault.failNext(40)
    world.hr.terminate('ana')
    await world.reconcile()
    const before = new Set(world.host.tries.map(({ id }) => id))
    world.host.fault.clear()
    await world.decide('ana', 'link', secondUser)
    await world.days(1)
    expect(world.access('ana')).toEqual(WORKS)
    expect(statusOf(world)).toBe('inactive')
    const users = world.host.actions.map(({ id, userId }) => ({ userId, isOld: before.has(id) }))
    expect(users.every(({ userId, isOld }) => userId === SECOND.id && !isOld)).toBe(true)
    expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
  })

  test('an approval of the first one’s end is none of the next one’s', async () => {
    const world = await withSecondUser()
    for (const name of ['ana', 'bram', 'chloe', 'dries']) world.hr.terminate(name)
    await world.reconcile()
    world.host.fault.failNext(80)
    await world.approve()
    world.host.fault.clear()
    await world.decide('ana', 'link', secondUser)
    await world.hours(1)
    expect(world.access('ana')).toEqual(WORKS)
    const [end] = world.host.actions.filter(({ userId }) => userId === SECOND.id)
    const row = end === undefined ? null : await world.store.action(end.id)
    expect(row?.approvedBy ?? null).toBeNull()
  })

  test('an answer that was lost is the first one’s: it says nothing about the next one', async () => {
    const world = await withSecondUser()
    world.host.fault.timeOutAfterApplying(40)
    world.hr.terminate('ana')
    await world.reconcile()
    world.host.fault.clear()
    await world.decide('ana', 'link', secondUser)
    await world.days(1)
    expect(world.access('ana').status).toBe('inactive')
    expect(statusOf(world)).toBe('inactive')
    const deactivated = world.inbox('admin').filter(({ kind }) => kind === 'deactivated')
    expect(deactivated).toHaveLength(2)
    world.hr.terminate('ana', { on: null, status: 'ACTIVE' })
    await world.days(2)
    expect(statusOf(world)).toBe('active')
    expect(world.access('ana').status).toBe('inactive')
  })

  test('linking the same user again changes nothing', async () => {
    const world = await withSecondUser()
    world.hr.terminate('ana')
    await world.reconcile()
    const tries = world.host.tries.length
    await world.decide('ana', 'link', { user_id: 'u_ana' })
    await world.days(2)
    expect(world.host.tries).toHaveLength(tries)
  })
})
