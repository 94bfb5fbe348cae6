// docs/rules.md section 6: leavers, people the host protects, and people who come back.
import { describe, expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ENDED, INVITED, NO_USER, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

const YESTERDAY = '2026-05-03'

async function terminated(world: World, name: string): Promise<void> {
  world.hr.terminate(name, { on: YESTERDAY })
  await world.reconcile()
}

async function backAgain(world: World, name: string): Promise<void> {
  world.hr.terminate(name, { on: null, status: 'ACTIVE' })
  await world.reconcile()
}

describe('rule 29', () => {
  test('rule 29: first the cards, then the access; blocked, never closed', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    expect(world.done()).toEqual([
      'cards.block ana@acme.test nl',
      'user.deactivate ana@acme.test nl',
    ])
    expect(world.access('ana')).toEqual(ENDED)
    expect(world.host.sessions('u_ana')).toEqual([])
  })

  test('rule 29: each is retried on its own: the access ends although a card cannot be blocked', async () => {
    const world = await linkedCompany()
    world.host.fault.failNext(4)
    world.hr.terminate('ana', { on: YESTERDAY })
    await world.reconcile()
    await world.hours(1)
    expect(world.access('ana')).toEqual(ENDED)
    const tries = world.host.tries.map(({ detail }) => detail.kind)
    expect(tries.slice(0, 4)).toEqual(Array(4).fill('cards.block'))
    expect(new Set(world.host.tries.map(({ id }) => id)).size).toBe(2)
  })
})

