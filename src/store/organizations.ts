import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { organizationOf, type OrganizationRow } from './codec/organizations.ts'
import { rowsOf, sliced } from './rows.ts'

// Three tables in one statement, because on D1 each statement is a round trip.
const ORGANIZATION = `o.id, o.name, o.locale, o.timezone, o.portal_url, o.branding, o.created_at,
  o.updated_at, o.users_count, o.doubted_count,
  (select json_group_array(json_object('id', e.id, 'name', e.name, 'country', e.country,
     'timezone', e.timezone))
   from (select * from entities where organization = o.id order by position) e) as entities,
  (select json_group_array(json_object('email', a.email, 'name', a.name, 'locale', a.locale))
   from (select * from admins where organization = o.id order by position) a) as admins`

export function organizationQueries({ database }: QueryContext) {
  const organization: Store['organization'] = async (id) => {
    const sql = `select ${ORGANIZATION} from organizations o where o.id = ?`
    const [row] = await rowsOf<OrganizationRow>(database, sql, id)
    return row === undefined ? null : organizationOf(row)
  }

  const organizations: Store['organizations'] = async (slice) => {
    const sql = `select ${ORGANIZATION} from organizations o where o.id > ? order by o.id limit ?`
    const rows = await rowsOf<OrganizationRow>(database, sql, slice.after ?? '', slice.limit + 1)
    return sliced(rows, slice, (row) => row.id, organizationOf)
  }

  return { organization, organizations }
}
