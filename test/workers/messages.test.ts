// Messages as Queues may bring them: twice at once, late, after newer ones, or never.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/ports/job.ts'
import { startHost } from '../doubles/host.ts'
import { startMerge } from '../doubles/merge.ts'
import { startResend } from '../doubles/resend.ts'
import { eventually, usualVariables, type Stage } from '../world/stage.ts'
import { v1 } from '../doubles/v1.ts'
import { addressOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { startLocalWorker, type LocalWorker, type Said } from './local-worker.ts'

const KEY = `rk_${randomUUID()}`

let worker: LocalWorker
let stage: Stage
let clock: NodeJS.Timeout
const sent: Job[] = []
const bring = (job: Job): Promise<Said | 'lost'> => worker.bring(job)
let carry = bring

beforeAll(async () => {
  const [merge, host, resend] = await Promise.all([startMerge(), startHost(), startResend()])
  const variables = usualVariables({ merge, host, resend, apiKeys: [KEY] })
  worker = await startLocalWorker(variables, (job) => {
    sent.push(job)
    return carry(job)
  })
  merge.target = worker.url
  stage = { merge, host, resend, api: v1(worker.url, KEY) } as unknown as Stage
  clock = setInterval(() => void worker.cron(), 2_000)
})
afterAll(async () => {
  clearInterval(clock)
  carry = () => Promise.resolve('lost')
  await worker?.stop()
  await Promise.all([stage?.merge.stop(), stage?.host.stop(), stage?.resend.stop()])
})
beforeEach(() => {
  carry = bring
  sent.length = 0
})

/** One joiner and one leaver in a company of ten: what must have happened. */
async function aDay(how: typeof carry): Promise<World> {
  const company = await companyOn(stage, { employees: 10 })
  carry = how
  const leaver = 'ana'
  company.hr.terminate(leaver)
  company.hr.hire('xandra')
  await company.reconcile()
  await eventually(() => expect(company.harmed()).toEqual([addressOf(leaver)]))
  await eventually(() => expect(company.users()).toHaveLength(11))
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1))
  return company
}

/** And nothing more. */
const ONCE = { repeated: [], kinds: ['cards.block', 'user.deactivate', 'user.invite'] }

function done(company: World): { repeated: unknown[]; kinds: string[]; mails: number } {
  const repeated = stage.host.received.filter(
    ({ action, repeat }) => repeat && action.organization_id === company.id,
  )
  const kinds = company.actions().map((action) => action.kind)
  return { repeated, kinds: kinds.toSorted(), mails: company.inbox().length }
}

test('each message twice at once: everything happens once', async () => {
  // Not for ever: who finds the account taken asks again, and doubling those would never end.
  let count = 0
  const company = await aDay(async (job) => {
    if ((count += 1) > 20) return bring(job)
    const [one] = await Promise.all([bring(job), bring(job)])
    return one
  })
  expect(done(company)).toMatchObject(ONCE)
})

test('every other message late, after newer ones: everything happens once', async () => {
  let count = 0
  const late: Job[] = []
  const company = await aDay(async (job) => {
    count += 1
    if (count % 2 === 0) {
      late.push(job)
      return 'lost'
    }
    const said = await bring(job)
    // Three newer ones are through by now.
    const overdue = late.length > 2 ? late.shift() : undefined
    if (overdue !== undefined) await bring(overdue)
    return said
  })
  for (const job of late) await bring(job)
  await company.untilIdle()
  expect(done(company)).toMatchObject(ONCE)
})

test('all messages again, in reverse, when everything is over: nothing happens', async () => {
  const company = await aDay(bring)
  await company.untilIdle()
  carry = () => Promise.resolve('lost')
  const before = done(company)
  expect(before).toMatchObject(ONCE)
  for (const job of sent.toReversed().slice(0, 25)) await bring(job)
  expect(done(company)).toEqual(before)
})

test('a third of the messages is lost: the next one finds what it left', async () => {
  // The golden section: every third by count would be the same one of the three that the cron leads to.
  let turn = 0
  const company = await aDay((job) => {
    turn = (turn + 0.618) % 1
    return turn < 1 / 3 ? Promise.resolve('lost' as const) : bring(job)
  })
  expect(done(company)).toMatchObject({ repeated: [] })
})

test('a job that keeps failing is tried again, then shown, and its work goes on by itself', async () => {
  const tried: (Said | 'lost')[] = []
  carry = async (job) => {
    if (job.kind !== 'deliver') return 'lost'
    const said = await bring(job)
    tried.push(said)
    return said
  }
  await worker.sql('alter table outbox rename to outbox_away')
  await eventually(() => expect(tried.slice(0, 6)).toEqual(Array(6).fill('retry')))
  const dead = async () => {
    const ready = await fetch(`${worker.url}/readyz?verbose`, {
      headers: { authorization: `Bearer ${KEY}` },
    })
    const said = (await ready.json()) as { status: string; problems: { code: string }[] }
    return { ...said, http: ready.status }
  }
  await eventually(async () =>
    expect((await dead()).problems.map(({ code }) => code)).toContain('dead-jobs'),
  )
  await worker.sql('alter table outbox_away rename to outbox')
  expect(await dead()).toMatchObject({ http: 200, status: 'ready' })
  const headers = { authorization: `Bearer ${KEY}` }
  const metrics = await fetch(`${worker.url}/metrics`, { headers })
  expect(await metrics.text()).toMatch(/rollcall_jobs\{state="dead"\} [1-9]/)
  await eventually(() => expect(tried.at(-1)).toBe('ack'))
})
