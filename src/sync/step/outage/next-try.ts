import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Account } from '../../../ports/records.ts'
import { nextPoll } from '../calendar.ts'
import type { AccountContext } from '../context.ts'
import { days, hours, LADDER, later, minutes, WAITS_FOR_A_PERSON } from '../durations.ts'

/** When a failing account is read again; null: when a person asks for it (rule 44). */
export function nextTry(
  ctx: AccountContext,
  cause: FailureCause,
  failures: number,
  since: string,
): string | null {
  const { account, now, deps } = ctx
  if (cause === 'needs-relink' || cause === 'token-missed') return later(now, hours(24))
  if (cause === 'shrunken-read' && account.approvedAt !== null)
    return nextPoll(account.id, now, deps.config.syncPeriodHours)
  if (cause === 'cursor-expired' && failures === 1) return later(now, minutes(1))
  if (Date.parse(now) - Date.parse(since) > WAITS_FOR_A_PERSON) return null
  return later(now, LADDER[Math.min(failures - 1, LADDER.length - 1)] ?? hours(24))
}

/** Whether admins are mailed of the failure now, and as what. */
export function occasionOf(
  account: Account,
  cause: FailureCause,
  now: string,
): 'first' | 'other-reason' | 'weekly' | null {
  const { problem } = account
  if (problem?.mailedAt == null) return 'first'
  if (problem.mailedCode !== cause) return 'other-reason'
  return Date.parse(now) - Date.parse(problem.mailedAt) >= days(7) ? 'weekly' : null
}
