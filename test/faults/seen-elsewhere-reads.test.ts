// Failures seen in comparable systems (reliability.md, section 4): lists, cursors, accounts, receivers.
// C7 waits for retries and lives in slow-answers.test.ts; a resumed run (C6) in kill.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { slowly, withStatus } from '../doubles/answers.ts'
import { pageOf } from '../doubles/merge-cursor.ts'
import * as lies from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Problem } from '../doubles/v1.ts'
import { addressOf, namesFrom, nameOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** Forty people on four pages of ten. */
async function fourPages(): Promise<World> {
  const company = await companyOn(stage, { employees: 40 })
  company.hr.account.pageCap = 10
  await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
  return company
}

/** The pages of employees asked for since then, in order. */
function pagesSince(company: World, from: number): number[] {
  return stage.merge
    .askedAbout(company.hr.account, 'employees')
    .slice(from)
    .map((asked) => pageOf(asked.query))
}

describe.concurrent('reading', () => {
  test('C1: page 2 answers 200 and empty', async () => {
    const company = await fourPages()
    company.hr.lies(lies.nobody, { page: 2 })
    const run = await company.reconcile()
    expect(run).toMatchObject({ state: 'incomplete', reason: expect.any(String) as string })
    expect(company.harmed()).toEqual([])
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
  })

  test('C2: the whole list is 200 and empty, today and tomorrow', async () => {
    const company = await fourPages()
    company.hr.lies(lies.nobody)
    for (let day = 0; day < 3; day += 1) {
      const run = await company.reconcile()
      expect(run).toMatchObject({ state: 'incomplete', reason: 'shrunken-read' })
    }
    expect(company.harmed()).toEqual([])
    expect((await company.account()).held_plan_id).toBeNull()
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
    await company.untilIdle()
    expect(company.inbox('sync-failed')).toHaveLength(1)
  })

  test('C3: a page cap below the asked size is not the end: leavers first, middle and last', async () => {
    const company = await fourPages()
    company.hr.account.pageCap = 7
    const leavers = [0, 19, 39].map(nameOf)
    for (const row of leavers) company.hr.terminate(row)
    const run = await company.reconcile()
    expect(run.employees_read).toBe(40)
    await eventually(() =>
      expect(new Set(company.harmed())).toEqual(new Set(leavers.map((row) => addressOf(row)))),
    )
  })

  test('C4: 429 on page 2 keeps page 1 and resumes at page 2', async () => {
    const company = await fourPages()
    const first = 'ana'
    company.hr.change(first, { first_name: 'Early' })
    const slowDown = withStatus(429, { 'retry-after': '2' })
    company.hr.lies(slowDown, { page: 2, times: 1 })
    const from = stage.merge.askedAbout(company.hr.account, 'employees').length
    expect((await company.reconcile()).state).toBe('done')
    expect(pagesSince(company, from)).toEqual([1, 2, 2, 3, 4])
    const asked = stage.merge.askedAbout(company.hr.account, 'employees').slice(from)
    expect((asked[2]?.at ?? 0) - (asked[1]?.at ?? 0)).toBeGreaterThanOrEqual(1_900)
    await eventually(() => expect(company.userOf(first).firstName).toBe('Early'))
    expect(company.harmed()).toEqual([])
  })

  test('C5: an expired cursor is an error, and the next full read begins at page 1', async () => {
    const company = await fourPages()
    company.hr.lies(withStatus(410), { page: 3, times: 1 })
    const from = stage.merge.askedAbout(company.hr.account, 'employees').length
    await company.reconcile()
    expect(company.harmed()).toEqual([])
    const run = await company.reconcile()
    expect(run).toMatchObject({ state: 'done', employees_read: 40 })
    const walked = pagesSince(company, from)
    expect(walked.slice(0, 3)).toEqual([1, 2, 3])
    expect(walked.slice(walked.lastIndexOf(1))).toEqual([1, 2, 3, 4])
  })

  test('C8: part of the list, sent as if it were complete', async () => {
    const company = await fourPages()
    for (const row of namesFrom(10, 15)) company.hr.account.hidden.add(company.hr.row(row).id)
    await company.reconcile()
    await company.reconcile()
    expect(company.harmed()).toEqual([])
    const states = await Promise.all(
      namesFrom(10, 15).map(async (row) => (await company.person(row)).state),
    )
    expect(new Set(states)).toEqual(new Set(['needs_attention']))
  })

  test('C10: a scope that is switched off erases nothing', async () => {
    const company = await fourPages()
    const before = structuredClone(company.users())
    company.hr.account.tell(
      'employees',
      lies.withoutMembers('mobile_phone_number', 'last_name', 'work_email'),
    )
    const run = await company.reconcile()
    expect(company.users()).toEqual(before)
    expect(company.actions()).toEqual([])
    expect((await company.reports(run)).map((one) => one.code)).toContain('attribute-lost')
  })
})

describe.concurrent('accounts', () => {
  test('C11: one dead token does not stop the others', async () => {
    const [dead, alive] = await Promise.all([fourPages(), fourPages()])
    dead.hr.account.revoked = true
    alive.hr.change('ana', { first_name: 'Alive' })
    const [, run] = await Promise.all([dead.reconcile().catch(() => null), alive.reconcile()])
    expect(run.state).toBe('done')
    await eventually(() => expect(alive.users()[0]?.firstName).toBe('Alive'))
    await eventually(async () => expect((await dead.account()).status).toBe('needs_relink'))
    expect(dead.harmed()).toEqual([])
  })

  test('C41: a forced sync beside a running one is 409 with its id', async () => {
    const company = await fourPages()
    company.hr.lies(slowly(500))
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
    await eventually(() => expect(company.hr.account.erased).toBe(true))
    await stage.merge.announce(company.hr.account, 'LinkedAccount.deleted', {})
    await company.untilIdle()
    expect(company.harmed()).toEqual([])
    expect(company.actions()).toEqual([])
    expect((await company.account()).status).toBe('disconnected')
  })
})

describe.concurrent('receivers', () => {
  test('C13: a host that answers 500 is retried on schedule, and no action is lost', async () => {
    const company = await fourPages()
    const row = 'ana'
    company.host.tellActions({ lie: withStatus(500), times: 2, applies: false })
    company.hr.terminate(row)
    await company.startSync()
    await eventually(() => expect(company.userOf(row).status).toBe('inactive'))
    expect(new Set(company.actions().map((one) => one.kind)).size).toBe(2)
    expect(company.actions()).toHaveLength(2)
    expect(stage.rollcall.running()).toBe(true)
    expect(stage.rollcall.stderr.join('\n')).not.toMatch(/unhandled/i)
  })

  test('C14: an action that keeps failing blocks no other person', async () => {
    const company = await fourPages()
    const [stuck, next] = ['ana', 'bram'] as const
    company.host.tellActions({
      kind: 'user.update',
      lie: withStatus(503),
      times: 1,
      applies: false,
    })
    company.hr.change(stuck, { first_name: 'Stuck' })
    company.hr.terminate(next)
    await company.startSync()
    await eventually(() => expect(company.harmed()).toEqual([addressOf(next)]))
    await eventually(() => expect(company.userOf(stuck).firstName).toBe('Stuck'))
  })
})
