import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Account, HostRefusal, Problem, Run } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { AccountContext, StepContext } from '../context.ts'
import { days, LADDER, later, WAITS_FOR_A_PERSON } from '../durations.ts'
import { noticeWrites } from '../outbox.ts'
import { failureCount } from './failures.ts'
import { patchAccount } from '../../changes/accounts.ts'

/** The operator hears of it at once, the customer's admins only when it has lasted this long. */
const ADMINS_HEAR_AFTER = days(1)
const REMINDED_AFTER = days(7)

export const HOST_REFUSES: FailureCause = 'host-unauthorized'

/** Nothing of this account is sent to the host now, because the host has refused us (rule 44). */
export function waitsForHost({ hostRefusal }: Account, now: string): boolean {
  return hostRefusal?.until != null && hostRefusal.until > now
}

/** `GET /users` or an action was answered with a refusal of us: the account's problem, and its next try. */
export async function refusedWrites(
  ctx: AccountContext & { readonly run?: Run },
): Promise<{ readonly refusal: HostRefusal; readonly writes: readonly Change[] }> {
  const { account, now } = ctx
  const since = account.hostRefusal?.since ?? now
  const tries = (account.hostRefusal?.tries ?? 0) + 1
  const until = nextTry(now, since, tries)
  const refusal = { since, until, tries }
  const occasion = occasionOf(account.problem, since, now)
  const problem: Problem = {
    code: HOST_REFUSES,
    since,
    mailedAt: occasion === null ? (account.problem?.mailedAt ?? null) : now,
    mailedCode: occasion === null ? (account.problem?.mailedCode ?? null) : HOST_REFUSES,
  }
  const writes: Change[] = [
    patchAccount(account.id, { hostRefusal: refusal, problem }),
    { set: 'outage.begin', service: 'host', code: HOST_REFUSES, at: now },
    failureCount(HOST_REFUSES),
  ]
  if (occasion === null) return { refusal, writes }
  const notice = {
    kind: 'sync-failed',
    cause: HOST_REFUSES,
    lastGoodReadAt: account.lastCompleteReadAt,
    nextTryAt: until,
    occasion,
    needsRelink: false,
  } as const
  const about = `${HOST_REFUSES}/${since}/${occasion}/${occasion === 'weekly' ? now.slice(0, 10) : ''}`
  return { refusal, writes: [...writes, ...(await noticeWrites(ctx, notice, '', about))] }
}

/** The host refuses us. The first read after that is a full one (rule 44). */
export async function refusedReadWrites(ctx: StepContext): Promise<Change[]> {
  const { account, now } = ctx
  const { refusal, writes } = await refusedWrites(ctx)
  const isLate = Date.parse(now) - Date.parse(refusal.since) > WAITS_FOR_A_PERSON
  const nextSyncAt = isLate ? null : refusal.until
  return [...writes, patchAccount(account.id, { nextSyncAt })]
}

/** The host has answered: runs that it stopped go on, and so do the other accounts that it had refused. */
export async function takenWrites(
  ctx: AccountContext & { readonly run?: Run },
): Promise<readonly Change[]> {
  const { account, now } = ctx
  const writes: Change[] = [
    patchAccount(account.id, {
      hostRefusal: null,
      ...(account.problem?.code === HOST_REFUSES ? { problem: null, failures: 0 } : {}),
    }),
    { set: 'runs.resume', account: account.id },
    { set: 'accounts.try-host-again', now },
    { set: 'outage.end', service: 'host', at: now },
  ]
  if (account.problem?.mailedCode !== HOST_REFUSES) return writes
  const { since } = account.problem
  const notice = { kind: 'sync-recovered', failingSince: since, cause: HOST_REFUSES } as const
  return [...writes, ...(await noticeWrites(ctx, notice, '', since))]
}

/** The host has given its users. Where no action waits to be tried, a probe tells whether it takes actions too. */
export async function lookAgain(ctx: StepContext): Promise<readonly Change[]> {
  const { deps, account, organization, now } = ctx
  if (waitsForHost(account, now) || (await deps.store.nextTry(account.id)) !== null) return []
  const [entity] = organization.entities
  const answer = await deps.host.probe(organization.id, account.entityIds?.[0] ?? entity?.id ?? '')
  if (answer === 'unknown') return []
  return answer === 'taken' ? takenWrites(ctx) : (await refusedWrites(ctx)).writes
}

/** As rule 44, and once when the admins are to hear of it. */
function nextTry(now: string, since: string, tries: number): string {
  const byLadder = later(now, LADDER[Math.min(tries, LADDER.length) - 1] ?? days(1))
  const heard = later(since, ADMINS_HEAR_AFTER)
  return now < heard && heard < byLadder ? heard : byLadder
}

function occasionOf(
  problem: Problem | null,
  since: string,
  now: string,
): 'first' | 'other-reason' | 'weekly' | null {
  const age = (at: string) => Date.parse(now) - Date.parse(at)
  if (age(since) < ADMINS_HEAR_AFTER) return null
  if (problem?.mailedAt == null) return 'first'
  if (problem.mailedCode !== HOST_REFUSES) return 'other-reason'
  return age(problem.mailedAt) >= REMINDED_AFTER ? 'weekly' : null
}
