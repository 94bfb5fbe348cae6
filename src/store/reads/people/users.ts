import { canonical } from '../../../core/facts/canonical.ts'
import type { User } from '../../../core/people/user.ts'
import type { Store } from '../../../ports/store/store.ts'
import { type UserFound, userOf } from '../../codec/people/user.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { ROW } from '../../statements/marks.ts'

/** The host's users as last read. What links say about them is in population.ts. */
export function userQueries({ database }: QueryContext) {
  const { among, member, unindexed } = database.forms

  const one = compiled(database, (db, given: Markers<{ organization: string; id: string }>) =>
    db
      .selectFrom('host_users')
      .select(['id', 'fields'])
      .where('organization', '=', given.organization)
      .where('id', '=', given.id),
  )
  const user: Store['user'] = async (organization, id) =>
    (await one({ organization, id })).map(userOf)[0] ?? null

  const byId = compiled(
    database,
    (db, given: Markers<{ organization: string; ids: readonly string[] }>) =>
      db
        .selectFrom('host_users')
        .select(['id', 'fields'])
        .where('organization', '=', given.organization)
        .where('id', 'in', among(given.ids))
        .orderBy('id'),
  )
  const usersById: Store['usersById'] = async (organization, ids) =>
    (await byId({ organization, ids })).map(userOf)

  // The stored text is canonical (changes/tables.ts), so nothing has to be parsed where it is the same.
  const usersUnlike: Store['usersUnlike'] = async (organization, users) =>
    users.length === 0 ? [] : unlikeThose(users, await rowsOf(organization, users))

  const usersOfPage: Store['usersOfPage'] = async (organization, users) => {
    const rows = await rowsOf(organization, users)
    const marks = rows.map(({ fields }) => fields).join(ROW)
    return { unlike: unlikeThose(users, rows), stored: await database.digest(marks) }
  }

  const rowsOf = (organization: string, users: readonly User[]) =>
    byId({ organization, ids: users.map(({ id }) => id) })

  const byEmail = compiled(
    database,
    (db, given: Markers<{ organization: string; keys: readonly string[] }>) =>
      db
        .selectFrom('host_users')
        .select(['id', 'fields'])
        .where('organization', '=', given.organization)
        .where('email_key', 'in', among(given.keys))
        .orderBy(unindexed('id')),
  )
  const usersByEmail: Store['usersByEmail'] = async (organization, keys) =>
    (await byEmail({ organization, keys })).map(userOf)

  const counted = compiled(database, (db, given: Markers<{ organization: string }>) =>
    db
      .selectFrom('host_users')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('organization', '=', given.organization),
  )
  const countUsers: Store['countUsers'] = async (organization) =>
    (await counted({ organization }))[0]?.count ?? 0

  const admins = compiled(
    database,
    (db, given: Markers<{ organization: string; exceptUser: string }>) =>
      db
        .selectFrom('host_users')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('organization', '=', given.organization)
        .where(member('fields', 'role'), '<>', 'member')
        .where(member('fields', 'status'), '=', 'active')
        .where('id', '<>', given.exceptUser)
        // A role that only the host knows is no assurance that somebody else can administrate.
        .where(member('fields', 'words', 'role'), 'is', null),
  )
  const countAdmins: Store['countAdmins'] = async (organization, exceptUser) =>
    (await admins({ organization, exceptUser }))[0]?.count ?? 0

  return { user, usersById, usersUnlike, usersOfPage, usersByEmail, countUsers, countAdmins }
}

function unlikeThose(users: readonly User[], rows: readonly UserFound[]): readonly User[] {
  const stored = new Map(rows.map(({ id, fields }) => [id, fields]))
  return users.filter((user) => stored.get(user.id) !== canonical(user))
}
