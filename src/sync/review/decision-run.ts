import { firstOf, type AccountContext } from '../step/context.ts'
import { newRun } from '../step/new-run.ts'
import type { Run } from '../../ports/records.ts'
import type { Write } from '../../ports/store/write.ts'

/**
 * A run that carries out an admin's decision about these people with what is known of them, so that it works
 * while HR cannot be read (rule 35). It begins with the host's users. Before the first plan there is nothing
 * to carry out: that plan will have it.
 */
export async function decisionRun(
  base: AccountContext,
  sourceIds: readonly string[],
  actor: string,
): Promise<readonly Write[]> {
  const { account, now, deps } = base
  const { store } = deps
  const first = account.approvedAt === null ? await store.heldPlan(account.id) : null
  if (account.approvedAt === null && first === null) return []
  const run: Run = {
    ...newRun(base, 'manual', 'employees', sourceIds, actor),
    bookmark: firstOf('users'),
    beganAt: now,
  }
  return [
    ...store.openRun(run),
    store.putPage(run.id, 'employees', 0, null, sourceIds),
    store.putEvent({
      organization: run.organization,
      account: run.account,
      type: 'run.started',
      subject: run.id,
      facts: { trigger: run.trigger, mode: run.mode },
      at: now,
    }),
  ]
}

/** It goes before a long read: what an admin wants at once does not wait for HR. */
export function isDecisionRun({ mode, actor, bookmark }: Run): boolean {
  return mode === 'employees' && actor !== null && bookmark.phase !== 'people'
}
