import type { Lapse } from '../../../core/decide/decision.ts'
import type { Reason } from '../../../core/facts/reasons.ts'
import type { AuditAct } from '../../../core/facts/audit-act.ts'

/** The log of events, and the audit of who did what. Both are append-only (contract 4, rule 48). */
export interface EventRow {
  readonly id: number
  readonly organization: string
  readonly account: string | null
  /** `state.active`, `action.done`, `plan.made`, `run.done`, … */
  readonly type: string
  /** The id of the employee, plan or run that it is about. */
  readonly subject: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: string
}
/** A decision that holds no longer, as its event `decision.lapsed` has it. */
export interface LapseRow {
  readonly employee: string
  readonly decision: string
  readonly actor: string
  /** When it was made, RFC 3339. */
  readonly madeAt: string
  readonly because: Lapse['because']
  readonly changes: readonly Reason[]
}
export type NewEvent = Omit<EventRow, 'id'>

export interface NewAuditRow {
  readonly organization: string
  readonly account: string | null
  readonly actor: string
  readonly act: AuditAct
  readonly target: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: string
}

/** A stored row may be of another version, with acts that this one does not know. */
export interface AuditRow extends Omit<NewAuditRow, 'act'> {
  readonly act: string
}
