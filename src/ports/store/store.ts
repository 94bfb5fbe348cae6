/**
 * The database. Reads return values. Changes are data, which does nothing until it is committed, all of it in
 * one batch (doctrine 7). A batch under a lease starts with a statement that fails unless the lease is
 * still ours, and then nothing is written.
 */
import type { PagePrintStore } from './page-prints.ts'
import type { Dimension } from '../../core/people/employee.ts'
import type { AdminStore } from './reads/admins.ts'
import type { AuditRow, EventRow, LapseRow } from './reads/events.ts'
import type { OperationsStore } from './operations.ts'
import type { MailStore } from './reads/outbox.ts'
import type { Account, EmployeeRow, Organization, Run } from '../records.ts'
import type { Change } from './changes.ts'
import type { PortalStore } from './reads/portal.ts'
import type { Job } from '../job.ts'
import type { EmployeeStore } from './reads/employees.ts'
import type { ForgetStore } from './forgets.ts'
import type { LinkTokenStore } from './link-tokens.ts'
import type { MembershipStore } from './reads/memberships.ts'
import type { ListStore } from './reads/lists.ts'
import type { PlaceStore } from './reads/places.ts'
import type { PlanStore } from './reads/plans.ts'
import type { UserStore } from './reads/users.ts'
import type { Slice, Sliced } from './slice.ts'
import type { Lease } from './lease.ts'
import type { AccountCounts } from './reads/account-counts.ts'

/**
 * `newer-database`: a newer program has changed its tables. `wrong-secrets`: no key opens what is sealed in it.
 * `wrong-last-secret`: the last key is another than the one that made its hashes.
 */
export type Unfit =
  | 'no-answer'
  | 'not-migrated'
  | 'newer-database'
  | 'wrong-secrets'
  | 'wrong-last-secret'

/** When the disk has a commit: before it resolves, or with the next one that waits for that. */
export type Syncs = 'at-once' | 'with-the-next'

