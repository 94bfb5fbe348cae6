import type { ReconfirmBookmark } from '../../ports/bookmark.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { advanceTo, AGAIN, commit, goOn, type Next, type StepContext } from '../step/context.ts'
import { believedRead } from './completeness.ts'
import { personClock, type PersonClock } from '../step/clock/person-clock.ts'
import { presenceOf } from './presence-of.ts'
import { wordListStep, wordsToAsk } from './words/words.ts'
import { readRawStatus, type Asked, reread } from './by-id.ts'
import { shownWhole } from './doubt/shown-whole.ts'
import { sourceAccount } from './source-account.ts'
import { unreadableToAsk } from './doubt/unreadable.ts'
import type { PresenceVerdict } from '../../core/evidence/verdict.ts'
import type { Change } from '../../ports/store/changes.ts'
import { decisionContext } from './decision-context.ts'
import { findNewerRecords, marksOfLeavers } from './newer-records.ts'
import { patchRun } from '../changes/runs.ts'

const BATCH = 100
/** Reads by id in one step: each may take its whole deadline. */
const MOST_READS = 5

/**
 * Asks again about the people about whom one read cannot decide. The HR system's own word is asked for everybody
 * who is INACTIVE without a date (P5). Linked people, for whom alone it changes something, are read again by id:
 * the missing (P13), contradictions an hour old (P4), and leavers whose end this read, or any complete read, has
 * not shown (rule 42). And everybody whose record cannot be read (rule 52).
 */
export async function reconfirmStep(ctx: StepContext<ReconfirmBookmark>): Promise<Next> {
  const { deps, run, account } = ctx
  if (account.approvedAt === null && run.complete !== true) {
    // A partial first read is no baseline: no plan is made of it (merge.md 11, trap 19). A run for one
    // person revises the first plan while it waits, and makes no new one after a rejection.
    const first = run.mode === 'employees' ? await deps.store.heldPlan(account.id) : null
    if (first === null) return advanceTo(ctx, 'close')
  }
  const rows = run.bookmark.newer === null ? await candidates(ctx, run.bookmark.after) : []
  if (rows.length === 0)
    return run.mode === 'employees' ? newerRecordsStep(ctx) : advanceTo(ctx, 'users')
  const words = run.bookmark.words ?? (await wordsToAsk(ctx))
  if (words.by === 'list') return wordListStep(ctx, words)
  const dimensions = await deps.store.dimensions(account.id)
  const clock = personClock(ctx, dimensions)
  const source = sourceAccount(ctx, dimensions)
  const unreadable = run.bookmark.unreadable ?? (await unreadableToAsk(ctx))
  const asked = await questions(ctx, rows, { words: words.employees, unreadable }, clock)
  const now = asked.slice(0, MOST_READS)
  const last = asked.length > now.length ? now.at(-1)?.row : rows.at(-1)
  const writes: Change[] = []
  for (const question of now) {
    const ask = question.asks === 'raw-status' ? readRawStatus : reread
    writes.push(...(await ask(ctx, source, question, clock)))
  }
  const bookmark = { ...run.bookmark, after: last?.id ?? run.bookmark.after, words, unreadable }
  return goOn(ctx, { bookmark, stepFailures: 0 }, writes)
}

/** The people of this run who are about to be ended may have newer records that a list alone shows (rule 10). */
async function newerRecordsStep(ctx: StepContext<ReconfirmBookmark>): Promise<Next> {
  const { bookmark } = ctx.run
  const marks = new Set<string>()
  let after: string | null = null
  for (;;) {
    const rows: readonly EmployeeRow[] = await candidates(ctx, after)
    if (rows.length === 0) break
    for (const mark of await marksOfLeavers(ctx, rows)) marks.add(mark)
    after = rows.at(-1)?.id ?? null
  }
  if (marks.size === 0) return advanceTo(ctx, 'users')
  const place = bookmark.newer ?? { cursor: null, page: 0 }
  const { writes, next, waitsUntil } = await findNewerRecords(ctx, marks, place)
  if (next === null) return advanceTo(ctx, 'users', {}, writes)
  const moved = { bookmark: { ...bookmark, newer: next }, stepFailures: 0, waitsUntil }
  await commit(ctx, writes, patchRun(ctx.run.id, moved))
  return waitsUntil === null ? AGAIN : { kind: 'wait', until: waitsUntil }
}

