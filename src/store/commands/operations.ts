import type { Selectable } from 'kysely'
import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { AccountStatus } from '../../ports/records.ts'
import type { Aged, OperationsStore, Outage, ProblemCode } from '../../ports/store/operations.ts'
import type { QueryContext } from '../statements/context.ts'
import type { Schema } from '../statements/schema.ts'
import { rowsOf } from '../statements/rows.ts'

/** What is counted for the operator, and the outages that they are told of. */
export function operationQueries({ database }: QueryContext): OperationsStore {
  const times = async (column: 'last_complete_read_at' | 'source_fresh_as_of') => {
    const sql = `select ${column} as at from accounts
      where status in ('review', 'active', 'quarantined', 'needs_relink') and ${column} is not null
      order by 1`
    return (await rowsOf<{ at: string }>(database, sql)).map(({ at }) => at)
  }
  const aged = async (sql: string, ...values: readonly string[]): Promise<Aged> => {
    const [row] = await rowsOf<Aged>(database, sql, ...values)
    return row ?? { count: 0, since: null }
  }
  const outages = async (condition: string, ...values: readonly string[]) =>
    (await rowsOf<OutageRow>(database, `select * from outages where ${condition}`, ...values)).map(
      outageOf,
    )

  return {
    async gauges(now) {
      const accounts = await rowsOf<{
        status: AccountStatus
        problem: FailureCause | null
        count: number
      }>(
        database,
        `select status, problem_code as problem, count(*) as count from accounts
         group by status, problem_code`,
      )
      const [issues] = await rowsOf<{ count: number }>(
        database,
        `select count(*) as count from accounts where issues <> '[]' and problem_code is null
         and status in ('pending', 'importing', 'review', 'active', 'quarantined', 'needs_relink')`,
      )
      const statuses: Partial<Record<AccountStatus, number>> = {}
      const problems: Partial<Record<ProblemCode, number>> = {}
      for (const { status, problem, count } of accounts) {
        statuses[status] = (statuses[status] ?? 0) + count
        if (problem !== null && status !== 'disconnected')
          problems[problem] = (problems[problem] ?? 0) + count
      }
      if (issues !== undefined && issues.count > 0) problems['source-issue'] = issues.count
      const { count: hintsWaiting } = await aged(
        `select count(*) as count, null as since from hints`,
      )
      return {
        accounts: statuses,
        problems,
        completeReads: await times('last_complete_read_at'),
        sourceFreshness: await times('source_fresh_as_of'),
        heldPlans: await aged(
          `select count(*) as count, min(held_since) as since from plans
           where state = 'held' and decided_at is null`,
        ),
        hintsWaiting,
        jobs: {
          waiting: await aged(
            `select count(*) as count, min(case when run_at <= ? then run_at end) as since
             from jobs where dead_at is null and (held_until is null or held_until <= ?)`,
            now,
            now,
          ),
          running: await aged(
            `select count(*) as count, min(run_at) as since
             from jobs where dead_at is null and held_until > ?`,
            now,
          ),
          dead: await aged(
            `select count(*) as count, min(dead_at) as since from jobs where dead_at is not null`,
          ),
        },
      }
    },
    openOutages: () => outages('ended_at is null order by since'),
    outagesToTell: (after, now) =>
      outages(
        `coalesce(ended_at, since) > ? and (case when ended_at is null then told_at else told_end_at end) is null
         and (next_try_at is null or next_try_at <= ?) order by since`,
        after,
        now,
      ),
  }
}

type OutageRow = Selectable<Schema['outages']>

function outageOf(row: OutageRow): Outage {
  return {
    service: row.service,
    number: row.number,
    code: row.code,
    since: row.since,
    endedAt: row.ended_at,
    toldAt: row.told_at,
    toldEndAt: row.told_end_at,
    attempts: row.attempts,
  }
}
