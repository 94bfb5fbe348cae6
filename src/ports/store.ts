/**
 * Where everything is remembered. Reads answer values; changes are `Write`s, which do nothing until
 * they are committed together in one batch (doctrine 6). A batch under a lease begins with a
 * statement that fails unless the lease is still ours, and then nothing of it happens.
 */
import type { Count } from '../core/brake.ts'
import type { Dimension } from '../core/employee.ts'
import type { User } from '../core/user.ts'
import type {
  Account,
  ActionRow,
  AuditRow,
  EmployeeRow,
  EmployeeState,
  EventRow,
  Link,
  NewEvent,
  Organization,
  OutboxMail,
  Override,
  Plan,
  PlannedAction,
  PlanState,
  ReportRow,
  Run,
} from './records.ts'
import type { PortalStore } from './portal.ts'
import type { Job } from './queue.ts'

declare const writeBrand: unique symbol
/** One change, not done yet. Made by the store, given back to `commit`. */
export type Write = { readonly [writeBrand]: true }

export interface Lease {
  readonly name: string
  readonly holder: string
}

/** The page of a list: rows after `after`, at most `limit`; `next` is null at the end. */
export interface Slice {
  readonly after: string | null
  readonly limit: number
}
export interface Sliced<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}

export interface Store extends PortalStore {
  /** One atomic batch. Throws `LeaseLost` when the lease is not ours any more. */
  commit(lease: Lease | null, writes: readonly Write[]): Promise<void>

  // Leases ------------------------------------------------------------------------------------
  /** Takes or renews a lease until `now + ttlMs`; null when somebody else holds it. */
  takeLease(name: string, holder: string, now: string, ttlMs: number): Promise<Lease | null>
  releaseLease(lease: Lease): Promise<void>
  /** Who holds leases or jobs now. */
  holders(): Promise<readonly string[]>
  /** Gives back all that these hold: they are known to be dead. */
  releaseHolders(holders: readonly string[]): Promise<void>

  // Organizations -----------------------------------------------------------------------------
  organization(id: string): Promise<Organization | null>
  organizations(slice: Slice): Promise<Sliced<Organization>>
  /** Creates or replaces it with its entities and admins. */
  putOrganization(
    organization: Omit<Organization, 'usersCount' | 'doubtedCount'>,
    now: string,
  ): readonly Write[]
  setUsersCount(
    organization: string,
    count: { believed: number | null; doubted: number | null },
  ): Write
  /** Everything of it, in every table. */
  eraseOrganization(id: string): readonly Write[]

  // Accounts ----------------------------------------------------------------------------------
  account(id: string): Promise<Account | null>
  /** Whom a webhook is about: the account linked to that one of Merge's, else the one it names. */
  accountRef(
    sourceAccountId: string,
    accountId: string | null,
  ): Promise<{ id: string; status: Account['status'] } | null>
  accountsOf(organization: string): Promise<readonly Account[]>
  /** Accounts with `nextSyncAt` ≤ now, or hints, held-plan approvals, due people, due retries; not disconnected. Ids only. */
  accountsDue(now: string, limit: number): Promise<readonly string[]>
  accountsPending(): Promise<readonly Account[]>
  /** The token is sealed for its row; therefore a promise. */
  putAccount(account: Account): Promise<Write>
  patchAccount(
    id: string,
    patch: Partial<Omit<Account, 'id' | 'organization' | 'token' | 'createdAt'>>,
  ): Write
  setToken(id: string, organization: string, token: string | null): Promise<Write>
  /** `runSeq` + 1 happens in `openRun`. */
  counts(account: Account): Promise<{ employees: number; linked: number; external: number }>

  // Runs --------------------------------------------------------------------------------------
  run(id: string): Promise<Run | null>
  /** Not finished runs of the account, oldest first. */
  openRuns(account: string): Promise<readonly Run[]>
  runs(account: string, slice: Slice): Promise<Sliced<Run>>
  /** Newest finished run of a mode, or null. */
  lastRun(account: string, mode: Run['mode']): Promise<Run | null>
  /** Inserts the run and raises the account's `run_seq` to `run.seq`; fails when that seq is taken. */
  openRun(run: Run): readonly Write[]
  patchRun(id: string, patch: Partial<Omit<Run, 'id' | 'account' | 'organization' | 'seq'>>): Write
  /** Answers of the host to the actions of the run's plans. */
  outcomes(
    run: Run,
  ): Promise<{ done: number; already: number; refused: number; failed: number; waiting: number }>

  // Pages and dimensions ----------------------------------------------------------------------
  putPage(
    run: string,
    listing: string,
    part: number,
    cursor: string | null,
    ids: readonly string[],
  ): Write
  /** All ids of a run's markers of one listing, without repeats. */
  pageIds(run: string, listing: string): Promise<readonly string[]>
  /** The cursor was already followed in this run (a loop). */
  cursorSeen(run: string, listing: string, cursor: string): Promise<boolean>
  putDimensions(account: string, dimensions: readonly Dimension[]): Write
  dimensions(account: string): Promise<readonly Dimension[]>

