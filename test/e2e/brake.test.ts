// The brake: too many leavers wait for an admin, joiners and updates go on, an answer is for what was shown.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reset } from '../doubles/answers.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { addressOf, namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { dayFromNow } from '../doubles/calendar.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** A company of twelve from which four leave on one day, while one person joins. */
async function exodus(leavers = 4): Promise<World> {
  const company = await companyOn(stage, { employees: 12 })
  for (const row of namesFrom(0, leavers)) company.hr.terminate(row)
  company.hr.hire('xandra')
  return company
}

function leaverMails(n: number) {
  return namesFrom(0, n).map(addressOf)
}

describe.concurrent('the brake', () => {
  test('holds four leavers of twelve, and lets the joiner in', async () => {
    const company = await exodus()
    const run = await company.reconcile()
    expect(run.state).toBe('held')
    const held = await company.heldPlan()
    expect(held).toMatchObject({ id: run.held_plan_id, run_id: run.id, state: 'held' })
    expect(held.hold_reasons.map((one) => one.code)).toEqual(['too-many-leavers'])
    expect(held.hold_reasons[0]?.message).toMatch(/4/)
    const free = await company.plan(run.plan_id ?? '')
    expect(free.actions.map((one) => one.kind)).toEqual(['user.invite'])
    await eventually(() => expect(company.users()).toHaveLength(13))
    await eventually(() => expect(company.inbox('held')).toHaveLength(1))
    expect(company.harmed()).toEqual([])
  })

  test('holds three of twelve too: a quarter of a small company is many', async () => {
    const company = await exodus(3)
    const run = await company.reconcile()
    expect(run.state).toBe('held')
    expect(company.harmed()).toEqual([])
  })

  test('lets two of twelve go', async () => {
    const company = await exodus(2)
    expect((await company.reconcile()).state).toBe('done')
    await eventually(() => expect(new Set(company.harmed())).toEqual(new Set(leaverMails(2))))
  })

  test('counts all runs of a day together', async () => {
    const company = await companyOn(stage, { employees: 20 })
    for (const row of namesFrom(0, 3)) {
      company.hr.terminate(row)
      expect((await company.reconcile()).state).toBe('done')
    }
    await eventually(() => expect(company.harmed()).toHaveLength(3))
    company.hr.terminate('dries')
    expect((await company.reconcile()).state).toBe('held')
    expect(company.harmed()).toHaveLength(3)
  })

  test('an approval does exactly what was shown', async () => {
    const company = await exodus()
    await company.reconcile()
    await company.approve()
    await eventually(() => expect(new Set(company.harmed())).toEqual(new Set(leaverMails(4))))
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(4))
    expect((await company.account()).held_plan_id).toBeNull()
    expect((await company.reconcile()).state).toBe('done')
  })

  test('an approval reads each leaver again and drops who came back', async () => {
    const company = await exodus()
    await company.reconcile()
    const back = 'ana'
    company.hr.change(back, { employment_status: 'ACTIVE', termination_date: null })
    await company.approve({ wait: false })
    const others = leaverMails(4).slice(1)
    await eventually(() => expect(new Set(company.harmed())).toEqual(new Set(others)))
    await company.untilIdle()
    expect(company.userOf(back).status).toBe('active')
  })

  test('an approval adds nobody who was not shown', async () => {
    const company = await exodus()
    await company.reconcile()
    company.hr.terminate('filip')
    await company.approve({ wait: false })
    await eventually(() => expect(new Set(company.harmed())).toEqual(new Set(leaverMails(4))))
    await company.untilIdle()
    expect(company.harmed()).toHaveLength(4)
  })

  test('an approval is refused while the people cannot be read', async () => {
    const company = await exodus()
    await company.reconcile()
    const plan = await company.heldPlan()
    company.hr.account.revoked = true
    const answer = await stage.api.post(`/plans/${plan.id}/approve`, { revision: plan.revision })
    expect([202, 409]).toContain(answer.status)
    await company.untilIdle()
    expect(company.harmed()).toEqual([])
  })

  test('a rejection keeps those people, in the next run as well', async () => {
    const company = await exodus()
    await company.reconcile()
    const plan = await company.reject()
    await eventually(async () => expect((await company.plan(plan.id)).state).toBe('rejected'))
    const run = await company.reconcile()
    expect(run.state).toBe('done')
    expect((await company.account()).held_plan_id).toBeNull()
    expect(company.harmed()).toEqual([])
  })

  test('one person can be kept out of a held plan', async () => {
    const company = await exodus()
    await company.reconcile()
    const kept = 'ana'
    const { id } = await company.person(kept)
    const path = `/accounts/${company.accountId}/employees/${id}/decisions`
    expect((await stage.api.post(path, { decision: 'keep' })).status).toBe(200)
    await company.untilIdle()
    await company.approve({ wait: false })
    const others = leaverMails(4).slice(1)
    await eventually(() => expect(new Set(company.harmed())).toEqual(new Set(others)))
    await company.untilIdle()
    expect(company.userOf(kept).status).toBe('active')
  })

  test('what is held stays held through later reads, and is told once', async () => {
    const company = await exodus()
    await company.reconcile()
    const first = await company.heldPlan()
    await company.reconcile()
    await company.reconcile({ mode: 'delta' })
    const later = await company.heldPlan()
    expect(new Set(later.actions.map((one) => one.employee_id))).toEqual(
      new Set(first.actions.map((one) => one.employee_id)),
    )
    expect(company.harmed()).toEqual([])
    expect(company.inbox('held')).toHaveLength(1)
  })

  test('many joiners wait for an admin', async () => {
    const company = await companyOn(stage, { employees: 10 })
    for (const name of namesFrom(20, 20 + 26)) company.hr.hire(name)
    const run = await company.reconcile()
    expect(run.state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toEqual(['too-many-joiners'])
    expect(company.actions('user.invite')).toEqual([])
    await company.approve()
    await eventually(() => expect(company.actions('user.invite')).toHaveLength(26))
  })

  test('with invite: approve every invitation waits', async () => {
    const company = await companyOn(stage, { employees: 4, settings: { invite: 'approve' } })
    company.hr.hire('xandra')
    expect((await company.reconcile()).state).toBe('held')
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toEqual(['invite-approval'])
    expect(company.actions()).toEqual([])
  })

  test('a change of settings that would end access waits', async () => {
    const company = await companyOn(stage, { employees: 8, settings: { grace_days: 60 } })
    company.hr.terminate('ana', { on: dayFromNow(-20) })
    await company.reconcile()
    await eventually(() => expect(company.actions()).toHaveLength(1))
    await stage.api.patch(`/accounts/${company.accountId}/settings`, { grace_days: 0 })
    await company.untilIdle()
    await company.reconcile()
    const held = await company.heldPlan()
    expect(held.hold_reasons.map((one) => one.code)).toContain('settings-change')
    expect(company.users().every((user) => user.status === 'active')).toBe(true)
  })

  test('a host that breaks the connection during an approved plan gets each action once', async () => {
    const company = await exodus()
    await company.reconcile()
    company.host.tellActions({ kind: 'user.deactivate', lie: reset, times: 2 })
    await company.approve({ wait: false })
    await eventually(() => expect(company.harmed()).toHaveLength(4))
    await company.untilIdle()
    expect(company.actions('user.deactivate')).toHaveLength(4)
  })
})

test('a held plan survives a restart as it was', async () => {
  const company = await exodus()
  await company.reconcile()
  const before = await company.heldPlan()
  await stage.rollcall.kill()
  await stage.rollcall.start()
  const { id, state, actions, hold_reasons } = await company.heldPlan()
  expect({ id, state, actions, hold_reasons }).toEqual({
    id: before.id,
    state: 'held',
    actions: before.actions,
    hold_reasons: before.hold_reasons,
  })
  expect(company.harmed()).toEqual([])
  await company.approve()
  await eventually(() => expect(company.harmed()).toHaveLength(4))
})
