import type { AuditAct } from '../../core/facts/audit-act.ts'

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
