// Whether work is left, read from Rollcall's own database, so that a test waits for a state and not for a time.
import Database from 'better-sqlite3'
import type { Stage } from './stage.ts'

const WAITING = {
  runs: 'select count(*) from runs where account = ? and finished_at is null',
  hints: `select count(*) from hints where account = ?
    and exists (select 1 from accounts where id = hints.account and status in ('review', 'active'))`,
  jobs: "select count(*) from jobs where job like '%' || ? || '%' and dead_at is null",
  mails: "select count(*) from outbox where account = ? and state = 'waiting'",
  approved: `select count(*) from plans p join plan_actions pa on pa.plan = p.id
      join actions a on a.id = pa.action
    where p.account = ? and p.state = 'approved' and a.state = 'waiting'`,
}

/** Whether none of these waits. Always true for a Worker, whose database cannot be read from here. */
export function nothingWaits(
  { rollcall }: Stage,
  accountId: string,
  what: readonly (keyof typeof WAITING)[],
): boolean {
  if (!rollcall?.databaseFile) return true
  const db = new Database(rollcall.databaseFile, { readonly: true, timeout: 5_000 })
  try {
    return what.every((one) => db.prepare(WAITING[one]).pluck().get(accountId) === 0)
  } finally {
    db.close()
  }
}
