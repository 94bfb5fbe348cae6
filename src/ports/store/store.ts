/**
 * Where everything is remembered. Reads answer values; changes are `Write`s, which do nothing until
 * they are committed together in one batch (doctrine 7). A batch under a lease begins with a
 * statement that fails unless the lease is still ours, and then nothing of it happens.
 */
import type { Dimension } from '../../core/people/employee.ts'
import type { AuditRow, EventRow, NewAuditRow, NewEvent } from './events.ts'
import type { OutboxMail } from './outbox.ts'
import type { Account, EmployeeRow, Organization, Run } from '../records.ts'
import type { PortalStore } from './portal.ts'
import type { Job } from '../queue.ts'
import type { EmployeeStore } from './employees.ts'
import type { ListStore } from './lists.ts'
import type { PlaceStore } from './places.ts'
import type { PlanStore } from './plans.ts'
import type { UserStore } from './users.ts'
import type { Lease, Write, Slice, Sliced } from './write.ts'
import type { AccountCounts } from './account-counts.ts'

export interface Store
  extends EmployeeStore, UserStore, PlanStore, ListStore, PlaceStore, PortalStore {
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
  /** Everything of it, in every table, and these leases by their whole names. */
  eraseOrganization(id: string, leases: readonly string[]): readonly Write[]

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
  /** The token and the link are sealed for their row; therefore a promise. */
  putAccount(account: Account): Promise<Write>
  patchAccount(
    id: string,
    patch: Partial<
      Omit<Account, 'id' | 'organization' | 'token' | 'linkUrl' | 'linkExpiresAt' | 'createdAt'>
    >,
  ): Write
  setToken(id: string, organization: string, token: string | null): Promise<Write>
  /** The page on which an admin links the HR system, and when it expires (RFC 3339). */
  setLink(
    id: string,
    organization: string,
    link: { readonly url: string; readonly expiresAt: string } | null,
  ): Promise<Write>
  /** `runSeq` + 1 happens in `openRun`. */
  counts(account: Account): Promise<AccountCounts>

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
  /** Which of these ids are in no marker of the listing. */
  unlisted(run: string, listing: string, ids: readonly string[]): Promise<readonly string[]>
  /** The cursor was already followed in this run (a loop). */
  cursorSeen(run: string, listing: string, cursor: string): Promise<boolean>
  putDimensions(account: string, dimensions: readonly Dimension[]): Write
  dimensions(account: string): Promise<readonly Dimension[]>

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
  putAudit(row: NewAuditRow): Write
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
