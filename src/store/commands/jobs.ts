import type { Job } from '../../ports/job.ts'
import type { Store } from '../../ports/store/store.ts'
import { jobOf } from '../codec/runs/job.ts'
import type { QueryContext } from '../statements/context.ts'
import { SKEW_MS } from './leases.ts'
import { AMONG, list, statement } from '../changes/statement.ts'
import { rowsOf } from '../statements/rows.ts'

/**
 * One row for each job, however often it is asked for. A job is *waiting* (no holder), *held* (by a holder
 * until `held_until`, then due again) or *dead*. If it is asked for while it is held, `again_at` remembers
 * that, so that finishing or failing the job does not lose the request.
 */
export function jobQueries({ database }: QueryContext) {
  const takeJobs: Store['takeJobs'] = async (now, holder, heldUntil, limit, except = []) => {
    // Nobody holds a job for so long: the holder's clock was ahead, and is right again (rule 53).
    const tooLong = new Date(Date.parse(heldUntil) + SKEW_MS).toISOString()
    const rows = await database.rows<Taken>(
      TAKE,
      [holder, heldUntil, now, now, tooLong, list(except), limit],
      false,
    )
    const taken: { id: number; job: Job; attempts: number }[] = []
    for (const row of rows.toSorted(byTime)) {
      try {
        taken.push({ id: row.id, job: jobOf(row), attempts: row.attempts })
      } catch (error) {
        // An unreadable job must not stop the others. It is counted as dead, with the reason.
        await failJob(row.id, holder, error instanceof Error ? error.message : 'unreadable', null)
      }
    }
    return taken
  }

  /** A job that a power cut brings back is done again, which does nothing (doctrine 1). */
  const finishJob: Store['finishJob'] = (id, holder) =>
    database.batch(
      [
        statement('delete from jobs where id = ? and holder = ? and again_at is null', id, holder),
        statement(
          `update jobs set run_at = again_at, again_at = null, attempts = 0, last_error = null,
           holder = null, held_until = null
         where id = ? and holder = ?`,
          id,
          holder,
        ),
      ],
      false,
    )

  const failJob: Store['failJob'] = (id, holder, error, runAt) =>
    database.batch([
      runAt === null
        ? statement(GIVE_UP, error.slice(0, MOST_ERROR), id, holder)
        : statement(TRY_LATER, runAt, error.slice(0, MOST_ERROR), id, holder),
    ])

  const nextJobAt: Store['nextJobAt'] = async () => {
    const [row] = await rowsOf<{ next: string | null }>(
      database,
      'select min(coalesce(held_until, run_at)) as next from jobs where dead_at is null',
    )
    return row?.next ?? null
  }

  const countJobs: Store['countJobs'] = async () => {
    const [row] = await rowsOf<{ waiting: number; dead: number }>(
      database,
      `select coalesce(sum(dead_at is null), 0) as waiting,
         coalesce(sum(dead_at is not null), 0) as dead from jobs`,
    )
    return row ?? { waiting: 0, dead: 0 }
  }

  return { takeJobs, finishJob, failJob, nextJobAt, countJobs }
}

interface Taken {
  readonly id: number
  readonly job: string
  readonly attempts: number
  readonly run_at: string
}

function byTime(a: Taken, b: Taken): number {
  return a.run_at < b.run_at ? -1 : a.run_at > b.run_at ? 1 : a.id - b.id
}

const MOST_ERROR = 500

const TAKE = `update jobs set holder = ?, held_until = ?, again_at = null, attempts = attempts + 1
  where id in (select id from jobs
    where dead_at is null and run_at <= ? and (held_until is null or held_until <= ? or held_until > ?)
      and id not in ${AMONG}
    order by run_at, id limit ?)
  returning id, job, attempts, run_at`

const TRY_LATER = `update jobs set run_at = ?, last_error = ?, again_at = null, holder = null,
    held_until = null
  where id = ? and holder = ?`

// The job is dead, unless it was asked for again meanwhile.
const GIVE_UP = `update jobs set last_error = ?,
    dead_at = case when again_at is null then held_until end,
    attempts = case when again_at is null then attempts else 0 end,
    run_at = coalesce(again_at, run_at), again_at = null, holder = null, held_until = null
  where id = ? and holder = ?`
