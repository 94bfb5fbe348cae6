import type { Store } from '../../ports/store/store.ts'
import { compiled, type Markers } from '../statements/compiled.ts'
import type { QueryContext } from '../statements/context.ts'
import type { SealedPlace } from '../seal.ts'
import { rowsOf } from '../statements/rows.ts'
import { statement } from '../changes/statement.ts'

/** Answers to requests that came with an idempotency key. Bodies are sealed: some hold session links. */
export function idempotencyQueries({ database, seal }: QueryContext) {
  const claims = compiled(database, (db, given: Markers<{ key: string }>) =>
    db
      .selectFrom('idempotency')
      .select(['request_hash', 'status', 'body'])
      .where('key', '=', given.key),
  )
  const claimKey: Store['claimKey'] = async (key, requestHash, now) => {
    const claim = crypto.randomUUID()
    const claimed = await rowsOf(
      database,
      CLAIM,
      key,
      requestHash,
      now,
      claim,
      claim,
      before(now, ANSWERS_KEPT),
      before(now, ANSWER_TAKES),
    )
    if (claimed.length > 0) return null
    const [stored] = await claims({ key })
    // The key was released between the two statements: claim it again.
    if (stored === undefined) return claimKey(key, requestHash, now)
    return {
      requestHash: stored.request_hash,
      status: stored.status,
      body: stored.body === null ? null : await seal.open(stored.body, answerPlace(key)),
    }
  }

  const storeAnswer: Store['storeAnswer'] = async (key, status, body) => {
    const sealed = await seal.seal(body, answerPlace(key))
    await database.batch([
      statement('update idempotency set status = ?, body = ? where key = ?', status, sealed, key),
    ])
  }

  const releaseKey: Store['releaseKey'] = (key) =>
    database.batch([statement('delete from idempotency where key = ?', key)])

  return { claimKey, storeAnswer, releaseKey }
}

const MINUTE = 60_000
export const ANSWERS_KEPT = 24 * 60 * MINUTE
/** After this time, a claim without an answer is taken for one of a process that died. */
const ANSWER_TAKES = 5 * MINUTE

const CLAIM = `insert into idempotency (key, request_hash, at, claim) values (?, ?, ?, ?)
  on conflict (key) do update set request_hash = excluded.request_hash, at = excluded.at,
    status = null, body = null, claim = excluded.claim
    where (claim = ? and status is null) or at <= ? or (status is null and at <= ?)
  returning key`

export function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString()
}

export function answerPlace(key: string): SealedPlace {
  return { organization: '', column: 'idempotency.body', row: key }
}
