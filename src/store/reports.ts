import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { reportColumns, reportOf } from './codec/reports.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { AMONG, list, rowsOf, statement, upsert, type Value, write } from './statement.ts'

export function reportQueries({ database }: QueryContext) {
  async function found(condition: string, ...values: readonly Value[]) {
    const sql = `select account, id, code, employee, user_id, reason, detail, opened_run, closed_run,
      opened_at, mailed_at from reports where account = ? and ${condition}`
    return (await rowsOf<Selectable<Schema['reports']>>(database, sql, ...values)).map(reportOf)
  }

  const openReports: Store['openReports'] = (account, filter = {}) => {
    const conditions = ['closed_run is null']
    const values: Value[] = [account]
    if (filter.employees !== undefined) {
      conditions.push(`employee in ${AMONG}`)
      values.push(list(filter.employees))
    }
    if (filter.ofNobody === true) conditions.push('employee is null')
    if (filter.code !== undefined) {
      conditions.push('code = ?')
      values.push(filter.code)
    }
    return found(`${conditions.join(' and ')} order by opened_run, id`, ...values)
  }

  const reportsAt: Store['reportsAt'] = (account, runSeq) =>
    found(
      'opened_run <= ? and (closed_run is null or closed_run >= ?) order by opened_run, id',
      account,
      runSeq,
      runSeq,
    )

  const putReport: Store['putReport'] = (row) =>
    write(
      upsert('reports', reportColumns(row), ['account', 'id'], {
        mailed_at: 'coalesce(excluded.mailed_at, mailed_at)',
      }),
    )

  const closeReports: Store['closeReports'] = (account, ids, runSeq, how) =>
    write(
      statement(
        `update reports set closed_run = ?${how === 'ended' ? ', mailed_at = null' : ''}
         where account = ? and id in ${AMONG} and closed_run is null`,
        runSeq,
        account,
        list(ids),
      ),
    )

  const markReportsMailed: Store['markReportsMailed'] = (account, ids, at) =>
    write(
      statement(
        `update reports set mailed_at = ? where account = ? and id in ${AMONG}`,
        at,
        account,
        list(ids),
      ),
    )

  return {
    openReports,
    reportsAt,
    putReport,
    closeReports,
    markReportsMailed,
  }
}
