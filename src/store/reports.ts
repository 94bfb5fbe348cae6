import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { reportOf } from './codec/reports.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { AMONG, list, type Value } from './changes/statement.ts'
import { rowsOf } from './rows.ts'

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

  return {
    openReports,
    reportsAt,
  }
}
