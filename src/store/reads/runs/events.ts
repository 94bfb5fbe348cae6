import type { Kysely } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { auditOf, eventOf, lapseOf } from '../../codec/runs/events.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { sliced } from '../../statements/rows.ts'
import type { Schema } from '../../statements/schema.ts'

export function eventQueries({ database }: QueryContext) {
  const { member } = database.forms

  type Filter = {
    organization?: string | undefined
    account?: string | undefined
    subject?: string | undefined
  }
  const after = compiled(database, (db, given: Markers<Filter & { id: number; limit: number }>) => {
    let query = allEvents(db).where('id', '>', given.id)
    for (const column of ['organization', 'account', 'subject'] as const) {
      const wanted = given[column]
      if (wanted !== undefined) query = query.where(column, '=', wanted)
    }
    return query.orderBy('id').limit(given.limit)
  })
  /** Oldest first. */
  const events: Store['events'] = async ({ organization, account, subject }, id, limit) =>
    (await after({ organization, account, subject, id, limit })).map(eventOf)

  const lapses = compiled(database, (db, given: Markers<{ run: string; account: string }>) =>
    allEvents(db)
      .where('account', '=', given.account)
      .where('type', '=', 'decision.lapsed')
      .where(member('facts', 'run'), '=', given.run)
      // Events of the account are many, and the run began after most of them.
      .where('id', '>', (eb) =>
        eb.fn.coalesce(
          eb
            .selectFrom('events as began')
            .select((began) => began.fn.min('began.id').as('id'))
            .where('began.subject', '=', given.run)
            .where('began.type', '=', 'run.started'),
          eb.lit(0),
        ),
      )
      .orderBy('id'),
  )
  const lapsesIn: Store['lapsesIn'] = async ({ id, account }) =>
    (await lapses({ run: id, account })).map(lapseOf)

  type Before = { organization: string; before: number; limit: number }
  const auditBefore = compiled(database, (db, given: Markers<Before>) =>
    db
      .selectFrom('audit')
      .select(['id', 'organization', 'account', 'actor', 'act', 'target', 'facts', 'at'])
      .where('organization', '=', given.organization)
      .where('id', '<', given.before)
      .orderBy('id', 'desc')
      .limit(given.limit),
  )
  /** Newest first. */
  const audit: Store['audit'] = async (organization, slice) => {
    const before = slice.after === null ? Number.MAX_SAFE_INTEGER : Number(slice.after)
    const rows = await auditBefore({ organization, before, limit: slice.limit + 1 })
    return sliced(rows, slice, (row) => String(row.id), auditOf)
  }

  const allCounters = compiled(database, (db) =>
    db.selectFrom('counters').select(['name', 'value']),
  )
  const counters: Store['counters'] = async () =>
    Object.fromEntries((await allCounters({})).map(({ name, value }) => [name, value]))

  return { events, lapsesIn, audit, counters }
}

function allEvents(db: Kysely<Schema>) {
  return db
    .selectFrom('events')
    .select(['id', 'organization', 'account', 'type', 'subject', 'facts', 'at'])
}
