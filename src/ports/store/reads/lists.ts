import type { Purpose } from '../../../core/facts/action.ts'
import type { OverrideDecision } from '../../../core/facts/override-decision.ts'
import type { User } from '../../../core/people/user.ts'
import type { EmployeeRow, PlannedAction } from '../../records.ts'
import type { ReportCode } from '../../../core/facts/report.ts'
import type { PersonState } from '../../../core/people/person-state.ts'
import type { Slice, Sliced } from '../slice.ts'

/** Which people a list shows. All given conditions must hold. */
export interface PeopleFilter {
  readonly states?: readonly PersonState[]
  /** People with an open report that has one of these codes. */
  readonly reports?: readonly ReportCode[]
  /** People with an action in this plan that has one of these purposes. */
  readonly plan?: { readonly id: string; readonly purposes: readonly Purpose[] }
  /** People about whom one of these decisions stands. */
  readonly decisions?: readonly OverrideDecision[]
  /** Only people who are linked to a user; `false`: only people who are not. */
  readonly linked?: boolean
  /** Part of a name or an address. */
  readonly search?: string
}

export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** A part of a list, and the length of the whole list. */
export interface Part<T> {
  readonly rows: readonly T[]
  readonly total: number
}

/** Lists for pages, one part at a time; people and users are sorted by name. */
export interface ListStore {
  /** The actions of a plan in its order, a page at a time. */
  planPage(plan: string, slice: Slice): Promise<Sliced<PlannedAction>>
  people(account: string, filter: PeopleFilter, stretch: Stretch): Promise<Part<EmployeeRow>>
  /** Users with an open report of this code, such as external users. */
  reportedUsers(
    account: string,
    filter: { readonly code: ReportCode; readonly search?: string },
    stretch: Stretch,
  ): Promise<Part<User>>
  /** The steps of these people in the plan, in its order. */
  planSteps(plan: string, employees: readonly string[]): Promise<readonly PlannedAction[]>
  /** Ids of the employees whose access the plan ends, among these and those of these users. */
  planLeavers(
    plan: string,
    among: { readonly users: readonly string[]; readonly employees: readonly string[] },
  ): Promise<readonly string[]>
}
