import { endsMembership } from '../../core/facts/action.ts'
import { whyNotDone } from '../../core/decide/refused/refusal.ts'
import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import type { ActionRow, Plan, ReportRow } from '../../ports/records.ts'
import { firstCounts } from './of-plan.ts'
import { addedLines } from './of-additions.ts'
import { leavingNotices } from './of-leaving.ts'
import { noticeWrites } from '../step/outbox.ts'
import type { StepContext } from '../step/context.ts'
import { cardLine, lapsedIn, peopleOf, personLine } from './lines.ts'
import {
  emailDiffersMail,
  externalMail,
  externalLines,
  attentionMail,
  skippedLines,
  markMailed,
} from './of-reports.ts'
import { mailOf, REPORTS } from '../../core/tell/report-catalogue.ts'
import { withoutToldOnce } from '../../core/tell/told-once.ts'
import type { Change } from '../../ports/store/changes.ts'
import { entityName } from '../step/entity-names.ts'

/** The mails of one run: additions, moves, differences, external users, what needs attention, coming last days. */
export async function runNotices(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const plans = await plansOf(ctx)
  const last = plans.at(-1)
  const open = await store.openReports(ctx.account.id)
  const writes: Change[] = []
  // A part may have been approved before the mails about the plan before it were written. None is sent twice.
  for (const plan of plans.slice(0, -1)) writes.push(...(await outcomeMails(ctx, plan, [])))
  if (last !== undefined) writes.push(...(await outcomeMails(ctx, last, open)))
  writes.push(...(await emailDiffersMail(ctx, open)))
  writes.push(...(await externalMail(ctx, open, last?.firstSync === true)))
  writes.push(...(await attentionMail(ctx, open)))
  writes.push(...(await leavingNotices(ctx)))
  return writes
}

/**
 * The plans of the run that may be applied: the free part, then what was approved, in the order of approval.
 * Beside a first plan, the free part is empty.
 */
async function plansOf({ deps: { store }, run }: StepContext): Promise<readonly Plan[]> {
  const plans = await store.plansOfRun(run.id)
  const free = plans.filter(({ id, firstSync }) => id === run.planId && !firstSync)
  const approved = plans.filter(
    ({ decidedAt, state }) => decidedAt !== null && (state === 'approved' || state === 'applied'),
  )
  return [
    ...free,
    ...approved.toSorted((a, b) => ((a.decidedAt ?? '') < (b.decidedAt ?? '') ? -1 : 1)),
  ]
}

/** What a plan did. `open`: the reports that go with it. */
async function outcomeMails(
  ctx: StepContext,
  plan: Plan,
  open: readonly ReportRow[],
): Promise<Change[]> {
  const planned = await ctx.deps.store.planActions(plan.id, null, 1_000_000)
  const all = planned.map((each) => each.row)
  // A run that the host had stopped tells of its own actions, although later runs wanted them as well.
  const told = await ctx.deps.store.toldByEarlier(
    ctx.run,
    all.map(({ id }) => id),
  )
  const rows = all.filter(({ id }) => !told.has(id))
  // A held part that is approved later gets its own mails, although the run is the same.
  const occasion = plan.decidedAt === null ? 'run' : plan.id
  return [
    ...(plan.firstSync
      ? await firstReport(ctx, plan, rows, open)
      : await addedSummary(ctx, rows, open, occasion)),
    ...(await movedMail(ctx, rows, occasion)),
  ]
}

async function addedSummary(
  ctx: StepContext,
  rows: readonly ActionRow[],
  open: readonly ReportRow[],
  occasion: string,
): Promise<Change[]> {
  const lines = await addedLines(ctx, rows)
  if (lines.length === 0) return []
  const skipped = skips(open).filter((row) => row.mailedAt === null)
  const notice: Notice = {
    kind: 'added-summary',
    added: lines.slice(0, MOST_LINES),
    addedMore: Math.max(0, lines.length - MOST_LINES),
    skipped: await skippedLines(ctx, skipped),
  }
  return [...(await noticeWrites(ctx, notice, '', occasion)), ...markMailed(ctx, skipped)]
}

async function firstReport(
  ctx: StepContext,
  plan: Plan,
  rows: readonly ActionRow[],
  open: readonly ReportRow[],
): Promise<Change[]> {
  const lines = await addedLines(ctx, rows)
  const external = await externalLines(ctx, open)
  const skipped = skips(open)
  const abilities =
    ctx.account.integration === null ? null : ctx.deps.source.abilities(ctx.account.integration)
  const notice: Notice = {
    kind: 'first-sync-report',
    counts: await firstCounts(ctx, plan, 'applied'),
    added: lines.slice(0, MOST_LINES),
    addedMore: Math.max(0, lines.length - MOST_LINES),
    external: external.slice(0, MOST_LINES),
    externalMore: Math.max(0, external.length - MOST_LINES),
    skipped: await skippedLines(ctx, skipped),
    nextSyncAt: ctx.account.nextSyncAt,
    deletionsUnseen: abilities === null ? false : abilities.detectsDeletions !== 'native',
  }
  return [
    ...(await noticeWrites(ctx, notice, 'first', 'report', plan.id)),
    ...markMailed(ctx, [
      ...skipped,
      ...open.filter((row) => mailOf(row.report) === 'unmatched-users'),
    ]),
  ]
}

function skips(open: readonly ReportRow[]): readonly ReportRow[] {
  return withoutToldOnce(open, ({ report }) => report).filter(
    ({ report }) => REPORTS[report.code].countsAsSkip,
  )
}

async function movedMail(
  ctx: StepContext,
  rows: readonly ActionRow[],
  occasion: string,
): Promise<Change[]> {
  const moves = rows.filter(
    (row) =>
      row.action.purpose === 'move' &&
      endsMembership(row.action) &&
      row.state !== 'dropped' &&
      row.state !== 'waiting',
  )
  if (moves.length === 0) return []
  const people = await peopleOf(ctx, moves)
  const lines = []
  for (const row of moves.slice(0, MOST_LINES)) {
    const { action } = row
    const user =
      action.userId === null ? null : await ctx.deps.store.user(ctx.organization.id, action.userId)
    const person = people.get(action.employeeId)
    const why = whyNotDone(row)
    const failed = why === null ? [] : [why]
    lines.push({
      person: personLine(ctx, person, null),
      fromName: entityName(ctx, action.entityId),
      toName: (person?.entityIds ?? []).map((id) => entityName(ctx, id)).join(', '),
      cards: (user?.cards ?? []).filter((card) => card.entityId === action.entityId).map(cardLine),
      failed,
      lapsed: lapsedIn(action.because),
    })
  }
  return noticeWrites(ctx, { kind: 'moved', moves: lines }, '', occasion)
}
