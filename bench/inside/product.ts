// The product in this process, over the real store: what a process does with its jobs, in virtual time.
import { putJob } from '../../src/sync/changes/runs.ts'
import { randomBytes } from 'node:crypto'
import { createHttpHost } from '../../src/host/http.ts'
import { render } from '../../src/mail/render.ts'
import { createMergeSource } from '../../src/merge/source.ts'
import { isSamePhone } from '../../src/phones/same-phone.ts'
import type { Job } from '../../src/ports/job.ts'
import { hmacOfNode } from '../../src/runtimes/node-sign.ts'
import { openSqliteStore, type SqliteStore } from '../../src/store/open.ts'
import type { Trace } from '../../src/store/sqlite/sqlite.ts'
import { startLink } from '../../src/sync/account/link.ts'
import { putOrganization } from '../../src/sync/account/organization.ts'
import { approve } from '../../src/sync/review/approve.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { work } from '../../src/sync/run/work.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { prove } from '../prove.ts'
import { moveTo } from './clock.ts'
import type { OutsideAccount, OutsideInside } from './outside.ts'

const ADMIN = 'bo@acme.test'
const BASE = 'http://127.0.0.1'

export interface ProductInside {
  readonly store: SqliteStore
  /** Links an account of so many people, reads it and approves its first plan. Its id. */
  found(organization: string, people: number): Promise<string>
  sync(accountId: string): Promise<void>
  readonly schedule: () => Promise<void>
  /** Works off every job that is due by then; the clock goes along, and no further than the last job. */
  readonly workUntil: (until: number) => Promise<void>
  close(): Promise<void>
}

export async function openProduct(
  file: string,
  outside: OutsideInside,
  trace?: Trace,
): Promise<ProductInside> {
  const secrets = [randomBytes(32).toString('base64')]
  const opened = { file, secrets, migrationsDir: 'migrations', hmac: hmacOfNode }
  const store = await openSqliteStore(trace === undefined ? opened : { ...opened, trace })
  const deps = depsOver(store, outside)
  const MINUTE = 60_000

  return {
    store,
    found,
    sync: async (accountId) => {
      await requestSync(deps, accountId, 'full', ADMIN)
      await workUntil(Date.now() + MINUTE)
    },
    schedule: () => work(deps, { kind: 'schedule' }),
    workUntil,
    close: () => store.close(),
  }

  async function found(organization: string, people: number): Promise<string> {
    await putOrganization(deps, organization, {
      name: organization,
      entities: [{ id: 'nl', name: organization }],
      admins: [{ email: ADMIN }],
    })
    const asked = { admin: { email: ADMIN }, consent: { by: ADMIN } }
    const { accountId } = await startLink(deps, organization, asked)
    const token = `token-${organization}`
    const { hr } = outside.add(token, organization, people)
    hr.linkedAs(accountId)
    hr.synced()
    const ids = { sourceAccountId: `bench-${accountId}`, accountId }
    await acceptHint(deps, { kind: 'linked', ...ids, token })
    await workUntil(Date.now() + MINUTE)
    await acceptHint(deps, { kind: 'synced', ...ids })
    // Merge lets an account ask for a hundred pages a minute.
    await workUntil(Date.now() + MINUTE * (2 + people / 2_000))
    const plan = await store.heldPlan(accountId)
    if (plan === null) throw new Error(`no plan of ${organization} is held`)
    await approve(deps, plan.id, { revision: plan.revision, actor: ADMIN })
    await workUntil(Date.now() + MINUTE)
    prove('status of a founded account', (await store.account(accountId))?.status, 'active')
    return accountId
  }

  async function workUntil(until: number): Promise<void> {
    for (;;) {
      const next = await store.nextJobAt()
      if (next === null || Date.parse(next) > until) return
      moveTo(Date.parse(next))
      const held = new Date(Date.now() + 90_000).toISOString()
      const now = new Date().toISOString()
      const [taken] = await store.takeJobs(now, deps.holder, held, 1)
      if (taken === undefined) throw new Error('a job is due and cannot be taken')
      await work(deps, taken.job)
      await store.finishJob(taken.id, deps.holder)
    }
  }
}

function depsOver(store: SqliteStore, outside: OutsideInside): Deps {
  const clock = { now: () => new Date(), sleep: () => Promise.resolve() }
  const { fetch } = outside
  const source = createMergeSource({
    apiKey: 'merge-key',
    baseUrl: `${BASE}/api`,
    webhookKeys: ['hook-key'],
    fetch,
    now: clock.now,
  })
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const url = `${BASE}/rollcall`
  const enqueue = (job: Job, delayMs = 0): Promise<void> =>
    store.commit(null, [putJob(job, new Date(Date.now() + delayMs).toISOString())])
  return {
    store,
    clock,
    source: {
      ...source,
      createLink: ({ accountId }) =>
        Promise.resolve({
          url: `https://link.merge.dev/${accountId}`,
          expiresAt: '2099-01-01T00:00:00Z',
        }),
      identify: (token) => Promise.resolve(identified(outside.accounts.get(token))),
      forget: () => Promise.resolve(),
    },
    host: createHttpHost({ url, token: 'host-token-of-the-bench', secret, fetch, now: clock.now }),
    mailer: {
      render,
      send: ({ idempotencyKey }) =>
        Promise.resolve({ kind: 'sent', messageId: `m_${idempotencyKey}`, pauseMs: 0 }),
      lookUp: () => Promise.resolve('unknown'),
      hears: false,
      readWebhook: () => null,
    },
    queue: {
      enqueue,
      async enqueueWith(jobs, writes) {
        await store.commit(null, writes)
        for (const job of jobs) await enqueue(job)
      },
    },
    log: { info: () => undefined, error: () => undefined },
    config: {
      productName: 'Acme',
      syncPeriodHours: 24,
      operatorEmail: null,
      keyedHash: (text) => store.seal.keyedHash(text),
      isSamePhone,
    },
    holder: 'the bench',
  }
}

function identified(account: OutsideAccount | undefined) {
  if (account === undefined) throw new Error('a token nobody gave out')
  const { id, accountId } = account.hr.ids()
  return {
    sourceAccountId: id,
    accountId,
    integration: { slug: 'hibob', name: 'HiBob' },
    status: 'COMPLETE',
    completedAt: '2026-01-05T09:00:00.000000Z',
    duplicate: false,
  }
}
