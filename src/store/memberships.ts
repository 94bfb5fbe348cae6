import type { Selectable } from 'kysely'
import type { Memberships } from '../core/decide/membership.ts'
import type { Store } from '../ports/store/store.ts'
import { answerOf, membershipOf } from './codec/memberships.ts'
import { overrideOf } from './codec/overrides.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { AMONG, list } from './changes/statement.ts'
import { rowsOf, sliced } from './rows.ts'

/** What people have, what the host answered, and what admins said. */

export function membershipQueries({ database }: QueryContext) {
  const membershipsOf: Store['membershipsOf'] = async (account, employees) => {
    const sql = `select account, employee, entity, state, origin, at, accepted, invited_only,
      shown_ended, unshown, cards_open, said from memberships where account = ? and employee in ${AMONG}`
    type Row = Selectable<Schema['memberships']>
    const rows = await rowsOf<Row>(database, sql, account, list(employees))
    const found = new Map<string, Memberships>()
    for (const row of rows)
      found.set(row.employee, { ...found.get(row.employee), [row.entity]: membershipOf(row) })
    return found
  }

  const endedElsewhere: Store['endedElsewhere'] = async (organization, account, userIds) => {
    const sql = `select distinct l.user_id as id from links l
      join memberships m on m.account = l.account and m.employee = l.employee
      where l.organization = ? and l.account <> ? and l.user_id in ${AMONG}
        and m.state = 'ended' and m.origin = 'leave'`
    const rows = await rowsOf<{ id: string }>(database, sql, organization, account, list(userIds))
    return new Set(rows.map(({ id }) => id))
  }

  const answersOf: Store['answersOf'] = async (account, employees) => {
    const sql = `select account, employee, entity, kind, fingerprint, outcome, reason, message, at, ask_again_at,
        shown, lists, listed_at
      from answers where account = ? and employee in ${AMONG}`
    type Row = Selectable<Schema['answers']>
    const rows = await rowsOf<Row>(database, sql, account, list(employees))
    return rows.map((row) => ({ employee: row.employee, ...answerOf(row) }))
  }

  const OVERRIDE = `id, account, employee, entity, decision, until_at, user_id, fingerprint, actor, at`
  type OverrideRow = Selectable<Schema['overrides']>

  const overridesOf: Store['overridesOf'] = async (account, employees) => {
    // An earlier version kept `reactivated` here; the first step of the account turns it into a membership.
    const sql = `select ${OVERRIDE} from overrides
      where account = ? and employee in ${AMONG} and decision <> 'reactivated' order by employee, at`
    return (await rowsOf<OverrideRow>(database, sql, account, list(employees))).map(overrideOf)
  }

  const overridesOfAccount: Store['overridesOfAccount'] = async (account, slice) => {
    const sql = `select ${OVERRIDE} from overrides
      where account = ? and id > ? and decision <> 'reactivated' order by id limit ?`
    const rows = await rowsOf<OverrideRow>(
      database,
      sql,
      account,
      slice.after ?? '',
      slice.limit + 1,
    )
    return sliced(rows, slice, ({ id }) => id, overrideOf)
  }

  const override: Store['override'] = async (account, id) => {
    const sql = `select ${OVERRIDE} from overrides where account = ? and id = ?`
    const [row] = await rowsOf<OverrideRow>(database, sql, account, id)
    return row === undefined ? null : overrideOf(row)
  }

  return {
    membershipsOf,
    endedElsewhere,
    answersOf,
    overridesOf,
    overridesOfAccount,
    override,
  }
}
