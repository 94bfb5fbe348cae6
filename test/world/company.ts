// One company for a test: the real sync and a real database, with HR and host in memory.
import { onTestFinished } from 'vitest'
import type { Run } from '../../src/ports/records.ts'
import { startLink } from '../../src/sync/account/link.ts'
import { putOrganization, type OrganizationInput } from '../../src/sync/account/organization.ts'
import { changeSettings, type SettingsPatch } from '../../src/sync/account/settings.ts'
import { acceptHint } from '../../src/sync/run/hints.ts'
import { requestSync } from '../../src/sync/run/request.ts'
import { mergeAccount } from '../doubles/merge-account.ts'
import { hrOf, nameOf } from './hr.ts'
import { openProduct, type Product, type ProductOptions } from './product.ts'
import { ADMIN, ORGANIZATION, viewOf } from './view.ts'

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

export interface CompanyOptions extends ProductOptions {
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
  /** Changes HR and the host after linking, before anything is read. */
  prepare?: (world: World) => void | Promise<void>
  /** Gets the function that closes everything; called at the end of the test unless given. */
  closes?: (close: () => Promise<void>) => void
}

export type World = ReturnType<typeof worldOf>

/** Linked, read, approved and synced, with an emptied inbox. */
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

/** The organization exists; no account is linked. */
export async function unlinkedCompany(options: CompanyOptions = {}): Promise<World> {
  const { entities = [NL], closes = onTestFinished } = options
  const product = await openProduct(options)
  closes(product.close)
  await putOrganization(product.deps, ORGANIZATION, {
    name: 'Acme',
    timezone: 'Europe/Amsterdam',
    entities,
    admins: [{ email: ADMIN, name: 'Adela Admin' }],
    ...options.organization,
  })
  return worldOf(product, options.linked, entities[0]?.id)
}

/** The company as one HR system sees it. `linked`: its entities; `home`: where people have their users. */
function worldOf(product: Product, linked?: readonly string[], home = 'nl') {
  const { deps, store, merge, untilIdle } = product
  /** These change with each new link. Before the first one, `hr` is the HR system to be linked. */
  const now = { accountId: '', linkUrl: '', hr: hrOf(mergeAccount(NOBODY, HIBOB)) }
  const view = viewOf({ product, hr: () => now.hr, accountId: () => now.accountId, home })
  return {
    ...product,
    ...view,
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
    reconcile,
    webhook,
    issue,
  }

  /** An admin opens a link page; nobody has finished at Merge yet. */
  async function begin(wanted: { integration?: string; accountId?: string } = {}): Promise<void> {
    const { accountId, url } = await startLink(deps, ORGANIZATION, {
      admin: { email: ADMIN },
      consent: { by: ADMIN },
      integration: wanted.integration,
      entity_ids: linked,
      account_id: wanted.accountId,
    })
    now.accountId = accountId
    now.linkUrl = url
  }

  /** The admin finishes at Merge; Merge sends its webhook unless `told` is false, and its first sync still runs. */
  async function finish({ told = true } = {}): Promise<void> {
    const before = now.hr.account
    const account = merge.finishLink(now.linkUrl)
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
    if (told) await hint({ kind: 'linked', token: account.token })
  }

  async function link(integration = 'hibob'): Promise<void> {
    await begin({ integration })
    await finish()
  }

  /** Another HR system, with other people, for other entities of the same organization. */
  async function linkAnother(
    entityIds: readonly string[],
    integration = 'personio',
  ): Promise<World> {
    const another: World = worldOf(product, entityIds, entityIds[0])
    await another.link(integration)
    return another
  }

  /** Merge's own sync is done, and Merge sends its webhook. */
  async function mergeFinishes(): Promise<void> {
    now.hr.finishSync()
    await hint({ kind: 'synced' })
  }

  /** Merge sends a webhook: something about this person changed. */
  async function webhook(name: string): Promise<void> {
    await hint({ kind: 'employee', sourceId: now.hr.row(name).id })
  }

  async function hint(what: Told): Promise<void> {
    const { id: sourceAccountId, originId: accountId } = now.hr.account
    await acceptHint(deps, { sourceAccountId, accountId, ...what })
    await untilIdle()
  }

  /** Merge has opened, or closed, an issue, and sends its webhook. */
  async function issue(event: 'new' | 'reopened' | 'resolved'): Promise<void> {
    await hint({ kind: 'account', event: `Issue.${event}` })
  }

  /** Merge syncs, then a requested full sync runs with all work that follows from it. */
  async function reconcile(
    wanted: { mode?: 'full' | 'delta'; mergeFinishes?: boolean } = {},
  ): Promise<Run> {
    if (wanted.mergeFinishes !== false) now.hr.finishSync()
    const id = await requestSync(deps, now.accountId, wanted.mode ?? 'full', ADMIN)
    await untilIdle()
    // Some mails of a failed run are sent by the schedule, a minute later at most.
    await product.schedule()
    const run = await store.run(id)
    if (run === null) throw new Error('the run is gone')
    return run
  }
}

type Told =
  | { readonly kind: 'linked'; readonly token: string }
  | { readonly kind: 'synced' }
  | { readonly kind: 'account'; readonly event: string }
  | { readonly kind: 'employee'; readonly sourceId: string }

const NOBODY = { originId: '', organizationName: 'Acme', email: ADMIN }
const HIBOB = { slug: 'hibob', name: 'Hibob' }
