// Rollcall composed as in production, with a host and a Merge in memory and without a network.
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import { createMergeSource } from '../../src/merge/source.ts'
import { isSamePhone } from '../../src/phones/same-phone.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ActionRequest, Host, HostAnswer } from '../../src/ports/host.ts'
import type { Job } from '../../src/ports/job.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { openSqliteStore } from '../../src/store/open.ts'
import { work } from '../../src/sync/run/work.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { anInbox } from './inbox.ts'
import { mergeInside, withoutSdk, type MergeSide } from './merge.ts'
import { waitingJobs } from './queue.ts'
import { hashesAtOnce, sameIdsEachTime, shortPauses } from './quick.ts'
import { DAY, HOUR, MINUTE, MONDAY, moveTo, stopTheClock } from './time.ts'

/** How often the schedule ticks while test time passes; every minute in production. */
const STEP = 4 * HOUR

export interface ProductOptions {
  /** The time at the start. */
  at?: string
  /** A clock that the test does not move. Time, random numbers and hashes of the process then stay real too. */
  clock?: Clock
  /** Replaces SQLite, and the way a job is done. */
  store?: Store
  perform?: (deps: Deps, job: Job) => Promise<void>
  /** Replaces the Merge in this process. */
  merge?: MergeSide
  /** How long an answer of Merge may take. */
  deadlineMs?: number
  /** False: mails are notices as JSON. */
  worded?: boolean
}

export type Product = Awaited<ReturnType<typeof openProduct>>

/** Replaces clock, random numbers and hashes of this process until `close`. */
export async function openProduct(options: ProductOptions = {}) {
  const held = options.clock ? leaveTheProcess(options.clock) : holdTheProcess(options.at ?? MONDAY)
  const { clock } = held
  const sqlite = await openSqliteStore({
    file: ':memory:',
    secrets: [btoa('k'.repeat(32))],
    migrationsDir: 'migrations',
  })
  const store = { ...sqlite, ...options.store }
  const merge = options.merge ?? mergeInside()
  const host = createMemoryHost()
  const inbox = anInbox({ worded: options.worded ?? true })
  const jobs = waitingJobs(store)
  const lines: [level: 'info' | 'error', event: string, facts: object][] = []
  const perform = options.perform ?? work
  const deps: Deps = {
    store,
    host,
    clock,
    mailer: inbox,
    queue: jobs,
    source: sourceWithin(options.deadlineMs),
    log: {
      info: (event, facts = {}) => void lines.push(['info', event, facts]),
      error: (event, facts = {}) => void lines.push(['error', event, facts]),
    },
    config: {
      productName: 'Spendly',
      syncPeriodHours: 24,
      keyedHash: (text) =>
        Promise.resolve(createHash('sha256').update(`key/${text}`).digest('hex')),
      isSamePhone,
    },
    holder: 'this process',
  }
  return {
    deps,
    store,
    merge,
    host,
    /** The host of all organizations. */
    memory: host,
    mails: inbox,
    emptyInbox: () => void inbox.received.splice(0),
    logged: () => lines.map(([, ...line]) => JSON.stringify(line)),
    errors: () =>
      lines.flatMap(([level, ...line]) => (level === 'error' ? JSON.stringify(line) : [])),
    sourceWithin,
    aroundActions,
    untilIdle,
    schedule,
    at,
    hours: (n: number) => at(Date.now() + n * HOUR),
    days: (n: number) => at(Date.now() + n * DAY),
    /** Lets so many days pass in which Rollcall does not run. */
    asleep: (n: number) => moveTo(Date.now() + n * DAY),
    snapshot,
    close,
  }

  /** Wraps each action from now on; `act` passes it on to the host. */
  function aroundActions(wrap: (request: ActionRequest, act: Host['act']) => Promise<HostAnswer>) {
    const { host: inner } = deps
    const act: Host['act'] = (request) => wrap(request, (one) => inner.act(one))
    Object.assign(deps, { host: { ...inner, act } })
  }

  function sourceWithin(deadlineMs = 30_000): Deps['source'] {
    const { fetch } = merge
    const source = createMergeSource({
      apiKey: merge.apiKey,
      baseUrl: merge.baseUrl,
      webhookKeys: merge.webhookKeys,
      now: () => clock.now(),
      deadlineMs,
      ...(fetch ? { fetch } : {}),
    })
    return withoutSdk(source, merge)
  }

  /** Works until nothing is due, including what becomes due within `patience`, such as quick retries. */
  async function untilIdle(patience = 2 * MINUTE): Promise<void> {
    const until = Date.now() + patience
    for (let count = 0; count < 5_000; count += 1) {
      const next = jobs.take(until)
      if (next === null) return
      moveTo(next.at)
      await perform(deps, next.job)
    }
    throw new Error('the work does not come to an end')
  }

  /** A tick of the schedule, and all work that follows from it. */
  async function schedule(patience?: number): Promise<void> {
    await work(deps, { kind: 'schedule' })
    await untilIdle(patience)
  }

  /** Lets time pass until that moment, with all work that the schedule starts meanwhile. */
  async function at(moment: string | number): Promise<void> {
    const target = typeof moment === 'number' ? moment : Date.parse(moment)
    await untilIdle(0)
    while (Date.now() < target) {
      const step = Math.min(target, Date.now() + STEP)
      const next = jobs.take(step)
      moveTo(next?.at ?? step)
      for (const account of merge.accounts) account.syncsByItself()
      if (next !== null) await work(deps, next.job)
      await schedule(MINUTE)
    }
  }

  /** Remembers everything but the database as it is now; the returned function restores it. */
  function snapshot(): () => void {
    const [accounts, before, now] = [[...merge.accounts], { ...deps }, Date.now()]
    const parts = [...accounts, host, inbox, jobs].map((part) => part.snapshot())
    return () => {
      merge.accounts.splice(0, merge.accounts.length, ...accounts)
      for (const restore of parts) restore()
      Object.assign(deps, before)
      lines.length = 0
      merge.asked.length = 0
      held.sameIds()
      vi.setSystemTime(now)
    }
  }

  async function close(): Promise<void> {
    held.release()
    await sqlite.close()
  }
}

function leaveTheProcess(clock: Clock) {
  return { clock, sameIds: () => undefined, release: () => undefined }
}

/** Replaces time, random numbers, hashes and pauses of the whole process, until `release`. */
function holdTheProcess(at: string) {
  const clock = stopTheClock(at)
  const ids = sameIdsEachTime()
  const restores = [ids.restore, hashesAtOnce(), shortPauses(), () => void vi.useRealTimers()]
  const release = () => {
    for (const restore of restores) restore()
  }
  return { clock, sameIds: ids.again, release }
}
