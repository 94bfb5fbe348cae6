import { type Kysely, sql } from 'kysely'
import { EMPLOYED_STATES } from '../../../core/people/person-state.ts'
import { FACT_REASONS } from '../../../core/tell/told-once.ts'
import type { PortalStore } from '../../../ports/store/reads/portal.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { Database } from '../../statements/database.ts'
import type { Schema } from '../../statements/schema.ts'

type Counts = Pick<PortalStore, 'movements' | 'firstPlanDay' | 'countReports'>
type Since = { account: string; since: string }

/** What only the portal counts: who joined and left on each day, and reports by their code. */
export function movementQueries(database: Database): Counts {
  const { member } = database.forms

  const byDay = compiled(database, changesByDay)
  const first = compiled(database, (db, given: Markers<{ account: string }>) =>
    firstPlan(db, given).select('first.at'),
  )
  const reports = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('reports')
      .select(({ fn }) => ['code', fn.countAll<number>().as('count')])
      .where('account', '=', given.account)
      .where('closed_run', 'is', null)
      .where(member('reason', 'code'), 'not in', FACT_REASONS)
      .groupBy('code'),
  )
  return {
    movements: (account, since) => byDay({ account, since }),
    firstPlanDay: async (account) => (await first({ account }))[0]?.at.slice(0, 10) ?? null,
    countReports: (account) => reports({ account }),
  }
}

function changesByDay(db: Kysely<Schema>, given: Markers<Since>) {
  return db
    .with('changes', (query) =>
      query
        .selectFrom('events as e')
        .select((eb) => [
          eb.fn<string>('substr', ['e.at', eb.val(1), eb.val(10)]).as('day'),
          isEmployed('e').as('is_employed'),
          eb.fn
            .coalesce(
              eb
                .selectFrom('events as p')
                .select(isEmployed('p').as('is_employed'))
                .whereRef('p.subject', '=', 'e.subject')
                .whereRef('p.account', '=', 'e.account')
                .whereRef('p.id', '<', 'e.id')
                // An event `state.active`, `state.left`, …; '/' is the character after '.'.
                .where('p.type', '>=', 'state.')
                .where('p.type', '<', 'state/')
                .orderBy('p.id', 'desc')
                .limit(1),
              sql.lit(0),
            )
            .as('was_employed'),
        ])
        .where('e.account', '=', given.account)
        .where('e.at', '>=', given.since)
        .where('e.type', '>=', 'state.')
        .where('e.type', '<', 'state/')
        .where('e.id', '>', firstPlan(db, given).select('first.id')),
    )
    .selectFrom('changes')
    .select(({ fn }) => [
      'day',
      fn.sum<number>('is_employed').as('joined'),
      fn.sum<number>('was_employed').as('left'),
    ])
    .whereRef('is_employed', '<>', 'was_employed')
    .groupBy('day')
    .orderBy('day')
}

/** The event of the account's first plan. Changes of state before it are first decisions, not movements. */
function firstPlan(db: Kysely<Schema>, given: Pick<Markers<Since>, 'account'>) {
  return db
    .selectFrom('events as first')
    .where('first.account', '=', given.account)
    .where('first.type', '=', 'plan.made')
    .orderBy('first.id')
    .limit(1)
}

const EMPLOYED_EVENTS = EMPLOYED_STATES.map((state) => `state.${state}`)

function isEmployed(table: 'e' | 'p') {
  const type = sql.ref(`${table}.type`)
  return sql<number>`case when ${type} in (${sql.join(EMPLOYED_EVENTS)}) then 1 else 0 end`
}
