import type { Account, Organization, Run } from '../../ports/records.ts'
import type { AccountContext, StepContext } from '../step/context.ts'
import type { Deps } from '../step/deps.ts'

/** What decisions know about the last read of HR and the last list of the host's users. */
export interface Look {
  /** When the read began, RFC 3339. */
  readonly beganAt: string
  /** The read reached the end of HR's list and was believed (rule 42). */
  readonly complete: boolean
  /** When the list of all users began, RFC 3339; null where no whole list was read. */
  readonly usersListedAt: string | null
  /** Number of the run that read. Versions of records with this number are new. */
  readonly seq: number
}

/** What decisions about people are made from. It needs no lease and no run, so a preview has one too. */
export interface DecisionContext {
  readonly deps: Pick<Deps, 'store' | 'config'>
  readonly account: Account
  readonly organization: Organization
  readonly now: string
  readonly look: Look
}

/** For a step of a run: the facts come from that run. */
export function decisionContext(ctx: StepContext): DecisionContext {
  return { ...ctx, look: lookOf(ctx.run) }
}

export function lookOf(run: Run): Look {
  const beganAt = run.beganAt ?? run.startedAt
  return {
    beganAt,
    complete: run.complete === true,
    usersListedAt: run.mode === 'full' ? beganAt : null,
    seq: run.seq,
  }
}

/** For an admin's act between two runs, for which nothing is read. */
export function betweenRuns(base: Omit<AccountContext, 'lease'>): DecisionContext {
  const { now, account } = base
  const look = { beganAt: now, complete: false, usersListedAt: null, seq: account.runSeq + 1 }
  return { ...base, look }
}

/** For a preview: as the next run would decide from the records of the last read. */
export function asLastRead(
  deps: DecisionContext['deps'],
  account: Account,
  organization: Organization,
  now: string,
): DecisionContext {
  const { lastReadBeganAt, lastCompleteReadAt, runSeq } = account
  const look = {
    beganAt: lastReadBeganAt ?? now,
    complete: lastReadBeganAt !== null && lastReadBeganAt === lastCompleteReadAt,
    usersListedAt: null,
    seq: runSeq + 1,
  }
  return { deps, account, organization, now, look }
}
