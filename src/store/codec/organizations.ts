import type { Selectable } from 'kysely'
import type { Organization } from '../../ports/records.ts'
import type { Schema } from '../schema.ts'
import { parsed, parsedOrNull } from './json.ts'

/** With its entities and admins as JSON arrays, each in its place. */
export type OrganizationRow = Selectable<Schema['organizations']> & {
  readonly entities: string
  readonly admins: string
}

export function organizationOf(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    timezone: row.timezone,
    portalUrl: row.portal_url,
    branding: parsedOrNull(row.branding),
    entities: parsed(row.entities),
    admins: parsed(row.admins),
    usersCount: row.users_count,
    doubtedCount: row.doubted_count,
    createdAt: row.created_at,
  }
}
