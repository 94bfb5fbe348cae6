// One company in a made-up world: real sync over a real database, HR and the product in memory.
import type { User } from '../../src/core/people/user.ts'
import type { Job } from '../../src/ports/queue.ts'
import type { Run } from '../../src/ports/records.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { changeSettings, type SettingsPatch } from '../../src/sync/account/settings.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { startLink } from '../../src/sync/account/link.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { putOrganization, type OrganizationInput } from '../../src/sync/account/organization.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { work } from '../../src/sync/run/work.ts'
import { e164 } from '../doubles/merge-records.ts'
import { openHouse } from './house.ts'
import { hrOf, nameOf } from './hr.ts'
import { DAY, HOUR, MINUTE, MONDAY, moveTo } from './moments.ts'
import { ADMIN, ORGANIZATION, viewOf } from './view.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

/** How often the schedule looks while time goes by; every minute in production. */
const STEP = 4 * HOUR

export interface CompanyOptions {
  /** How many people HR has: ana, bram, chloe, … */
  employees?: number
  /** How many of them, from the first, already have an active user with one card. */
  users?: number
  entities?: OrganizationInput['entities']
  organization?: Partial<OrganizationInput>
  settings?: SettingsPatch
  /** The entities that are linked; all of them unless named. */
  linked?: readonly string[]
  integration?: string
  /** When the story begins. */
  at?: string
  /** Another store than SQLite, and another way to do a job. */
  store?: Store
  perform?: (deps: Deps, job: Job) => Promise<void>
  /** Shapes HR and the product after linking, before anything is read. */
  prepare?: (world: World) => void | Promise<void>
}

export type World = Awaited<ReturnType<typeof emptyWorld>>

/** Linked, read, approved and synced, with an inbox that was emptied since. */
export async function linkedCompany(options: CompanyOptions = {}): Promise<World> {
  const world = await companyInReview(options)
  await world.approve()
  world.emptyInbox()
  return world
}

/** Linked and read; the first plan waits. */
export async function companyInReview(options: CompanyOptions = {}): Promise<World> {
  const world = await unlinkedCompany(options)
  await world.link(options.integration)
  for (let n = 0; n < (options.employees ?? 12); n += 1) {
    world.hr.hire(nameOf(n))
    if (n < (options.users ?? options.employees ?? 12)) world.giveUser(nameOf(n))
  }
  if (options.settings) await world.settings(options.settings)
  await options.prepare?.(world)
  await world.mergeFinishes()
  return world
}

/** The organization is known, and nothing else. */
export async function unlinkedCompany(options: CompanyOptions = {}): Promise<World> {
  const world = await emptyWorld(options)
  await putOrganization(world.deps, ORGANIZATION, {
    name: 'Acme',
    timezone: 'Europe/Amsterdam',
    entities: options.entities ?? [NL],
    admins: [{ email: ADMIN, name: 'Adela Admin' }],
    ...options.organization,
  })
  return world
}

