// The cost of one webhook: one query for the account and one batch, whatever the size of the account.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJobRunner } from '../../src/runtimes/jobs.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { anAccount, anOrganization, NOW } from '../contracts/store-records.ts'
import { openAt, temporaryFolder } from '../store/temporary.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'

const clock = { now: () => new Date(NOW), sleep: () => Promise.resolve() }
const log = { info: () => undefined, error: () => undefined }

async function openStore() {
  const statements: string[] = []
  const file = join(temporaryFolder(), 'rollcall.db')
  const store = await openAt(file, { trace: (sql) => void statements.push(sql) })
  await store.commit(null, putOrganization(anOrganization(), NOW))
  await store.commit(null, [putAccount(anAccount())])
  const queue = createJobRunner(store, clock, log, 'one')
  // A hint about one person uses only these parts.
  const deps = { store, queue, clock } as unknown as Deps
  const receive = (sourceId: string) =>
    acceptHint(deps, { kind: 'employee', sourceAccountId: 'merge_1', accountId: null, sourceId })
  statements.length = 0
  return { store, receive, statements }
}

test('a webhook about one person is one select and three writes in one batch', async () => {
  const { store, receive, statements } = await openStore()
  await receive('src_1')
  const verbs = statements.map((sql) => sql.trim().split(/\s/)[0])
  expect(verbs).toEqual(['select', 'insert', 'insert', 'insert'])
  expect(await store.hints('acc_1', 9)).toEqual(['src_1'])
  expect(await store.countJobs()).toEqual({ waiting: 1, dead: 0 })
  await store.close()
})

test('a hundred webhooks at once are all counted, and make one job', async () => {
  const { store, receive } = await openStore()
  await Promise.all(Array.from({ length: 100 }, (_, n) => receive(`src_${n}`)))
  expect(await store.counters()).toEqual({ 'webhooks_accepted_total{kind="employee"}': 100 })
  expect(await store.countHints('acc_1')).toBe(100)
  expect(await store.countJobs()).toEqual({ waiting: 1, dead: 0 })
  await store.close()
})

test('a job that runs longer than it may be held is not started a second time meanwhile', async () => {
  const { store } = await openStore()
  let now = Date.parse(NOW)
  const moving = { now: () => new Date(now), sleep: () => Promise.resolve() }
  const queue = createJobRunner(store, moving, log, 'one')
  let begun = 0
  let end: () => void = () => undefined
  const working = new Promise<void>((resolve) => (end = resolve))
  queue.start(() => {
    begun += 1
    return working
  })
  await queue.enqueue({ kind: 'deliver' })
  await expect.poll(() => begun).toBe(1)
  now += 10 * 60_000
  await queue.enqueue({ kind: 'retain' })
  await expect.poll(() => begun).toBe(2)
  end()
  await queue.stop(1_000)
  expect(begun).toBe(2)
  await store.close()
})
