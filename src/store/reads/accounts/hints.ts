import type { Store } from '../../../ports/store/store.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'

export function hintQueries({ database }: QueryContext) {
  const oldest = compiled(database, (db, given: Markers<{ account: string; limit: number }>) =>
    db
      .selectFrom('hints')
      .select('source_id')
      .where('account', '=', given.account)
      .orderBy('at')
      .orderBy('source_id')
      .limit(given.limit),
  )
  /** Oldest first. */
  const hints: Store['hints'] = async (account, limit) =>
    (await oldest({ account, limit })).map((row) => row.source_id)

  const counted = compiled(database, (db, given: Markers<{ account: string }>) =>
    db
      .selectFrom('hints')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('account', '=', given.account),
  )
  const countHints: Store['countHints'] = async (account) =>
    (await counted({ account }))[0]?.count ?? 0

  return { hints, countHints }
}
