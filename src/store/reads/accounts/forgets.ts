import type { Selectable } from 'kysely'
import type { Forget } from '../../../ports/store/forgets.ts'
import type { Store } from '../../../ports/store/store.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import { SKEW_MS } from '../../commands/leases.ts'
import type { Schema } from '../../statements/schema.ts'
import { forgetPlace } from '../../changes/sealed-places.ts'

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

  type Due = { now: string; tooFar: string; limit: number }
  const due = compiled(database, (db, given: Markers<Due>) =>
    db
      .selectFrom('forgets')
      .selectAll()
      // A next try that is too far away was stored by a clock that was ahead (rule 53).
      .where((eb) =>
        eb.or([eb('next_try_at', '<=', given.now), eb('next_try_at', '>', given.tooFar)]),
      )
      .limit(given.limit),
  )
  const forgetsDue: Store['forgetsDue'] = async (now, limit) => {
    const tooFar = new Date(Date.parse(now) + LONGEST_WAIT_MS + SKEW_MS).toISOString()
    return Promise.all((await due({ now, tooFar, limit })).map(decode))
  }

  const all = compiled(database, (db, { account }: Markers<{ account?: string | undefined }>) => {
    const query = db.selectFrom('forgets').selectAll().orderBy('since').orderBy('id')
    return account === undefined ? query : query.where('account', '=', account)
  })
  const forgets: Store['forgets'] = async (account) =>
    Promise.all((await all({ account: account ?? undefined })).map(decode))

  return { forgetsDue, forgets }
}

const LONGEST_WAIT_MS = 24 * 3_600_000
