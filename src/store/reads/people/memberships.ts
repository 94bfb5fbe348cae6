import { sql } from 'kysely'
import type { Memberships } from '../../../core/decide/membership.ts'
import type { Store } from '../../../ports/store/store.ts'
import { answerOf, membershipOf } from '../../codec/people/memberships.ts'
import { overrideOf } from '../../codec/people/overrides.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { sliced } from '../../statements/rows.ts'

type OfEmployees = { account: string; employees: readonly string[] }

/** What people have, what the host answered, and what admins said. */
export function membershipQueries({ database }: QueryContext) {
  const { among } = database.forms

  const memberships = compiled(database, (db, given: Markers<OfEmployees>) =>
    db
      .selectFrom('memberships')
      .selectAll()
      .where('account', '=', given.account)
      .where('employee', 'in', among(given.employees)),
  )
  const membershipsOf: Store['membershipsOf'] = async (account, employees) => {
    const found = new Map<string, Memberships>()
    for (const row of await memberships({ account, employees }))
      found.set(row.employee, { ...found.get(row.employee), [row.entity]: membershipOf(row) })
    return found
  }

  type OfUsers = { organization: string; account: string; userIds: readonly string[] }
  const leaversElsewhere = compiled(database, (db, given: Markers<OfUsers>) =>
    db
      .selectFrom('links as l')
      .innerJoin('memberships as m', (join) =>
        join.onRef('m.account', '=', 'l.account').onRef('m.employee', '=', 'l.employee'),
      )
      .select('l.user_id as id')
      .distinct()
      .where('l.organization', '=', given.organization)
      .where('l.account', '<>', given.account)
      .where('l.user_id', 'in', among(given.userIds))
      .where('m.state', '=', 'ended')
      .where('m.origin', '=', 'leave'),
  )
  const endedElsewhere: Store['endedElsewhere'] = async (organization, account, userIds) =>
    new Set((await leaversElsewhere({ organization, account, userIds })).map(({ id }) => id))

  const answers = compiled(database, (db, given: Markers<OfEmployees>) =>
    db
      .selectFrom('answers')
      .selectAll()
      .where('account', '=', given.account)
      .where('employee', 'in', among(given.employees)),
  )
  const answersOf: Store['answersOf'] = async (account, employees) =>
    (await answers({ account, employees })).map((row) => ({
      employee: row.employee,
      ...answerOf(row),
    }))

  return { membershipsOf, endedElsewhere, answersOf, ...overrideQueries({ database }) }
}

function overrideQueries({ database }: Pick<QueryContext, 'database'>) {
  const { among } = database.forms

  const ofEmployees = compiled(database, (db, given: Markers<OfEmployees>) =>
    db
      .selectFrom('overrides')
      .selectAll()
      .where('account', '=', given.account)
      .where('employee', 'in', among(given.employees))
      // An earlier version kept `reactivated` here; the first step of the account turns it into a membership.
      .where(sql.ref<string>('decision'), '<>', 'reactivated')
      .orderBy('employee')
      .orderBy('at'),
  )
  const overridesOf: Store['overridesOf'] = async (account, employees) =>
    (await ofEmployees({ account, employees })).map(overrideOf)

  type Page = { account: string; after: string; limit: number }
  const ofAccount = compiled(database, (db, given: Markers<Page>) =>
    db
      .selectFrom('overrides')
      .selectAll()
      .where('account', '=', given.account)
      .where('id', '>', given.after)
      .where(sql.ref<string>('decision'), '<>', 'reactivated')
      .orderBy('id')
      .limit(given.limit),
  )
  const overridesOfAccount: Store['overridesOfAccount'] = async (account, slice) => {
    const rows = await ofAccount({ account, after: slice.after ?? '', limit: slice.limit + 1 })
    return sliced(rows, slice, ({ id }) => id, overrideOf)
  }

  const one = compiled(database, (db, given: Markers<{ account: string; id: string }>) =>
    db
      .selectFrom('overrides')
      .selectAll()
      .where('account', '=', given.account)
      .where('id', '=', given.id),
  )
  const override: Store['override'] = async (account, id) =>
    (await one({ account, id })).map(overrideOf)[0] ?? null

  return { overridesOf, overridesOfAccount, override }
}
