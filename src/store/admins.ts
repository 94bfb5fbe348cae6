import type { AdminStore } from '../ports/store/admins.ts'
import type { QueryContext } from './context.ts'
import { AMONG, list, rowsOf, statement, write } from './statement.ts'

/** Who is admin no more (rule 55). */
export function adminQueries({ database }: QueryContext): AdminStore {
  return {
    async endedAmong(organization, keys) {
      const rows = await rowsOf<{ address: string }>(
        database,
        `select u.email_key as address from host_users u
         where u.organization = ? and u.email_key in ${AMONG}
         group by u.email_key
         having max(u.fields ->> 'status' <> 'inactive') = 0 and max(exists (
           select 1 from links l
           join memberships m on m.account = l.account and m.employee = l.employee
           where l.organization = u.organization and l.user_id = u.id and m.state = 'ended')) = 1`,
        organization,
        list(keys),
      )
      return new Set(rows.map(({ address }) => address))
    },
    async isFormerAdmin(organization, hash) {
      const sql = 'select 1 from former_admins where organization = ? and hash = ?'
      return (await rowsOf(database, sql, organization, hash)).length > 0
    },
    putFormerAdmins: (organization, { removed, named }, at) =>
      write(
        statement(
          `insert into former_admins (organization, hash, at)
           select ?, value, ? from json_each(?) where true
           on conflict (organization, hash) do update set at = excluded.at`,
          organization,
          at,
          list(removed),
        ),
        statement(
          `delete from former_admins where organization = ? and hash in ${AMONG}`,
          organization,
          list(named),
        ),
      ),
    revokePortal: (organization, keys, at) =>
      write(
        ...TABLES.map((table) =>
          statement(
            `update ${table} set revoked_at = ?
             where organization = ? and revoked_at is null and email in ${AMONG}`,
            at,
            organization,
            list(keys),
          ),
        ),
      ),
    revokePortalExcept: (organization, { named, before }, at) =>
      write(
        ...TABLES.map((table) =>
          statement(
            `update ${table} set revoked_at = ?
             where organization = ? and revoked_at is null and email not in ${AMONG}
               and (role = 'admin' or email in ${AMONG})`,
            at,
            organization,
            list(named),
            list(before),
          ),
        ),
      ),
  }
}

const TABLES = ['portal_tokens', 'portal_sessions'] as const
