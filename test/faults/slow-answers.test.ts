// Servers that accept and then say nothing: every wait has a deadline of thirty seconds, so this file is slow.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stallBeforeHeaders, stallInsideBody, type Lie } from '../doubles/answers.ts'
import { eventually, startStage, type Stage } from '../doubles/stage.ts'
import { world } from '../doubles/world.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
}, 60_000)
afterAll(() => stage?.close())

const LIMIT = 110_000
const STALLS: [string, Lie][] = [
  ['before the headers', stallBeforeHeaders],
  ['inside the body', stallInsideBody],
]

describe.concurrent('a stall', { timeout: LIMIT }, () => {
  test.for(STALLS)('of Merge %s removes nobody, and the run ends', async ([, lie]) => {
    const company = await world(stage, { employees: 24 })
    company.hr.pageCap = 8
    company.hr.tell('employees', lie, { page: 2, times: 1 })
    const run = await company.sync({ within: 100_000 })
    expect(['done', 'incomplete', 'failed']).toContain(run.state)
    expect(company.gone()).toEqual([])
  })

  test.for(STALLS)('of the host %s, after it acted: once, with one id', async ([, lie]) => {
    const company = await world(stage, { employees: 8 })
    const [row] = company.people
    if (!row) throw new Error('nobody')
    stage.host.tellActions(company.id, { kind: 'user.deactivate', lie, times: 1 })
    company.hr.leave(row)
    const runId = await company.startSync()
    await eventually(async () => {
      const { state, outcomes } = await stage.api.get<{
        state: string
        outcomes: { failed: number }
      }>(`/runs/${runId}`)
      expect([state, outcomes.failed]).toEqual(['done', 0])
    }, 100_000)
    expect(company.gone()).toEqual([row.work_email])
    expect(company.actions('user.deactivate')).toHaveLength(1)
  })

  test('of the list of users removes nobody', async () => {
    const company = await world(stage, { employees: 8 })
    stage.host.tellUsers(company.id, stallInsideBody, 1)
    const run = await company.sync({ within: 100_000 })
    expect(['done', 'incomplete', 'failed']).toContain(run.state)
    expect(company.gone()).toEqual([])
  })

  test('of Resend delays a mail, never a deactivation', async () => {
    const company = await world(stage, { employees: 8 })
    const [row] = company.people
    if (!row) throw new Error('nobody')
    await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
    stage.resend.tell(company.id, stallBeforeHeaders, { times: 1 })
    company.hr.leave(row)
    const from = Date.now()
    await company.startSync()
    await eventually(() => expect(company.gone()).toEqual([row.work_email]))
    expect(Date.now() - from).toBeLessThan(20_000)
    await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1), 90_000)
  })
})
