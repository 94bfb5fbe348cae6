import { RetryLater } from '../../../core/facts/errors.ts'
import type { FailureCause } from '../../../core/facts/failure-cause.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { StepContext } from '../../step/context.ts'
import { idOf } from '../../step/ids.ts'
import { putPage } from '../../changes/runs.ts'

/** From this page on, a page with the same rows as an earlier one counts as a loop. */
const LONG_LIST = 50
/** So many pages in a row may have no row: some lists are filtered after they are cut into pages. */
export const MOST_EMPTY = 100

export interface ListedPage {
  /** What is listed, as in `putPage`. */
  readonly listing: string
  readonly what: string
  readonly number: number
  readonly ids: readonly string[]
  /** The failure if the page repeats an earlier one. */
  readonly failure: FailureCause
}

/**
 * Finds a list that repeats its rows under ever new cursors, which `cursorSeen` cannot find. Checks long lists
 * only, so that other reads do not pay for it. Returns the mark by which the page is found again.
 */
export async function detectRepeatedPage(ctx: StepContext, page: ListedPage): Promise<Change[]> {
  const { store } = ctx.deps
  const { listing, number, ids, failure } = page
  if (number < LONG_LIST || ids.length === 0) return []
  const look = idOf('page', ids.toSorted().join('\n'))
  if (await store.cursorSeen(ctx.run.id, `${listing}-looks`, look)) {
    const message = `${page.what} shows the same rows again after ${number + 1} pages`
    throw new RetryLater(message, failure)
  }
  return [putPage(ctx.run.id, `${listing}-looks`, number, look, [])]
}
