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
/** A list longer than this is a loop (100 a page: ten million people). */
const MOST_PAGES = 100_000

/** By which a page with the same rows is found again, whatever its cursor. */
export function lookOf(number: number, ids: readonly string[]): string {
  return number < LONG_LIST || ids.length === 0 ? '' : idOf('page', ids.toSorted().join('\n'))
}

/** Pages of a list that were read since the last commit. */
export interface ListedPage {
  readonly number: number
  readonly cursor: string | null
  readonly next: string | null
  /** Empty in the first pages of a list, and where the page has no row. */
  readonly look: string
}

export interface ListedAs {
  /** What is listed, as in `putPage`. */
  readonly listing: string
  readonly what: string
  /** The failure if the list goes in a circle. */
  readonly failure: FailureCause
}

/**
 * Finds the first page with which a list goes in a circle: by a cursor that comes again, or in a long list by rows
 * that come again under ever new cursors. `at`: its place among these; null where there is none.
 */
export async function firstRepeated(
  ctx: StepContext,
  pages: readonly ListedPage[],
  { listing, what, failure }: ListedAs,
): Promise<{ readonly at: number; readonly error: RetryLater } | null> {
  const { store } = ctx.deps
  const cursors = pages.flatMap(({ next }) => next ?? [])
  const again = new Set([
    ...pages.flatMap(({ cursor }) => cursor ?? []),
    ...(await store.cursorsSeen(ctx.run.id, listing, cursors)),
  ])
  const looks = marked(pages).map(({ look }) => look)
  const seen = new Set(await store.cursorsSeen(ctx.run.id, looksOf(listing), looks))
  for (const [at, { number, next, look }] of pages.entries()) {
    const isExpected = pages.some((page) => page.number === number + 1 && page.cursor === next)
    if (next !== null && (number > MOST_PAGES || (again.has(next) && !isExpected)))
      return loop(at, `${what} repeats itself after ${number + 1} pages`)
    if (look === '' || next === null) continue
    if (seen.has(look))
      return loop(at, `${what} shows the same rows again after ${number + 1} pages`)
    seen.add(look)
  }
  return null

  function loop(at: number, why: string) {
    return { at, error: new RetryLater(why, failure) }
  }
}

/** The marks by which these pages are found again. */
export function marksOf(run: string, pages: readonly ListedPage[], listing: string): Change[] {
  return marked(pages).map(({ number, look }) => putPage(run, looksOf(listing), number, look, []))
}

function marked(pages: readonly ListedPage[]): readonly ListedPage[] {
  return pages.filter(({ next, look }) => look !== '' && next !== null)
}

function looksOf(listing: string): string {
  return `${listing}-looks`
}
