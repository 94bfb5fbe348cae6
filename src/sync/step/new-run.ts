import type { StepContext } from './context.ts'
import type { RunTrigger, RunMode, Run } from '../../ports/records.ts'
import { newId } from './ids.ts'

export function newRun(
  base: Pick<StepContext, 'account' | 'now'>,
  trigger: RunTrigger,
  mode: RunMode,
  people: readonly string[] | null,
  actor: string | null,
): Run {
  return {
    id: newId('run'),
    account: base.account.id,
    organization: base.account.organization,
    seq: base.account.runSeq + 1,
    trigger,
    mode,
    state: 'reading',
    reason: null,
    bookmark: { phase: 'begin' },
    people,
    modifiedAfter: null,
    beganAt: null,
    complete: null,
    sourceSyncedAt: null,
    pagesRead: 0,
    employeesRead: 0,
    changes: { joiners: 0, movers: 0, leavers: 0 },
    identityChanges: 0,
    attributes: null,
    planId: null,
    heldPlanId: null,
    actor,
    waitsUntil: null,
    stepFailures: 0,
    startedAt: base.now,
    finishedAt: null,
  }
}

/** A run for an admin's decision. It reads no HR, and goes before a long read: what an admin wants at once does not wait. */
export function isDecisionRun({ mode, actor, bookmark, pagesRead }: Run): boolean {
  return mode === 'employees' && actor !== null && bookmark.phase !== 'people' && pagesRead === 0
}