async function emptyWorld(options: CompanyOptions) {
  const { deps, store, merge, host, inbox, jobs, logged } = await openHouse(
    options.at ?? MONDAY,
    options.store,
  )
  const perform = options.perform ?? work
  /** What changes when another HR system is linked. Before the first link: the one that will be. */
  const now = { accountId: '', linkUrl: '', hr: hrOf(merge.finish('', 'hibob')) }
  return {
    ...viewOf({ deps, host, hr: () => now.hr, accountId: () => now.accountId, settle }),
    deps,
    store,
    host,
    merge,
    inbox: inboxOf,
    mails: inbox,
    logged,
    get accountId() {
      return now.accountId
    },
    get linkUrl() {
      return now.linkUrl
    },
    get hr() {
      return now.hr
    },
    link,
    linkAnother,
    begin,
    finish,
    mergeFinishes,
    settings: (patch: SettingsPatch) => changeSettings(deps, now.accountId, patch, ADMIN),
    giveUser,
    emptyInbox: () => void inbox.received.splice(0),
    settle,
    reconcile,
    webhook,
    at,
    hours: (n: number) => at(Date.now() + n * HOUR),
    days: (n: number) => at(Date.now() + n * DAY),
    /** The product is switched off for so long. */
    asleep: (n: number) => moveTo(Date.now() + n * DAY),
  }

  /** An admin opens a link page; nobody has finished at Merge yet. */
  async function begin(
    wanted: { integration?: string; accountId?: string; entityIds?: readonly string[] } = {},
  ): Promise<void> {
    const { accountId, url } = await startLink(deps, ORGANIZATION, {
      admin: { email: ADMIN },
      consent: { by: ADMIN },
      integration: wanted.integration,
      entity_ids: wanted.entityIds ?? options.linked,
      account_id: wanted.accountId,
    })
    now.accountId = accountId
    now.linkUrl = url
  }

  /** The admin finishes at Merge, and Merge says so; its own first sync still runs. */
  async function finish(slug = 'hibob', told = true): Promise<void> {
    const before = now.hr.account
    const account = merge.finish(now.accountId, slug)
    if (account !== before) {
      for (const row of account.syncs)
        Object.assign(row, { status: 'SYNCING', last_sync_finished: null })
      const { people, employments, companies, groups, locations, office } = before
      Object.assign(account, { office })
      account.people.push(...people)
      account.employments.push(...employments)
      account.companies.push(...companies)
      account.groups.push(...groups)
      account.locations.splice(0, account.locations.length, ...locations)
      now.hr = hrOf(account, now.hr.rows)
    }
    if (told) await webhookLinked()
  }

  async function link(slug = 'hibob'): Promise<void> {
    await begin({ integration: slug })
    await finish(slug)
  }

  /** Another HR system, with other people, for other entities; from here on `hr` is that one. */
  async function linkAnother(entityIds: readonly string[], slug = 'personio'): Promise<void> {
    now.hr = hrOf(merge.finish('another', slug))
    await begin({ integration: slug, entityIds })
    await finish(slug)
  }

  async function webhookLinked(): Promise<void> {
    const { account } = now.hr
    const { id: sourceAccountId, token, originId: accountId } = account
    await acceptHint(deps, { kind: 'linked', sourceAccountId, accountId, token })
    await settle()
  }

  /** Merge's own sync is done, and Merge says so. */
  async function mergeFinishes(): Promise<void> {
    const { account } = now.hr
    account.finishSync()
    const { id: sourceAccountId, originId: accountId } = account
    await acceptHint(deps, { kind: 'synced', sourceAccountId, accountId })
    await settle()
  }

  /** Merge rings: something about this person changed. */
  async function webhook(name: string): Promise<void> {
    const { id: sourceAccountId, originId: accountId } = now.hr.account
    const sourceId = now.hr.row(name).id
    await acceptHint(deps, { kind: 'employee', sourceAccountId, accountId, sourceId })
    await settle()
  }

  /** A user the product has for this person, with one card. */
  function giveUser(name: string, over: Partial<User> = {}): User {
    const row = now.hr.row(name)
    const entityIds = over.entityIds ?? [options.entities?.[0]?.id ?? 'nl']
    const id = `u_${name}`
    const user: User = {
      id,
      email: row.work_email ?? '',
      firstName: row.first_name,
      lastName: row.last_name,
      phone: e164(row.mobile_phone_number),
      status: 'active',
      role: 'member',
      protected: false,
      entityIds,
      cards: entityIds.map((entityId) => ({
        id: `c_${name}_${entityId}`,
        entityId,
        label: 'Travel',
        last4: '4242',
        type: 'physical',
        status: 'active',
        recurring: true,
        blockedBy: null,
      })),
      ...over,
    }
    host.put(ORGANIZATION, user)
    return user
  }

  /** Works until nothing is due; short waits (retries within two minutes) are waited for. */
  async function settle(patience = 2 * MINUTE): Promise<void> {
    const until = Date.now() + patience
    for (let count = 0; count < 5_000; count += 1) {
      const next = jobs.take(until)
      if (next === null) return
      moveTo(next.at)
      await perform(deps, next.job)
    }
    throw new Error('the work does not come to an end')
  }

  /** HR was read by Merge; a full sync by hand, then everything that follows. */
  async function reconcile(
    wanted: { mode?: 'full' | 'delta'; mergeFinishes?: boolean } = {},
  ): Promise<Run> {
    if (wanted.mergeFinishes !== false) now.hr.finishSync()
    const id = await requestSync(deps, now.accountId, wanted.mode ?? 'full', ADMIN)
    await settle()
    // Some mails of a run that failed are found by the schedule, a minute later at most.
    await work(deps, { kind: 'schedule' })
    await settle()
    const run = await store.run(id)
    if (run === null) throw new Error('the run is gone')
    return run
  }

  /** Time goes by until that moment, with all that happens by itself on the way. */
  async function at(moment: string | number): Promise<void> {
    const target = typeof moment === 'number' ? moment : Date.parse(moment)
    await settle(0)
    while (Date.now() < target) {
      const step = Math.min(target, Date.now() + STEP)
      const next = jobs.take(step)
      moveTo(next?.at ?? step)
      const due = now.hr.account.employeeSync().next_sync_start
      if (now.hr.syncs && due !== null && Date.parse(due) <= Date.now()) now.hr.finishSync()
      if (next !== null) await work(deps, next.job)
      await work(deps, { kind: 'schedule' })
      await settle(MINUTE)
    }
  }

  function inboxOf(who: 'admin' | 'all' | (string & {}) = 'all') {
    const address = who === 'admin' ? ADMIN : who
    return inbox.received.filter((mail) => who === 'all' || mail.to === address)
  }
}
