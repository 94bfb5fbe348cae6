import type { Dimension } from '../../../core/people/employee.ts'
import type { ListingBookmark } from '../../../ports/bookmark.ts'
import type { Run } from '../../../ports/records.ts'
import type { Listing, Page, PageAnswer } from '../../../ports/source.ts'
import type { FoundPrint } from '../../../ports/store/page-prints.ts'
import { putDimensions, putPage, putPagePrint } from '../../changes/runs.ts'
import type { Next, StepContext } from '../../step/context.ts'
import { personClock } from '../../step/clock/person-clock.ts'
import { withPage } from '../doubt/lost-attributes.ts'
import { lookOf } from '../doubt/repeated-page.ts'
import { unreadableWrites } from '../doubt/unreadable.ts'
import { persistPage } from '../persist-page.ts'
import { sourceAccount } from '../source-account.ts'
import { type AsBefore, asBefore, readAs } from './as-before.ts'
import { commitPages, type Pages } from './batch.ts'
import { sameUntil } from './quiet.ts'

/** One commit is for at most so many pages, and for those that come within so many milliseconds. */
const MOST_PAGES = 20
const MOST_MS = 200
/** At most so many unreadable records of one page are logged. */
const MOST_NAMED = 20

/** Some pages of one listing: read, compared with what is stored, written, marked. */
export async function listingStep(ctx: StepContext<ListingBookmark>): Promise<Next> {
  const { deps, run, account } = ctx
  const dimensions = await deps.store.dimensions(account.id)
  const listing = listingOf(ctx)
  const way = run.mode === 'full' && listing.kind === 'employees' ? readAs(ctx, dimensions) : null
  const began = deps.clock.now().getTime()
  const isOver = ({ listed, pauseMs }: Pages): boolean =>
    listed.length === MOST_PAGES ||
    pauseMs > 0 ||
    run.stepFailures > 0 ||
    deps.budget?.spent() === true ||
    deps.clock.now().getTime() - began > MOST_MS
  let states: Pages[] = []
  let pages: Pages = nothingRead(run)
  const commitRead = () => commitPages(ctx, states, listing)
  for (;;) {
    const { cursor } = pages.run.bookmark
    const now = { ...ctx, run: pages.run }
    let answer: PageAnswer
    let read: Pages | 'collides'
    try {
      answer = await deps.source.page(sourceAccount(ctx, dimensions), listing, cursor)
      read = await onePage(now, pages, { answer, listing, dimensions, way })
    } catch (error) {
      // What was read before is kept.
      if (states.length > 0) await commitRead()
      throw error
    }
    if (read === 'collides') {
      await commitRead()
      states = []
      read = await onePage(now, nothingRead(pages.run), { answer, listing, dimensions, way })
      if (read === 'collides') throw new Error('a page collides with nothing')
    }
    pages = read
    states.push(pages)
    if (pages.isLast || isOver(pages)) return commitRead()
  }
}

function nothingRead(run: Run<ListingBookmark>): Pages {
  return {
    run,
    writes: [],
    fieldValues: [],
    listed: [],
    written: new Set(),
    pauseMs: 0,
    isLast: false,
  }
}

interface Asked {
  readonly answer: PageAnswer
  readonly listing: Listing
  readonly dimensions: readonly Dimension[]
  readonly way: string | null
}

/** The pages so far and one more; `collides` where it has somebody of whom something is written and not committed. */
async function onePage(
  ctx: StepContext<ListingBookmark>,
  pages: Pages,
  asked: Asked,
): Promise<Pages | 'collides'> {
  const { deps, run, account } = ctx
  const { answer, way } = asked
  const print = way === null ? null : await deps.store.pagePrint(account.id, run.bookmark.page)
  const isTouched = (ids: readonly string[]): boolean => ids.some((id) => pages.written.has(id))
  if (way !== null && print !== null && !isTouched(print.ids)) {
    const how = await asBefore(answer, print, way)
    if (how !== null) return withKnown(pages, print, answer, how)
  }
  const page = await answer.open().read()
  const ids = idsOf(page, asked.listing)
  if (isTouched(ids)) return 'collides'
  return withRead(ctx, pages, { ...asked, page, ids })
}

