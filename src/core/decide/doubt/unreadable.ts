import { reason, type Reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import type { EmployeeField } from '../../people/employee.ts'
import { isGiven, unreadFields } from '../../people/attributes/given.ts'
import { placeFields } from '../../place/place-fields.ts'
import { hasDisappeared } from '../correlate.ts'
import { isLive } from '../../evidence/live.ts'
import { report, withoutActions, type Decision } from '../decision.ts'
import type { Situation } from '../situation.ts'

/** HR's record has never been readable: nothing but that is known of the person (rule 52). */
export function isUnreadNewcomer({ unread, presence }: Situation): boolean {
  return unread?.isNew === true && isLive(presence.kind)
}

export function unreadNewcomer(s: Situation): Decision {
  return withoutActions(s, 'needs_attention', [unreadReason(s)])
}

/** The decision, which tells also what cannot be read of HR's record. What was read before still counts. */
export function withUnreadable(s: Situation, decision: Decision): Decision {
  const reports = unreadReports(s)
  if (reports.length === 0) return decision
  return { ...decision, reports: [...decision.reports, ...reports], open: true }
}

function unreadReports(s: Situation): readonly Report[] {
  if (s.unread !== null && !hasDisappeared(s.presence))
    return [report(s, 'unreadable-record', unreadReason(s))]
  if (s.linkedUserId === null && !isLive(s.presence.kind)) return []
  return unreadFields(s.employee).map((field) =>
    report(s, 'unreadable-record', reason('unreadable-field', { field }), { field }),
  )
}

function unreadReason({ unread }: Situation): Reason {
  const field = unread?.field ?? ''
  return unread?.isNew === true
    ? reason('unreadable-newcomer', { field })
    : reason('unreadable-record', { field })
}

/** A field that decides where somebody belongs, or who they are, and of which no readable value is known; null: none. */
export function unreadPlace({ employee, settings }: Situation): EmployeeField | null {
  const places = placeFields(settings)
  const unread = unreadFields(employee).filter((field) => !isGiven(employee[field]))
  return unread.find((field) => places.has(field)) ?? null
}
