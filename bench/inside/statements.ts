// Which statements one page of a sync asks of the database, told from a trace.

/** The fence of the lease, the page's marker and the run. */
const BOOKKEEPING = /^(insert into "?(fence|pages)"?|update "?runs"?) /i
const WRITES = /^\s*(insert|update|delete|replace)\b/i
/** Each page of people begins with a look at how it was before. */
const PAGE = /from "?page_prints"? as .*'employees'/i

export interface PageCost {
  readonly bookkeeping: number
  readonly data: number
  /** Of the data, those that write. */
  readonly writes: readonly string[]
}

/** From one page of people to the next, with the commit of those before it. After the last one the list is over. */
export function pageCosts(asked: readonly string[]): readonly PageCost[] {
  // Rows of one commit and one kind go as one statement to a database on another machine (store/changes/group.ts).
  const statements = asked.filter((sql, at) => !WRITES.test(sql) || sql !== asked[at - 1])
  const looks = statements.flatMap((sql, at) => (PAGE.test(sql) ? [at] : []))
  return looks.slice(1).map((look, n) => {
    const gap = statements.slice(looks[n], look)
    const data = gap.filter((sql) => !BOOKKEEPING.test(sql))
    const writes = data.filter((sql) => WRITES.test(sql))
    return { bookkeeping: gap.length - data.length, data: data.length, writes }
  })
}
