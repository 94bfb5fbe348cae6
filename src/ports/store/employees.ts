import type { CompleteRead } from '../complete-read.ts'
import type { EmployeeRow, Run } from '../records.ts'
import type { Write, Slice, Sliced } from './write.ts'
import type { PersonState } from '../../core/people/person-state.ts'

/** People as HR describes them: rows, versions, who is due, who is absent. */
export interface EmployeeStore {
  employee(account: string, id: string): Promise<EmployeeRow | null>
  employeesBySource(account: string, sourceIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employeesById(account: string, ids: readonly string[]): Promise<readonly EmployeeRow[]>
  /** Everyone of the account whose work or personal address key is one of these. */
  employeesByEmail(account: string, keys: readonly string[]): Promise<readonly EmployeeRow[]>
  employeesByRemote(account: string, remoteIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employees(
    account: string,
    filter: { state?: PersonState; search?: string },
    slice: Slice,
  ): Promise<Sliced<EmployeeRow>>
  /** In id order, after `after`: everyone whom the next run or this time looks at again. */
  employeesDue(
    account: string,
    now: string,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** In id order, after `after`: the people named by the run's `employees` page markers. */
  employeesInRun(run: Run, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /** Source ids of people whose time has come: that of `revisit`, or `nextTransitionAt` of those who wait for the next run. */
  timeCome(account: string, now: string, limit: number): Promise<readonly string[]>
  /** The newest version and the row as a whole; closes the version before when the hash is new. */
  putEmployee(
    row: EmployeeRow,
    keys: { email: string | null; personal: string | null },
    versionBefore: boolean,
  ): readonly Write[]
  /** Only what a decision or a confirmation changes. */
  patchEmployee(
    account: string,
    id: string,
    patch: Partial<
      Pick<
        EmployeeRow,
        | 'employee'
        | 'hash'
        | 'memory'
        | 'state'
        | 'why'
        | 'entityIds'
        | 'revisit'
        | 'nextTransitionAt'
        | 'doubtedRun'
        | 'shrunken'
        | 'leftAt'
        | 'readAt'
        | 'announced'
      >
    >,
  ): Write
  /** Everyone (or everyone linked to one of these users) is visited by the next run. */
  makeAllDue(account: string): Write
  makeDueByUser(organization: string, userIds: readonly string[]): Write
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
   * People known and not in any page of the run's employees listing: the anti-join. `expected` counts
   * those who were not INACTIVE or deleted in the last believed read; `absent` those of them not listed now.
   */
  absence(read: CompleteRead): Promise<{ expected: number; absent: number; listed: number }>
  /** The absent themselves, in id order: not INACTIVE or deleted, not missing since an earlier complete read. */
  absentees(
    read: CompleteRead,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** Listed again: clears `doubtedRun` of everyone in the run's pages. */
  clearDoubts(run: Run): Write
  /** Flagged deleted in this read's pages, and not yet `flagged`. */
  flaggedDeleted(
    read: CompleteRead,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** Missing (memory.missing set) people, in id order. */
  missing(account: string, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /** Linked people who are leaving, and everyone whose leaving was announced, in id order. */
  leavingOrAnnounced(
    account: string,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** For each field: who had it before the run and lost it in it, and how many have it now (rule 15). */
  attributesLost(
    account: string,
    runSeq: number,
    fields: readonly string[],
  ): Promise<readonly { field: string; lost: number; present: number }[]>
  /** A source id listed in this run, as a control for not-found answers; prefers linked active people. */
  presentId(account: string, exceptIds: readonly string[]): Promise<string | null>
}
