// Work that nobody asked for, over hundreds of small customers: what one message may ask of D1.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/ports/job.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { openD1, STATEMENTS_PER_JOB } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { work } from '../../src/sync/run/work.ts'
import {
  anAccount,
  anOrganization,
  aPlan,
  planWrites,
  aRow,
  aRun,
  days,
  keysOf,
  NOW,
} from '../contracts/store-records.ts'
import { aKey } from '../store/temporary.ts'
import { openLocalD1, within, type LocalD1 } from './local-d1.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'
import { openRun } from '../../src/sync/changes/runs.ts'

const MOST = 200

let d1: LocalD1
let store: Store
let statements = 0
beforeAll(async () => {
  d1 = await openLocalD1()
  const database = openD1(d1.binding, (sql, parameters) => {
    within(sql, parameters)
    statements += 1
  })
  store = createStore({ database, seal: await createSeal([aKey('a')]) })
})
afterAll(() => d1?.close())
beforeEach(() => d1.clear())

async function customers(status: 'active' | 'pending', count: number): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, n) => `acc_${n}`)
  await store.commit(null, putOrganization(anOrganization(), NOW))
  const token = status === 'pending' ? null : 'canary'
  const accounts = names.map((id) => anAccount({ id, status, token, sourceAccountId: `m_${id}` }))
  await store.commit(null, accounts.map(putAccount))
  return names
}

/** Does the job, and what it asks for, until nothing is asked for; the statements of each message. */
async function drained(first: Job, at: string, found: string[] = []): Promise<readonly number[]> {
  const jobs: Job[] = [first]
  const counts: number[] = []
  const deps: Deps = {
    store,
    clock: { now: () => new Date(at), sleep: () => Promise.resolve() },
    queue: { enqueue: (job: Job) => Promise.resolve(void jobs.push(job)) },
    source: { find: (account: string) => Promise.resolve((found.push(account), null)) },
    mailer: { hears: false },
    log: { info: () => undefined, error: () => undefined },
    config: { productName: 'Spendly', keyedHash: () => Promise.resolve('hash') },
    budget: { spent: () => statements >= STATEMENTS_PER_JOB },
    holder: 'a message',
  } as unknown as Deps
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    if (job.kind !== first.kind) continue
    statements = 0
    await work(deps, job)
    counts.push(statements)
  }
  return counts
}

test('one leaver each is forgotten in statements that do not count the customers', async () => {
  const names = await customers('active', 60)
  const people = names.map((account) => aRow(1, { account, state: 'left', leftAt: NOW }))
  await store.commit(
    null,
    people.flatMap((row) => putEmployee(row, keysOf(row), null)),
  )
  const counts = await drained({ kind: 'retain' }, days(90))
  expect(Math.max(...counts)).toBeLessThanOrEqual(60)
  for (const { account, id } of people)
    expect((await store.employee(account, id))?.reducedAt).toBe(days(90))
})

test('a held plan each is asked about in several messages', async () => {
  const names = await customers('active', 50)
  const run = (account: string) => ({ account, id: `run_${account}` })
  await store.commit(
    null,
    names.flatMap((account) => [
      ...openRun(aRun(1, run(account))),
      ...planWrites(
        aPlan(`plan_${account}`, {
          account,
          run: run(account).id,
          state: 'held',
          heldSince: NOW,
        }),
      ),
    ]),
  )
  const counts = await drained({ kind: 'schedule' }, days(1))
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST)
  for (const account of names)
    expect((await store.plan(`plan_${account}`))?.reminded, account).toBe(1)
})

test('a link that was never finished each: every one is looked up within some hours', async () => {
  const names = await customers('pending', 120)
  const found: string[] = []
  for (let hour = 1; hour <= 6; hour += 1) {
    const at = new Date(Date.parse(NOW) + hour * 3_600_000).toISOString()
    const counts = await drained({ kind: 'schedule' }, at, found)
    expect(Math.max(...counts)).toBeLessThanOrEqual(MOST)
  }
  expect(new Set(found)).toEqual(new Set(names))
})
