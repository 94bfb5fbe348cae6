import type { Selectable } from 'kysely'
import type { Forget } from '../ports/store/forgets.ts'
import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { SKEW_MS } from './leases.ts'
import type { Schema } from './schema.ts'
import { forgetPlace } from './changes/sealed-places.ts'
import { rowsOf } from './rows.ts'

type ForgetRow = Selectable<Schema['forgets']>

/** Account tokens that the source has yet to delete. */
export function forgetQueries({ database, seal }: QueryContext) {
  const decode = async (row: ForgetRow): Promise<Forget> => ({
    id: row.id,
    account: row.account,
    // One that does not open must not stop the others.
    token: await seal.open(row.token, forgetPlace(row)).catch(() => null),
    judged: row.judged === 1,
    since: row.since,
    tries: row.tries,
    nextTryAt: row.next_try_at,
    failure: row.failure,
  })

  const forgetsDue: Store['forgetsDue'] = async (now, limit) => {
    const tooFar = new Date(Date.parse(now) + LONGEST_WAIT_MS + SKEW_MS).toISOString()
    return Promise.all((await rowsOf<ForgetRow>(database, DUE, now, tooFar, limit)).map(decode))
  }

  const forgets: Store['forgets'] = async (account) => {
    const rows =
      account === null
        ? await rowsOf<ForgetRow>(database, ALL)
        : await rowsOf<ForgetRow>(database, OF_ACCOUNT, account)
    return Promise.all(rows.map(decode))
  }

  return { forgetsDue, forgets }
}

const LONGEST_WAIT_MS = 24 * 3_600_000

// A next try that is too far away was stored by a clock that was ahead (rule 53).
const DUE = `select * from forgets where next_try_at <= ? or next_try_at > ?
  limit ?`

const OF_ACCOUNT = 'select * from forgets where account = ?'
const ALL = 'select * from forgets order by since, id'
