import type { StepContext } from '../../step/context.ts'

/** Number of the last run with a complete read. Later versions come from incomplete reads only. */
export async function shownWhole({ deps, account }: StepContext): Promise<number> {
  const { rows } = await deps.store.runs(account.id, { after: null, limit: MOST_RUNS })
  return rows.find((run) => run.complete === true)?.seq ?? 0
}

/** If none of this many runs was complete, one more read by id does no harm. */
const MOST_RUNS = 50
