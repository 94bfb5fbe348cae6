import type { AdminStore } from '../../../ports/store/reads/admins.ts'
import type { QueryContext } from '../../statements/context.ts'
import { AMONG, list } from '../../changes/statement.ts'
import { rowsOf } from '../../statements/rows.ts'

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
  }
}
