import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { FaultKey, Faults } from '../faults.ts'
import { list, readJson } from '../json.ts'
import type { Store } from '../store.ts'
import type { LinkedAccount } from './accounts.ts'
import { mergeId } from './wire.ts'

type Parts = { store: Store; clock: Clock; faults: Faults }

/** The issues that a fault opens, as Merge words them. */
const TEXTS: Partial<Record<FaultKey, readonly [description: string, detail: string]>> = {
  relink: ['Invalid Credentials', 'The password of the service user was changed.'],
  permission: [
    'Missing Permissions',
    'The API user lacks the permission to read departments and work locations.',
  ],
}

/** What Merge's audit trail says when a fault is switched on. */
const EVENTS: Partial<Record<FaultKey, readonly [type: string, description: string]>> = {
  half: ['CHANGED_SCOPES', 'Changed the scopes of'],
  filter: ['CHANGED_SELECTIVE_SYNC_CONFIGURATION', 'Changed the selective sync of'],
}

const MOST_EVENTS = 50

/** The issues that Merge has with a connection, and its audit trail. Both follow the faults of the control page. */
export function createIssues({ store, clock, faults }: Parts) {
  const trail = () => list(readJson(store.setting('fault.trail') ?? '{}')?.['events'])

  const issue = (account: LinkedAccount, key: FaultKey, status: 'ONGOING' | 'RESOLVED') => {
    const [description, detail] = TEXTS[key] ?? ['', '']
    return {
      id: mergeId(account.id, 'Issue', key),
      status,
      error_description: description,
      end_user: { origin_id: account.origin_id, organization_name: account.organization_name },
      first_incident_time: store.setting(`fault.${key}.since`) ?? clock.now().toISOString(),
      last_incident_time: clock.now().toISOString(),
      is_muted: false,
      error_details: [detail],
    }
  }

  const open = (): FaultKey[] => faults.anyOn().filter((key) => TEXTS[key] !== undefined)

  return {
    open: (account: LinkedAccount) => open().map((key) => issue(account, key, 'ONGOING')),
    trail,

    /** The webhook that Merge sends when this fault is switched; null: none. */
    switched: (key: FaultKey, on: boolean, accounts: LinkedAccount[]) => {
      const at = clock.now().toISOString()
      const event = EVENTS[key]
      if (on && event !== undefined) {
        const events = accounts.map((account) => ({
          id: randomUUID(),
          user_name: 'Tulip Thunder',
          user_email: 'owner@tulip-thunder.test',
          role: 'ADMIN',
          ip_address: '192.0.2.7',
          event_type: event[0],
          event_description: `${event[1]} ${account.organization_name} (${account.id})`,
          created_at: at,
        }))
        const kept = [...trail(), ...events].slice(-MOST_EVENTS)
        store.setSetting('fault.trail', JSON.stringify({ events: kept }))
      }
      if (TEXTS[key] === undefined) return null
      if (on) store.setSetting(`fault.${key}.since`, at)
      const status = on ? 'ONGOING' : 'RESOLVED'
      return {
        event: on ? 'Issue.new' : 'Issue.resolved',
        of: (account: LinkedAccount) => issue(account, key, status),
      }
    },
  }
}

export type Issues = ReturnType<typeof createIssues>
