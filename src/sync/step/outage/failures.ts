import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { count } from '../../changes/accounts.ts'

/** Codes of failures beside those of an account. */
type MailFailureCode = 'mail-unreachable' | 'mail-unauthorized' | 'mail-refused'

/** Counts a failure for /metrics by where it happened. */
export function failureCount(code: FailureCause | MailFailureCode): Change {
  return count(`failures_total{where="${whereOf(code)}",code="${code}"}`)
}

function whereOf(code: FailureCause | MailFailureCode): 'merge' | 'host' | 'mail' | 'store' {
  if (code.startsWith('host-')) return 'host'
  if (code.startsWith('mail-')) return 'mail'
  return code === 'internal' ? 'store' : 'merge'
}
