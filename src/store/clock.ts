import type { Store } from '../ports/store/store.ts'
import type { QueryContext } from './context.ts'
import { rowsOf, statement, write } from './statement.ts'

/** Repairs what was stored while our clock was ahead (rule 53). */
export function clockQueries({ database }: QueryContext) {
  const accountsAhead: Store['accountsAhead'] = async (now, limit) => {
    const rows = await rowsOf<{ id: string }>(database, AHEAD, now, limit)
    return rows.map((row) => row.id)
  }

  const comeBack: Store['comeBack'] = (account, now) => [
    write(
      ...REPAIRS.map((sql) => {
        const marks = sql.split('?').length - 2
        return statement(sql, ...Array.from({ length: marks }, () => now), account)
      }),
    ),
  ]

  return { accountsAhead, comeBack }
}

/** One search in an index for each account: its newest run. */
const AHEAD = `select a.id from accounts a cross join runs r on r.account = a.id and r.seq = a.run_seq
  where a.status not in ('pending', 'disconnected') and r.started_at > ? limit ?`

/**
 * Each takes the present for every mark but the last, which is the account. What waits for a time that is to
 * come waits no longer: to look early changes nothing, and to look a day late does.
 */
const REPAIRS = [
  `update runs set started_at = min(started_at, ?), began_at = min(began_at, ?),
     finished_at = min(finished_at, ?), waits_until = min(waits_until, ?)
   where account = ?`,
  `update accounts set next_sync_at = min(next_sync_at, ?),
     last_read_began_at = min(last_read_began_at, ?),
     last_complete_read_at = min(last_complete_read_at, ?), problem_since = min(problem_since, ?),
     host_refused_since = min(host_refused_since, ?), host_refused_until = min(host_refused_until, ?)
   where id = ?`,
  `update employees set read_at = min(read_at, ?), due_next_run = 1, revisit_at = null
   where account = ?`,
  `update actions set next_try_at = min(next_try_at, ?)
   where state = 'waiting' and next_try_at > ? and account = ?`,
  `update outbox set next_try_at = min(next_try_at, ?)
   where state = 'waiting' and next_try_at > ? and account = ?`,
  `update hints set at = min(at, ?) where account = ?`,
]
