// docs/contract.md, section 4: decisions about a part of a plan, waiting plans, and a plan in pages.
import { beforeEach, describe, expect, test } from 'vitest'
import type { Action } from '../../src/core/facts/action.ts'
import { type Desk, NOW, openDesk } from './desk.ts'
import { seedAccount, seedEmployee, seedOrganization, seedPlan, seedRun } from './seeds.ts'
import { patchPlan, putAction, putPlanned } from '../../src/sync/changes/plans.ts'

const PLAN = '/v1/plans/plan_1'
let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  for (const n of [1, 2, 3]) await seedEmployee(desk.store, { id: `emp_${n}` })
  await seedPlan(desk.store)
  await step(2, { employeeId: 'emp_2' })
  await step(3, { employeeId: 'emp_3', entityId: 'be' })
  await step(4, {
    employeeId: 'emp_3',
    entityId: 'be',
    kind: 'cards.block',
    params: { cause: 'terminated' },
  })
})

async function step(n: number, action: Partial<Action>): Promise<void> {
  const { store } = desk
  const row = await store.action('act_1')
  if (row === null) throw new Error('seed the plan first')
  await store.commit(null, [
    putAction({
      ...row,
      id: `act_${n}`,
      intentKey: `need-${n}`,
      action: { ...row.action, ...action } as Action,
    }),
    // Two of one place: pages are cut between them all the same.
    putPlanned('plan_1', `act_${n}`, n > 2 ? 3 : n, ['too-many-leavers']),
  ])
}

describe('a part of a plan', () => {
  test.each([
    [
      { only: ['act_1', 'act_9'] },
      'only',
      /^act_9: no action of plan plan_1 has this id; GET \/v1/,
    ],
    [{ except: ['act_9'] }, 'except', /^act_9: no action of plan/],
    [{ only: ['act_1'], except: ['act_2'] }, 'except', /together with `only`/],
    [{ only: [] }, 'only', /^is empty; name at least one action/],
    [{ except: [] }, 'except', /^is empty; name at least one action/],
    [{ only: {} }, 'only', /^is empty; give at least one of entity_id/],
    [{ only: { entity: 'nl', kind: 'user.update' } }, 'only.entity', /not a known member/],
    [{ only: { kind: 'user.delete' } }, 'only.kind', /user\.deactivate/],
    [{ only: { state: 'gone' } }, 'only.state', /needs_attention/],
    [{ only: { entity_id: 'nl', kind: 'user.invite' } }, 'only', /^fits no waiting action of plan/],
    [{ except: { entity_id: 'n1' } }, 'except', /^fits no waiting action of plan/],
    [{ except: { kind: 'user.deactivate' } }, 'except', /^leaves nothing to decide/],
    [{ only: 'act_1' }, 'only', /^must be a list of action ids, or a filter/],
    [{ only: [7] }, 'only.0', /string/],
  ])('%j is refused and says why', async (part, member, message) => {
    for (const verb of ['approve', 'reject']) {
      const answer = await desk.call('POST', `${PLAN}/${verb}`, { revision: 3, ...part })
      expect(answer.status, answer.text).toBe(422)
      expect(answer.body.errors).toEqual([{ member, message: expect.stringMatching(message) }])
    }
    expect(await desk.store.plan('plan_1')).toMatchObject({ state: 'held', decidedAt: null })
    expect(await desk.store.audit('acme', { after: null, limit: 9 })).toMatchObject({ rows: [] })
  })

  test('ids of a plan of another account are unknown here', async () => {
    await seedAccount(desk.store, { id: 'acc_2' })
    const other = { ...(await desk.store.action('act_1')), id: 'act_8', account: 'acc_2' } as never
    await desk.store.commit(null, [putAction(other)])
    const answer = await desk.call('POST', `${PLAN}/approve`, { revision: 3, only: ['act_8'] })
    expect([answer.status, answer.body.errors[0].member]).toEqual([422, 'only'])
  })

  test('a stale revision is a conflict before anything else is looked at', async () => {
    const answer = await desk.call('POST', `${PLAN}/approve`, { revision: 2, only: ['act_9'] })
    expect([answer.status, answer.body.revision]).toEqual([409, 3])
  })

  test('an approval is accepted; until its leavers are read again, nothing else is held', async () => {
    const body = { revision: 3, only: ['act_4'], actor: { email: 'bo@acme.test' } }
    const answer = await desk.call('POST', `${PLAN}/approve`, body)
    expect(answer.status, answer.text).toBe(202)
    expect(answer.body).toEqual({
      id: 'plan_1',
      state: 'approved',
      revision: 3,
      held_plan_id: null,
    })
    const { body: plan } = await desk.call('GET', PLAN)
    expect(plan).toMatchObject({ state: 'approved', part: { decided: 1, waiting: 2, of: 3 } })
    const out = await desk.store.planActions('plan_1', null, 9)
    expect(out.map(({ row, leftOut }) => [row.id, leftOut])).toEqual([
      ['act_1', true],
      ['act_2', true],
      ['act_3', false],
      ['act_4', false],
    ])
    expect((await desk.call('GET', '/v1/plans?state=held')).body.results).toEqual([])
    const again = await desk.call('POST', `${PLAN}/approve`, { revision: 3 })
    expect([again.status, again.body.plan_state]).toEqual([409, 'approved'])
  })

  test('a rejection answers with the plan in which the rest waits', async () => {
    const answer = await desk.call('POST', `${PLAN}/reject`, { revision: 3, except: ['act_1'] })
    expect(answer.status, answer.text).toBe(202)
    expect(answer.body).toMatchObject({ id: 'plan_1', state: 'rejected' })
    const id = answer.body.held_plan_id
    const rest = await desk.call('GET', `/v1/plans/${id}`)
    expect(rest.body).toMatchObject({ state: 'held', revision: 4, part: null })
    expect(rest.body.actions.map((one: { id: string }) => one.id)).toEqual(['act_1'])
    expect((await desk.call('GET', '/v1/accounts/acc_1')).body.held_plan_id).toBe(id)
    expect((await desk.call('GET', '/v1/runs/run_1')).body).toMatchObject({
      state: 'held',
      held_plan_id: id,
    })
  })
})

