import { canonical } from '../../../core/facts/canonical.ts'
import { set, type SetsOf } from './set.ts'

const MOST_ERROR = 500

export const JOB_SETS: SetsOf<'job.' | 'outage.'> = {
  // A dead job that is asked for again is waiting again.
  'job.ask': ({ job, runAt }) => [
    set(
      ['jobs'],
      `insert into jobs (name, job, run_at) values (?, ?, ?)
       on conflict (name) do update set
         again_at = case when jobs.holder is not null
           then min(coalesce(jobs.again_at, excluded.run_at), excluded.run_at) end,
         run_at = case when jobs.holder is not null then jobs.run_at
           when jobs.dead_at is not null then excluded.run_at
           else min(jobs.run_at, excluded.run_at) end,
         attempts = case when jobs.dead_at is not null then 0 else jobs.attempts end,
         dead_at = null`,
      canonical(job),
      JSON.stringify(job),
      runAt,
    ),
  ],
  'job.bury': ({ job, error, at }) => [
    set(
      ['jobs'],
      `insert into jobs (name, job, run_at, last_error, dead_at) values (?, ?, ?, ?, ?)
       on conflict (name) do update set last_error = excluded.last_error,
         dead_at = excluded.dead_at, holder = null, held_until = null, again_at = null`,
      canonical(job),
      JSON.stringify(job),
      at,
      error.slice(0, MOST_ERROR),
      at,
    ),
  ],
  'outage.begin': ({ service, code, at }) => [
    set(
      ['outages'],
      `insert into outages (service, number, code, since)
       select ?, coalesce(max(number), 0) + 1, ?, ? from outages where service = ?
       having not exists (select 1 from outages where service = ? and ended_at is null)`,
      service,
      code,
      at,
      service,
      service,
    ),
  ],
  'outage.end': ({ service, at }) => [
    set(
      ['outages'],
      `update outages set ended_at = ?, attempts = 0, next_try_at = null
       where service = ? and ended_at is null`,
      at,
      service,
    ),
  ],
}
