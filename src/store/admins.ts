import type { CompiledQuery } from 'kysely'
import type { AdminStore } from '../ports/store/admins.ts'
import type { QueryContext } from './context.ts'
import { AMONG, list, rowsOf, statement, type Value, write } from './statement.ts'

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
        revokeSessions(at, organization, `email in ${AMONG}`, list(keys)),
        revokeTokens(at, organization, `email in ${AMONG}`, list(keys)),
        revokeTokens(at, organization, `${BY_ADMIN} and made_by in ${AMONG}`, list(keys)),
      ),
    revokePortalOfUsers: (organization, userIds, at) =>
      write(
        ...[revokeSessions, revokeTokens].map((revoke) =>
          revoke(at, organization, `email in (${LOSING})`, organization, list(userIds)),
        ),
        revokeTokens(
          at,
          organization,
          `${BY_ADMIN} and made_by in (${LOSING})`,
          organization,
          list(userIds),
        ),
      ),
    revokePortalExcept: (organization, { named, before }, at) =>
      write(
        ...[revokeSessions, revokeTokens].map((revoke) =>
          revoke(
            at,
            organization,
            `email not in ${AMONG} and (role = 'admin' or email in ${AMONG})`,
            list(named),
            list(before),
          ),
        ),
        revokeTokens(at, organization, `${BY_ADMIN} and made_by not in ${AMONG}`, list(named)),
      ),
  }
}

type Revoke = (
  at: string,
  organization: string,
  whose: string,
  ...values: readonly Value[]
) => CompiledQuery

const revokeSessions: Revoke = (at, organization, whose, ...values) =>
  statement(
    `update portal_sessions set revoked_at = ?
     where organization = ? and revoked_at is null and ${whose}`,
    at,
    organization,
    ...values,
  )

const revokeTokens: Revoke = (at, organization, whose, ...values) =>
  statement(
    `update portal_tokens set revoked_at = ?
     where organization = ? and revoked_at is null and ${whose}`,
    at,
    organization,
    ...values,
  )

const BY_ADMIN = "kind = 'invitation'"

const hasAccess = (user: string) =>
  `${user}.fields ->> 'status' <> 'inactive' and json_array_length(${user}.fields, '$.entityIds') > 0`

/** Addresses of users with access, of whom nobody else with access has the same. */
const LOSING = `select u.email_key from host_users u
  where u.organization = ? and u.id in ${AMONG} and u.email_key is not null and ${hasAccess('u')}
    and not exists (select 1 from host_users o
      where o.organization = u.organization and o.email_key = u.email_key and o.id <> u.id
        and ${hasAccess('o')})`
