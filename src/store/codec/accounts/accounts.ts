import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Account, Problem } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { LOST_ATTRIBUTES } from '../people/attributes.ts'
import { json } from '../json.ts'
import { CHANGES, ISSUES, RESYNC } from './source-state.ts'
import { SETTINGS } from './settings.ts'
import { TEXTS, stored, storedOrNull, type Cell } from '../stored.ts'

const LINK_ADMIN = z.looseObject({ email: z.string(), name: z.string().nullable() })

export type AccountRow = Selectable<Schema['accounts']>

export function accountOf(
  row: AccountRow,
  { token, linkUrl }: Pick<Account, 'token' | 'linkUrl'>,
): Account {
  const cell = (column: string): Cell => ({ table: 'accounts', column, row: row.id })
  return {
    id: row.id,
    organization: row.organization,
    status: row.status,
    integration:
      row.integration_slug === null || row.integration_name === null
        ? null
        : { slug: row.integration_slug, name: row.integration_name },
    integrationWanted: row.integration_wanted,
    sourceAccountId: row.source_account_id,
    token,
    entityIds: storedOrNull(TEXTS, row.entity_ids, cell('entity_ids')),
    settings: stored(SETTINGS, row.settings, cell('settings')),
    settingsAt: row.settings_at,
    plannedSettingsAt: row.planned_settings_at,
    linkAdmin: stored(LINK_ADMIN, row.link_admin, cell('link_admin')),
    consent: { by: row.consent_by, at: row.consent_at },
    linkUrl,
    linkExpiresAt: row.link_expires_at,
    runSeq: row.run_seq,
    approvedAt: row.approved_at,
    nextSyncAt: row.next_sync_at,
    lastCompleteReadAt: row.last_complete_read_at,
    lastReadBeganAt: row.last_read_began_at,
    lastSourceSyncAt: row.last_source_sync_at,
    problem: problemOf(row),
    failures: row.failures,
    hostRefusal:
      row.host_refused_since === null
        ? null
        : {
            since: row.host_refused_since,
            until: row.host_refused_until,
            tries: row.host_refused_tries,
          },
    createdAt: row.created_at,
    disconnectedAt: row.disconnected_at,
    membershipsAfter: row.memberships_after,
    membershipsAt: row.memberships_at,
    lostAttributes: stored(LOST_ATTRIBUTES, row.lost_attributes, cell('lost_attributes')),
    attributesJudged: row.attributes_judged,
    linkFailure:
      row.link_failure === null || row.link_failed_at === null
        ? null
        : { code: row.link_failure, at: row.link_failed_at },
    sourceFreshAsOf: row.source_fresh_as_of,
    issues: stored(ISSUES, row.issues, cell('issues')),
    issuesDueAt: row.issues_due_at,
    sourceChanges: stored(CHANGES, row.source_changes, cell('source_changes')),
    selectiveSync: row.selective_sync,
    resync: storedOrNull(RESYNC, row.resync, cell('resync')),
  }
}

function problemOf(row: AccountRow): Problem | null {
  if (row.problem_code === null || row.problem_since === null) return null
  return {
    code: row.problem_code,
    since: row.problem_since,
    mailedAt: row.problem_mailed_at,
    mailedCode: row.problem_mailed_code,
  }
}

/** The token and the link are plain text here. They are sealed before they are stored. */
export function accountColumns(account: Partial<Account>): Columns<'accounts'> {
  const { integration, consent, problem, hostRefusal, linkFailure } = account
  return {
    id: account.id,
    organization: account.organization,
    status: account.status,
    ...(integration !== undefined && {
      integration_slug: integration?.slug ?? null,
      integration_name: integration?.name ?? null,
    }),
    integration_wanted: account.integrationWanted,
    source_account_id: account.sourceAccountId,
    token: account.token,
    entity_ids: json(account.entityIds),
    settings: json(account.settings),
    settings_at: account.settingsAt,
    planned_settings_at: account.plannedSettingsAt,
    link_admin: json(account.linkAdmin),
    ...(consent !== undefined && { consent_by: consent.by, consent_at: consent.at }),
    link_url: account.linkUrl,
    link_expires_at: account.linkExpiresAt,
    run_seq: account.runSeq,
    approved_at: account.approvedAt,
    next_sync_at: account.nextSyncAt,
    last_complete_read_at: account.lastCompleteReadAt,
    last_read_began_at: account.lastReadBeganAt,
    last_source_sync_at: account.lastSourceSyncAt,
    ...(problem !== undefined && {
      problem_code: problem?.code ?? null,
      problem_message: null,
      problem_since: problem?.since ?? null,
      problem_mailed_at: problem?.mailedAt ?? null,
      problem_mailed_code: problem?.mailedCode ?? null,
    }),
    failures: account.failures,
    ...(hostRefusal !== undefined && {
      host_refused_since: hostRefusal?.since ?? null,
      host_refused_until: hostRefusal?.until ?? null,
      host_refused_tries: hostRefusal?.tries ?? 0,
    }),
    created_at: account.createdAt,
    disconnected_at: account.disconnectedAt,
    memberships_after: account.membershipsAfter,
    memberships_at: account.membershipsAt,
    lost_attributes: json(account.lostAttributes),
    attributes_judged: account.attributesJudged,
    ...(linkFailure !== undefined && {
      link_failure: linkFailure?.code ?? null,
      link_failed_at: linkFailure?.at ?? null,
    }),
    source_fresh_as_of: account.sourceFreshAsOf,
    issues: json(account.issues),
    issues_due_at: account.issuesDueAt,
    source_changes: json(account.sourceChanges),
    selective_sync: account.selectiveSync,
    resync: json(account.resync),
  }
}
