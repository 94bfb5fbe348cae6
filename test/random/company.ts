// A linked company that goes back to its first morning: thousands of stories in one real database.
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { User } from '../../src/core/people/user.ts'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { createMergeSource } from '../../src/merge/source.ts'
import { openSqliteStore, type SqliteStore } from '../../src/store/open.ts'
import { changeSettings } from '../../src/sync/account/settings.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { startLink } from '../../src/sync/account/link.ts'
import { putOrganization } from '../../src/sync/account/organization.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { work } from '../../src/sync/run/work.ts'
import type { MergeAccount } from '../doubles/merge-account.ts'
import { hrOf, nameOf } from '../rules/hr.ts'
import { DAY, HOUR, MINUTE, MONDAY, moveTo, waitingJobs } from '../rules/moments.ts'
import { ADMIN, ORGANIZATION, viewOf } from '../rules/view.ts'
import { peopleOf, sdkFree, type CompanyOptions, type MergeSide } from './first-people.ts'
import { aPostbox } from './postbox.ts'
import { hashesAtOnce, idsFrom, opensOnce, shortPauses } from './quick.ts'
import { rewindable } from './rewind.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Amsterdam' },
]

export type Company = Awaited<ReturnType<typeof aCompany>>
export type Morning = ReturnType<Company['morning']>

/** Linked, read and approved once; each `morning` begins there again. */
export async function aCompany(merge: MergeSide, options: CompanyOptions) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(MONDAY) })
  const clock = {
    now: () => {
      // Two looks at a real clock are never the same moment for long.
      vi.setSystemTime(Date.now() + 1)
      return new Date()
    },
    sleep: () => Promise.resolve(),
  }
  const ids = idsFrom()
  hashesAtOnce()
  shortPauses()
  const entities = ENTITIES.filter((one) => (options.entities ?? ['nl']).includes(one.id))
  const store = await openSqliteStore({
    file: ':memory:',
    secrets: [btoa('k'.repeat(32))],
    migrationsDir: 'migrations',
  })
  opensOnce(store.seal)
  const sourceOf = (deadlineMs: number) =>
    createMergeSource({
      apiKey: merge.apiKey,
      baseUrl: merge.baseUrl,
      webhookKeys: ['hook-key'],
      now: () => clock.now(),
      deadlineMs,
      ...(merge.fetch ? { fetch: merge.fetch } : {}),
    })
  const { honest = 30_000, lying = 30_000 } = options.deadlines ?? {}
  const sources = { honest: sourceOf(honest), lying: sourceOf(lying) }
  let accountId = ''

  const first = morningOf(peopleOf(merge, '', options))
  await putOrganization(first.deps, ORGANIZATION, {
    name: 'Acme',
    timezone: 'Europe/Amsterdam',
    entities,
    admins: [{ email: ADMIN, name: 'Adela Admin' }],
  })
  accountId = (
    await startLink(first.deps, ORGANIZATION, {
      admin: { email: ADMIN },
      consent: { by: ADMIN },
      integration: 'hibob',
    })
  ).accountId
  Object.assign(first.hr.account, { originId: accountId })
  if (entities.length > 1) await byCompany(first.deps, accountId)
  const { id: sourceAccountId, token } = first.hr.account
  await acceptHint(first.deps, { kind: 'linked', sourceAccountId, accountId, token })
  await first.settle()
  first.hr.finishSync()
  await acceptHint(first.deps, { kind: 'synced', sourceAccountId, accountId })
  await first.settle()
  await first.approve()
  const began = Date.now()
  const rewind = rewindable(store.database.connection)

  return { morning, close, store }

  async function close(): Promise<void> {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    await store.close()
  }

  function morning() {
    rewind()
    ids.again()
    const account = peopleOf(merge, accountId, options)
    vi.setSystemTime(began)
    return morningOf(account)
  }

  function morningOf(account: MergeAccount) {
    const world = dayOf({ store, account, options, accountId: () => accountId, clock, sources })
    for (let n = 0; n < options.people; n += 1) world.giveUser(nameOf(n))
    return world
  }
}

function byCompany(deps: Deps, accountId: string) {
  const map = { nl: 'nl', de: 'de' }
  return changeSettings(deps, accountId, { routing: { by: 'company', map } }, ADMIN)
}

interface Side {
  store: SqliteStore
  account: MergeAccount
  options: CompanyOptions
  accountId: () => string
  clock: Deps['clock']
  sources: Record<'honest' | 'lying', Deps['source']>
}

