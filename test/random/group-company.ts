// A group with two HR systems that goes back to its first morning: one for two entities, one for a third.
import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { createMergeSource } from '../../src/merge/source.ts'
import { openSqliteStore } from '../../src/store/open.ts'
import { changeSettings } from '../../src/sync/account/settings.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { startLink } from '../../src/sync/account/link.ts'
import { putOrganization } from '../../src/sync/account/organization.ts'
import { work } from '../../src/sync/run/work.ts'
import { mergeAccount, type MergeAccount } from '../doubles/merge-account.ts'
import { locationRow } from '../doubles/merge-records.ts'
import { hrOf, mergeInside, nameOf } from '../rules/hr.ts'
import { MINUTE, moveTo, waitingJobs } from '../rules/moments.ts'
import { ADMIN, ORGANIZATION, viewOf } from '../rules/view.ts'
import { sdkFree } from './first-people.ts'
import { homesOf, whereOf, type Routing } from './group-model.ts'
import type { FirstMorning } from './group-story.ts'
import { aPostbox } from './postbox.ts'
import { opensOnce } from './quick.ts'
import { rewindable } from './rewind.ts'

const ENTITIES = [
  { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' },
  { id: 'us', name: 'Acme America', country: 'US', timezone: 'America/New_York' },
]
/** Which HR system has which entities, and who is in it on the first morning: ana and bram are in both. */
export const SIDES = [
  {
    entities: ['nl', 'de'],
    people: [0, 1, 2, 3, 4, 5],
    places: ['utrecht', 'honolulu', 'apia', 'utrecht', 'honolulu', 'apia'],
  },
  { entities: ['us'], people: [0, 1, 6, 7], places: [null, 'honolulu', 'apia', null] },
]
export const MAPS = {
  company: { north: 'nl', south: 'de' },
  department: { sales: 'nl', labs: 'de' },
  work_location: { utrecht: 'nl', honolulu: 'de', apia: 'nl' },
}

export type Group = Awaited<ReturnType<typeof aGroup>>
export type GroupMorning = ReturnType<Group['morning']>

/** Both linked, read and approved once; `ids` begin again with each morning. */
export async function aGroup({ at, by }: FirstMorning, ids: { again(): void }) {
  const routing: Routing = { by, map: MAPS[by] }
  vi.setSystemTime(new Date(at))
  const merge = mergeInside()
  const clock = {
    now: () => {
      vi.setSystemTime(Date.now() + 1)
      return new Date()
    },
    sleep: () => Promise.resolve(),
  }
  const store = await openSqliteStore({
    file: ':memory:',
    secrets: [btoa('k'.repeat(32))],
    migrationsDir: 'migrations',
  })
  opensOnce(store.seal)
  const merges = createMergeSource({
    apiKey: 'merge-key',
    baseUrl: 'http://127.0.0.1/api',
    webhookKeys: ['hook-key'],
    now: () => clock.now(),
    deadlineMs: 30_000,
    fetch: merge.fetch,
  })
  const accountIds = ['', '']
  const first = worldOf()
  await putOrganization(first.deps, ORGANIZATION, {
    name: 'Acme',
    timezone: 'Asia/Tokyo',
    entities: ENTITIES,
    admins: [{ email: ADMIN, name: 'Adela Admin' }],
  })
  for (const [n, side] of first.sides.entries()) await linked(n, side)
  const began = Date.now()
  const rewind = rewindable(store.database.connection)
  return { morning, close: () => store.close() }

  async function linked(n: number, side: (typeof first.sides)[number]): Promise<void> {
    const { account } = side.hr
    const { accountId } = await startLink(first.deps, ORGANIZATION, {
      admin: { email: ADMIN },
      consent: { by: ADMIN },
      integration: account.integration.slug,
      entity_ids: SIDES[n]?.entities,
    })
    accountIds[n] = accountId
    Object.assign(account, { originId: accountId })
    if (n === 0) await changeSettings(first.deps, accountId, { routing }, ADMIN)
    const { id: sourceAccountId, token } = account
    await acceptHint(first.deps, { kind: 'linked', sourceAccountId, accountId, token })
    await first.settle()
    side.hr.finishSync()
    await acceptHint(first.deps, { kind: 'synced', sourceAccountId, accountId })
    await first.settle()
    await side.view.approve()
  }

  function morning() {
    rewind()
    ids.again()
    vi.setSystemTime(new Date(at))
    const world = worldOf()
    vi.setSystemTime(began)
    return world
  }

  function worldOf() {
    const host = createMemoryHost()
    const jobs = waitingJobs(store)
    const errors: string[] = []
    const accounts = SIDES.map((_, n) => accountOf(n, accountIds[n] ?? ''))
    merge.accounts.splice(0, merge.accounts.length, ...accounts)
    const deps: Deps = {
      store,
      host,
      clock,
      mailer: aPostbox(),
      queue: jobs,
      source: {
        ...merges,
        createLink: (link) => sdkFree(merges, accountOf(0, '')).createLink(link),
        identify: (token) => {
          const account = accounts.find((one) => one.token === token)
          if (account === undefined) throw new Error('a token that nobody has')
          return sdkFree(merges, account).identify(token)
        },
      },
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
    const sides = accounts.map((account, n) => {
      const rows = new Map(
        account.people.map((row, m) => [nameOf(SIDES[n]?.people[m] ?? 0), row] as const),
      )
      const hr = hrOf(account, rows)
      const accountId = () => accountIds[n] ?? ''
      const view = viewOf({ deps, host, hr: () => hr, accountId, settle })
      return { hr, view, accountId, entities: SIDES[n]?.entities ?? [] }
    })
    for (const name of new Set(sides.flatMap(({ hr }) => [...hr.rows.keys()]))) giveUser(name)
    return { routing, deps, store, host, sides, errors, settle, scheduled }

    /** An active user with a card in each entity. */
    function giveUser(name: string): void {
      const own = sides.flatMap(({ hr, entities }, n) => {
        const row = hr.rows.get(name)
        if (row === undefined) return []
        return n === 1 ? entities : homesOf(whereOf(row), routing, entities).homes
      })
      host.put(ORGANIZATION, {
        id: `u_${name}`,
        email: `${name}@acme.test`,
        firstName: null,
        lastName: 'Pop',
        phone: null,
        status: 'active',
        role: 'member',
        protected: false,
        entityIds: own,
        cards: own.map((entityId) => ({
          id: `c_${name}_${entityId}`,
          entityId,
          label: 'Travel',
          last4: '4242',
          type: 'physical',
          status: 'active',
          recurring: false,
          blockedBy: null,
        })),
      })
    }

    async function settle(): Promise<void> {
      const until = Date.now() + 2 * MINUTE
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
  }
}

/** One HR system of the first morning, the same each time, ids and all. */
function accountOf(n: number, originId: string): MergeAccount {
  const link = { originId, organizationName: 'Acme', email: ADMIN }
  const slug = n === 0 ? 'hibob' : 'personio'
  const account = mergeAccount(link, { slug, name: slug })
  Object.assign(account, { id: `merge-${n}`, token: `token-${n}` })
  account.locations.splice(0)
  for (const [name, country, state] of [
    ['utrecht', 'NL', null],
    ['honolulu', 'US', 'HI'],
    ['apia', 'WS', null],
    ['auckland', 'NZ', null],
  ] as const)
    account.locations.push({ ...locationRow(name, country, { state }), id: name, remote_id: name })
  for (const name of ['north', 'south', 'new'])
    Object.assign(account.company(name, name), { id: name })
  for (const name of ['sales', 'labs', 'ops'])
    Object.assign(account.group(name), { id: name, remote_id: name })
  const hr = hrOf(account)
  for (const [m, who] of (SIDES[n]?.people ?? []).entries())
    hr.hire(nameOf(who), {
      id: `p${n}-${nameOf(who)}`,
      work_location: SIDES[n]?.places[m] ?? null,
      company: m % 2 === 0 ? 'north' : 'south',
      // chloe is in two.
      groups: m === 2 ? ['sales', 'labs'] : [m % 2 === 0 ? 'sales' : 'labs'],
    })
  return account
}
