import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Organization } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import { stored, storedOrNull, type Cell } from '../stored.ts'

const text = z.string().nullable()
const BRANDING = z.record(z.string(), z.unknown())
const ENTITIES = z.array(
  z.object({ id: z.string(), name: z.string(), country: text, timezone: text }),
)
const ADMINS = z.array(z.object({ email: z.string(), name: text, locale: text }))

/** With its entities and admins as JSON arrays, in their stored order. */
export type OrganizationRow = Selectable<Schema['organizations']> & {
  readonly entities: string
  readonly admins: string
}

export function organizationOf(row: OrganizationRow): Organization {
  const cell = (column: string): Cell => ({ table: 'organizations', column, row: row.id })
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    timezone: row.timezone,
    portalUrl: row.portal_url,
    branding: storedOrNull(BRANDING, row.branding, cell('branding')),
    entities: stored(ENTITIES, row.entities, cell('entities')),
    admins: stored(ADMINS, row.admins, cell('admins')),
    usersCount: row.users_count,
    doubtedCount: row.doubted_count,
    createdAt: row.created_at,
  }
}
