import { z } from 'zod'
import type { Selectable } from 'kysely'
import type { Link } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { json } from '../json.ts'
import { stored } from '../stored.ts'

const PRINT = z.object({
  version: z.string(),
  words: z.array(z.string()),
  scripts: z.array(z.string()),
  address: z.string().nullable(),
  employeeNumber: z.string().nullable(),
  startDate: z.string().nullable(),
  left: z.boolean(),
})

export function linkOf(row: Omit<Selectable<Schema['links']>, 'entity_ids' | 'ended'>): Link {
  const cell = { table: 'links', column: 'print', row: row.employee }
  return {
    account: row.account,
    employee: row.employee,
    organization: row.organization,
    userId: row.user_id,
    state: row.state,
    how: row.how,
    remoteHash: row.remote_hash,
    integrationSlug: row.integration_slug,
    emailKey: row.email_key,
    nameKey: row.name_key,
    print: row.print === null ? null : stored(PRINT, row.print, cell),
    since: row.since,
    closedAt: row.closed_at,
  }
}

export function linkColumns(link: Partial<Link>): Columns<'links'> {
  return {
    account: link.account,
    employee: link.employee,
    organization: link.organization,
    user_id: link.userId,
    state: link.state,
    // Of an earlier version, which kept here what `memberships` has now. The column may not be empty.
    ...(link.userId !== undefined && { entity_ids: '[]' }),
    how: link.how,
    remote_hash: link.remoteHash,
    integration_slug: link.integrationSlug,
    email_key: link.emailKey,
    name_key: link.nameKey,
    print: json(link.print),
    since: link.since,
    closed_at: link.closedAt,
  }
}
