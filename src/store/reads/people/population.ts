import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { EMPLOYED_STATES } from '../../../core/people/person-state.ts'
import { TEXTS, stored } from '../../codec/stored.ts'
import { userOf } from '../../codec/people/user.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { sliced } from '../../statements/rows.ts'
import type { Schema } from '../../statements/schema.ts'

type Absent = { organization: string; run: string; after: string | undefined; limit: number }
type Page = { organization: string; entityIds: readonly string[]; after: string; limit: number }

/** Compares users with links: who is linked, who is external, who is absent from the host's list. */
export function populationQueries({ database }: QueryContext) {
  const { among, each, listed, member } = database.forms

  const absent = compiled(database, (db, { organization, run, after, limit }: Markers<Absent>) => {
    const unlinked = (user: Expression<string>) =>
      is
        .case()
        .when(is.exists(liveLinks(organization, user)))
        .then(0)
        .else(1)
        .end()
    const users = db
      .selectFrom('host_users as u')
      .select((eb) => ['u.id', unlinked(eb.ref('u.id')).as('unlinked')])
      .where('u.organization', '=', organization)
      .where('u.id', 'not in', listed(run, sql.lit('users')))
    const found = db.selectFrom(users.as('found')).selectAll()
    return (
      after === undefined
        ? found
        : found.where((eb) =>
            eb(eb.refTuple('unlinked', 'id'), '>', eb.tuple(unlinked(after), after)),
          )
    )
      .orderBy('unlinked')
      .orderBy('id')
      .limit(limit)
  })
  const absentUsers: Store['absentUsers'] = async ({ organization, id: run }, after, limit) => {
    const rows = await absent({ organization, run, after: after ?? undefined, limit })
    return rows.map(({ id, unlinked }) => ({ id, linked: unlinked === 0 }))
  }

  const external = compiled(database, (db, given: Markers<Page>) =>
    db
      .selectFrom('host_users as u')
      .select(['u.id', 'u.fields'])
      .where('u.organization', '=', given.organization)
      .where((eb) => eb.not(eb.exists(liveLinks(eb.ref('u.organization'), eb.ref('u.id')))))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom(each('u.fields', 'entityIds').as('e'))
            .select('e.value')
            .where('e.value', 'in', among(given.entityIds)),
        ),
      )
      .where('u.id', '>', given.after)
      .orderBy('u.id')
      .limit(given.limit),
  )
  const externalUsers: Store['externalUsers'] = async ({ organization }, entityIds, slice) => {
    const after = slice.after ?? ''
    const rows = await external({ organization, entityIds, after, limit: slice.limit + 1 })
    return sliced(rows, slice, (row) => row.id, userOf)
  }

  // Groups users by their set of entities. There are few sets, however many users there are.
  const linked = compiled(database, (db, { account }: Markers<{ account: string }>) =>
    db
      .selectFrom('host_users as u')
      .select(({ fn }) => [
        member('u.fields', 'entityIds').$castTo<string>().as('entities'),
        fn.countAll<number>().as('people'),
      ])
      .where('u.organization', '=', (eb) =>
        eb.selectFrom('accounts').select('organization').where('id', '=', account),
      )
      .where(member('u.fields', 'status'), '<>', 'inactive')
      .where((eb) =>
        eb.exists(
          liveLinks(eb.ref('u.organization'), eb.ref('u.id')).where('l.account', '=', account),
        ),
      )
      .groupBy(sql.lit(1)),
  )
  const linkedCounts: Store['linkedCounts'] = async (account, entityIds) => {
    const cell = { table: 'host_users', column: 'fields', row: `users of ${account}` }
    let all = 0
    const entities = new Map<string, number>()
    for (const row of await linked({ account })) {
      const within: ReadonlySet<string> = new Set(stored(TEXTS, row.entities, cell))
      const counted = entityIds.filter((id) => within.has(id))
      if (counted.length > 0) all += row.people
      for (const id of counted) entities.set(id, (entities.get(id) ?? 0) + row.people)
    }
    return { account: all, entities: Object.fromEntries(entities) }
  }

  // A person who was read but not decided about yet has no reasons. Then the status in HR counts.
  const people = compiled(database, (db, given: Markers<{ account: string }>) => {
    const status = member('u.fields', 'status')
    return db
      .selectFrom('employees as e')
      .leftJoin('links as l', (join) =>
        join
          .onRef('l.account', '=', 'e.account')
          .onRef('l.employee', '=', 'e.id')
          .on('l.state', '=', 'live'),
      )
      .leftJoin('host_users as u', (join) =>
        join.onRef('u.organization', '=', 'l.organization').onRef('u.id', '=', 'l.user_id'),
      )
      .select(({ eb, fn }) => [
        fn.countAll<number>().as('employed'),
        fn.count<number>('l.user_id').as('linked'),
        fn.count<number>(eb.case().when(status, '<>', 'inactive').then(1).end()).as('withAccess'),
        fn.count<number>(eb.case().when(status, '=', 'invited').then(1).end()).as('invited'),
      ])
      .where('e.account', '=', given.account)
      .where('e.state', 'in', EMPLOYED_STATES)
      .where((eb) => eb('e.why', '<>', '[]').or('e.standing', '=', 'present'))
  })
  const reports = compiled(database, (db, { account }: Markers<{ account: string }>) =>
    db
      .selectFrom('reports')
      .select(({ fn }) => fn.countAll<number>().as('external'))
      .where((eb) => eb.and({ account, code: 'external-user', closed_run: null })),
  )
  const counts: Store['counts'] = async ({ id: account }) => {
    const none = { employed: 0, linked: 0, withAccess: 0, invited: 0, external: 0 }
    return { ...none, ...(await people({ account }))[0], ...(await reports({ account }))[0] }
  }

  return { absentUsers, externalUsers, linkedCounts, counts }
}

const is = expressionBuilder<Schema>()

function liveLinks(organization: Expression<string>, user: Expression<string>) {
  return is
    .selectFrom('links as l')
    .select('l.employee')
    .where('l.organization', '=', organization)
    .where('l.user_id', '=', user)
    .where('l.state', '=', 'live')
}
