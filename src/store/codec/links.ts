import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Link } from '../../ports/records.ts'
import type { Schema } from '../schema.ts'
import type { Columns } from '../statement.ts'
import { json } from './json.ts'
import { TEXTS, stored, type Cell } from './stored.ts'

const ENDED = z.record(
  z.string(),
  z.looseObject({ at: z.string(), invitedOnly: z.boolean(), seen: z.boolean() }),
)

export function linkOf(row: Selectable<Schema['links']>): Link {
  const cell = (column: string): Cell => ({ table: 'links', column, row: row.employee })
  return {
    account: row.account,
    employee: row.employee,
    organization: row.organization,
    userId: row.user_id,
    state: row.state,
    entityIds: stored(TEXTS, row.entity_ids, cell('entity_ids')),
    how: row.how,
    ended: stored(ENDED, row.ended, cell('ended')),
    remoteHash: row.remote_hash,
    integrationSlug: row.integration_slug,
    emailKey: row.email_key,
    nameKey: row.name_key,
    since: row.since,
    closedAt: row.closed_at,
  }
}

export function linkColumns(link: Link): Columns<'links'> {
  return {
    account: link.account,
    employee: link.employee,
    organization: link.organization,
    user_id: link.userId,
    state: link.state,
    entity_ids: json(link.entityIds),
    how: link.how,
    ended: json(link.ended),
    remote_hash: link.remoteHash,
    integration_slug: link.integrationSlug,
    email_key: link.emailKey,
    name_key: link.nameKey,
    since: link.since,
    closed_at: link.closedAt,
  }
}
