// Messages as Queues may bring them: twice at once, late, after newer ones, or never.
import { randomUUID } from 'node:crypto'
import { type ServerType, serve } from '@hono/node-server'
import type { ExecutionContext, Message, MessageBatch } from '@cloudflare/workers-types'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/ports/queue.ts'
import worker, { type Env } from '../../src/runtimes/worker.ts'
import { freePort } from '../doubles/free-port.ts'
import { startHost } from '../doubles/host.ts'
import { startMerge } from '../doubles/merge.ts'
import { startResend } from '../doubles/resend.ts'
import { eventually, usualVariables, type Stage } from '../doubles/stage.ts'
import { v1 } from '../doubles/v1.ts'
import { world, type World } from '../doubles/world.ts'
import { openLocalD1, type LocalD1 } from './local-d1.ts'

const LONG = 60_000
/** Waiting is shortened: what a queue holds back for seconds comes after this at the latest. */
const MOST_DELAY = 300
const KEY = `rk_${randomUUID()}`

let d1: LocalD1
let env: Env & Record<string, unknown>
let stage: Stage
let server: ServerType
let cron: NodeJS.Timeout
const sent: Job[] = []
let brings = (job: Job): Promise<unknown> => bring(job)

beforeAll(async () => {
  d1 = await openLocalD1()
  const [merge, host, resend] = await Promise.all([startMerge(), startHost(), startResend()])
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const variables = usualVariables({ merge, host, resend, apiKeys: [KEY] })
  const queue = {
    send: (job: Job, { delaySeconds = 0 } = {}) => {
      sent.push(job)
      setTimeout(() => void brings(job), Math.min(MOST_DELAY, delaySeconds * 1000))
      return Promise.resolve()
    },
  }
  env = {
    ...variables,
    LOG_LEVEL: 'warning',
    ROLLCALL_URL: url,
    DB: d1.binding,
    QUEUE: queue as never,
  }
  const context = { waitUntil: () => undefined } as unknown as ExecutionContext
  server = serve({ fetch: (request) => worker.fetch(request, env, context), port })
  merge.target = url
  stage = { merge, host, resend, api: v1(url, KEY), rollcall: { url } } as unknown as Stage
  cron = setInterval(() => void worker.scheduled({ scheduledTime: 0 } as never, env), 1_000)
})
afterAll(async () => {
  clearInterval(cron)
  brings = () => Promise.resolve()
  server?.close()
  await Promise.all([stage?.merge.stop(), stage?.host.stop(), stage?.resend.stop()])
  await d1?.close()
})
beforeEach(() => {
  brings = (job) => bring(job)
})

/** Hands one message to the Worker; what it said about it. */
async function bring(job: Job, queue = 'rollcall-jobs', over: Env = env): Promise<string> {
  let said = 'nothing'
  const message = {
    body: job,
    attempts: 1,
    ack: () => void (said = 'ack'),
    retry: () => void (said = 'retry'),
  } as unknown as Message<Job>
  await worker.queue({ queue, messages: [message] } as unknown as MessageBatch<Job>, over)
  return said
}

/** One joiner and one leaver in a company of ten: what must have happened, and nothing more. */
async function aDay(how: typeof brings): Promise<World> {
  const company = await world(stage, { employees: 10 })
  brings = how
  const [leaver] = company.people
  if (leaver === undefined) throw new Error('nobody works here')
  company.hr.leave(leaver)
  company.people.push(company.hr.hire())
  await company.sync({ within: LONG })
  await eventually(() => expect(company.gone()).toEqual([leaver.work_email]), LONG)
  await eventually(() => expect(company.organization.users).toHaveLength(11), LONG)
  await eventually(() => expect(company.inbox('deactivated')).toHaveLength(1), LONG)
  return company
}

function done(company: World): Record<string, unknown> {
  const repeated = stage.host.received.filter(
    ({ action, repeat }) => repeat && action.organization_id === company.id,
  )
  const kinds = company.actions().map((action) => action.kind)
  return { repeated, kinds: kinds.toSorted(), mails: company.inbox().length }
}

test('each message twice at once: everything happens once', async () => {
  // Not for ever: who finds the account taken asks again, and doubling those would never end.
  let count = 0
  const company = await aDay((job) =>
    (count += 1) <= 20 ? Promise.all([bring(job), bring(job)]) : bring(job),
  )
  expect(done(company)).toMatchObject({
    repeated: [],
    kinds: ['cards.block', 'user.deactivate', 'user.invite'],
  })
})

test('all messages again, in reverse, when everything is over: nothing happens', async () => {
  sent.length = 0
  const company = await aDay(bring)
  await company.quiet()
  brings = () => Promise.resolve()
  const before = done(company)
  for (const job of sent.toReversed().slice(0, 25)) await bring(job)
  expect(done(company)).toEqual(before)
})

test('every third message is lost: the next one finds what it left', async () => {
  let count = 0
  const company = await aDay((job) => ((count += 1) % 3 === 0 ? Promise.resolve() : bring(job)))
  expect(done(company)).toMatchObject({ repeated: [] })
})

test('a job that fails is asked for again, and one that used its tries is shown', async () => {
  const broken = {
    ...env,
    DB: {
      prepare: () => {
        throw new Error('no database')
      },
    } as never,
  }
  expect(await bring({ kind: 'deliver' }, 'rollcall-jobs', broken)).toBe('retry')
  const lost: Job = { kind: 'advance', account: 'acc_lost' }
  expect(await bring(lost, 'rollcall-jobs-dlq')).toBe('ack')
  const ready = await fetch(`${stage.rollcall.url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', dead_jobs: 1 }])
  const headers = { authorization: `Bearer ${KEY}` }
  const metrics = await fetch(`${stage.rollcall.url}/metrics`, { headers })
  expect(await metrics.text()).toContain('rollcall_jobs{state="dead"} 1')
})
