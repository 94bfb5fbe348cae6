import type { Store } from '../../ports/store/store.ts'
import type { QueryContext } from '../statements/context.ts'
import { AMONG, list, statement, type Statement } from '../changes/statement.ts'
import { rowsOf } from '../statements/rows.ts'
import type { Lease } from '../../ports/store/lease.ts'

/** The clocks of two processes differ by less than this. */
export const SKEW_MS = 10 * 60_000

export function leaseQueries({ database }: QueryContext) {
  /** A single statement, so that only one of two concurrent callers gets the lease. */
  const takeLease: Store['takeLease'] = async (name, holder, now, ttlMs) => {
    const at = Date.parse(now)
    const until = new Date(at + ttlMs).toISOString()
    // Nobody takes a lease for so long: the holder's clock was ahead, and is right again (rule 53).
    const tooLong = new Date(at + 2 * ttlMs + SKEW_MS).toISOString()
    // A power cut ends every holder, so no lease has to outlive one. The same goes for jobs that are held.
    const rows = await database.rows(
      `insert into leases (name, holder, until_at) values (?, ?, ?)
       on conflict (name) do update set holder = excluded.holder, until_at = excluded.until_at
         where holder = excluded.holder or until_at <= ? or until_at > ?
       returning holder`,
      [name, holder, until, now, tooLong],
      false,
    )
    return rows.length === 0 ? null : { name, holder }
  }

  const releaseLease: Store['releaseLease'] = ({ name, holder }) =>
    database.batch(
      [statement('delete from leases where name = ? and holder = ?', name, holder)],
      false,
    )

  const holders: Store['holders'] = async () => {
    const rows = await rowsOf<{ holder: string }>(
      database,
      'select holder from leases union select holder from jobs where holder is not null',
    )
    return rows.map((row) => row.holder)
  }

  const releaseHolders: Store['releaseHolders'] = (dead) =>
    database.batch([
      statement(`delete from leases where holder in ${AMONG}`, list(dead)),
      statement(
        `update jobs set holder = null, held_until = null, again_at = null where holder in ${AMONG}`,
        list(dead),
      ),
    ])

  return { takeLease, releaseLease, holders, releaseHolders }
}

/**
 * The first statement of a batch under a lease. Unless the holder has the lease, it writes NULL into a
 * column that takes none, which rolls the batch back. An expired lease counts until another holder takes it.
 */
export function fence({ name, holder }: Lease): Statement {
  return statement(
    `insert into fence (id, held)
       values (1, (select 1 from leases where name = ? and holder = ?))
     on conflict (id) do update set held = excluded.held`,
    name,
    holder,
  )
}

export function isFence(error: unknown): boolean {
  return error instanceof Error && error.message.includes('fence.held')
}
