import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { RunPhase } from '../../../ports/bookmark.ts'
import type { Run } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { putEvent } from '../../changes/accounts.ts'
import { leaveNobodyOut, patchPlan } from '../../changes/plans.ts'
import { patchRun } from '../../changes/runs.ts'

/** A run that ends in one of these phases has decided nothing. */
const READING: ReadonlySet<RunPhase> = new Set([
  'begin',
  'resync',
  'companies',
  'groups',
  'locations',
  'employees',
  'people',
  'completeness',
  'reconfirm',
])

export function isReading({ bookmark }: Run): boolean {
  return READING.has(bookmark.phase)
}

/** It reads the leavers of an approved plan again. */
export function isRecheck(run: Run): run is Run & { readonly heldPlanId: string } {
  return run.bookmark.phase === 'recheck' && run.heldPlanId !== null
}

/** The run ends here, with this reason. What it has read so far stays stored. */
export function endedWrites(
  run: Run,
  end: {
    readonly state: 'incomplete' | 'failed'
    readonly reason: FailureCause
    readonly now: string
  },
): readonly Change[] {
  const { state, reason, now } = end
  return [
    patchRun(run.id, {
      state,
      reason,
      bookmark: { phase: 'over' },
      finishedAt: now,
      waitsUntil: null,
      complete: false,
    }),
    putEvent({
      organization: run.organization,
      account: run.account,
      type: `run.${state}`,
      subject: run.id,
      facts: { reason },
      at: now,
    }),
    // The leavers could not be read again, so the plan needs another approval.
    ...(isRecheck(run)
      ? [
          patchPlan(run.heldPlanId, { decidedBy: null, decidedAt: null, part: null }),
          leaveNobodyOut(run.heldPlanId),
        ]
      : []),
  ]
}
