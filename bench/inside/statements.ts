// Which statements one page of a sync asks of the database, told from a trace.

/** The fence of the lease, the page's marker and the run. */
const BOOKKEEPING = /^(insert into "?(fence|pages)"?|update "?runs"?) /i
const WRITES = /^\s*(insert|update|delete|replace)\b/i
const MARKER = /^insert into "?pages"?/i
const PEOPLE_OF_A_PAGE = /from "?employees"? where account = \?.* and source_id/i

export interface PageCost {
  readonly bookkeeping: number
  readonly data: number
  /** Of the data, those that write. */
  readonly writes: readonly string[]
}

/** From one page of employees to the next. The first one follows the account, or the last page of another listing. */
export function pageCosts(statements: readonly string[]): readonly PageCost[] {
  const marks = statements.flatMap((sql, at) => (MARKER.test(sql) ? [at] : []))
  const gaps = marks.slice(1).map((mark, n) => statements.slice((marks[n] ?? 0) + 1, mark + 1))
  return gaps
    .filter((gap) => gap.some((sql) => PEOPLE_OF_A_PAGE.test(sql)))
    .filter((gap) => !gap.some((sql) => /from "?accounts"?|into "?dimensions"?/.test(sql)))
    .map((gap) => {
      const data = gap.filter((sql) => !BOOKKEEPING.test(sql))
      const writes = data.filter((sql) => WRITES.test(sql))
      return { bookkeeping: gap.length - data.length, data: data.length, writes }
    })
}
