import type { CompleteRead } from '../../complete-read.ts'
import type { EmployeeRow, Run } from '../../records.ts'
import type { Slice, Sliced } from '../slice.ts'
import type { PersonState } from '../../../core/people/person-state.ts'

/** Employees: rows, versions, who is due, who is absent. */
export interface EmployeeStore {
  employee(account: string, id: string): Promise<EmployeeRow | null>
  employeesBySource(account: string, sourceIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employeesById(account: string, ids: readonly string[]): Promise<readonly EmployeeRow[]>
  /** Employees whose work or personal address has one of these keys. */
  employeesByEmail(account: string, keys: readonly string[]): Promise<readonly EmployeeRow[]>
  /** Employees whose HR record has a text in the place of an address that is none. */
  employeesWithText(account: string): Promise<readonly EmployeeRow[]>
  employeesByRemote(account: string, remoteIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employees(
    account: string,
    filter: { state?: PersonState; search?: string },
    slice: Slice,
  ): Promise<Sliced<EmployeeRow>>
  /** Employees whom the next run has to visit, or whose `revisit` time has come. In one fixed order, after `after`. */
  employeesDue(
    account: string,
    now: string,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** Of `employeesDue`, those whom Merge shows as INACTIVE, with a text that `status_map` may call so, or with dates that contradict it (P4). */
  inactiveDue: EmployeeStore['employeesDue']
  /** Of `employeesDue`, those whose record cannot be read (rule 52). */
  unreadableDue: EmployeeStore['employeesDue']
  /** Employees on the run's `employees` pages, sorted by id, after `after`. */
  employeesInRun(run: Run, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /**
   * Source ids of employees whose `revisit` time has come, or who wait for the next run and whose
   * `nextTransitionAt` has come.
   */
  timeCome(account: string, now: string, limit: number): Promise<readonly string[]>
  /** Versions of one person, newest first. */
  versions(
    account: string,
    id: string,
  ): Promise<
    readonly {
      fromRun: number
      toRun: number | null
      at: string
      employee: EmployeeRow['employee']
    }[]
  >
  /**
   * Counts for the verdict on a read. `expected`: people who were not INACTIVE or deleted in the last believed
   * read. `absent`: those of them whom this read does not list, or flags as deleted. `listed`: ids in this
   * read without such a flag.
   */
  absence(read: CompleteRead): Promise<{ expected: number; absent: number; listed: number }>
  /**
   * People whom this read does not list, or lists with Merge's deleted flag, sorted by id; without those who
   * were missing before it.
   */
  absentees(
    read: CompleteRead,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** People who are missing, sorted by id. */
  missing(account: string, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /** Those with remembered values whom this run has not listed. Walks the account: only where a loss ends. */
  rememberedUnlisted(account: string, run: string): Promise<readonly EmployeeRow[]>
  /** Linked people who are leaving, and everyone whose leaving was announced, in id order. */
  leavingOrAnnounced(
    account: string,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** The source id of an employee who certainly exists there: the control for a not-found answer (P13). */
  presentId(account: string, exceptIds: readonly string[]): Promise<string | null>
}