describe('waiting plans', () => {
  test('are listed without their actions, those that wait longest first, in pages', async () => {
    await seedAccount(desk.store, { id: 'acc_2' })
    const over = { account: 'acc_2', revision: 1, heldSince: '2026-11-20T10:00:00.000Z' }
    await seedPlan(desk.store, { id: 'plan_2', ...over })
    await seedPlan(desk.store, { id: 'plan_3', ...over, decidedAt: NOW })
    await seedPlan(desk.store, { id: 'plan_4', ...over, state: 'rejected' })
    const first = await desk.call('GET', '/v1/plans?state=held&limit=1')
    expect(first.body.results).toMatchObject([{ id: 'plan_2', account_id: 'acc_2' }])
    const path = `/v1/plans?state=held&limit=1&cursor=${first.body.next}`
    const second = await desk.call('GET', path)
    expect(second.body).toEqual({
      results: [
        {
          id: 'plan_1',
          organization_id: 'acme',
          account_id: 'acc_1',
          run_id: 'run_1',
          state: 'held',
          revision: 3,
          hold_reasons: [
            { code: 'too-many-leavers', message: expect.stringContaining('31 of 120') },
          ],
          counts: { people: 3, memberships: 3, actions: 4 },
          held_since: NOW,
        },
      ],
      next: null,
    })
  })

  test('are the only ones that can be asked for', async () => {
    for (const query of ['', '?state=applied'])
      expect((await desk.call('GET', `/v1/plans${query}`)).status, query).toBe(422)
  })
})

test('a plan is read in pages that together are the plan', async () => {
  const whole = (await desk.call('GET', PLAN)).body.actions
  const pages: unknown[] = []
  let cursor = ''
  for (let n = 0; n < 9; n += 1) {
    const { body } = await desk.call('GET', `${PLAN}/actions?limit=3${cursor}`)
    expect(body.results.length).toBeLessThanOrEqual(3)
    pages.push(...body.results)
    if (body.next === null) break
    cursor = `&cursor=${body.next}`
  }
  expect(pages).toEqual(whole)
  expect(pages).toHaveLength(4)
  expect((await desk.call('GET', '/v1/plans/plan_9/actions')).status).toBe(404)
  await desk.store.commit(null, [patchPlan('plan_1', { state: 'draft' })])
  expect((await desk.call('GET', `${PLAN}/actions`)).status).toBe(404)
  const strange = await desk.call('GET', `${PLAN}/actions?cursor=nonsense`)
  expect(strange.status).toBe(404)
})