function dayOf({ store, account, options, accountId, clock, sources }: Side) {
  const host = createMemoryHost()
  const jobs = waitingJobs(store)
  const postbox = aPostbox()
  const errors: string[] = []
  const hr = hrOf(account, new Map(account.people.map((row, n) => [nameOf(n), row])))
  const deps: Deps = {
    store,
    host,
    clock,
    mailer: postbox,
    queue: jobs,
    source: sdkFree(sources.honest, account),
    log: {
      info: () => undefined,
      error: (event, facts = {}) => void errors.push(JSON.stringify([event, facts])),
    },
    config: {
      productName: 'Spendly',
      syncPeriodHours: 24,
      keyedHash: (text) =>
        Promise.resolve(createHash('sha256').update(`key/${text}`).digest('hex')),
    },
    holder: 'this process',
  }
  const world = {
    ...viewOf({ deps, host, hr: () => hr, accountId, settle }),
    deps,
    store,
    host,
    hr,
    postbox,
    errors,
    accountId: accountId(),
    giveUser,
    settle,
    ring,
    dailyRead,
    readNow,
    nightPasses,
    /** From now on answers must come within the short deadline, or the long one again. */
    impatient: (yes: boolean) =>
      void Object.assign(deps, { source: sdkFree(yes ? sources.lying : sources.honest, account) }),
  }
  return world

  /** An active user with a card in each entity; `options.users` says what is different. */
  function giveUser(name: string): void {
    const row = hr.row(name)
    const entityIds = [row.company?.replace('company-', '') ?? 'nl']
    const card = (entityId: string): User['cards'][number] => ({
      id: `c_${name}_${entityId}`,
      entityId,
      label: 'Travel',
      last4: '4242',
      type: 'physical',
      status: 'active',
      recurring: false,
      blockedBy: null,
    })
    host.put(ORGANIZATION, {
      id: `u_${name}`,
      email: row.work_email ?? '',
      firstName: row.first_name,
      lastName: row.last_name,
      phone: row.mobile_phone_number?.replaceAll(' ', '') ?? null,
      status: 'active',
      role: 'member',
      protected: false,
      entityIds,
      cards: entityIds.map(card),
      ...options.users?.[name],
    })
  }

  /** Works until nothing is due within two minutes. */
  async function settle(patience = 2 * MINUTE): Promise<void> {
    const until = Date.now() + patience
    for (let count = 0; count < 3_000; count += 1) {
      const next = jobs.take(until)
      if (next === null) return
      moveTo(next.at)
      await work(deps, next.job)
    }
    throw new Error('the work does not come to an end')
  }

  async function scheduled(): Promise<void> {
    await work(deps, { kind: 'schedule' })
    await settle()
  }

  /** Merge rings about this person, if it knows them under this name. */
  async function ring(name: string): Promise<void> {
    const { id: sourceAccountId, originId } = account
    const hint = { kind: 'employee', sourceAccountId, accountId: originId } as const
    await acceptHint(deps, { ...hint, sourceId: hr.row(name).id })
    await settle()
  }

  async function nightPasses(): Promise<void> {
    moveTo(nightAt().getTime())
    await scheduled()
  }

  /** The next day's read; Merge's own was an hour before. `meanwhile`: what goes wrong in between. */
  async function dailyRead(meanwhile: () => void = () => undefined): Promise<void> {
    const at = Math.floor(Date.now() / DAY) * DAY + DAY + 10 * HOUR
    moveTo(at - HOUR)
    hr.finishSync()
    meanwhile()
    moveTo(at)
    await readNow()
  }

  /** By the schedule if it is due, else by hand, before anybody is visited for a moment of their own. */
  async function readNow(): Promise<void> {
    const { runSeq: before, nextSyncAt, status: was } = await world.account()
    const due = (nextSyncAt ?? '') <= new Date(Date.now()).toISOString()
    const busy = (await store.openRuns(world.accountId)).length > 0
    if (!due && !busy && was !== 'needs_relink')
      await requestSync(deps, world.accountId, 'full', ADMIN)
    await scheduled()
    const runs = await store.runs(world.accountId, { after: null, limit: 20 })
    const reads = runs.rows.filter((run) => run.mode === 'full' && run.seq > before)
    const { status } = await world.account()
    if (reads.length > 0 || status === 'needs_relink') return
    await requestSync(deps, world.accountId, 'full', ADMIN)
    await settle()
  }
}

/** Half an hour past the next midnight of Amsterdam. */
export function nightAt(): Date {
  return new Date(Math.floor(Date.now() / DAY) * DAY + DAY - 90 * MINUTE)
}
