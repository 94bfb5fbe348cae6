import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Store } from '../../../ports/store/store.ts'
import type { Write } from '../../../ports/store/write.ts'

/** Codes of failures beside those of an account. */
type MailFailureCode = 'mail-unreachable' | 'mail-unauthorized' | 'mail-refused'

/** Counts a failure for /metrics by where it happened. */
export function failureCount(
  store: Pick<Store, 'count'>,
  code: FailureCause | MailFailureCode,
): Write {
  return store.count(`failures_total{where="${whereOf(code)}",code="${code}"}`)
}

function whereOf(code: FailureCause | MailFailureCode): 'merge' | 'host' | 'mail' | 'store' {
  if (code.startsWith('host-')) return 'host'
  if (code.startsWith('mail-')) return 'mail'
  return code === 'internal' ? 'store' : 'merge'
}