  // Employees ---------------------------------------------------------------------------------
  employee(account: string, id: string): Promise<EmployeeRow | null>
  employeesBySource(account: string, sourceIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employeesById(account: string, ids: readonly string[]): Promise<readonly EmployeeRow[]>
  /** Everyone of the account whose work or personal address key is one of these. */
  employeesByEmail(account: string, keys: readonly string[]): Promise<readonly EmployeeRow[]>
  employeesByRemote(account: string, remoteIds: readonly string[]): Promise<readonly EmployeeRow[]>
  employees(
    account: string,
    filter: { state?: EmployeeState; search?: string },
    slice: Slice,
  ): Promise<Sliced<EmployeeRow>>
  /** In id order, after `after`: everyone with `dueAt` ≤ now ('' included). */
  employeesDue(
    account: string,
    now: string,
    after: string | null,
    limit: number,
  ): Promise<readonly EmployeeRow[]>
  /** In id order, after `after`: the people named by the run's `employees` page markers. */
  employeesInRun(run: Run, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /** Source ids of people whose time has come: `dueAt` not '' and ≤ now. */
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
        | 'memory'
        | 'state'
        | 'why'
        | 'entityIds'
        | 'dueAt'
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
  absence(run: Run): Promise<{ expected: number; absent: number; listed: number }>
  /** The absent themselves, in id order: not INACTIVE or deleted, not missing since an earlier complete read. */
  absentees(run: Run, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
  /** Listed again: clears `doubtedRun` of everyone in the run's pages. */
  clearDoubts(run: Run): Write
  /** Flagged deleted in this run's pages, and not yet `flagged`. */
  flaggedDeleted(run: Run, after: string | null, limit: number): Promise<readonly EmployeeRow[]>
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

  // Links and host users ----------------------------------------------------------------------
  link(account: string, employee: string): Promise<Link | null>
  linksOf(account: string, employees: readonly string[]): Promise<readonly Link[]>
  linksByUser(organization: string, userIds: readonly string[]): Promise<readonly Link[]>
  /** Closed links of other accounts of the organization with one of these address keys (rule 5). */
  closedLinks(
    organization: string,
    emailKeys: readonly string[],
    remoteHashes: readonly string[],
  ): Promise<readonly Link[]>
  putLink(link: Link): Write
  removeLink(account: string, employee: string): Write
  closeLinks(account: string, at: string): Write
  user(organization: string, id: string): Promise<User | null>
  usersById(organization: string, ids: readonly string[]): Promise<readonly User[]>
  usersByEmail(organization: string, keys: readonly string[]): Promise<readonly User[]>
  /** Inserts or updates; people linked to a changed user become due. */
  putUsers(organization: string, users: readonly User[], readAt: string): Promise<readonly Write[]>
  removeUsers(organization: string, ids: readonly string[]): Write
  countUsers(organization: string): Promise<number>
  /** Users not in any page of the run's `users` listing; linked ones first. */
  absentUsers(
    run: Run,
    after: string | null,
    limit: number,
  ): Promise<readonly { id: string; linked: boolean }[]>
  /** Users of the account's entities whom no link of any account names. */
  externalUsers(account: Account, entityIds: readonly string[], slice: Slice): Promise<Sliced<User>>
  /** Active admins and owners of the organization, without this one (rule 32). */
  countAdmins(organization: string, exceptUser: string): Promise<number>
  /** Somebody in HR reports to this person. */
  isManager(account: string, sourceId: string): Promise<boolean>
  linkedCounts(account: string, entityIds: readonly string[]): Promise<Count>

  // Plans, actions ----------------------------------------------------------------------------
  plan(id: string): Promise<Plan | null>
  heldPlan(account: string): Promise<Plan | null>
  /** Held plans, not decided, held for a day or longer and reminded less than seven days' worth. */
  plansToRemind(now: string): Promise<readonly Plan[]>
  plansOfRun(run: string): Promise<readonly Plan[]>
  putPlan(plan: Plan): Write
  patchPlan(
    id: string,
    patch: Partial<
      Pick<
        Plan,
        'state' | 'revision' | 'holds' | 'heldSince' | 'reminded' | 'decidedBy' | 'decidedAt'
      >
    >,
  ): Write
  setPlanState(account: string, from: PlanState, to: PlanState, exceptId: string): Write
  /** Approved plans of the account without a waiting action become applied. */
  settlePlans(account: string): Write
  /** In order of position, `limit` or more: a page never ends between two actions of one position. */
  planActions(plan: string, after: number | null, limit: number): Promise<readonly PlannedAction[]>
  putAction(row: ActionRow): Write
  patchAction(
    id: string,
    patch: Partial<
      Omit<ActionRow, 'id' | 'account' | 'organization' | 'need' | 'episode' | 'createdAt'>
    >,
  ): Write
  action(id: string): Promise<ActionRow | null>
  putPlanned(plan: string, action: string, position: number, holds: readonly string[]): Write
  removePlanned(plan: string, action: string): Write
  /** All actions of one employee, newest first. */
  actionsOf(account: string, employees: readonly string[]): Promise<readonly ActionRow[]>
  /**
   * The next episode number of each need: after the last final answer, and after a try that was given up,
   * for whoever took it would take the same id for the same request.
   */
  episodes(account: string, needs: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Waiting actions of approved plans that may be tried now, in plan order. */
  actionsToTry(account: string, now: string, limit: number): Promise<readonly PlannedAction[]>
  /** Earliest `nextTryAt` of a waiting action of an approved plan; '' when one may go at once; null when none. */
  nextTry(account: string): Promise<string | null>
  /** Waiting actions of these plans. */
  waitingActions(plans: readonly string[]): Promise<readonly ActionRow[]>
  /** Memberships ended (`user.deactivate` done or already) since then, without those an admin approved. */
  endedSince(account: string, since: string): Promise<Count>

  // Reports, overrides ------------------------------------------------------------------------
  openReports(
    account: string,
    filter?: { employees?: readonly string[]; code?: string },
  ): Promise<readonly ReportRow[]>
  /** Reports open at that run (opened before or in it, not closed before it). */
  reportsAt(account: string, runSeq: number): Promise<readonly ReportRow[]>
  putReport(row: ReportRow): Write
  closeReports(account: string, ids: readonly string[], runSeq: number): Write
  markReportsMailed(account: string, ids: readonly string[], at: string): Write
  overridesOf(account: string, employees: readonly string[]): Promise<readonly Override[]>
  putOverride(override: Override): Write
  removeOverrides(account: string, employee: string, decisions?: readonly string[]): Write

  // Outbox ------------------------------------------------------------------------------------
  /** Does nothing when the id exists. */
  putMail(mail: OutboxMail): Write
  mailsDue(now: string, limit: number): Promise<readonly OutboxMail[]>
  nextMailAt(): Promise<string | null>
  patchMail(
    id: string,
    patch: Partial<
      Pick<
        OutboxMail,
        | 'rendered'
        | 'state'
        | 'attempts'
        | 'firstTriedAt'
        | 'nextTryAt'
        | 'outcomeUnknown'
        | 'reason'
        | 'messageId'
      >
    >,
    now: string,
  ): Write

  // Hints, jobs -------------------------------------------------------------------------------
  putHint(account: string, sourceId: string, at: string): Write
  hints(account: string, limit: number): Promise<readonly string[]>
  countHints(account: string): Promise<number>
  /** Removes hints that came before `before`, of these people or (null) of everyone. */
  removeHints(account: string, sourceIds: readonly string[] | null, before: string): Write
  putJob(job: Job, runAt: string): Write
  /** Takes up to `limit` due jobs for `holder` until `heldUntil`, without those it still works on. */
  takeJobs(
    now: string,
    holder: string,
    heldUntil: string,
    limit: number,
    except?: readonly number[],
  ): Promise<readonly { id: number; job: Job; attempts: number }[]>
  /** Done, unless it was asked for again meanwhile. */
  finishJob(id: number, holder: string): Promise<void>
  failJob(id: number, holder: string, error: string, runAt: string | null): Promise<void>
  /** Keeps a job that used all its tries somewhere else (a dead-letter queue), to be shown. */
  buryJob(job: Job, error: string, at: string): Write
  nextJobAt(): Promise<string | null>
  countJobs(): Promise<{ waiting: number; dead: number }>

  // Events, audit, idempotency, counters ------------------------------------------------------
  putEvent(event: NewEvent): Write
  events(
    filter: { organization?: string; account?: string; subject?: string },
    after: number,
    limit: number,
  ): Promise<readonly EventRow[]>
  putAudit(row: AuditRow): Write
  audit(organization: string, slice: Slice): Promise<Sliced<AuditRow>>
  /** Claims an idempotency key; answers what is stored when it is taken. */
  claimKey(
    key: string,
    requestHash: string,
    now: string,
  ): Promise<null | { requestHash: string; status: number | null; body: string | null }>
  storeAnswer(key: string, status: number, body: string): Promise<void>
  releaseKey(key: string): Promise<void>
  count(name: string, by?: number): Write
  counters(): Promise<Readonly<Record<string, number>>>

  // Upkeep ------------------------------------------------------------------------------------
  /** Reduces leavers and people out of scope, run detail and old answers (rule 49). Answers how many rows it touched. */
  retain(now: string, reduce: (row: EmployeeRow) => Promise<EmployeeRow>): Promise<number>
  /** True when the database answers and every migration is applied. */
  ready(): Promise<boolean>
  close(): Promise<void>
}
