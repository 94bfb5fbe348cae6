import type { Purpose } from '../../core/facts/action.ts'
import type { User } from '../../core/people/user.ts'
import type { EmployeeRow, PlannedAction } from '../records.ts'
import type { ReportCode } from '../../core/facts/report.ts'
import type { PersonState } from '../../core/people/person-state.ts'

/** Whom a list shows; everything given must hold. */
export interface PeopleFilter {
  readonly states?: readonly PersonState[]
  /** Of whom there is an open report with one of these codes. */
  readonly reports?: readonly ReportCode[]
  /** Who has a step in this plan, of one of these purposes. */
  readonly plan?: { readonly id: string; readonly purposes: readonly Purpose[] }
  /** Who is linked to a user. */
  readonly linked?: boolean
  /** Part of a name or an address. */
  readonly search?: string
}

export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** A part of a list, and how long the whole is. */
export interface Part<T> {
  readonly rows: readonly T[]
  readonly total: number
}

/** What pages list: by name, a part at a time, whatever the size of the company. */
export interface ListStore {
  people(account: string, filter: PeopleFilter, stretch: Stretch): Promise<Part<EmployeeRow>>
  /** Users of whom there is an open report of that code, such as external ones. */
  reportedUsers(
    account: string,
    filter: { readonly code: ReportCode; readonly search?: string },
    stretch: Stretch,
  ): Promise<Part<User>>
  /** The steps of these people in the plan, in its order. */
  planSteps(plan: string, employees: readonly string[]): Promise<readonly PlannedAction[]>
  /** Of these users, whoever leaves by the plan: the ids of the people. */
  planLeavers(plan: string, userIds: readonly string[]): Promise<readonly string[]>
}
