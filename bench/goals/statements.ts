import { join } from 'node:path'
import type { Bench, Goal } from '../bench.ts'
import { startTheClock, stopTheClock } from '../inside/clock.ts'
import { createOutside } from '../inside/outside.ts'
import { openProduct } from '../inside/product.ts'
import { pageCosts } from '../inside/statements.ts'
import { Wrong } from '../prove.ts'

const MOST_DATA = 3
const MOST_BOOKKEEPING = 3
const MOST_PARAMETERS = 100

/** The same statements go to each database; D1 counts and limits them, so they are what counts there. */
export const statements: Goal = {
  numbers: [9],
  title: 'statements for each page of a sync without a change',
  async measure(bench: Bench) {
    const people = bench.size(5_000, 1_000)
    const asked: string[] = []
    let parameters = 0
    stopTheClock('2026-05-04T09:00:00.000Z')
    try {
      const product = await openProduct(
        join(bench.folder, 'traced.db'),
        createOutside(20),
        (sql, bound) => {
          asked.push(sql)
          parameters = Math.max(parameters, bound.length)
        },
      )
      const account = await product.found('acme', people)
      // The first one of them finds the pages as they are and keeps their prints.
      await product.sync(account)
      asked.splice(0)
      parameters = 0
      await product.sync(account)
      await product.close()
    } finally {
      startTheClock()
    }
    const pages = pageCosts(asked)
    if (pages.length < people / 100 / 2)
      throw new Wrong(`pages in the trace: found ${pages.length} of about ${people / 100}`)
    const most = (of: (page: (typeof pages)[number]) => number): number =>
      Math.max(...pages.map(of))
    bench.say(
      `  ${asked.length} statements for ${people} people; of ${pages.length} pages the most: ${most((p) => p.data)} data, ${most((p) => p.bookkeeping)} bookkeeping; ${parameters} parameters`,
    )
    return [
      {
        id: '9-data',
        what: 'data statements of a page',
        ratios: [most((p) => p.data)],
        limit: { most: MOST_DATA },
      },
      {
        id: '9-bookkeeping',
        what: 'bookkeeping statements of a page',
        ratios: [most((p) => p.bookkeeping)],
        limit: { most: MOST_BOOKKEEPING },
      },
      {
        id: '9-written',
        what: 'statements of a page that write data',
        ratios: [most((p) => p.writes.length)],
        limit: { most: 0 },
      },
      {
        id: '9-parameters',
        what: 'parameters of a statement',
        ratios: [parameters],
        limit: { most: MOST_PARAMETERS },
      },
    ]
  },
}
