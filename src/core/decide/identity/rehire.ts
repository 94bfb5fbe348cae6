import { reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import type { RehireUnclear } from '../correlate.ts'

/** The question whether a record at work is that of the user whose old record has left (rule 10). */
export function rehireUnclear(employeeId: string, userId: string, because: RehireUnclear): Report {
  const why = reason(because === 'several' ? 'rehire-of-several' : 'rehire-unclear')
  return { code: 'rehire-unclear', employeeId, userId, reason: why, detail: {} }
}
