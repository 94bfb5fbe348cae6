// "Undo" of somebody from whom nothing was taken answered 200, was audited, and did nothing.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { linkedCompany, type World } from '../world/company.ts'

/** What the API answers, and whether anything was stored. */
async function answer(world: World, name: string, body: object) {
  const { call } = await portalOf(world)
  const { id } = await world.person(name)
  const before = (await world.audit()).length
  const path = `/v1/accounts/${world.accountId}/employees/${id}/decisions`
  const { status, body: problem } = await call('POST', path, body)
  const stored = (await world.audit()).length - before
  return { status, reason: problem.reason, detail: problem.detail, stored }
}

/** Whether the person's page has a button for it. */
async function isOffered(world: World, name: string, button: string): Promise<boolean> {
  const { page } = await portalOf(world)
  const text = await page(`/people/${(await world.person(name)).id}`)
  return text.slice(text.indexOf('Decide')).includes(button)
}

const CASES: readonly {
  readonly what: string
  readonly decision: string
  readonly button: string
  readonly reason: string
  readonly name?: string
  readonly more?: object
  readonly prepare?: (world: World) => Promise<void> | void
}[] = [
  {
    what: 'an undo of somebody from whom nothing was taken',
    decision: 'undo',
    button: 'Gives back what the sync ended',
    reason: 'nothing-taken',
  },
  {
    what: 'an invitation of somebody with access',
    decision: 'invite-again',
    button: 'The next sync sends an invitation',
    reason: 'has-access',
  },
  {
    what: 'an invitation of somebody who has left',
    decision: 'invite-again',
    button: 'The next sync sends an invitation',
    reason: 'has-left',
    prepare: (world) => world.hr.terminate('ana', { on: null }),
  },
  {
    what: 'an invitation of somebody without an address',
    decision: 'invite-again',
    button: 'The next sync sends an invitation',
    reason: 'no-address',
    name: 'zoe',
    prepare: (world) => void world.hr.hire('zoe', { work_email: null }),
  },
  {
    what: 'the end of a link that does not exist',
    decision: 'unlink',
    button: 'no longer belong together',
    reason: 'not-linked',
    name: 'zoe',
    prepare: (world) => void world.hr.hire('zoe', { work_email: null }),
  },
  {
    what: 'a difference of addresses that does not exist',
    decision: 'accept-email',
    button: 'The difference is no longer reported',
    reason: 'no-difference',
  },
  {
    what: 'a difference that was accepted before',
    decision: 'accept-email',
    button: 'The difference is no longer reported',
    reason: 'no-difference',
    prepare: async (world) => {
      world.hr.change('ana', { work_email: 'ana.new@acme.test' })
      await world.reconcile()
      await world.decide('ana', 'accept-email')
    },
  },
  {
    what: 'a postponement where no end is ahead',
    decision: 'postpone',
    button: 'until the end of this day',
    reason: 'no-end-ahead',
    more: { until: '2026-12-31' },
  },
  {
    what: 'keeping somebody who is kept already',
    decision: 'keep',
    button: 'keeps access until something changes in HR',
    reason: 'already-kept',
    prepare: (world) => world.decide('ana', 'keep'),
  },
  {
    what: 'keeping somebody whose access has ended',
    decision: 'keep',
    button: 'keeps access until something changes in HR',
    reason: 'no-access',
    prepare: (world) => world.hr.terminate('ana', { on: null }),
  },
  {
    what: 'the end of one’s own access',
    decision: 'end',
    button: 'Access ends at once',
    reason: 'oneself',
    more: { actor: { email: 'Ana@acme.test' } },
  },
]

describe('what would change nothing is refused in words, and stored nowhere', () => {
  test.each(CASES)('$what', async ({ decision, button, reason, name = 'ana', more, prepare }) => {
    const world = await linkedCompany()
    await prepare?.(world)
    await world.reconcile()
    const { status, detail, ...rest } = await answer(world, name, { decision, ...more })
    expect([status, rest]).toEqual([409, { reason, stored: 0 }])
    expect(detail).toMatch(/^[A-Z].{20,}\.$/)
    // The page is somebody else's, who may end this access.
    if (reason !== 'oneself') expect(await isOffered(world, name, button)).toBe(false)
  })
})

describe('what changes something is offered and taken', () => {
  test('the undo of an end', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    await world.reconcile()
    expect(world.access('ana')).toEqual(ENDED)
    expect(await isOffered(world, 'ana', 'Gives back what the sync ended')).toBe(true)
    expect(await answer(world, 'ana', { decision: 'undo' })).toMatchObject({ status: 200 })
    await world.untilIdle()
    expect(world.access('ana')).toEqual(WORKS)
    // And once: what was given back cannot be given back again.
    expect(await answer(world, 'ana', { decision: 'undo' })).toMatchObject({
      status: 409,
      reason: 'nothing-taken',
    })
  })

  test('the undo of cards that are blocked while access still lasts', async () => {
    const world = await linkedCompany({ settings: { grace_days: 3 } })
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    expect(world.access('ana')).toEqual({ ...WORKS, cards: ['blocked'] })
    expect(await answer(world, 'ana', { decision: 'undo' })).toMatchObject({ status: 200 })
  })

  test('the undo of an end whose outcome is not known yet', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: null })
    world.host.fault.failNext(99, 504)
    await world.reconcile()
    expect(await answer(world, 'ana', { decision: 'undo' })).toMatchObject({ status: 200 })
  })

  test('keep, before a last day', async () => {
    const world = await linkedCompany()
    expect(await isOffered(world, 'ana', 'keeps access until something changes in HR')).toBe(true)
    expect(await answer(world, 'ana', { decision: 'keep' })).toMatchObject({ status: 200 })
  })

  test('postpone, once there is a last day', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-12', status: 'ACTIVE' })
    await world.reconcile()
    expect(await isOffered(world, 'ana', 'until the end of this day')).toBe(true)
    const postpone = { decision: 'postpone', until: '2026-12-31' }
    expect(await answer(world, 'ana', postpone)).toMatchObject({ status: 200 })
  })

  test('an invitation of somebody whose access a hand removed', async () => {
    const world = await linkedCompany()
    world.giveUser('ana', { status: 'inactive', entityIds: [], cards: [] })
    await world.reconcile()
    expect(await isOffered(world, 'ana', 'The next sync sends an invitation')).toBe(true)
    expect(await answer(world, 'ana', { decision: 'invite-again' })).toMatchObject({ status: 200 })
  })
})
