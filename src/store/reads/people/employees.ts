import { sql } from 'kysely'
import type { PersonState } from '../../../core/people/person-state.ts'
import type { Store } from '../../../ports/store/store.ts'
import { employeeOf, searchable, versionOf } from '../../codec/people/employees.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { sliced } from '../../statements/rows.ts'
import { employeeRows, IS_LINKED, selectEmployees } from './employee-rows.ts'

type OfOne = { account: string; id: string }
type OfSome = { account: string; keys: readonly string[] }

/** Reads employees. The questions about absence are in absence.ts, those about time in due.ts. */
export function employeeQueries({ database }: QueryContext) {
  const { among, listed, member, position, unindexed } = database.forms

  const one = employeeRows(database, (rows, given: Markers<OfOne>) =>
    rows.where((eb) => eb.and(given)),
  )
  const employee: Store['employee'] = async (account, id) => (await one({ account, id }))[0] ?? null

  // Searches the index once for each key. A join with the list would walk the whole account (no statistics).
  const by = (column: 'id' | 'source_id' | 'remote_id') => {
    const found = employeeRows(database, (rows, given: Markers<OfSome>) =>
      rows
        .where('account', '=', given.account)
        .where(column, 'in', among(given.keys))
        .$if(column === 'id', (query) => query.orderBy('id')),
    )
    return (account: string, keys: readonly string[]) => found({ account, keys })
  }

  const byEmail = employeeRows(database, (rows, given: Markers<OfSome>) =>
    rows
      .where('account', '=', given.account)
      .where('id', 'in', (eb) => {
        const ids = eb.selectFrom('employees').select('id').where('account', '=', given.account)
        const work = ids.where('email_key', 'in', among(given.keys))
        return work.unionAll(ids.where('personal_key', 'in', among(given.keys)))
      })
      .orderBy('id'),
  )
  const employeesByEmail: Store['employeesByEmail'] = (account, keys) => byEmail({ account, keys })

  const withText = employeeRows(database, (rows, given: Markers<{ account: string }>) =>
    rows
      .where((eb) => eb.and({ ...given, email_key: null, reduced_at: null, erased_at: null }))
      .where((eb) =>
        eb(member('fields', 'workEmail'), 'is not', null).or(
          eb('personal_key', 'is', null).and(member('fields', 'personalEmail'), 'is not', null),
        ),
      )
      .orderBy(unindexed('id')),
  )
  const employeesWithText: Store['employeesWithText'] = (account) => withText({ account })

  /** Sorted by id, or by `seq` where a state is given: the order of the index that is used. */
  const page = compiled(database, (db, given: Markers<Page>) => {
    const { id, state, seq, words } = given
    let rows = selectEmployees(db).where('account', '=', given.account).limit(given.limit)
    if (words !== undefined) rows = rows.where(position('words', words), '>', 0)
    if (id !== undefined) rows = rows.where('id', '>', id).orderBy('id')
    if (state !== undefined && seq !== undefined)
      rows = rows.where('state', '=', state).where('seq', '>', seq).orderBy('seq')
    return rows
  })
  const employees: Store['employees'] = async (account, { state, search = '' }, slice) => {
    const words = searchable(search.trim()) || undefined
    const place =
      state === undefined ? { id: slice.after ?? '' } : { state, seq: Number(slice.after ?? 0) }
    const rows = await page({ account, ...place, words, limit: slice.limit + 1 })
    return sliced(rows, slice, (row) => (state === undefined ? row.id : `${row.seq}`), employeeOf)
  }

  type Beyond = { account: string; after: string; limit: number }
  const missed = employeeRows(database, (rows, given: Markers<Beyond>) =>
    rows
      .where('account', '=', given.account)
      .where('missing', 'is not', null)
      .where('id', '>', given.after)
      .orderBy('id')
      .limit(given.limit),
  )
  const missing: Store['missing'] = (account, after, limit) =>
    missed({ account, after: after ?? '', limit })

  type OfRun = { account: string; run: string }
  const remembered = employeeRows(database, (rows, given: Markers<OfRun>) =>
    rows
      .where('account', '=', given.account)
      .where('remembered', '<>', '{}')
      .where('source_id', 'not in', listed(given.run, sql.lit('employees')))
      .orderBy('id'),
  )
  const rememberedUnlisted: Store['rememberedUnlisted'] = (account, run) =>
    remembered({ account, run })

  // A linked, active employee if there is one, else any. Each half stops at its first match.
  type Except = { account: string; except: readonly string[] }
  const present = compiled(database, (db, { account, except }: Markers<Except>) => {
    const certain = db
      .selectFrom('employees as e')
      .select('e.source_id')
      .where((eb) => eb.and({ account, standing: 'present', missing: null, doubted_run: null }))
      .where('e.source_id', 'not in', among(except))
      .limit(1)
    const linked = certain.where('e.state', '=', 'active').where(IS_LINKED)
    return db
      .selectFrom(linked.as('found'))
      .select('source_id')
      .unionAll(db.selectFrom(certain.as('found')).select('source_id'))
      .limit(1)
  })
  const presentId: Store['presentId'] = async (account, except) =>
    (await present({ account, except }))[0]?.source_id ?? null

  const staff = compiled(database, (db, given: Markers<{ account: string; manager_id: string }>) =>
    db
      .selectFrom('employees')
      .select('id')
      .where((eb) => eb.and({ ...given, standing: 'present' }))
      .where('state', '<>', 'left')
      .limit(1),
  )
  /** People who have left do not count as somebody's staff. */
  const isManager: Store['isManager'] = async (account, manager_id) =>
    (await staff({ account, manager_id })).length > 0

  const versionsOf = compiled(database, (db, given: Markers<OfOne>) =>
    db
      .selectFrom('employees')
      .select(['version_run as fromRun', sql.lit<number | null>(null).as('toRun')])
      .select(['version_at as at', 'fields'])
      .where((eb) => eb.and(given))
      .unionAll(
        db
          .selectFrom('employee_versions')
          .select(['from_run as fromRun', 'to_run as toRun', 'at', 'fields'])
          .where((eb) => eb.and({ account: given.account, employee: given.id })),
      )
      .orderBy('fromRun', 'desc'),
  )
  const versions: Store['versions'] = async (account, id) =>
    (await versionsOf({ account, id })).map(({ fields, ...version }) => ({
      ...version,
      employee: versionOf(id, fields),
    }))

  return {
    employee,
    employeesBySource: by('source_id'),
    employeesById: by('id'),
    employeesByRemote: by('remote_id'),
    employeesByEmail,
    employeesWithText,
    employees,
    missing,
    rememberedUnlisted,
    presentId,
    isManager,
    versions,
  }
}

type Page = {
  account: string
  id?: string
  state?: PersonState
  seq?: number
  words: string | undefined
  limit: number
}
