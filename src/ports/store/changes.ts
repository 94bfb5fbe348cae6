/**
 * Writes as data (doctrine 7): a step returns them, `commit` puts all of one step into the database, or none. They
 * do nothing until then, so they can be compared, counted and printed.
 */
import type { Answer } from '../../core/decide/answers.ts'
import type { Membership } from '../../core/decide/membership.ts'
import type { Dimension } from '../../core/people/employee.ts'
import type { User } from '../../core/people/user.ts'
import type { FieldValues } from '../../core/place/field-values.ts'
import type { HoldCode } from '../../core/facts/hold-codes.ts'
import type {
  Account,
  ActionRow,
  Admin,
  EmployeeRow,
  Entity,
  Link,
  Organization,
  Override,
  Plan,
  ReportRow,
  Run,
} from '../records.ts'
import type { NewAuditRow, NewEvent } from './reads/events.ts'
import type { Forget } from './forgets.ts'
import type { LinkToken } from './link-tokens.ts'
import type { Outage } from './operations.ts'
import type { OutboxMail } from './reads/outbox.ts'
import type { PagePrint } from './page-prints.ts'
import type { PortalSession, PortalToken } from './reads/portal.ts'
import type { Sets } from './sets.ts'

/** The rows of each table that steps write, as the program sees them. The store turns them into columns. */
export interface Rows {
  organizations: Omit<Organization, 'entities' | 'admins'> & { readonly updatedAt: string }
  entities: Entity & { readonly organization: string; readonly position: number }
  admins: Admin & { readonly organization: string; readonly position: number }
  former_admins: { readonly organization: string; readonly hash: string; readonly at: string }
  accounts: Account
  runs: Run
  pages: {
    readonly run: string
    readonly listing: string
    readonly part: number
    readonly cursor: string | null
    readonly ids: readonly string[]
  }
  page_prints: PagePrint
  dimensions: Dimension & { readonly account: string }
  field_values: { readonly account: string; readonly run: number; readonly counted: FieldValues }
  employees: EmployeeRow & {
    /** `emailKey`s of the work and the personal address. */
    readonly emailKey: string | null
    readonly personalKey: string | null
  }
  employee_versions: {
    readonly account: string
    readonly employee: string
    readonly fromRun: number
    readonly toRun: number
    readonly hash: string
    readonly fields: EmployeeRow['employee']
    readonly at: string
  }
  links: Link
  host_users: {
    readonly organization: string
    readonly id: string
    readonly user: User
    readonly readAt: string
  }
  plans: Plan
  actions: ActionRow
  plan_actions: {
    readonly plan: string
    readonly action: string
    readonly position: number
    readonly holds: readonly HoldCode[]
    readonly leftOut: boolean
  }
  reports: ReportRow
  memberships: {
    readonly account: string
    readonly employee: string
    readonly entity: string
    readonly membership: Exclude<Membership, { state: 'none' }>
  }
  answers: { readonly account: string; readonly employee: string; readonly answer: Answer }
  overrides: Override
  link_tokens: LinkToken
  forgets: Forget
  outbox: Omit<OutboxMail, 'notice' | 'frame'> & {
    /** Empty once the mail was sent or dropped. */
    readonly notice: OutboxMail['notice'] | Nothing
    readonly frame: OutboxMail['frame'] | Nothing
    readonly sentAt: string
    readonly lookedAt: string
  }
  hints: { readonly account: string; readonly sourceId: string; readonly at: string }
  events: NewEvent
  audit: NewAuditRow
  outages: Outage & { readonly nextTryAt: string | null }
  counters: { readonly name: string; readonly value: number }
  portal_tokens: PortalToken
  portal_sessions: PortalSession
}

type Nothing = Readonly<Record<string, never>>

export type Table = keyof Rows

/**
 * What a column becomes if the row is there already. `max`, `min`: the greater or smaller one. `add`: the sum.
 * `first`: what is stored, unless that is nothing. `last`: the new value, unless that is nothing.
 */
export type Merge = 'max' | 'min' | 'add' | 'first' | 'last'
export type Merges<T extends Table> = Readonly<Partial<Record<keyof Rows[T], Merge>>>

/** `keep`: does nothing if a row with that key is there. `upsert`: replaces the given columns then. */
export type Put<T extends Table> =
  | { readonly verb: 'insert' | 'keep'; readonly table: T; readonly row: Partial<Rows[T]> }
  | {
      readonly verb: 'upsert'
      readonly table: T
      readonly row: Partial<Rows[T]>
      readonly merge?: Merges<T>
    }

/** Of every row with these values, and only `when` it has these, too (null is a value here). */
export interface Which<T extends Table> {
  readonly key: Partial<Rows[T]>
  readonly when?: Partial<Rows[T]>
}
export interface Patch<T extends Table> extends Which<T> {
  readonly verb: 'patch'
  readonly table: T
  /** Columns that are left out, or undefined, stay as they are. */
  readonly row: Partial<Rows[T]>
  readonly merge?: Merges<T>
}
export interface Delete<T extends Table> extends Which<T> {
  readonly verb: 'delete'
  readonly table: T
}

export type RowChangeOf<T extends Table> = Put<T> | Patch<T> | Delete<T>
export type RowChange = { [T in Table]: RowChangeOf<T> }[Table]

/** A change of all rows that a question finds: one of a closed set, by its name. */
export type SetChange = { [N in keyof Sets]: { readonly set: N } & Sets[N] }[keyof Sets]

export type Change = RowChange | SetChange
