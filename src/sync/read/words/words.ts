import { contradictsInactive } from '../../../core/evidence/raw-status.ts'
import { RetryLater } from '../../../core/facts/errors.ts'
import type { AskedWords, ReconfirmBookmark } from '../../../ports/bookmark.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { RawStatusPage } from '../../../ports/source.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { commit, type Next, type StepContext } from '../../step/context.ts'
import { later } from '../../step/durations.ts'
import { personClock, type PersonClock } from '../../step/clock/person-clock.ts'
import { decisionContext } from '../decision-context.ts'
import { presenceOf } from '../presence-of.ts'
import { recordSighting } from '../record-sighting.ts'
import { sourceAccount } from '../source-account.ts'
import { wordSighting } from './heard-word.ts'
import { patchRun, putPage } from '../../changes/runs.ts'

/** With more people than this, one list of everybody is cheaper than two requests for each. */
const MOST_ONE_BY_ONE = 100
/** In one run, where the list cannot be read. */
const MOST_BY_ID = 200
const MOST_PAGES = 100_000
const BATCH = 100

/** Whose status in HR's own words this run asks for (P5): one by one, or all of them by one list. */
export async function wordsToAsk(ctx: StepContext): Promise<AskedWords> {
  const clock = await clockOf(ctx)
  const employees: string[] = []
  for await (const row of inactive(ctx)) {
    if (!isAsked(ctx, row, clock)) continue
    if (employees.length === MOST_ONE_BY_ONE) return { by: 'list', cursor: null, page: 0 }
    employees.push(row.id)
  }
  return { by: 'id', employees }
}

/**
 * One page of the list with HR's own words. If the list cannot be read, people are asked one by one, and the
 * longest unasked first. A list that ends leaves those whom it does not show, and those whose word says that
 * they work.
 */
export async function wordListStep(
  ctx: StepContext<ReconfirmBookmark>,
  asked: Extract<AskedWords, { by: 'list' }>,
): Promise<Next> {
  const { deps, run, account } = ctx
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const clock = personClock(ctx, dimensions)
  let page: RawStatusPage
  try {
    page = await deps.source.rawStatuses(sourceAccount(ctx, dimensions), asked.cursor)
  } catch (error) {
    if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
    deps.log.info('words.unread', { account: account.id, run: run.id, cause: error.failure })
    return goOn(ctx, { by: 'id', employees: await leftToAsk(ctx, clock) })
  }
  const { next } = page
  const isLoop =
    next !== null &&
    (asked.page > MOST_PAGES || (await store.cursorsSeen(run.id, 'words', [next])).length > 0)
  const marker = putPage(run.id, 'words', asked.page, asked.cursor, [])
  const writes = [marker, ...(await heard(ctx, page, clock))]
  if (next !== null && !isLoop) {
    const words = { by: 'list', cursor: next, page: asked.page + 1 } as const
    return goOn(ctx, words, writes, page.pauseMs)
  }
  await commit(ctx, writes)
  return goOn(ctx, { by: 'id', employees: await leftToAsk(ctx, clock) })
}

async function goOn(
  ctx: StepContext<ReconfirmBookmark>,
  words: AskedWords,
  writes: readonly Change[] = [],
  pauseMs = 0,
): Promise<Next> {
  const { deps, run } = ctx
  const waitsUntil = pauseMs > 0 ? later(deps.clock.now().toISOString(), pauseMs) : null
  const bookmark = { ...run.bookmark, words }
  await commit(ctx, writes, patchRun(run.id, { bookmark, stepFailures: 0, waitsUntil }))
  return waitsUntil === null ? { kind: 'again' } : { kind: 'wait', until: waitsUntil }
}

/** The words of this page, as far as they are asked for. */
async function heard(
  ctx: StepContext,
  { statuses, requestedAt }: RawStatusPage,
  clock: PersonClock,
): Promise<Change[]> {
  const words = new Map(statuses.map((one) => [one.sourceId, one.rawStatus]))
  const rows = await ctx.deps.store.employeesBySource(ctx.account.id, [...words.keys()])
  return rows.flatMap((row) => {
    if (!isAsked(ctx, row, clock)) return []
    const word = words.get(row.employee.sourceId) ?? null
    return recordSighting(ctx, row, wordSighting(ctx, row, { word, at: requestedAt }, clock))
  })
}

async function leftToAsk(ctx: StepContext, clock: PersonClock): Promise<readonly string[]> {
  const left: { readonly id: string; readonly at: string }[] = []
  for await (const row of inactive(ctx)) {
    const { word } = row.evidence
    const contradicts = word?.forVersion === row.hash && contradictsInactive(word.word)
    if (!isAsked(ctx, row, clock) && !contradicts) continue
    left.push({ id: row.id, at: word?.askedAt ?? '' })
  }
  left.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return left.slice(0, MOST_BY_ID).map(({ id }) => id)
}

/** Not asked for this version yet, or no end and not asked in this run: HR may change it without touching the record. */
function isAsked(ctx: StepContext, row: EmployeeRow, clock: PersonClock): boolean {
  if (row.reducedAt !== null || row.erasedAt !== null) return false
  const { asks } = presenceOf(decisionContext(ctx), row, clock, true)
  if (asks === 'raw-status') return true
  const askedAt = row.evidence.word?.askedAt ?? null
  return asks === 'raw-status-again' && (askedAt === null || askedAt < beganAt(ctx))
}

function beganAt({ run }: StepContext): string {
  return run.beganAt ?? run.startedAt
}

/** The people of this run whom Merge may show as INACTIVE. */
async function* inactive(ctx: StepContext): AsyncGenerator<EmployeeRow> {
  const { deps, run, account, now } = ctx
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] =
      run.mode === 'full'
        ? await deps.store.inactiveDue(account.id, now, after, BATCH)
        : await deps.store.employeesInRun(run, after, BATCH)
    if (rows.length === 0) return
    yield* rows
    after = rows.at(-1)?.id ?? null
  }
}

async function clockOf(ctx: StepContext): Promise<PersonClock> {
  return personClock(ctx, await ctx.deps.store.dimensions(ctx.account.id))
}
