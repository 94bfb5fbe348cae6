import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { json } from './codec/json.ts'
import { auditOf, eventOf, lapseOf } from './codec/events.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { insert, rowsOf, sliced, statement, type Value, write } from './statement.ts'

export function eventQueries({ database }: QueryContext) {
  const putEvent: Store['putEvent'] = (event) =>
    write(
      insert('events', {
        organization: event.organization,
        account: event.account,
        type: event.type,
        subject: event.subject,
        facts: json(event.facts),
        at: event.at,
      }),
    )

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

  const putAudit: Store['putAudit'] = (row) =>
    write(
      insert('audit', {
        organization: row.organization,
        account: row.account,
        actor: row.actor,
        act: row.act,
        target: row.target,
        facts: json(row.facts),
        at: row.at,
      }),
    )

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

  const count: Store['count'] = (name, by = 1) =>
    write(
      statement(
        `insert into counters (name, value) values (?, ?)
         on conflict (name) do update set value = value + excluded.value`,
        name,
        by,
      ),
    )

  const counters: Store['counters'] = async () => {
    const rows = await database.query.selectFrom('counters').select(['name', 'value']).execute()
    return Object.fromEntries(rows.map((row) => [row.name, row.value]))
  }

  return { putEvent, events, lapsesIn, putAudit, audit, count, counters }
}
