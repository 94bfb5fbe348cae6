import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { FaultKey, Faults } from '../faults.ts'
import type { Json } from '../json.ts'
import type { Store } from '../store.ts'
import type { Accounts, LinkedAccount, LinkPage } from './accounts.ts'
import type { Served } from '../quirks/served.ts'
import { createIssues } from './issues.ts'
import type { People } from './people.ts'
import { readScopes } from './scopes.ts'
import { SHAPES, type ShapeSlug } from './shapes.ts'
import type { Webhooks } from './webhooks.ts'
import type { View } from './wire.ts'

const HOUR = 3_600_000
const RESYNC_MS = 1500
/** What a new link mends. */
const BY_LINKING = ['relink', 'permission'] as const

export type ChangeEvent = 'added' | 'changed' | 'removed'

type Parts = {
  store: Store
  clock: Clock
  accounts: Accounts
  people: People
  served: Served
  webhooks: Webhooks
  faults: Faults
  baseUrl: string
  webhookUrl: string
  initialSyncMs: number
}

/** Merge's sync with the HR system: it finishes right after each change and sends webhooks. */
export function createSync(parts: Parts) {
  const { store, clock, accounts, people, served, webhooks, faults } = parts
  const timers = new Set<NodeJS.Timeout>()
  const issues = createIssues({ store, clock, faults })
  /** Accounts whose HR system Merge reads right now, because somebody asked for it. */
  const reading = new Set<string>()

  const view = (account: LinkedAccount): View => ({
    accountId: account.id,
    shape: SHAPES[account.shape],
    scopes: readScopes(account.scopes),
    seededAt: store.setting('hr.seeded_at') ?? clock.stamp(),
  })

  const hookId = (): string => {
    const known = store.setting('hr.hook_id') ?? randomUUID()
    store.setSetting('hr.hook_id', known)
    return known
  }

  const sendWebhook = (account: LinkedAccount, event: string, data: Json): void =>
    webhooks.send(event, {
      hook: { id: hookId(), event, target: parts.webhookUrl },
      linked_account: {
        ...accountFacts(account, parts.baseUrl, faults),
        integration: SHAPES[account.shape].name,
        integration_slug: account.shape,
      },
      data,
    })

  const finish = (account: LinkedAccount, isInitial: boolean): void => {
    const after = accounts.synced(account.id)
    if (after) sendWebhook(after, 'LinkedAccount.sync_completed', completed(after, isInitial))
  }

  const finishInitial = (originId: string): void => {
    const account = accounts.ofOrigin(originId)
    if (account && account.initial_done === 0) finish(account, true)
  }

  const later = (ms: number, run: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      run()
    }, ms)
    timers.add(timer)
  }

  /** Sends a webhook for each person who changed, by hand or by date, then one for the end of the sync. */
  const afterChange = (changes: { remoteId: string; event: ChangeEvent }[]): void => {
    const changedByDate = people
      .updateStatuses()
      .filter((remoteId) => !changes.some((change) => change.remoteId === remoteId))
      .map((remoteId) => ({ remoteId, event: 'changed' as const }))
    // Without valid credentials Merge syncs nothing and sends no webhooks.
    if (faults.on('relink')) return
    for (const account of accounts.list()) {
      if (account.initial_done === 0) continue
      for (const { remoteId, event } of [...changes, ...changedByDate]) {
        const person = served.find(remoteId)
        if (!person || !view(account).scopes.allows('Employee')) continue
        sendWebhook(account, `Employee.${event}`, served.employee(view(account), person))
      }
      finish(account, false)
    }
  }

  return {
    view,
    issues,
    afterChange,

    /** Switches a fault, and sends the webhooks of the issue that it opens or closes. */
    switchFault: (key: FaultKey, on: boolean): void => {
      faults.switch(key, on)
      const told = issues.switched(key, on, accounts.list())
      if (told === null) return
      for (const account of accounts.list()) sendWebhook(account, told.event, told.of(account))
    },

    /** Reads the HR system anew, as after `POST /sync-status/resync`. */
    resync: (account: LinkedAccount): void => {
      reading.add(account.id)
      later(RESYNC_MS, () => {
        reading.delete(account.id)
        people.updateStatuses()
        finish(account, false)
      })
    },

    isReading: (account: LinkedAccount): boolean => reading.has(account.id),

    /** A sync without webhooks, for callers that ask Rollcall for a full read themselves. */
    syncWithoutWebhooks: (): void => {
      if (faults.on('relink')) return
      people.updateStatuses()
      for (const account of accounts.list()) {
        if (account.initial_done === 1) accounts.synced(account.id)
      }
    },

    link: (page: LinkPage, shape: ShapeSlug): LinkedAccount => {
      const { account, isRelink } = accounts.complete(page, shape)
      for (const key of BY_LINKING) faults.switch(key, false)
      if (!faults.on('linked-lost'))
        sendWebhook(account, 'LinkedAccount.linked', {
          account_token: account.token,
          is_relink: isRelink,
        })
      if (isRelink && account.initial_done === 1) later(300, () => finish(account, false))
      else later(parts.initialSyncMs, () => finishInitial(account.origin_id))
      return account
    },

    unlink: (account: LinkedAccount): void => {
      accounts.delete(account.id)
      sendWebhook(account, 'LinkedAccount.deleted', { id: account.id })
    },

    /** Merge syncs every few hours, so its last sync is never older than that, whatever time was skipped. */
    syncIfOld: (account: LinkedAccount): LinkedAccount => {
      const finished = account.last_sync_finished
      if (account.initial_done === 0 || finished === null) return account
      const old = clock.now().getTime() - new Date(finished).getTime() > 6 * HOUR
      if (!old || faults.on('relink')) return account
      people.updateStatuses()
      return accounts.synced(account.id) ?? account
    },

    /** Continues the initial syncs that a restart interrupted. */
    resume: (): void => {
      for (const account of accounts.list()) {
        if (account.initial_done === 0) {
          later(parts.initialSyncMs, () => finishInitial(account.origin_id))
        }
      }
    },

    close: (): void => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

export type Sync = ReturnType<typeof createSync>

/** The members about an account that all answers and webhooks of Merge share; the HR system is not among them. */
export const accountFacts = (account: LinkedAccount, baseUrl: string, faults: Faults) => ({
  id: account.id,
  category: 'hris',
  end_user_origin_id: account.origin_id,
  end_user_organization_name: account.organization_name,
  end_user_email_address: account.email,
  status: faults.on('relink') ? 'RELINK_NEEDED' : 'COMPLETE',
  webhook_listener_url: `${baseUrl}/merge/listener/${account.id}`,
  is_duplicate: faults.on('credentials-taken') ? true : null,
  account_type: 'PRODUCTION',
  completed_at: account.completed_at,
})

const completed = (account: LinkedAccount, isInitial: boolean): Json => ({
  is_initial_sync: isInitial,
  integration_name: SHAPES[account.shape].name,
  integration_id: account.shape,
  sync_status: Object.fromEntries(
    ['Employee', 'Employment', 'Company', 'Group', 'Location'].map((model) => [
      `hris.${model}`,
      {
        last_sync_finished: account.last_sync_finished,
        last_sync_result: 'DONE',
        data_fresh_as_of: account.last_sync_finished,
        sync_status_reason: null,
      },
    ]),
  ),
})
