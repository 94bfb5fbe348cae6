// Contract section 4: plans and who may answer them, employees and what an admin decides about one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Employee, Page } from '../doubles/v1.ts'
import { addressOf, nameOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
let company: World
beforeAll(async () => {
  stage = await startStage()
  company = await companyOn(stage, { employees: 12, users: 11 })
})
afterAll(() => stage?.close())

async function pathOf(n: number): Promise<string> {
  return `/accounts/${company.accountId}/employees/${(await company.person(nameOf(n))).id}`
}

test('the first plan is held for review, with every member the contract names', async () => {
  const fresh = await companyOn(stage, { employees: 3, users: 1, until: 'review' })
  const plan = await fresh.heldPlan()
  expect(plan).toMatchObject({
    account_id: fresh.accountId,
    run_id: expect.any(String) as string,
    state: 'held',
    reports: expect.any(Array) as unknown[],
  })
  expect(plan.hold_reasons).toEqual([{ code: 'first-sync', message: expect.any(String) as string }])
  expect(plan.actions).toHaveLength(2)
  const ids = new Map((await fresh.employees()).map((one) => [one.id, one.remote_id]))
  for (const action of plan.actions) {
    expect(action).toMatchObject({
      id: expect.any(String) as string,
      kind: 'user.invite',
      entity_id: 'nl',
      user_id: null,
      outcome: null,
    })
    expect(ids.get(action.employee_id)).toMatch(/^100[12]$/)
    expect(action.because[0]).toEqual({
      code: expect.any(String) as string,
      message: expect.any(String) as string,
    })
  }
  expect(fresh.actions()).toEqual([])
  const run = (await fresh.runs()).find((one) => one.trigger === 'first')
  expect(run).toMatchObject({ state: 'held', held_plan_id: plan.id })
})

test('a plan can be approved once, at the revision that was seen', async () => {
  const fresh = await companyOn(stage, { employees: 3, users: 0, until: 'review' })
  const plan = await fresh.heldPlan()
  const approve = `/plans/${plan.id}/approve`
  const old = typeof plan.revision === 'number' ? plan.revision + 41 : `${plan.revision}-old`
  expect((await stage.api.post(approve, { revision: old })).status).toBe(409)
  await fresh.approve()
  expect((await stage.api.post(approve, { revision: plan.revision })).status).toBe(409)
  expect(
    (await stage.api.post(`/plans/${plan.id}/reject`, { revision: plan.revision })).status,
  ).toBe(409)
  const applied = await fresh.plan(plan.id)
  expect(applied.actions.map((one) => one.outcome?.state)).toEqual(['done', 'done', 'done'])
  expect(applied.actions.map((one) => one.id).toSorted()).toEqual(
    fresh
      .actions()
      .map((one) => one.id)
      .toSorted(),
  )
})

test('a rejected first plan does nothing, and another full read brings it back', async () => {
  const fresh = await companyOn(stage, { employees: 3, users: 0, until: 'review' })
  const rejected = await fresh.reject()
  await eventually(async () => expect((await fresh.plan(rejected.id)).state).toBe('rejected'))
  await fresh.reconcile()
  expect(fresh.actions()).toEqual([])
  expect((await fresh.account()).status).toBe('review')
})

test('employees are shown with what the contract names; one of them with a timeline', async () => {
  const list = await stage.api.get<Page<Employee>>(
    `/accounts/${company.accountId}/employees?limit=50`,
  )
  expect(list.results).toHaveLength(12)
  const row = 'ana'
  const person = await company.person(row)
  expect(person).toMatchObject({
    remote_id: company.hr.row(row).remote_id,
    employee_number: company.hr.row(row).employee_number,
    first_name: company.hr.row(row).first_name,
    last_name: company.hr.row(row).last_name,
    email: addressOf(row),
    entity_ids: ['nl'],
    state: 'active',
    link: { user_id: company.userOf(row).id },
    why: expect.any(Array) as unknown[],
    start_date: '2020-02-03',
    termination_date: null,
  })
  expect(person.phone?.replaceAll(' ', '')).toBe('+31612341000')
  expect(person.timeline).toEqual(expect.any(Array))
  expect(JSON.stringify(list)).not.toMatch(/1931-12-30|078-05-1120|Canary/)
})

test('what HR has to route by is listed with how many people it concerns', async () => {
  const group = await companyOn(stage, {
    employees: 4,
    until: 'review',
    prepare: (made) => {
      const nl = made.hr.account.company('BV', 'Acme BV')
      for (const name of made.hr.names()) made.hr.change(name, { company: nl.id })
    },
  })
  interface Value {
    value: string
    label: string
    people: number
  }
  const body = await stage.api.get<Value[] | Page<Value>>(
    `/accounts/${group.accountId}/routing-values?by=company`,
  )
  const values = Array.isArray(body) ? body : body.results
  expect(values).toEqual([{ value: 'BV', label: 'Acme BV', people: 4 }])
})

test('one person can be read again and reconciled now', async () => {
  company.hr.change('bram', { first_name: 'Reread' })
  const { status } = await stage.api.post(`${await pathOf(1)}/sync`)
  expect([200, 202]).toContain(status)
  await eventually(() => expect(company.userOf('bram').firstName).toBe('Reread'))
})

test('a deactivation can be undone, and the next sync does not do it again', async () => {
  company.hr.terminate('dries')
  await company.reconcile()
  await eventually(() => expect(company.userOf('dries').status).toBe('inactive'))
  const path = `${await pathOf(3)}/decisions`
  const { status } = await stage.api.post(path, { decision: 'undo', actor: { email: 'a@x.test' } })
  expect(status).toBe(200)
  await eventually(() => expect(company.userOf('dries').status).toBe('active'))
  await company.reconcile()
  expect(company.userOf('dries').status).toBe('active')
  expect(company.actions('user.invite')).toHaveLength(1)
})

test('an admin links a person to a user by hand, and unlinks them again', async () => {
  const solo = await companyOn(stage, {
    employees: 2,
    users: 1,
    prepare: (made) => {
      const second = 'bram'
      made.hr.change(second, { work_email: null })
      made.giveExternal('private@else.test')
    },
  })
  const second = 'bram'
  const user = solo.users().find((one) => one.email === 'private@else.test')
  const path = `/accounts/${solo.accountId}/employees/${(await solo.person(second)).id}/decisions`
  const linked = await stage.api.post(path, { decision: 'link', user_id: user?.id })
  expect(linked.status).toBe(200)
  await eventually(async () =>
    expect((await solo.person(second)).link).toEqual({ user_id: user?.id }),
  )
  expect((await stage.api.post(path, { decision: 'unlink' })).status).toBe(200)
  await eventually(async () => expect((await solo.person(second)).link).toBeNull())
  expect(solo.harmed()).toEqual([])
})
