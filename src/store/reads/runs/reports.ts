import type { ReportCode } from '../../../core/facts/report.ts'
import type { Store } from '../../../ports/store/store.ts'
import { reportOf } from '../../codec/runs/reports.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'

export function reportQueries({ database }: QueryContext) {
  const { among } = database.forms

  type Open = {
    account: string
    employees?: readonly string[] | undefined
    /** Any value: only reports about nobody. */
    ofNobody?: 1 | undefined
    code?: ReportCode | undefined
  }
  const open = compiled(database, (db, given: Markers<Open>) => {
    let query = db
      .selectFrom('reports')
      .selectAll()
      .where('account', '=', given.account)
      .where('closed_run', 'is', null)
    if (given.employees !== undefined) query = query.where('employee', 'in', among(given.employees))
    if (given.ofNobody !== undefined) query = query.where('employee', 'is', null)
    if (given.code !== undefined) query = query.where('code', '=', given.code)
    return query.orderBy('opened_run').orderBy('id')
  })
  const openReports: Store['openReports'] = async (account, { employees, ofNobody, code } = {}) => {
    const rows = await open({
      account,
      employees,
      ofNobody: ofNobody === true ? 1 : undefined,
      code,
    })
    return rows.map(reportOf)
  }

  const openAt = compiled(database, (db, given: Markers<{ account: string; run: number }>) =>
    db
      .selectFrom('reports')
      .selectAll()
      .where('account', '=', given.account)
      .where('opened_run', '<=', given.run)
      .where((eb) => eb.or([eb('closed_run', 'is', null), eb('closed_run', '>=', given.run)]))
      .orderBy('opened_run')
      .orderBy('id'),
  )
  const reportsAt: Store['reportsAt'] = async (account, runSeq) =>
    (await openAt({ account, run: runSeq })).map(reportOf)

  return { openReports, reportsAt }
}
