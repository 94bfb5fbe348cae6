import { reason, type PlainReasonCode } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import type { RehireUnclear } from './duplicate-record.ts'

/** The question whether a record at work is that of the user whose old record has left (rule 10). */
export function rehireUnclear(employeeId: string, userId: string, because: RehireUnclear): Report {
  return {
    code: 'rehire-unclear',
    employeeId,
    userId,
    reason: reason(REASONS[because]),
    detail: {},
  }
}

const REASONS: Readonly<Record<RehireUnclear, PlainReasonCode>> = {
  'other-name': 'rehire-unclear',
  several: 'rehire-of-several',
  unsure: 'rehire-unsure',
  'unreadable-email': 'rehire-by-text',
}
