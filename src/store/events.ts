import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { auditOf, eventOf, lapseOf } from './codec/events.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { rowsOf, sliced } from './rows.ts'
import { type Value } from './changes/statement.ts'

export function eventQueries({ database }: QueryContext) {
  /** Oldest first. */
  const events: Store['events'] = async (filter, after, limit) => {
    const conditions = ['id > ?']
    const values: Value[] = [after]
    for (const column of ['organization', 'account', 'subject'] as const) {
      const wanted = filter[column]
      if (wanted === undefined) continue
      conditions.push(`${column} = ?`)
      values.push(wanted)
    }
    const rows = await rowsOf<Selectable<Schema['events']>>(
      database,
      `select id, organization, account, type, subject, facts, at from events
       where ${conditions.join(' and ')} order by id limit ?`,
      ...values,
      limit,
    )
    return rows.map(eventOf)
  }

  const lapsesIn: Store['lapsesIn'] = async ({ id, account }) => {
    // Events of the account are many, and the run began after most of them.
    const rows = await rowsOf<Selectable<Schema['events']>>(
      database,
      `select id, organization, account, type, subject, facts, at from events
       where account = ? and type = 'decision.lapsed' and facts ->> 'run' = ?
         and id > coalesce((select min(id) from events where subject = ? and type = 'run.started'), 0)
       order by id`,
      account,
      id,
      id,
    )
    return rows.map(lapseOf)
  }

  /** Newest first. */
  const audit: Store['audit'] = async (organization, slice) => {
    const before = slice.after === null ? Number.MAX_SAFE_INTEGER : Number(slice.after)
    const rows = await rowsOf<Selectable<Schema['audit']>>(
      database,
      `select id, organization, account, actor, act, target, facts, at from audit
       where organization = ? and id < ? order by id desc limit ?`,
      organization,
      before,
      slice.limit + 1,
    )
    return sliced(rows, slice, (row) => String(row.id), auditOf)
  }

  const counters: Store['counters'] = async () => {
    const rows = await database.query.selectFrom('counters').select(['name', 'value']).execute()
    return Object.fromEntries(rows.map((row) => [row.name, row.value]))
  }

  return { events, lapsesIn, audit, counters }
}
