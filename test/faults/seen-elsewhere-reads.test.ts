// Failures seen in comparable systems (reliability.md, section 4): lists, cursors, accounts, receivers.
// C7 waits for retries and lives in slow-answers.test.ts; a resumed run (C6) in kill.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slowly, withStatus } from '../doubles/answers.ts'
import { pageOf } from '../doubles/merge-cursor.ts'
import * as lies from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import type { Problem } from '../doubles/v1.ts'
import { world, type World } from '../doubles/world.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** Forty people on four pages of ten. */
async function fourPages(): Promise<World> {
  const company = await world(stage, { employees: 40 })
  company.hr.pageCap = 10
  await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
  return company
}

/** The pages of employees asked for since then, in order. */
function pagesSince(company: World, from: number): number[] {
  return stage.merge
    .askedAbout(company.hr, 'employees')
    .slice(from)
    .map((asked) => pageOf(asked.query))
}

describe.concurrent('reading', () => {
  test('C1: page 2 answers 200 and empty', async () => {
    const company = await fourPages()
    company.hr.tell('employees', lies.nobody, { page: 2 })
    const run = await company.sync()
    expect(run).toMatchObject({ state: 'incomplete', reason: expect.any(String) as string })
    expect(company.gone()).toEqual([])
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
  })

  test('C2: the whole list is 200 and empty, today and tomorrow', async () => {
    const company = await fourPages()
    company.hr.tell('employees', lies.nobody)
    for (let day = 0; day < 3; day += 1) {
      const run = await company.sync()
      expect(run).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    }
    expect(company.gone()).toEqual([])
    expect((await company.account()).held_plan_id).toBeNull()
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
    await company.quiet()
    expect(company.inbox('sync-failed')).toHaveLength(1)
  })

  test('C3: a page cap below the asked size is not the end: leavers first, middle and last', async () => {
    const company = await fourPages()
    company.hr.pageCap = 7
    const leavers = [0, 19, 39].flatMap((n) => company.people[n] ?? [])
    for (const row of leavers) company.hr.leave(row)
    const run = await company.sync()
    expect(run.employees_read).toBe(40)
    await eventually(() =>
      expect(new Set(company.gone())).toEqual(new Set(leavers.map((row) => row.work_email))),
    )
  })

  test('C4: 429 on page 2 keeps page 1 and resumes at page 2', async () => {
    const company = await fourPages()
    const [first] = company.people
    if (!first) throw new Error('nobody')
    company.hr.change(first, { first_name: 'Early' })
    const slowDown = withStatus(429, { 'retry-after': '2' })
    company.hr.tell('employees', slowDown, { page: 2, times: 1 })
    const from = stage.merge.askedAbout(company.hr, 'employees').length
    expect((await company.sync()).state).toBe('done')
    expect(pagesSince(company, from)).toEqual([1, 2, 2, 3, 4])
    const asked = stage.merge.askedAbout(company.hr, 'employees').slice(from)
    expect((asked[2]?.at ?? 0) - (asked[1]?.at ?? 0)).toBeGreaterThanOrEqual(1_900)
    await eventually(() => expect(company.userOf(first).first_name).toBe('Early'))
    expect(company.gone()).toEqual([])
  })

  test('C5: an expired cursor is an error, and the next full read begins at page 1', async () => {
    const company = await fourPages()
    company.hr.tell('employees', withStatus(410), { page: 3, times: 1 })
    const from = stage.merge.askedAbout(company.hr, 'employees').length
    await company.sync()
    expect(company.gone()).toEqual([])
    const run = await company.sync()
    expect(run).toMatchObject({ state: 'done', employees_read: 40 })
    const walked = pagesSince(company, from)
    expect(walked.slice(0, 3)).toEqual([1, 2, 3])
    expect(walked.slice(walked.lastIndexOf(1))).toEqual([1, 2, 3, 4])
  })

  test('C8: part of the list, called the whole', async () => {
    const company = await fourPages()
    for (const row of company.people.slice(10, 15)) company.hr.hidden.add(row.id)
    await company.sync()
    await company.sync()
    expect(company.gone()).toEqual([])
    const states = await Promise.all(
      company.people.slice(10, 15).map(async (row) => (await company.person(row)).state),
    )
    expect(new Set(states)).toEqual(new Set(['needs_attention']))
  })

  test('C10: a scope that is switched off wipes nothing', async () => {
    const company = await fourPages()
    const before = structuredClone(company.organization.users)
    company.hr.tell(
      'employees',
      lies.withoutMembers('mobile_phone_number', 'last_name', 'work_email'),
    )
    const run = await company.sync()
    expect(company.organization.users).toEqual(before)
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('attribute-lost')
  })
})

describe.concurrent('accounts', () => {
  test('C11: one dead token does not stop the others', async () => {
    const [dead, alive] = await Promise.all([fourPages(), fourPages()])
    dead.hr.revoked = true
    if (alive.people[0]) alive.hr.change(alive.people[0], { first_name: 'Alive' })
    const [, run] = await Promise.all([dead.sync().catch(() => null), alive.sync()])
    expect(run.state).toBe('done')
    await eventually(() => expect(alive.organization.users[0]?.first_name).toBe('Alive'))
    await eventually(async () => expect((await dead.account()).status).toBe('needs_relink'))
    expect(dead.gone()).toEqual([])
  })

  test('C41: a forced sync beside a running one is 409 with its id', async () => {
    const company = await fourPages()
    company.hr.tell('employees', slowly(500))
    const runId = await company.startSync()
    const path = `/accounts/${company.accountId}/sync`
    for (const mode of ['full', 'delta']) {
      const { status, body } = await stage.api.post<Problem>(path, { mode })
      expect([status, body['run_id']]).toEqual([409, runId])
    }
    await company.ended(runId)
    const runs = await company.runs()
    expect(runs.filter((run) => run.trigger === 'manual')).toHaveLength(1)
  })

  test('C42: disconnecting removes nobody and leaves no token at Merge', async () => {
    const company = await fourPages()
    await stage.api.remove(`/accounts/${company.accountId}`)
    await eventually(() => expect(company.hr.erased).toBe(true))
    await stage.merge.announce(company.hr, 'LinkedAccount.deleted', {})
    await company.quiet()
    expect(company.gone()).toEqual([])
    expect(company.actions()).toEqual([])
    expect((await company.account()).status).toBe('disconnected')
  })
})

describe.concurrent('receivers', () => {
  test('C13: a host that answers 500 is asked again on schedule, and nothing is lost or escapes', async () => {
    const company = await fourPages()
    const [row] = company.people
    if (!row) throw new Error('nobody')
    stage.host.tellActions(company.id, { lie: withStatus(500), times: 2, applies: false })
    company.hr.leave(row)
    await company.startSync()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
    expect(new Set(company.actions().map((one) => one.kind)).size).toBe(2)
    expect(company.actions()).toHaveLength(2)
    expect(stage.rollcall.running()).toBe(true)
    expect(stage.rollcall.stderr.join('\n')).not.toMatch(/unhandled/i)
  })

  test('C14: an action that keeps failing blocks no other person', async () => {
    const company = await fourPages()
    const [stuck, next] = company.people
    if (!stuck || !next) throw new Error('nobody')
    stage.host.tellActions(company.id, {
      kind: 'user.update',
      lie: withStatus(503),
      times: 1,
      applies: false,
    })
    company.hr.change(stuck, { first_name: 'Stuck' })
    company.hr.leave(next)
    await company.startSync()
    await eventually(() => expect(company.gone()).toEqual([next.work_email]))
    await eventually(() => expect(company.userOf(stuck).first_name).toBe('Stuck'))
  })
})
