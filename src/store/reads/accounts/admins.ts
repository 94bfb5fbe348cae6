import { type Kysely, sql } from 'kysely'
import type { AdminStore } from '../../../ports/store/reads/admins.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Forms } from '../../statements/forms.ts'
import type { Schema } from '../../statements/schema.ts'

/** Who is admin no more (rule 55). */
export function adminQueries({ database }: QueryContext): AdminStore {
  const ended = compiled(
    database,
    (db, given: Markers<{ organization: string; keys: readonly string[] }>) =>
      endedAdmins(db, database.forms, given),
  )
  const former = compiled(database, (db, given: Markers<{ organization: string; hash: string }>) =>
    db
      .selectFrom('former_admins')
      .select('hash')
      .where('organization', '=', given.organization)
      .where('hash', '=', given.hash),
  )
  return {
    endedAmong: async (organization, keys) =>
      new Set((await ended({ organization, keys })).flatMap(({ address }) => address ?? [])),
    isFormerAdmin: async (organization, hash) => (await former({ organization, hash })).length > 0,
  }
}

/** Addresses of users who all have no access, and of whom we ended one. */
function endedAdmins(
  db: Kysely<Schema>,
  { among, member }: Forms,
  given: Markers<{ organization: string; keys: readonly string[] }>,
) {
  const ours = db
    .selectFrom('links as l')
    .innerJoin('memberships as m', (join) =>
      join.onRef('m.account', '=', 'l.account').onRef('m.employee', '=', 'l.employee'),
    )
    .select(sql<number>`1`.as('one'))
    .whereRef('l.organization', '=', sql.ref('u.organization'))
    .whereRef('l.user_id', '=', sql.ref('u.id'))
    .where('m.state', '=', 'ended')
  return db
    .selectFrom('host_users as u')
    .select('u.email_key as address')
    .where('u.organization', '=', given.organization)
    .where('u.email_key', 'in', among(given.keys))
    .groupBy('u.email_key')
    .having(
      sql`max(case when ${member('u.fields', 'status')} <> 'inactive' then 1 else 0 end)`,
      '=',
      0,
    )
    .having(sql`max(case when exists ${ours} then 1 else 0 end)`, '=', 1)
}
