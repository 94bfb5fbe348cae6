import type { Account, EmployeeRow, Link, ReportRow, Override } from '../../../ports/records.ts'
import type { User } from '../../../core/people/user.ts'

/** All that is known about one person. */
export interface Known {
  readonly account: Account
  readonly row: EmployeeRow
  readonly link: Link | null
  readonly user: User | null
  readonly reports: readonly ReportRow[]
  readonly overrides: readonly Override[]
  /** A plan that waits would end an access. */
  readonly ends: boolean
}
