import { addFieldValues, type FieldValues } from '../../../core/place/field-values.ts'
import type { ListingBookmark } from '../../../ports/bookmark.ts'
import type { Run } from '../../../ports/records.ts'
import type { Listing } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { dropPrintsAfter, putFieldValues } from '../../changes/runs.ts'
import { advanceTo, goOn, type Next, type StepContext } from '../../step/context.ts'
import { later } from '../../step/durations.ts'
import { firstRepeated, type ListedPage, marksOf } from '../doubt/repeated-page.ts'

/** Pages of one listing that were read since the last commit. */
export interface Pages {
  /** The run as it is with them. */
  readonly run: Run<ListingBookmark>
  readonly writes: readonly Change[]
  readonly fieldValues: readonly FieldValues[]
  readonly listed: readonly ListedPage[]
  /** Source ids of those about whom something is written. */
  readonly written: ReadonlySet<string>
  readonly pauseMs: number
  readonly isLast: boolean
}

/**
 * Commits the pages with how far the run has come. `states`: after each of them. Those before one with which the
 * list goes in a circle are kept; that one is asked for again.
 */
export async function commitPages(
  ctx: StepContext<ListingBookmark>,
  states: readonly Pages[],
  listed: Listing,
): Promise<Next> {
  const { deps, account } = ctx
  const { kind } = listed
  const pages = states.at(-1)
  if (pages === undefined) throw new Error('no page was read')
  const { run } = pages
  const repeated = await firstRepeated(ctx, pages.listed, {
    listing: kind,
    what: `the list of ${kind}`,
    failure: 'cursor-loop',
  })
  if (repeated !== null) {
    if (repeated.at > 0) await commitPages(ctx, states.slice(0, repeated.at), listed)
    throw repeated.error
  }
  const isPrinted = kind === 'employees' && run.mode === 'full'
  const writes: Change[] = [
    ...pages.writes,
    ...marksOf(run.id, pages.listed, kind),
    ...(await countedFields(ctx, pages)),
    ...(pages.isLast && isPrinted
      ? dropPrintsAfter(account.id, 'employees', run.bookmark.page)
      : []),
  ]
  const { pagesRead, employeesRead, changes, identityChanges, attributes, reason, bookmark } = run
  const counts = { pagesRead, employeesRead, changes, identityChanges, attributes, reason }
  if (pages.isLast) return advanceTo(ctx, NEXT_PHASE[kind], counts, writes)
  const waitsUntil = pages.pauseMs > 0 ? later(deps.clock.now().toISOString(), pages.pauseMs) : null
  const next = await goOn(ctx, { ...counts, bookmark, stepFailures: 0, waitsUntil }, writes)
  return waitsUntil === null ? next : { kind: 'wait', until: waitsUntil }
}

/** Counts the values of mapped fields. Only in a full read: others show too few people. */
async function countedFields(
  { deps, run, account }: StepContext<ListingBookmark>,
  { fieldValues }: Pages,
): Promise<readonly Change[]> {
  const { phase, page } = run.bookmark
  if (run.mode !== 'full' || phase !== 'employees' || fieldValues.length === 0) return []
  const before = page === 0 ? [] : await deps.store.fieldValues(account.id, run.seq)
  return putFieldValues(account.id, run.seq, addFieldValues(before, fieldValues))
}

const NEXT_PHASE = {
  companies: 'groups',
  groups: 'locations',
  locations: 'employees',
  employees: 'completeness',
} as const
