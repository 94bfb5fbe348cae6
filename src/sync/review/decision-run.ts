import { isFormer } from '../../core/people/employee.ts'
import { firstOf, type AccountContext } from '../step/context.ts'
import { newRun } from '../step/new-run.ts'
import type { DecisionInput } from './decisions.ts'
import type { Run } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { putEvent } from '../changes/accounts.ts'
import { openRun, putHint, putPage } from '../changes/runs.ts'

/** Decisions that take or give back access whether HR can be read or not. */
const AT_ONCE: ReadonlySet<DecisionInput['decision']> = new Set(['end', 'undo'])

/** What carries out a decision about these people: a run of its own, or a look at each of them in HR. */
export async function nextStep(
  base: AccountContext,
  sourceIds: readonly string[],
  { decision, actor }: Pick<DecisionInput, 'decision' | 'actor'>,
): Promise<readonly Change[]> {
  const isAtOnce = AT_ONCE.has(decision) || sourceIds.some((sourceId) => isFormer({ sourceId }))
  const run = isAtOnce ? await decisionRun(base, sourceIds, actor) : []
  return run.length > 0 ? run : hints(base, sourceIds)
}

/** HR is read before it is followed: an end that a decision spared must be shown again (rule 42). */
export function hints(
  { account, now }: AccountContext,
  sourceIds: readonly string[],
): readonly Change[] {
  return sourceIds.map((sourceId) => putHint(account.id, sourceId, now))
}

/**
 * A run that carries out an admin's decision about these people with what is known of them, so that it works
 * while HR cannot be read (rule 35). It begins with the host's users. Before the first plan there is nothing
 * to carry out: that plan will have it. Nor is there after a disconnection.
 */
async function decisionRun(
  base: AccountContext,
  sourceIds: readonly string[],
  actor: string,
): Promise<readonly Change[]> {
  const { account, now, deps } = base
  const { store } = deps
  if (account.status === 'disconnected') return []
  const first = account.approvedAt === null ? await store.heldPlan(account.id) : null
  if (account.approvedAt === null && first === null) return []
  const run: Run = {
    ...newRun(base, 'manual', 'employees', sourceIds, actor),
    bookmark: firstOf('users'),
    beganAt: now,
  }
  return [
    ...openRun(run),
    putPage(run.id, 'employees', 0, null, sourceIds),
    putEvent({
      organization: run.organization,
      account: run.account,
      type: 'run.started',
      subject: run.id,
      facts: { trigger: run.trigger, mode: run.mode },
      at: now,
    }),
  ]
}
