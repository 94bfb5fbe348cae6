import { type Expression, expressionBuilder, type Kysely, sql } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Forms } from '../../statements/forms.ts'
import type { Schema } from '../../statements/schema.ts'
import { employeeRows, IS_LINKED } from './employee-rows.ts'

type OfRead = { account: string; run: string; seq: number }
type Page = { account: string; after: string; limit: number }

/** Compares employees with the page markers of a run. Only a complete read is asked who is absent (doctrine 2). */
export function absenceQueries({ database }: QueryContext) {
  const { along, listed, unindexed } = database.forms
  // A covering index: the rows of people who are listed are not read.
  const people = along('employees', 'e', 'employees_by_source')
  const listedIn = (run: Expression<string>) => listed(run, sql.lit('employees'))

  const counted = compiled(database, (db, given: Markers<OfRead>) =>
    countsOf(db, database.forms, given),
  )
  const absence: Store['absence'] = async ({ account, run, seq }) => {
    const [row] = await counted({ account, run, seq })
    if (row === undefined) throw new Error(`no answer about who is absent from ${run}`)
    const { known, absent, flagged, departed, listed } = row
    // People who became INACTIVE in this read were expected in it: the share is of those present before.
    return { expected: known + flagged + departed, absent: absent + flagged, listed }
  }

  const notListed = employeeRows(database, (rows, given: Markers<Page & { run: string }>) =>
    rows
      .where('id', '>', given.after)
      .where('seq', 'in', (eb) =>
        eb
          .selectFrom(people)
          .select('e.seq')
          .where('e.account', '=', given.account)
          .where('e.standing', 'in', ['present', 'inactive', 'deleted'])
          .where(WAS_THERE)
          .where((eb) =>
            eb('e.standing', '=', 'deleted').or('e.source_id', 'not in', listedIn(given.run)),
          ),
      )
      .orderBy(unindexed('id'))
      .limit(given.limit),
  )
  const absentees: Store['absentees'] = ({ account, run }, after, limit) =>
    notListed({ account, run, after: after ?? '', limit })

  // A full read lists nearly everybody, so walk the account. Other reads list few: search for each of them.
  const inRun = (walks: boolean) => {
    const id = walks ? sql.ref<string>('id') : unindexed<string>('id')
    const sourceId = walks ? unindexed<string>('source_id') : sql.ref<string>('source_id')
    return employeeRows(database, (rows, given: Markers<Page & { run: string }>) =>
      rows
        .where('account', '=', given.account)
        .where(sourceId, 'in', listedIn(given.run))
        .where(id, '>', given.after)
        .orderBy(id)
        .limit(given.limit),
    )
  }
  const [inFull, inOther] = [inRun(true), inRun(false)]
  const employeesInRun: Store['employeesInRun'] = ({ account, id: run, mode }, after, limit) =>
    (mode === 'full' ? inFull : inOther)({ account, run, after: after ?? '', limit })

  const going = employeeRows(database, (rows, given: Markers<Page>) =>
    rows
      .where('id', '>', given.after)
      .where('seq', 'in', (eb) => {
        const some = eb
          .selectFrom('employees as e')
          .select('e.seq')
          .where('e.account', '=', given.account)
        const leaving = some.where('e.state', '=', 'leaving').where(IS_LINKED)
        return some.where('e.announced', 'is not', null).unionAll(leaving)
      })
      .orderBy(unindexed('id'))
      .limit(given.limit),
  )
  const leavingOrAnnounced: Store['leavingOrAnnounced'] = (account, after, limit) =>
    going({ account, after: after ?? '', limit })

  return { absence, absentees, employeesInRun, leavingOrAnnounced }
}

const is = expressionBuilder<{ e: Schema['employees'] } & Schema, 'e'>()

/** Has not left, and is not missing since an earlier complete read. */
const WAS_THERE = is('e.state', '<>', 'left').and(
  is('e.missing', 'is', null).or('e.missing', '=', 'unlisted'),
)

function countsOf(
  db: Kysely<Schema>,
  { along, flag, listed, member }: Forms,
  { account, run, seq }: Markers<OfRead>,
) {
  const ids = listed(run, sql.lit('employees'))
  const people = (standing: 'present' | 'deleted') =>
    is('e.account', '=', account)
      .and('e.standing', '=', standing)
      .and(WAS_THERE)
      .and('e.first_run', '<', seq)
  const known = db
    .selectFrom(along('employees', 'e', 'employees_by_source'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(people('present'))
  /** The same as `standing = 'present'`, for the version that this read closed. */
  const wasPresent = db
    .selectFrom('employee_versions as v')
    .select('v.employee')
    .where('v.account', '=', account)
    .where('v.to_run', '=', seq)
    .where(flag('v.fields', 'deleted'), '=', 0)
    .where(flag('v.fields', 'ignored'), '=', 0)
    .where((eb) =>
      eb.not(
        eb.and([
          eb(member('v.fields', 'status', 'kind'), '=', 'known'),
          eb(member('v.fields', 'status', 'value'), '=', 'INACTIVE'),
        ]),
      ),
    )
  // Merge's flag says that HR deleted their record: as if they were not listed (P12).
  const flagged = db
    .selectFrom('employees as e')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(people('deleted'))
    .where((eb) =>
      eb(member('e.fields', 'status', 'value'), 'is distinct from', 'INACTIVE').or(
        eb.exists(wasPresent.whereRef('v.employee', '=', eb.ref('e.id'))),
      ),
    )
  const departed = wasPresent
    .crossJoin('employees as e')
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .whereRef('e.account', '=', 'v.account')
    .whereRef('e.id', '=', 'v.employee')
    .where('e.standing', 'in', ['inactive', 'ignored'])
  const deleted = db
    .selectFrom('employees')
    .select('source_id')
    .where((eb) => eb.and({ account, standing: 'deleted' }))
  const listedNow = db
    .selectFrom(ids.$castTo<{ value: string }>().as('p'))
    .select(({ fn }) => fn.count<number>('p.value').distinct().as('count'))
    .where('p.value', 'not in', deleted)
  return db.selectNoFrom([
    sql<number>`${known}`.as('known'),
    sql<number>`${known.where('e.source_id', 'not in', ids)}`.as('absent'),
    sql<number>`${flagged}`.as('flagged'),
    sql<number>`${departed}`.as('departed'),
    sql<number>`${listedNow}`.as('listed'),
  ])
}