describe('rule 31', () => {
  test('rule 31: the invitation of somebody who never accepted is withdrawn; no cards are blocked', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    await world.reconcile()
    await terminated(world, 'zoe')
    expect(world.done()).toEqual([
      'user.invite zoe@acme.test nl',
      'user.deactivate zoe@acme.test nl',
    ])
    expect(world.access('zoe')).toEqual({ status: 'inactive', entities: [], cards: [] })
  })

  test('rule 31: cards are blocked first, if the list shows any', async () => {
    const world = await linkedCompany({
      prepare: ({ giveUser }) => void giveUser('ana', { status: 'invited' }),
    })
    await terminated(world, 'ana')
    expect(world.done()[0]).toBe('cards.block ana@acme.test nl')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('rule 32', () => {
  test('rule 32: external users are never deactivated', async () => {
    const world = await linkedCompany({
      prepare: ({ hr, giveUser }) => {
        hr.hire('guest')
        giveUser('guest')
        hr.delete('guest')
      },
    })
    await world.days(8)
    expect(world.access('guest')).toEqual(WORKS)
  })

  test.each(['by the settings', 'by the product'])(
    'rule 32: protected people (%s) are never deactivated, and their cards never blocked',
    async (how) => {
      const world = await linkedCompany({
        settings: { protected: how === 'by the settings' ? ['Ana@acme.test'] : [] },
        prepare: ({ giveUser }) => void giveUser('ana', { protected: how !== 'by the settings' }),
      })
      await terminated(world, 'ana')
      await world.days(8)
      expect(world.access('ana')).toEqual(WORKS)
      expect(world.done()).toEqual([])
      expect(await world.reports()).toEqual(['protected-leaver ana'])
      expect(world.inbox('admin')).toEqual([aMail('needs-attention')])
    },
  )

  test.each([
    ['an owner', 'owner'],
    ['the last admin', 'admin'],
  ] as const)('rule 32: nor %s; the cards are blocked all the same', async (_who, role) => {
    const world = await linkedCompany({ prepare: ({ giveUser }) => void giveUser('ana', { role }) })
    await terminated(world, 'ana')
    await world.days(2)
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(world.host.actions.map(({ detail }) => detail.kind)).toEqual(['cards.block'])
    expect(await world.reports()).toEqual(['refused ana'])
    expect(world.inbox('admin')).toContainEqual(aMail('needs-attention'))
  })

  test('rule 32: one admin of two may be deactivated', async () => {
    const world = await linkedCompany({
      prepare: ({ giveUser }) => {
        giveUser('ana', { role: 'admin' })
        giveUser('bram', { role: 'admin' })
      },
    })
    await terminated(world, 'ana')
    expect(world.access('ana')).toEqual(ENDED)
    await terminated(world, 'bram')
    expect(world.access('bram')).toEqual({ ...WORKS, cards: ['blocked'] })
  })

  test('rule 32: a refusal of the host is reported and not retried; the cards are blocked', async () => {
    const world = await linkedCompany()
    world.host.fault.refuse('u_ana', 'group_admin', 'user.deactivate')
    await terminated(world, 'ana')
    await world.days(8)
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(await world.reports()).toEqual(['refused ana'])
    const asked = world.host.tries.filter(({ detail }) => detail.kind === 'user.deactivate')
    expect(asked).toHaveLength(1)
  })

  test('rule 32: a refused action is tried again when something changes', async () => {
    const world = await linkedCompany()
    world.host.fault.refuse('u_ana', 'group_admin', 'user.deactivate')
    await terminated(world, 'ana')
    world.host.fault.clear()
    world.host.put({ ...world.host.get('u_ana'), role: 'admin' })
    world.giveUser('bram', { role: 'admin' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('rule 33', () => {
  test('rule 33: a leaver without a user causes no action', async () => {
    const world = await linkedCompany({ users: 11 })
    world.hr.hire('zoe')
    world.hr.terminate('zoe', { on: YESTERDAY })
    await world.reconcile()
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(await world.reports()).toEqual([])
    expect(world.inbox('admin')).toEqual([])
  })

  test('rule 33: leaving never creates a user, also after a removal by hand', async () => {
    const world = await linkedCompany()
    world.host.remove('u_ana')
    await terminated(world, 'ana')
    expect(world.access('ana')).toEqual(NO_USER)
    expect(world.host.tries).toEqual([])
  })
})

describe('rule 34', () => {
  test('rule 34: a rehire with the same id is reactivated, not invited; cards stay blocked, reported', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    world.emptyInbox()
    await world.days(1)
    await backAgain(world, 'ana')
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(world.done().slice(2)).toEqual(['user.reactivate ana@acme.test nl'])
    await world.reconcile()
    expect(await world.reports()).toEqual(['cards-still-blocked ana'])
    expect(world.inbox('ana@acme.test')).toEqual([])
  })

  test('rule 34: if the settings say so, the cards that we blocked are unblocked', async () => {
    const world = await linkedCompany({ settings: { unblock_on_rehire: true } })
    const { cards, ...user } = world.host.get('u_ana')
    const own = { ...cards[0]!, id: 'c_lost', status: 'blocked' as const, blockedBy: 'ana' }
    world.host.put({ ...user, cards: [...cards, own] })
    await terminated(world, 'ana')
    await backAgain(world, 'ana')
    await world.reconcile()
    expect(world.access('ana').cards).toEqual(['active', 'blocked'])
  })

  test('rule 34: somebody who never accepted the first invitation is invited again', async () => {
    const world = await linkedCompany()
    world.hr.hire('zoe')
    await world.reconcile()
    await terminated(world, 'zoe')
    await backAgain(world, 'zoe')
    expect(world.access('zoe')).toEqual(INVITED)
    expect(world.done().at(-1)).toMatch(/^user\.invite/)
    expect(world.inbox('zoe@acme.test')).toHaveLength(2)
  })

  test('rule 34: a new id with the old e-mail and the same name: linked to the old user, reactivated', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    await world.days(1)
    const old = world.hr.row('ana')
    world.hr.delete('ana')
    world.hr.hire('ana2', { ...namesOf(old), work_email: 'ana@acme.test', remote_id: '7001' })
    await world.reconcile()
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(world.done().at(-1)).toBe('user.reactivate ana@acme.test nl')
    expect(world.users()).toHaveLength(12)
  })

  test('rule 34: a new id with the old e-mail and another name: reported', async () => {
    const world = await linkedCompany()
    await terminated(world, 'ana')
    world.hr.hire('ana2', { first_name: 'Anastasia', work_email: 'ana@acme.test' })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await world.reports()).toEqual(['rehire-unclear anastasia'])
  })
})

test('rule 34: a new id after an end that was not ours: reported, not reactivated', async () => {
  const world = await linkedCompany()
  world.giveUser('ana', { status: 'inactive', entityIds: [], cards: [] })
  world.hr.terminate('ana', { on: YESTERDAY })
  await world.reconcile()
  const old = world.hr.row('ana')
  world.hr.hire('ana2', { ...namesOf(old), work_email: 'ana@acme.test', remote_id: '7001' })
  await world.reconcile()
  expect(world.access('ana')).toEqual({ status: 'inactive', entities: [], cards: [] })
  expect(await world.reports()).toEqual(['removed-by-hand ana'])
  expect(world.done()).toEqual([])
})

function namesOf(row: {
  first_name: string | null
  last_name: string | null
  mobile_phone_number: string | null
}) {
  const { first_name, last_name, mobile_phone_number } = row
  return { first_name, last_name, mobile_phone_number }
}
