import type { Revisit } from '../../src/ports/records.ts'
import { approvedPlan } from '../../src/sync/plan/approved-plan.ts'
import { expect, test } from 'vitest'
import {
  anAccount,
  anAction,
  anOrganization,
  aPlan,
  planWrites,
  aRow,
  aRun,
  aUser,
  at,
  days,
  NOW,
} from './store-records.ts'
import type { World } from './store-suite.ts'
import { patchAccount, putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putEmployee, putUsers } from '../../src/sync/changes/people.ts'
import {
  approvePlan,
  leaveNobodyOut,
  leaveOut,
  patchAction,
  patchPlan,
  putAction,
  putPlanned,
  removeDraft,
  removePlanned,
} from '../../src/sync/changes/plans.ts'
import { openRun, putHint } from '../../src/sync/changes/runs.ts'

export function actionContract(world: World): void {
  async function plan(id: string, ...numbers: readonly number[]): Promise<void> {
    await world.save(planWrites(aPlan(id)))
    for (const [position, number] of numbers.entries()) {
      await world.save(putAction(anAction(number)), putPlanned(id, `act_${number}`, position, []))
    }
  }
  const toTry = async (limit = 9) =>
    (await world.store.actionsToTry(await world.store.approvedPlans('acc_1'), NOW, limit)).map(
      ({ row }) => row.id,
    )

  test('a plan is read as it was stored, and changes its state', async () => {
    await world.company()
    const held = aPlan('plan_1', { state: 'held', heldSince: NOW, firstSync: true })
    await world.save(planWrites(held), planWrites(aPlan('plan_2')))
    expect(await world.store.plan('plan_1')).toEqual(held)
    expect(await world.store.heldPlan('acc_1')).toEqual(held)
    expect((await world.store.plansOfRun('run_1')).map(({ id }) => id)).toEqual([
      'plan_1',
      'plan_2',
    ])
    await world.save({
      set: 'plans.set-state',
      account: 'acc_1',
      from: 'held',
      to: 'superseded',
      exceptId: 'plan_1',
    })
    expect((await world.store.plan('plan_1'))?.state).toBe('held')
    const patch = {
      state: 'rejected',
      decidedBy: 'bo',
      decidedAt: NOW,
      holds: [],
      revision: 2,
    } as const
    await world.save(patchPlan('plan_1', patch))
    expect(await world.store.plan('plan_1')).toEqual({ ...held, ...patch })
    expect(await world.store.heldPlan('acc_1')).toBeNull()
  })

  test('held plans are reminded of after a day, until the last reminder or a decision', async () => {
    await world.company()
    const held = (id: string, changes: object = {}) =>
      planWrites(aPlan(id, { state: 'held', heldSince: NOW, ...changes }))
    await world.save(
      held('plan_1'),
      held('plan_2', { reminded: 3 }),
      held('plan_3', { reminded: 7 }),
      held('plan_4', { decidedAt: NOW }),
      held('plan_5', { state: 'superseded' }),
    )
    const ids = async (now: string) => (await world.store.plansToRemind(now)).map(({ id }) => id)
    expect(await ids(at(24 * 60 - 1))).toEqual([])
    expect(await ids(days(1))).toEqual(['plan_1', 'plan_2'])
  })

  test('actions are read as stored, in order and with their holds', async () => {
    await world.company()
    await plan('plan_1', 3, 1, 2)
    await world.save(putPlanned('plan_1', 'act_1', 1, ['too-many-leavers']))
    expect(await world.store.action('act_1')).toEqual(anAction(1))
    const first = await world.store.planActions('plan_1', null, 2)
    expect(first).toEqual([
      { row: anAction(3), position: 0, holds: [], leftOut: false },
      { row: anAction(1), position: 1, holds: ['too-many-leavers'], leftOut: false },
    ])
    const rest = await world.store.planActions('plan_1', 1, 2)
    expect(rest.map(({ row }) => row.id)).toEqual(['act_2'])
    await world.save(removePlanned('plan_1', 'act_2'))
    expect(await world.store.planActions('plan_1', 1, 2)).toEqual([])
    const patch = {
      state: 'failed',
      reason: '400',
      finishedAt: at(1),
      outcomeUnknown: true,
    } as const
    await world.save(patchAction('act_1', patch))
    expect(await world.store.action('act_1')).toEqual({ ...anAction(1), ...patch })
  })

  test('what an approval leaves out is marked in that plan, until it is withdrawn', async () => {
    await world.company()
    await plan('plan_1', 1, 2)
    await plan('plan_2', 1, 2)
    const out = async (id: string) =>
      (await world.store.planActions(id, null, 9))
        .filter(({ leftOut }) => leftOut)
        .map((p) => p.row.id)
    await world.save(leaveOut('plan_1', 'act_1'), leaveOut('plan_1', 'act_2'))
    await world.save(putPlanned('plan_1', 'act_2', 7, []))
    expect([await out('plan_1'), await out('plan_2')]).toEqual([['act_1', 'act_2'], []])
    const moved = [removePlanned('plan_1', 'act_1'), putPlanned('plan_2', 'act_1', 0, [])]
    await world.save(...moved)
    expect(await out('plan_2')).toEqual([])
    await world.save(leaveNobodyOut('plan_1'))
    expect(await out('plan_1')).toEqual([])
  })

  test('a plan comes in pages, also between two actions of one place', async () => {
    await world.company()
    await plan('plan_1', 1, 2, 3, 4)
    await world.save(putPlanned('plan_1', 'act_2', 2, []))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof world.store.planPage>> = await world.store.planPage(
        'plan_1',
        { after, limit: 2 },
      )
      seen.push(...page.rows.map(({ row }) => row.id))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(['act_1', 'act_2', 'act_3', 'act_4'])
  })

  test('waiting plans of all accounts, those that wait longest first', async () => {
    await world.company()
    const held = (id: string, heldSince: string | null, changes: object = {}) =>
      planWrites(aPlan(id, { state: 'held', heldSince, ...changes }))
    await world.save(
      held('plan_1', at(2)),
      held('plan_2', at(1)),
      held('plan_3', at(1)),
      held('plan_4', null, { createdAt: at(0) }),
      held('plan_5', at(0), { decidedAt: NOW }),
      planWrites(aPlan('plan_6', { state: 'rejected', heldSince: at(0) })),
    )
    const first = await world.store.plansWaiting({ after: null, limit: 3 })
    expect(first.rows.map(({ id }) => id)).toEqual(['plan_4', 'plan_2', 'plan_3'])
    const second = await world.store.plansWaiting({ after: first.next, limit: 3 })
    expect([second.rows.map(({ id }) => id), second.next]).toEqual([['plan_1'], null])
  })

  test('waiting actions of approved plans are to try, in plan order, when they are due', async () => {
    await world.company()
    await plan('plan_1', 4, 1, 2, 3)
    await world.save(planWrites(aPlan('plan_2', { state: 'held' })))
    await world.save(putAction(anAction(5)), putPlanned('plan_2', 'act_5', 0, []))
    await world.save(
      patchAction('act_1', { nextTryAt: at(5) }),
      patchAction('act_3', { state: 'done', finishedAt: NOW }),
    )
    expect(await toTry()).toEqual(['act_4', 'act_2'])
    expect(await toTry(1)).toEqual(['act_4'])
    expect(await world.store.nextTry('acc_1')).toEqual({ at: null })
    await world.save(
      patchAction('act_4', { nextTryAt: at(9) }),
      patchAction('act_2', { nextTryAt: at(7) }),
    )
    expect(await world.store.nextTry('acc_1')).toEqual({ at: at(5) })
    const waiting = await world.store.waitingActions(['plan_1', 'plan_2'])
    expect(waiting.map(({ id }) => id)).toEqual(['act_1', 'act_2', 'act_4', 'act_5'])
    await world.save(patchPlan('plan_1', { state: 'applied' }))
    expect(await toTry()).toEqual([])
    expect(await world.store.nextTry('acc_1')).toBeNull()
  })

  test('a parked action is not tried, and no other action waits for it', async () => {
    await world.company()
    await plan('plan_1', 1, 2)
    await world.save(
      patchAction('act_1', { parked: true, nextTryAt: null }),
      patchAction('act_2', { nextTryAt: at(5) }),
    )
    expect(await toTry()).toEqual([])
    expect(await world.store.nextTry('acc_1')).toEqual({ at: at(5) })
    await world.save(patchAction('act_2', { parked: true }))
    expect(await world.store.nextTry('acc_1')).toBeNull()
    expect(await world.store.accountsDue(at(9), 9)).toEqual([])
    const waiting = await world.store.waitingActions(['plan_1'])
    expect(waiting.map(({ id, parked }) => [id, parked])).toEqual([
      ['act_1', true],
      ['act_2', true],
    ])
    await world.save(patchAction('act_1', { parked: false }))
    expect(await toTry()).toEqual(['act_1'])
  })

  test('only a draft is removed', async () => {
    await world.company()
    await world.save(
      planWrites(aPlan('plan_1', { state: 'draft' })),
      planWrites(aPlan('plan_2', { state: 'held' })),
      removeDraft('plan_1'),
      removeDraft('plan_2'),
    )
    expect(await world.store.plan('plan_1')).toBeNull()
    expect((await world.store.plan('plan_2'))?.state).toBe('held')
  })

  test('an action is approved when one of its plans is, in its own account', async () => {
    await world.company()
    await plan('plan_1', 1)
    await world.save(
      planWrites(aPlan('plan_2', { state: 'held' })),
      putAction(anAction(2)),
      putPlanned('plan_2', 'act_1', 0, []),
      putPlanned('plan_2', 'act_2', 1, []),
    )
    const among = async (account: string) => [
      ...(await world.store.approvedAmong(account, ['act_1', 'act_2', 'act_3'])),
    ]
    expect(await among('acc_1')).toEqual(['act_1'])
    expect(await among('acc_2')).toEqual([])
    await world.save(approvePlan(approvedPlan(aPlan('plan_2'))))
    expect((await among('acc_1')).toSorted()).toEqual(['act_1', 'act_2'])
    expect(await world.store.approvedAmong('acc_1', [])).toEqual(new Set())
  })

  test('a plan without a waiting action is settled', async () => {
    await world.company()
    await plan('plan_1', 1, 2)
    await plan('plan_2', 3)
    await world.save(planWrites(aPlan('plan_3', { state: 'held' })))
    await world.save(
      patchAction('act_1', { state: 'done', finishedAt: NOW }),
      patchAction('act_3', { state: 'refused', finishedAt: NOW }),
      { set: 'plans.close', account: 'acc_1' },
    )
    const states = []
    for (const id of ['plan_1', 'plan_2', 'plan_3'])
      states.push((await world.store.plan(id))?.state)
    expect(states).toEqual(['approved', 'applied', 'held'])
  })

  test('a generation follows each final answer to the same intent', async () => {
    await world.company()
    const put = (id: number, state: 'done' | 'waiting' | 'dropped', generation: number) =>
      world.save(putAction(anAction(id, { intentKey: 'n', state, generation })))
    expect(await world.store.generations('acc_1', ['n'])).toEqual(new Map([['n', 0]]))
    await put(1, 'dropped', 0)
    await put(2, 'waiting', 0)
    expect((await world.store.generations('acc_1', ['n'])).get('n')).toBe(0)
    await put(2, 'done', 0)
    await put(3, 'done', 1)
    const next = await world.store.generations('acc_1', ['n', 'other'])
    expect(next).toEqual(
      new Map([
        ['n', 2],
        ['other', 0],
      ]),
    )
  })

  test('ends of the last days and waiting ones, without those that an admin approved or undid', async () => {
    await world.company()
    const end = (id: number, changes: Parameters<typeof anAction>[1]) =>
      world.save(putAction(anAction(id, { state: 'done', finishedAt: NOW, ...changes })))
    const user = { id: 'user_1', entityIds: ['ent_z'], status: 'active' as const }
    await world.save(putUsers('org_1', [aUser(1, user)], NOW))
    await end(1, { action: { employeeId: 'emp_1', userId: 'user_1' } })
    await end(2, {
      state: 'already',
      action: { employeeId: 'emp_1', entityId: 'ent_a', userId: 'user_1' },
    })
    await end(3, { approvedBy: 'bo@acme.test' })
    await end(4, { finishedAt: at(-1) })
    await end(5, { state: 'refused' })
    await end(6, { action: { kind: 'cards.block', params: { cause: 'terminated' } } })
    await end(7, { action: { employeeId: 'emp_7' } })
    await plan('plan_1', 8, 9)
    await end(8, { state: 'waiting', finishedAt: null, action: { employeeId: 'emp_8' } })
    await end(9, { state: 'waiting', finishedAt: null, approvedBy: 'bo@acme.test' })
    await plan('plan_2', 10)
    await world.save(patchPlan('plan_2', { state: 'held' }))
    await end(10, { state: 'waiting', finishedAt: null })
    await world.save({ set: 'actions.undone', account: 'acc_1', employee: 'emp_7', at: at(1) })
    const ends = await world.store.recentEnds('acc_1', NOW)
    expect(
      ends.toSorted((a, b) => (a.entityId + a.employeeId < b.entityId + b.employeeId ? -1 : 1)),
    ).toEqual([
      { employeeId: 'emp_1', entityId: 'ent_a', at: NOW, again: false, access: ['ent_z'] },
      { employeeId: 'emp_1', entityId: 'ent_z', at: NOW, again: false, access: ['ent_z'] },
      { employeeId: 'emp_8', entityId: 'ent_z', at: null, again: false, access: [] },
    ])
    await end(7, { action: { employeeId: 'emp_7' }, finishedAt: at(2) })
    expect(await world.store.recentEnds('acc_1', NOW)).toHaveLength(3)
  })

  test('the outcomes of a run are those of its plans', async () => {
    await world.company()
    await world.save(openRun(aRun(1)))
    await plan('plan_1', 1, 2, 3)
    await world.save(
      planWrites(aPlan('plan_2')),
      putPlanned('plan_2', 'act_1', 0, []),
      patchAction('act_1', { state: 'done', finishedAt: NOW }),
      patchAction('act_2', { state: 'refused', finishedAt: NOW }),
    )
    const none = { done: 0, already: 0, refused: 0, failed: 0, waiting: 0 }
    expect(await world.store.outcomes(aRun(1))).toEqual({
      ...none,
      done: 1,
      refused: 1,
      waiting: 1,
    })
    expect(await world.store.outcomes(aRun(2))).toEqual(none)
  })

  test('the actions of people come newest first', async () => {
    await world.company()
    const second = anAction(2, { createdAt: at(1), action: { employeeId: aRow(1).id } })
    await world.save(putAction(anAction(1)), putAction(second))
    await world.save(putAction(anAction(3)))
    const found = await world.store.actionsOf('acc_1', [aRow(1).id])
    expect(found.map(({ id }) => id)).toEqual(['act_2', 'act_1'])
  })

  test('an account is due for each of the reasons, and never when it cannot be read', async () => {
    await world.save(putOrganization(anOrganization(), NOW))
    const add = async (id: string, changes: object = {}) =>
      world.save(putAccount(anAccount({ id, ...changes })))
    const names = [
      'quiet',
      'timed',
      'hinted',
      'open',
      'waiting',
      'gone',
      'later',
      'retry',
      'person',
    ]
    for (const name of names) await add(name)
    await add('relink', { status: 'needs_relink', nextSyncAt: NOW })
    for (const id of ['pending', 'disconnected'] as const) {
      await add(id, { status: id, nextSyncAt: NOW })
      await world.save(putHint(id, 'src_1', NOW))
    }
    const run = (account: string, changes: object) =>
      openRun(aRun(1, { id: `run_${account}`, account, ...changes }))
    const person = (account: string, revisit: Revisit) => {
      const row = aRow(1, { account, revisit })
      return putEmployee(row, { email: null, personal: null }, null)
    }
    await world.save(
      patchAccount('timed', { nextSyncAt: NOW }),
      putHint('hinted', 'src_1', NOW),
      run('open', {}),
      run('waiting', { waitsUntil: at(1) }),
      run('gone', { finishedAt: NOW }),
      person('quiet', 'next-run'),
      person('later', { at: days(1) }),
      person('person', { at: NOW }),
      planWrites(aPlan('plan_1', { account: 'retry' })),
      putAction(anAction(1, { account: 'retry', nextTryAt: NOW })),
      putPlanned('plan_1', 'act_1', 0, []),
    )
    const due = await world.store.accountsDue(NOW, 99)
    expect(due.toSorted()).toEqual(['hinted', 'open', 'person', 'relink', 'retry', 'timed'])
    expect(due.slice(0, 2)).toEqual(['relink', 'timed'])
    expect(await world.store.accountsDue(NOW, 2)).toHaveLength(2)
    expect(await world.store.accountsDue(at(1), 99)).toContain('waiting')
  })
}