export interface Store
  extends
    EmployeeStore,
    PagePrintStore,
    UserStore,
    MembershipStore,
    PlanStore,
    ListStore,
    PlaceStore,
    PortalStore,
    AdminStore,
    ForgetStore,
    LinkTokenStore,
    MailStore,
    OperationsStore {
  /**
   * Commits one atomic batch. Throws `LeaseLost` if the lease is no longer ours. `syncs`: with `with-the-next` a power
   * cut may take it, and all that was committed after it, up to the next commit that is synced `at-once`. That is for
   * steps after which nothing goes out: whatever goes out follows a commit of its own.
   */
  commit(lease: Lease | null, changes: readonly Change[], syncs?: Syncs): Promise<void>

  // Leases ------------------------------------------------------------------------------------
  /** Takes or renews a lease until `now + ttlMs`. Null if another holder has it. */
  takeLease(name: string, holder: string, now: string, ttlMs: number): Promise<Lease | null>
  releaseLease(lease: Lease): Promise<void>
  /** All holders of leases and jobs. */
  holders(): Promise<readonly string[]>
  /** Releases all leases and jobs of holders that are known to be dead. */
  releaseHolders(holders: readonly string[]): Promise<void>

  // Organizations -----------------------------------------------------------------------------
  organization(id: string): Promise<Organization | null>
  organizations(slice: Slice): Promise<Sliced<Organization>>

  // Accounts ----------------------------------------------------------------------------------
  account(id: string): Promise<Account | null>
  /** The account that a webhook is about: by Merge's id of the linked account, else by our own id. */
  accountRef(
    sourceAccountId: string,
    accountId: string | null,
  ): Promise<{ id: string; status: Account['status'] } | null>
  accountsOf(organization: string): Promise<readonly Account[]>
  /** Ids of connected accounts with something due: a sync, hints, an open run, people to revisit, retries. */
  accountsDue(now: string, limit: number): Promise<readonly string[]>
  /**
   * Ids of accounts whose link was begun before this and is not finished: first those for which a lease of this
   * name and their id was never taken, or longest ago.
   */
  accountsPending(begunBefore: string, lease: string): Promise<readonly string[]>
  /**
   * Ids of accounts whose newest run, or one that is open, began after `now`: our clock was ahead (rule 53).
   * `account`: only this one.
   */
  accountsAhead(now: string, limit: number, account?: string): Promise<readonly string[]>
  counts(account: Account): Promise<AccountCounts>

  // Runs --------------------------------------------------------------------------------------
  run(id: string): Promise<Run | null>
  /** Unfinished runs of the account, oldest first. */
  openRuns(account: string): Promise<readonly Run[]>
  runs(account: string, slice: Slice): Promise<Sliced<Run>>
  /** The newest finished run of this mode. */
  lastRun(account: string, mode: Run['mode']): Promise<Run | null>
  /** How many actions of the run's plans have each outcome. */
  outcomes(
    run: Run,
  ): Promise<{ done: number; already: number; refused: number; failed: number; waiting: number }>

  // Pages and dimensions ----------------------------------------------------------------------
  /** The distinct ids on all pages of one listing of a run. */
  pageIds(run: string, listing: string): Promise<readonly string[]>
  /** Which of these ids are on no page of the listing. */
  unlisted(run: string, listing: string, ids: readonly string[]): Promise<readonly string[]>
  /** Which of these cursors this run has used before: the list is a loop. */
  cursorsSeen(run: string, listing: string, cursors: readonly string[]): Promise<readonly string[]>
  dimensions(account: string): Promise<readonly Dimension[]>

  // Hints, jobs -------------------------------------------------------------------------------
  hints(account: string, limit: number): Promise<readonly string[]>
  countHints(account: string): Promise<number>
  /** Takes up to `limit` due jobs for `holder` until `heldUntil`. `except`: ids it is still working on. */
  takeJobs(
    now: string,
    holder: string,
    heldUntil: string,
    limit: number,
    except?: readonly number[],
  ): Promise<readonly { id: number; job: Job; attempts: number }[]>
  /** Deletes the job. If it was asked for again meanwhile, it waits again instead. */
  finishJob(id: number, holder: string): Promise<void>
  failJob(id: number, holder: string, error: string, runAt: string | null): Promise<void>
  nextJobAt(): Promise<string | null>
  countJobs(): Promise<{ waiting: number; dead: number }>

  // Events, audit, idempotency, counters ------------------------------------------------------
  events(
    filter: { organization?: string; account?: string; subject?: string },
    after: number,
    limit: number,
  ): Promise<readonly EventRow[]>
  /** The decisions that the run found to have lapsed, in the order in which it did. */
  lapsesIn(run: Pick<Run, 'id' | 'account'>): Promise<readonly LapseRow[]>
  audit(organization: string, slice: Slice): Promise<Sliced<AuditRow>>
  /** Claims an idempotency key: null on success, else what is stored for the key. */
  claimKey(
    key: string,
    requestHash: string,
    now: string,
  ): Promise<null | { requestHash: string; status: number | null; body: string | null }>
  storeAnswer(key: string, status: number, body: string): Promise<void>
  releaseKey(key: string): Promise<void>
  counters(): Promise<Readonly<Record<string, number>>>

  // Upkeep ------------------------------------------------------------------------------------
  /** Reduces and deletes what is old enough (rule 49). Returns how many rows it changed. */
  retain(now: string, reduce: (row: EmployeeRow) => Promise<EmployeeRow>): Promise<number>
  /** Why nothing may be done with the database; null if it can be worked with. */
  unfit(): Promise<Unfit | null>
  /** What the database did not do since this process started. */
  troubles(): Troubles
  /** Takes what was erased out of what lies beside the database, such as a write-ahead log (rule 49). */
  dropTraces(): Promise<void>
  /** Remembers at the first start whose database this is, and a text that only its keys open. */
  markInstance(kind: 'product' | 'sandbox'): Promise<void>
  close(): Promise<void>
}

export interface Troubles {
  /** By the code of SQLite: how often. */
  readonly counts: Readonly<Record<string, number>>
  /** The code of the last one, until a write went through. */
  readonly now: string | null
}
