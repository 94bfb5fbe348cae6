import { canonical } from '../core/facts/canonical.ts'
import type { User } from '../core/people/user.ts'
import type { Store } from '../ports/store/store.ts'
import { type UserFound, userOf } from './codec/user.ts'
import type { QueryContext } from './context.ts'
import { AMONG, list, type Value } from './changes/statement.ts'
import { rowsOf } from './rows.ts'

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

  // The stored text is canonical (changes/tables.ts), so nothing has to be parsed where it is the same.
  const usersUnlike: Store['usersUnlike'] = async (organization, users) => {
    if (users.length === 0) return []
    const sql = `select id, fields from host_users where organization = ? and id in ${AMONG}`
    const ids = list(users.map(({ id }) => id))
    const rows = await rowsOf<UserFound>(database, sql, organization, ids)
    const stored = new Map(rows.map(({ id, fields }) => [id, fields]))
    return users.filter((user) => stored.get(user.id) !== canonical(user))
  }

  const usersByEmail: Store['usersByEmail'] = (organization, keys) =>
    found(`organization = ? and email_key in ${AMONG} order by +id`, organization, list(keys))

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

  return { user, usersById, usersUnlike, usersByEmail, countUsers, countAdmins }
}