function withKnown(pages: Pages, print: FoundPrint, answer: PageAnswer, how: AsBefore): Pages {
  const { run } = pages
  const { cursor, page: number } = run.bookmark
  const next = how === 'same-bytes' ? print.next : answer.open().next
  return {
    ...pages,
    run: moved(run, next, {
      employeesRead: print.people,
      attributes: withPage(run.attributes, print.attributes),
    }),
    writes: [...pages.writes, putPage(run.id, 'employees', number, cursor, print.ids)],
    fieldValues: [...pages.fieldValues, ...print.fieldValues],
    listed: [...pages.listed, { number, cursor, next, look: print.look }],
    pauseMs: answer.pauseMs,
    isLast: next === null,
  }
}

async function withRead(
  ctx: StepContext<ListingBookmark>,
  pages: Pages,
  {
    answer,
    listing,
    dimensions,
    way,
    page,
    ids,
  }: Asked & { readonly page: Page; readonly ids: readonly string[] },
): Promise<Pages> {
  const { deps, run, account } = ctx
  const { cursor, page: number } = run.bookmark
  const { next } = page
  for (const { sourceId, why } of page.setAside.slice(0, MOST_NAMED))
    deps.log.error('record.set-aside', { account: account.id, run: run.id, id: sourceId, why })
  const kept = await persistPage(ctx, page, personClock(ctx, dimensions))
  const met = { kind: 'listed-unreadable', at: page.requestedAt } as const
  const unreadable = await unreadableWrites(ctx, page.setAside, met)
  const look = lookOf(number, ids)
  const isQuiet = way !== null && kept.stored !== null && page.setAside.length === 0
  const until = sameUntil(page, page.requestedAt)
  const printed =
    isQuiet && until > page.requestedAt
      ? [
          putPagePrint({
            account: account.id,
            listing: 'employees',
            part: number,
            readAs: way ?? '',
            print: await answer.print(),
            content: await answer.open().content(),
            stored: kept.stored ?? '',
            ids,
            next,
            people: page.employees.length,
            attributes: kept.attributes,
            fieldValues: page.fieldValues,
            look,
            at: page.requestedAt,
            until,
          }),
        ]
      : []
  const people = [...kept.writes, ...unreadable]
  return {
    ...pages,
    run: moved(run, next, {
      employeesRead: page.employees.length,
      changes: kept.changes,
      identityChanges: kept.identityChanges,
      ...(run.mode === 'full' && listing.kind === 'employees'
        ? { attributes: withPage(run.attributes, kept.attributes) }
        : {}),
      // A record without a readable id may be anybody: this read cannot say who is absent (rule 42).
      ...(page.setAside.some((record) => record.sourceId === null)
        ? { reason: 'malformed-page' as const }
        : {}),
    }),
    writes: [
      ...pages.writes,
      putPage(run.id, listing.kind, number, cursor, ids),
      ...people,
      ...printed,
      ...(page.dimensions.length > 0 ? putDimensions(account.id, page.dimensions) : []),
    ],
    fieldValues: [...pages.fieldValues, ...page.fieldValues],
    listed: [...pages.listed, { number, cursor, next, look }],
    written: people.length > 0 ? new Set([...pages.written, ...ids]) : pages.written,
    pauseMs: page.pauseMs,
    isLast: next === null,
  }
}

type Adds = Pick<Run, 'employeesRead'> &
  Partial<Pick<Run, 'changes' | 'identityChanges' | 'attributes' | 'reason'>>

function moved(run: Run<ListingBookmark>, next: string | null, adds: Adds): Run<ListingBookmark> {
  const { bookmark } = run
  return {
    ...run,
    ...adds,
    pagesRead: run.pagesRead + 1,
    employeesRead: run.employeesRead + adds.employeesRead,
    identityChanges: run.identityChanges + (adds.identityChanges ?? 0),
    bookmark: { ...bookmark, cursor: next, page: bookmark.page + 1 },
  }
}

function idsOf(page: Page, { kind }: Listing): readonly string[] {
  if (kind !== 'employees') return page.dimensions.map(({ id }) => id)
  const setAside = page.setAside.flatMap(({ sourceId }) => sourceId ?? [])
  return [...page.employees.map(({ sourceId }) => sourceId), ...setAside]
}

function listingOf({ run }: StepContext<ListingBookmark>): Listing {
  const { phase } = run.bookmark
  if (phase === 'companies' || phase === 'groups' || phase === 'locations') return { kind: phase }
  return { kind: 'employees', modifiedAfter: run.modifiedAfter }
}
