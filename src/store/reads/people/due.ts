import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'
import { employeeRows } from './employee-rows.ts'

type Due = { account: string; now: string; after: string; limit: number }

/** Employees about whom something has to be decided now. */
export function dueQueries({ database }: QueryContext) {
  const { member, unindexed } = database.forms
  const is = expressionBuilder<Schema, 'employees'>()

  /**
   * Sorted by `seq`. Both halves read only index entries of employees who are due, so a day on which nobody
   * is due reads no employee. Nor is anything sorted by a walk through the whole account.
   */
  const dueAmong = (which: Expression<SqlBool>): Store['employeesDue'] => {
    const found = employeeRows(database, (rows, given: Markers<Due>) =>
      rows
        .where('seq', 'in', (eb) => {
          const some = eb.selectFrom('employees').select('seq').where('account', '=', given.account)
          const last = eb.fn.coalesce(some.where('id', '=', given.after), eb.lit(0))
          const due = some.where(which).limit(given.limit)
          const nextRun = due.where('due_next_run', '=', 1).where('seq', '>', last).orderBy('seq')
          const timeCome = due
            .where('due_next_run', '=', 0)
            .where('revisit_at', '<=', given.now)
            .where(unindexed<number>('seq'), '>', last)
            .orderBy(unindexed('seq'))
          return eb
            .selectFrom(nextRun.as('found'))
            .select('found.seq')
            .unionAll(eb.selectFrom(timeCome.as('found')).select('found.seq'))
        })
        .orderBy('seq')
        .limit(given.limit),
    )
    return (account, now, after, limit) => found({ account, now, after: after ?? '', limit })
  }

  // The earliest first. A transition in time is not put off until the next run (rule 41).
  const come = compiled(
    database,
    (db, given: Markers<{ account: string; now: string; limit: number }>) => {
      const some = db
        .selectFrom('employees')
        .select('source_id')
        .where('account', '=', given.account)
      const revisits = some
        .select('revisit_at as at')
        .where('due_next_run', '=', 0)
        .where('revisit_at', '<=', given.now)
      const transitions = some
        .select('next_transition_at as at')
        .where('due_next_run', '=', 1)
        .where('next_transition_at', '<=', given.now)
      return db
        .selectFrom(revisits.unionAll(transitions).as('found'))
        .select('source_id')
        .orderBy('at')
        .limit(given.limit)
    },
  )
  const timeCome: Store['timeCome'] = async (account, now, limit) =>
    (await come({ account, now, limit })).map((row) => row.source_id)

  return {
    employeesDue: dueAmong(is.lit(true)),
    inactiveDue: dueAmong(
      is('standing', '=', 'inactive')
        .or(member('fields', 'status', 'kind'), '=', 'other')
        .or(member('memory', 'conflict'), 'is not', null),
    ),
    unreadableDue: dueAmong(is(member('memory', 'unreadable'), 'is not', null)),
    timeCome,
  }
}
