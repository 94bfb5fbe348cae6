import { emailKey } from '../core/people/email.ts'
import type { User } from '../core/people/user.ts'
import type { Store } from '../ports/store/store.ts'
import { type UserFound, userOf } from './codec/user.ts'
import type { QueryContext } from './context.ts'
import { dueByUser } from './employee-writes.ts'
import { AMONG, list, rowsOf, statement, type Value, write } from './statement.ts'
import { canonical } from '../core/facts/canonical.ts'

/** The host's users as last read. What links say about them is in population.ts. */
export function userQueries({ database }: QueryContext) {
  async function found(condition: string, ...values: readonly Value[]): Promise<readonly User[]> {
    const sql = `select id, fields from host_users where ${condition}`
    const rows = await rowsOf<UserFound>(database, sql, ...values)
    return rows.map(userOf)
  }

  const user: Store['user'] = async (organization, id) =>
    (await found('organization = ? and id = ?', organization, id))[0] ?? null

  const usersById: Store['usersById'] = (organization, ids) =>
    found(`organization = ? and id in ${AMONG} order by id`, organization, list(ids))

  const usersByEmail: Store['usersByEmail'] = (organization, keys) =>
    found(`organization = ? and email_key in ${AMONG} order by +id`, organization, list(keys))

  /** An unchanged user costs no write: D1 bills each row written. */
  const putUsers: Store['putUsers'] = async (organization, users, readAt) => {
    const known = await rowsOf<{ id: string; fields: string }>(
      database,
      `select id, fields from host_users where organization = ? and id in ${AMONG}`,
      organization,
      list(users.map(({ id }) => id)),
    )
    const stored = new Map(known.map(({ id, fields }) => [id, fields]))
    const rows = users.map((each) => ({
      id: each.id,
      email_key: emailKey(each.email),
      fields: canonical(each),
    }))
    const changed = rows.filter((row) => stored.get(row.id) !== row.fields)
    if (changed.length === 0) return []
    const addresses = changed.flatMap((row) => (row.email_key === null ? [] : [row.email_key]))
    return [
      write(
        statement(UPSERT, organization, readAt, JSON.stringify(changed)),
        dueByUser(
          organization,
          changed.map((row) => row.id),
        ),
        dueByAddress(organization, addresses),
      ),
    ]
  }

  const removeUsers: Store['removeUsers'] = (organization, ids) =>
    write(
      statement(
        `delete from host_users where organization = ? and id in ${AMONG}`,
        organization,
        list(ids),
      ),
      dueByUser(organization, ids),
    )

  const countUsers: Store['countUsers'] = async (organization) => {
    const sql = 'select count(*) as count from host_users where organization = ?'
    const [row] = await rowsOf<{ count: number }>(database, sql, organization)
    return row?.count ?? 0
  }

  // A role that only the host knows is no assurance that somebody else can administrate.
  const countAdmins: Store['countAdmins'] = async (organization, exceptUser) => {
    const [row] = await rowsOf<{ count: number }>(
      database,
      `select count(*) as count from host_users
       where organization = ? and fields ->> 'role' <> 'member'
         and fields ->> 'status' = 'active' and id <> ? and fields ->> '$.words.role' is null`,
      organization,
      exceptUser,
    )
    return row?.count ?? 0
  }

  return { user, usersById, usersByEmail, putUsers, removeUsers, countUsers, countAdmins }
}

const UPSERT = `insert into host_users (organization, id, email_key, fields, read_at)
  select ?, value ->> 'id', value ->> 'email_key', value ->> 'fields', ?
  from json_each(?) where true
  on conflict (organization, id) do update set email_key = excluded.email_key,
    fields = excluded.fields, read_at = excluded.read_at`

/** An employee with the address of a new or changed user may be that user, so the next run looks again. */
function dueByAddress(organization: string, keys: readonly string[]) {
  return statement(
    `update employees set due_next_run = 1, revisit_at = null
     where account in (select id from accounts where organization = ?)
       and email_key in ${AMONG} and +due_next_run = 0`,
    organization,
    list(keys),
  )
}
