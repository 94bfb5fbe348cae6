/** Every fact in order, and who did what: append-only both (contract 4, rule 48). */
export interface EventRow {
  readonly id: number
  readonly organization: string
  readonly account: string | null
  /** `employee.joined`, `action.done`, `plan.held`, `run.done`, … */
  readonly type: string
  /** The id of what it is about: an employee, a plan, a run. */
  readonly subject: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: string
}
export type NewEvent = Omit<EventRow, 'id'>

export interface AuditRow {
  readonly organization: string
  readonly account: string | null
  readonly actor: string
  readonly act: string
  readonly target: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly at: string
}
