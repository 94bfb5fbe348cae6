import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { json } from './codec/json.ts'
import { organizationOf, type OrganizationRow } from './codec/organizations.ts'
import { rowsOf, sliced, statement, upsert, where, update, write } from './statement.ts'

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

  const putOrganization: Store['putOrganization'] = (organization, now) => {
    const { id } = organization
    const row = upsert(
      'organizations',
      {
        id,
        name: organization.name,
        locale: organization.locale,
        timezone: organization.timezone,
        portal_url: organization.portalUrl,
        branding: json(organization.branding),
        created_at: organization.createdAt,
        updated_at: now,
      },
      ['id'],
      { created_at: 'created_at' },
    )
    return [
      write(row),
      write(
        statement('delete from entities where organization = ?', id),
        statement(
          `insert into entities (organization, id, name, country, timezone, position)
           select ?, value ->> 'id', value ->> 'name', value ->> 'country', value ->> 'timezone', key
           from json_each(?)`,
          id,
          json(organization.entities),
        ),
      ),
      write(
        statement('delete from admins where organization = ?', id),
        statement(
          `insert into admins (organization, email, name, locale, position)
           select ?, value ->> 'email', value ->> 'name', value ->> 'locale', key
           from json_each(?)`,
          id,
          json(organization.admins),
        ),
      ),
    ]
  }

  const setUsersCount: Store['setUsersCount'] = (organization, { believed, doubted }) =>
    update(
      'organizations',
      { users_count: believed, doubted_count: doubted },
      where('id = ?', organization),
    )

  return { organization, organizations, putOrganization, setUsersCount }
}
