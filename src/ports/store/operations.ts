import type { FailureCause } from '../../core/facts/failure-cause.ts'
import type { AccountStatus } from '../records.ts'

/** Who can refuse us. */
export type RefusingService = 'host' | 'merge' | 'mail'

/** A time in which one of them refused us, for all customers. */
export interface Outage {
  readonly service: RefusingService
  /** Counts the outages of the service. */
  readonly number: number
  readonly code: string
  readonly since: string
  readonly endedAt: string | null
  /** When the operator's mail about the beginning was sent, and the one about the end. */
  readonly toldAt: string | null
  readonly toldEndAt: string | null
  /** Tries of the mail that is due. */
  readonly attempts: number
}

/** A number of things and since when the oldest of them is as it is, RFC 3339. */
export interface Aged {
  readonly count: number
  readonly since: string | null
}

/** What is counted over all accounts. */
/** As `/v1` says: an open issue is the problem where there is no other. */
export type ProblemCode = FailureCause | 'source-issue'

export interface Gauges {
  readonly accounts: Readonly<Partial<Record<AccountStatus, number>>>
  readonly problems: Readonly<Partial<Record<ProblemCode, number>>>
  /** Of each connected account, RFC 3339, oldest first. */
  readonly completeReads: readonly string[]
  readonly sourceFreshness: readonly string[]
  readonly heldPlans: Aged
  readonly hintsWaiting: number
  readonly jobs: Readonly<Record<'waiting' | 'running' | 'dead', Aged>>
}

/** What the operator looks at, and is told. */
export interface OperationsStore {
  gauges(now: string): Promise<Gauges>
  openOutages(): Promise<readonly Outage[]>
  /** Outages that began or ended after `after` and of which a mail to the operator is due. */
  outagesToTell(after: string, now: string): Promise<readonly Outage[]>
}
