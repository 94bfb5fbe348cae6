// An admin's `end` met a hand, an undo, a withdrawal or a new connection, and one of the two had no effect.
import { describe, expect, test } from 'vitest'
import { decideFor } from '../../src/sync/review/decide-for.ts'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { steps } from '../world/parts.ts'
import { ENDED, WORKS } from '../world/people.ts'
import { ADMIN } from '../world/view.ts'
import { putUsers } from '../../src/sync/changes/people.ts'

const WORKS_WITHOUT_CARD = { ...WORKS, cards: ['blocked'] }

async function withdrawn(world: World, name: string): Promise<void> {
  const { id } = await world.person(name)
  const [standing] = await world.store.overridesOf(world.accountId, [id])
  await withdraw(world.deps, world.accountId, standing?.id ?? '', ADMIN)
}

describe('an end after a hand gave access back', () => {
  test('ends the access of somebody who has left', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    await world.days(1)
    world.giveUser('ana')
    await world.days(1)
    expect(world.access('ana')).toEqual(WORKS)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('is not what that hand took back, if no decision has seen the gift yet', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.days(1)
    const given = world.giveUser('ana')
    const now = world.deps.clock.now().toISOString()
    await world.store.commit(null, putUsers('acme', [given], now))
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
  })
})

describe('an undo of an end', () => {
  test('gives back access and cards to somebody at work', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.days(1)
    await world.decide('ana', 'undo')
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('gives them back to somebody whom HR does not list', async () => {
    const world = await linkedCompany()
    world.hr.hide('ana')
    await world.reconcile()
    await world.reconcile()
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(ENDED)
    await world.decide('ana', 'undo')
    expect(world.access('ana')).toEqual(WORKS)
  })
})

describe('an end that is withdrawn while it is carried out', () => {
  test('between the cards and the access: access stays', async () => {
    const world = await linkedCompany()
    const { id } = await world.person('ana')
    await decideFor(world.deps, world.accountId, id, { actor: ADMIN, decision: 'end' })
    await steps(world, () => Promise.resolve(world.host.actions.length > 0))
    expect(world.access('ana')).toEqual(WORKS_WITHOUT_CARD)
    await withdrawn(world, 'ana')
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS_WITHOUT_CARD)
  })

  test('before its outcome is known: it was ended by leaving, and comes back', async () => {
    const world = await linkedCompany()
    const { id } = await world.person('ana')
    let isSilent = true
    world.aroundActions(async (request, act) => {
      const answer = await act(request)
      if (!isSilent || request.detail.kind !== 'user.deactivate') return answer
      return { kind: 'retry', reason: 'no answer', afterMs: null, outcomeUnknown: true }
    })
    await decideFor(world.deps, world.accountId, id, { actor: ADMIN, decision: 'end' })
    await steps(world, () => Promise.resolve(world.access('ana').status === 'inactive'))
    isSilent = false
    await withdrawn(world, 'ana')
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS_WITHOUT_CARD)
  })
})

test.each(['hibob', 'personio'])(
  'a new connection to %s invites nobody whose access an admin ended',
  async (integration) => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    await world.disconnect()
    await world.link(integration)
    await world.mergeFinishes()
    expect(await world.held()).toEqual([])
    expect(await world.reports()).toContain('removed-by-hand ana')
  },
)

describe('a decision about somebody who gets a new record in HR', () => {
  function replaced(world: World): void {
    world.hr.delete('ana')
    const { first_name, last_name, display_full_name, start_date } = world.hr.row('ana')
    const same = { first_name, last_name, display_full_name, start_date }
    world.hr.hire('anew', { ...same, work_email: 'ana@acme.test' })
  }

  test('an end stays in force, and can be withdrawn', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'end')
    replaced(world)
    await world.reconcile()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
    await withdrawn(world, 'anew')
    await world.days(1)
    expect(world.access('ana')).toEqual(WORKS_WITHOUT_CARD)
  })

  test('an end that the product has not carried out yet is carried out', async () => {
    const world = await linkedCompany()
    world.host.fault.failNext(99, 503)
    await world.decide('ana', 'end')
    expect(world.access('ana')).toEqual(WORKS)
    replaced(world)
    await world.reconcile()
    world.host.fault.clear()
    await world.days(1)
    expect(world.access('ana')).toEqual(ENDED)
  })
})
