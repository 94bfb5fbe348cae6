import type { Merge } from '@mergeapi/merge-node-client'
import type { SourceChange, SourceChangeKind } from '../core/facts/source/source-state.ts'
import { pastInstant } from './dates.ts'
import { allRows } from './pages.ts'
import type { QueryOf } from './query.ts'
import type { Transport } from './transport.ts'
import { auditEvent } from './wire.ts'

/**
 * What Merge's audit trail says was changed since then. It is the trail of our whole organization at Merge, and an
 * event names an account at most in its text: one that names another account by its id is left out. Nothing of the text, and
 * not who did it, leaves this file.
 */
export async function readChanges(
  transport: Transport,
  account: { readonly id: string; readonly sourceAccountId: string },
  since: string,
): Promise<readonly SourceChange[]> {
  const query: QueryOf<Merge.hris.AuditTrailListRequest> = { start_date: since, page_size: '100' }
  const rows = await allRows(transport, {
    path: 'audit-trail',
    query,
    token: null,
    what: `audit trail for account ${account.id}`,
  })
  return rows.flatMap((row): SourceChange[] => {
    const event = auditEvent.safeParse(row).data
    if (event === undefined) return []
    const kind = kindOf(event.event_type)
    const at = pastInstant(event.created_at, transport.now())
    if (kind === null || at === null || Date.parse(at) < Date.parse(since)) return []
    const text = event.event_description ?? ''
    // Names of organizations prove nothing: "Acme" is part of "Acme Holding", which may have two connections.
    const ours = [account.id, account.sourceAccountId].some((id) => text.includes(id))
    if (!ours && OTHER_ACCOUNT.test(text)) return []
    return [{ kind, at, ours }]
  })
}

/** Somebody else's id: Merge's are uuids, ours begin with `acc_`. */
const OTHER_ACCOUNT = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\bacc_[0-9a-z]{10,}/i

const KINDS: readonly (readonly [SourceChangeKind, RegExp])[] = [
  ['selective-sync', /SELECTIVE_SYNC/],
  ['scopes', /SCOPES|COMMON_MODEL_OVERRIDE|REDACT_UNMAPPED_DATA/],
  ['credentials', /CREDENTIALS|GENERATED_MAGIC_LINK|RELINK/],
  ['data-deleted', /DELETED_(ALL_COMMON_MODELS|LINKED_ACCOUNT$)/],
  ['switched-off', /DISABLED_(INTEGRATION|CATEGORY)/],
  ['field-mapping', /FIELD_MAPPING/],
]

function kindOf(type: string): SourceChangeKind | null {
  return KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? null
}