interface Question extends Asked {
  readonly asks: 'raw-status' | 'reread'
}

/** What to ask by id about these people: the words of some, the records of others. */
async function questions(
  ctx: StepContext,
  rows: readonly EmployeeRow[],
  { words, unreadable }: Record<'words' | 'unreadable', readonly string[]>,
  clock: PersonClock,
): Promise<readonly Question[]> {
  const { run, account } = ctx
  const { store } = ctx.deps
  const read = believedRead(run)
  const ids = rows.map((row) => row.id)
  const found = (await store.linksOf(account.id, ids)).filter((link) => link.state === 'live')
  const links = new Map(found.map((link) => [link.employee, link]))
  const linked = rows.filter((row) => links.has(row.id))
  const decisions = decisionContext(ctx)
  const verdicts = new Map(linked.map((row) => [row.id, presenceOf(decisions, row, clock, true)]))
  const memberships = await store.membershipsOf(account.id, ids)
  const over = linked.filter((row) => verdicts.get(row.id)?.presence.kind === 'left')
  const doubted = run.complete !== true && run.mode !== 'employees'
  const shown = doubted ? await shownWhole(ctx) : 0
  const byRecord = over.filter((row) => causeOf(verdicts.get(row.id)) === 'terminated')
  const open = over.filter((row) => {
    const theirs = Object.values(memberships.get(row.id) ?? {})
    // People who left by disappearing were reread at that time (P13), and are again only when a later end is due.
    const { nextTransitionAt: comesAt } = row
    const comes = byRecord.includes(row) || (comesAt !== null && comesAt <= ctx.now)
    const anew = theirs.some((one) => one.state === 'ended' && !one.shownEnded)
    return anew || (comes && theirs.some((one) => one.state === 'given'))
  })
  // People whose own status has to be asked for may not be listed either. Then they are missing (P13).
  const wordless = rows.filter((row) => words.includes(row.id))
  const sourceIds = [...open, ...wordless].map(({ employee }) => employee.sourceId)
  const unlisted = run.mode === 'full' ? await store.unlisted(run.id, 'employees', sourceIds) : []
  // Read by id before it counts: an explicit end that no complete read has shown (rule 42), and an end that is
  // still to be done and that this read has not shown, because HR may have taken it back. A row with Merge's
  // deleted flag shows none: what it does not give any more stays as it was (P12).
  const unread = new Set([
    ...byRecord.filter((row) => doubted && row.versionRun > shown),
    ...open.filter(({ employee }) => employee.deleted || unlisted.includes(employee.sourceId)),
  ])
  return rows.flatMap((row): Question[] => {
    const isUnread = unread.has(row) || unreadable.includes(row.id)
    const isAsked = isUnread || verdicts.get(row.id)?.asks === 'reread'
    const asks = wordless.includes(row) ? 'raw-status' : isAsked ? 'reread' : null
    const listed = !unlisted.includes(row.employee.sourceId)
    return asks === null ? [] : [{ row, asks, listed, absentFrom: listed ? null : read }]
  })
}

function causeOf(verdict: PresenceVerdict | undefined): 'terminated' | 'disappeared' | null {
  return verdict?.presence.kind === 'left' ? verdict.presence.cause : null
}

/** Everyone due, or for a delta or single-person run its own people only (rule 39). */
export function candidates(
  ctx: StepContext,
  after: string | null,
): Promise<readonly EmployeeRow[]> {
  const { store } = ctx.deps
  return ctx.run.mode === 'full'
    ? store.employeesDue(ctx.account.id, ctx.now, after, BATCH)
    : store.employeesInRun(ctx.run, after, BATCH)
}

/**
 * The reread of this person failed, so nothing is decided about them (rule 42). Asked in a delta only: it
 * takes everybody it has listed, while a full run leaves out people who are not due.
 */
export function isPostponed(ctx: StepContext, row: EmployeeRow, shown: number): boolean {
  const waits = typeof row.revisit === 'object' && row.revisit.at > ctx.now
  return ctx.run.mode === 'delta' && waits && row.versionRun > shown
}
