// Failures that Rollcall waits out: retries up to a minute, deadlines of thirty seconds. All at once, as they mostly wait.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../doubles/answers.ts'
import * as lies from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import type { Run } from '../doubles/v1.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn } from '../world/over-http.ts'
import {
  companyLiedTo,
  lieAndRecovery,
  nobodyLeft,
  type LieCase,
  type Spoil,
} from './company-lied-to.ts'

type Story = readonly [string, () => Promise<void>]
let stage: Stage
const running = new Map<string, Promise<void>>()
beforeAll(async () => {
  stage = await startStage()
  for (const [name, story] of [...LISTS, ...STALLS, ...ABSENCES]) {
    const told = story()
    told.catch(() => 'the test that awaits it will say so')
    running.set(name, told)
    // The companies are set up one after the other; only the waiting runs in parallel.
    await sleep(250)
  }
})
afterAll(() => stage?.close())

const page2 =
  (lie: answers.Lie): Spoil =>
  ({ hr }) =>
    hr.lies(lie, { page: 2 })

const LIES: LieCase[] = [
  ['429 without a word', ({ hr }) => hr.lies(answers.withStatus(429), { times: 1 })],
  ['500 on page 2', page2(answers.withStatus(500))],
  ['503 from the first page on', ({ hr }) => hr.lies(answers.withStatus(503))],
  ['a reset connection on page 2', page2(answers.reset)],
  ['a body that ends early', page2(answers.cutShort)],
  ['JSON that stops halfway', page2(answers.truncatedJson)],
  ['HTML with 200 on page 1', ({ hr }) => hr.lies(answers.html)],
  ['HTML with 200 on page 2', page2(answers.html)],
  ['an empty body with 200', page2(answers.emptyBody)],
  ['results that are no list', page2(answers.editing((body) => ({ ...body, results: {} })))],
  ['no member next at all', page2(answers.editing(({ results }) => ({ results })))],
  ['a next that repeats', page2(lies.nextRepeats)],
  ['a next that loops', ({ hr }) => hr.lies(lies.nextLoops())],
  ['a next that never ends', ({ hr }) => hr.lies(lies.nextNeverEnds())],
]

const LISTS: Story[] = LIES.map(([name, spoil]) => [
  name,
  async () => {
    await lieAndRecovery(stage, spoil)
  },
])

const STALLS: Story[] = [
  ['of Merge before the headers', () => mergeStalls(answers.stallBeforeHeaders)],
  ['of Merge inside the body', () => mergeStalls(answers.stallInsideBody)],
  ['of the host before the headers, after it acted', () => hostStalls(answers.stallBeforeHeaders)],
  ['of the host inside the body, after it acted', () => hostStalls(answers.stallInsideBody)],
  ['of the host inside the list of users', usersStall],
  ['of Resend', resendStalls],
  ['of Resend for half a minute, with 503', resendIsDown],
]

const ABSENCES: Story[] = [
  [
    'C7: an error on one page makes the whole run incomplete',
    () => absentWhile(({ hr }) => hr.lies(answers.withStatus(500), { page: 3 })),
  ],
  [
    'a sync status that does not answer',
    () => absentWhile(({ hr }) => hr.account.tell('sync-status', answers.withStatus(500))),
  ],
]

describe('somebody is absent, but the read is not complete', () => {
  test.for(ABSENCES)('%s', async ([name]) => {
    await running.get(name)
  })
})

describe('a list that stays wrong removes nobody, ends with a reason, and is repaired by a correct one', () => {
  test.for(LISTS)('%s', async ([name]) => {
    await running.get(name)
  })
})

describe('a stall', () => {
  test.for(STALLS)('%s', async ([name]) => {
    await running.get(name)
  })
})

async function mergeStalls(lie: answers.Lie): Promise<void> {
  await lieAndRecovery(stage, ({ hr }) => hr.lies(lie, { page: 2, times: 1 }))
}

/** The run is incomplete and mailed once; a requested sync is possible, and then the absence counts. */
async function absentWhile(spoil: Spoil): Promise<void> {
  const company = await companyLiedTo(stage)
  const row = 'ana'
  company.hr.delete(row)
  spoil(company)
  const run = await company.reconcile()
  expect(['incomplete', 'failed']).toContain(run.state)
  expect(run.reason).toEqual(expect.any(String))
  await company.untilIdle()
  nobodyLeft(company)
  expect(['active', 'quarantined']).toContain((await company.account()).status)
  await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
  company.hr.honest()
  expect((await company.reconcile()).state).toBe('done')
  if (company.harmed().length === 0) await company.reconcile()
  await eventually(() => expect(company.harmed()).toEqual([addressOf(row)]))
  expect((await company.account()).status).toBe('active')
  await eventually(() => expect(company.inbox('sync-recovered')).toHaveLength(1))
}

/** A company of eight without open work, and its first person. */
async function eight() {
  const company = await companyOn(stage, { employees: 8 })
  const row = 'ana'
  await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
  return { company, row }
}

async function hostStalls(lie: answers.Lie): Promise<void> {
  const { company, row } = await eight()
  company.host.tellActions({ kind: 'user.deactivate', lie, times: 1 })
  company.hr.terminate(row)
  const runId = await company.startSync()
  await eventually(async () => {
    const { state, outcomes } = await stage.api.get<Run>(`/runs/${runId}`)
    expect([state, outcomes.failed]).toEqual(['done', 0])
  })
  expect(company.harmed()).toEqual([addressOf(row)])
  expect(company.actions('user.deactivate')).toHaveLength(1)
}

async function usersStall(): Promise<void> {
  const { company } = await eight()
  company.host.tellUsers(answers.stallInsideBody, 1)
  const run = await company.reconcile()
  expect(['done', 'incomplete', 'failed']).toContain(run.state)
  expect(company.harmed()).toEqual([])
}

async function resendStalls(): Promise<void> {
  await mailsWait(answers.stallBeforeHeaders, 1)
}

/** Long enough for the retries after one and five seconds to fail too. */
async function resendIsDown(): Promise<void> {
  await mailsWait(answers.withStatus(503), 3)
}

/** No action waits for a mail: somebody else is updated while the mail about a leaver is still refused. */
async function mailsWait(lie: answers.Lie, tries: number): Promise<void> {
  const { company, row } = await eight()
  const renamed = 'bram'
  const from = stage.resend.asked.length
  const tried = () =>
    stage.resend.asked.slice(from).filter(({ body }) => body.includes(company.id)).length
  stage.resend.tell(company.id, lie, { takes: false })
  company.hr.terminate(row)
  await company.reconcile()
  expect(company.harmed()).toEqual([addressOf(row)])
  await eventually(() => expect(tried()).toBeGreaterThanOrEqual(tries))
  company.hr.change(renamed, { first_name: 'Renamed' })
  await company.reconcile()
  expect(company.userOf(renamed).firstName).toBe('Renamed')
  expect(company.inbox('deactivated')).toEqual([])
  stage.resend.honest(company.id)
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
}
