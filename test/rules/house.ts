// The product as it is put together in production, over a world without a network.
import { createHash } from 'node:crypto'
import { onTestFinished, vi } from 'vitest'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { createMergeSource } from '../../src/merge/source.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { openSqliteStore } from '../../src/store/open.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { detailsOf } from '../doubles/merge-lists.ts'
import { mergeInside } from './hr.ts'
import { anInbox } from './inbox.ts'
import { DAY, sameIdsEachTime, stopTheClock, waitingJobs } from './moments.ts'

/** `given`: a store that is asked instead of SQLite. */
export async function openHouse(at: string, given?: Store) {
  const clock = stopTheClock(at)
  sameIdsEachTime()
  digestAtOnce()
  const sqlite = await openSqliteStore({
    file: ':memory:',
    secrets: [btoa('k'.repeat(32))],
    migrationsDir: 'migrations',
  })
  onTestFinished(() => sqlite.close())
  const store = { ...sqlite, ...given }
  const merge = mergeInside()
  const host = createMemoryHost()
  const inbox = anInbox()
  const jobs = waitingJobs(store)
  const logged: string[] = []
  const log = (event: string, facts = {}) => void logged.push(JSON.stringify([event, facts]))
  const source = createMergeSource({
    apiKey: 'merge-key',
    baseUrl: 'http://127.0.0.1/api',
    webhookKeys: ['hook-key'],
    fetch: merge.fetch,
    now: () => clock.now(),
  })
  const deps: Deps = {
    store,
    host,
    clock,
    mailer: inbox,
    queue: jobs,
    source: {
      ...source,
      // The three calls that go through Merge's SDK, which takes seconds to load; test/merge has them.
      createLink: ({ accountId }) =>
        Promise.resolve({
          url: `https://link.merge.dev/${accountId}/${clock.now().getTime()}`,
          expiresAt: new Date(Date.now() + 7 * DAY).toISOString(),
        }),
      identify: (token) => {
        const account = merge.accounts.find((one) => one.token === token)
        if (account === undefined) throw new Error('a token nobody gave out')
        const { integration } = account
        const { id, end_user_origin_id: accountId, status } = detailsOf(account)
        return Promise.resolve({
          sourceAccountId: String(id),
          accountId: String(accountId),
          integration,
          status: String(status),
          completedAt: account.completedAt,
        })
      },
      forget: (token) => {
        for (const one of merge.accounts) if (one.token === token) one.erased = true
        return Promise.resolve()
      },
    },
    log: { info: log, error: log },
    config: {
      productName: 'Spendly',
      syncPeriodHours: 24,
      keyedHash: (text) =>
        Promise.resolve(createHash('sha256').update(`key/${text}`).digest('hex')),
    },
    holder: 'this process',
  }
  return { deps, store, merge, host, inbox, jobs, logged }
}

/** The same digests without the trip through the thread pool, which takes longer than a whole query. */
function digestAtOnce(): void {
  const spied = vi.spyOn(crypto.subtle, 'digest').mockImplementation((_algorithm, bytes) => {
    const view = ArrayBuffer.isView(bytes)
      ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      : new Uint8Array(bytes)
    const digest = new Uint8Array(createHash('sha256').update(view).digest())
    return Promise.resolve(digest.buffer)
  })
  onTestFinished(() => spied.mockRestore())
}
