import type { BrakeVerdict } from '../../core/plan/brake.ts'
import { planCounter, type PlanCounter, type PlanCounts } from '../../core/plan/counts.ts'
import { MOST_LINES } from '../../core/tell/notices.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { commit, type StepContext } from '../step/context.ts'
import { lineOf } from '../tell/of-plan.ts'
import type { JudgedStep } from './judged.ts'
import { putPlanned, removePlanned } from '../changes/plans.ts'

/** A draft that was split by the brake: what may go on, and what waits for an admin. */
export interface Split {
  readonly free: PlanCounts
  /** How many actions wait. */
  readonly waiting: number
  /** How many people have an action that waits now and did not wait before. */
  readonly added: number
  /** One action for each person who waits, the new ones first; as many as a mail lists. */
  readonly lines: readonly ActionRow[]
  readonly writes: readonly Change[]
}

/** Moves what the verdict holds from the draft to the held plan, and adds it to the counts of that plan. */
export async function splitDraft(
  ctx: StepContext,
  draft: AsyncIterable<readonly (readonly JudgedStep[])[]>,
  verdict: BrakeVerdict,
  ids: { readonly free: string; readonly held: string },
  held: PlanCounter,
): Promise<Split> {
  const free = planCounter()
  const lines: { readonly added: ActionRow[]; readonly known: ActionRow[] } = {
    added: [],
    known: [],
  }
  const writes: Change[] = []
  let added = 0
  let count = 0
  for await (const batch of draft) {
    for (const person of batch) {
      const steps = withCodes(person, verdict)
      const waiting = steps.filter(({ holds }) => holds.length > 0)
      free.add(steps.filter(({ holds }) => holds.length === 0))
      held.add(waiting)
      count += waiting.length
      const isNew = waiting.some(({ carried }) => carried.length === 0)
      if (isNew) added += 1
      const list = isNew ? lines.added : lines.known
      if (waiting.length > 0 && list.length < MOST_LINES)
        list.push(lineOf(waiting.map(({ planned }) => planned.row)))
      writes.push(...steps.flatMap((step) => moveStep(step, ids)))
    }
    // A first plan can be long. It is held whatever the counts say, so it may be committed in parts.
    if (ctx.account.approvedAt === null) await commit(ctx, writes.splice(0))
  }
  return {
    free: free.counts(),
    waiting: count,
    added,
    lines: [...lines.added, ...lines.known].slice(0, MOST_LINES),
    writes,
  }
}

/** The steps of one person, each with the codes that hold it in place of its marks. */
export function withCodes(
  person: readonly JudgedStep[],
  verdict: BrakeVerdict,
): readonly JudgedStep[] {
  const codes = verdict.codesOf(person)
  return person.map((step, index) => ({ ...step, holds: codes[index] ?? [] }))
}

function moveStep(
  { planned: { row, position }, holds }: JudgedStep,
  { free, held }: { readonly free: string; readonly held: string },
): readonly Change[] {
  return holds.length === 0
    ? [putPlanned(free, row.id, position, [])]
    : [removePlanned(free, row.id), putPlanned(held, row.id, position, holds)]
}
