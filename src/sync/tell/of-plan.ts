import { numbersOf, type PlanCounts } from '../../core/plan/counts.ts'
import { MOST_LINES, type FirstSyncCounts, type Notice } from '../../core/tell/notices.ts'
import { REPORTS } from '../../core/tell/report-catalogue.ts'
import { withoutToldOnce } from '../../core/tell/told-once.ts'
import { reason } from '../../core/facts/reasons.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import { noticeWrites } from '../step/outbox.ts'
import { countsOfPlan, countSteps } from '../step/plan-people.ts'
import type { StepContext } from '../step/context.ts'
import { firstReason, peopleOf, personLine } from './lines.ts'
import type { Change } from '../../ports/store/changes.ts'
import { entityName, entitiesOf } from '../step/entity-names.ts'

type Held = Extract<Notice, { kind: 'held' }>

/** What was done while a part of the plan waits. */
function wentOnOf(free: PlanCounts): Held['wentOn'] {
  return {
    invited: numbersOf(free, 'joining').people,
    changed: numbersOf(free, 'changing').people,
    left: numbersOf(free, 'leaving').people,
  }
}

/** The action that stands for a person in a list of people who wait. */
export function lineOf(rows: readonly ActionRow[]): ActionRow {
  const [first] = rows
  if (first === undefined) throw new Error('a person without an action')
  return rows.find(({ action }) => action.kind !== 'cards.block') ?? first
}

/** The mail when something new waits for an admin (docs/rules.md section 10, `held`). `free`: what was done meanwhile. */
export async function heldNotices(
  ctx: StepContext,
  plan: Plan,
  lines: readonly ActionRow[],
  free: PlanCounts,
): Promise<Change[]> {
  const notice = await heldNotice(ctx, plan, lines, wentOnOf(free), 0)
  return noticeWrites(ctx, notice, plan.id, `r${plan.revision}`, plan.id)
}

/** `lines`: one action for each person who waits, in the order of the mail. */
export async function heldNotice(
  ctx: Omit<StepContext, 'run' | 'lease'>,
  plan: Plan,
  lines: readonly ActionRow[],
  wentOn: Held['wentOn'],
  reminderDay: number,
): Promise<Notice> {
  const listed = lines.slice(0, MOST_LINES)
  const people = await peopleOf(ctx, listed)
  const waiting = numbersOf(await countsOfPlan(ctx.deps.store, plan), 'any').people
  return {
    kind: 'held',
    planId: plan.id,
    holds: plan.holds.map(({ entityId, ...hold }) => ({
      ...hold,
      entityName: entityId === null ? null : entityName(ctx, entityId),
    })),
    people: listed.map(({ action }) => ({
      ...personLine(ctx, people.get(action.employeeId), action.entityId),
      because: firstReason(action.because, reason('needs-attention')),
    })),
    more: Math.max(0, waiting - listed.length),
    wentOn,
    reminderDay,
  }
}

/** The first plan is ready for review (rule 13). */
export async function reviewNotice(ctx: StepContext, plan: Plan): Promise<Change[]> {
  const { store } = ctx.deps
  const blocked = await isUnrouted(ctx)
  // Whoever has an unknown status is in the line of that status.
  const open = await store.openReports(ctx.account.id)
  const reports = withoutToldOnce(open, ({ report }) => report).filter(
    ({ report: { code } }) => REPORTS[code].urgent && code !== 'unknown-status',
  )
  const people = await store.employeesById(
    ctx.account.id,
    reports.slice(0, MOST_LINES).flatMap((r) => r.report.employeeId ?? []),
  )
  const byId = new Map(people.map((row) => [row.id, row]))
  const notice: Notice = {
    kind: 'first-sync-review',
    planId: plan.id,
    counts: await firstCounts(ctx, plan),
    blockedBy: blocked ? reason('unrouted') : null,
    needsLook: reports.slice(0, MOST_LINES).map((row) => ({
      ...personLine(ctx, byId.get(row.report.employeeId ?? ''), null),
      reason: row.report.reason,
    })),
  }
  return noticeWrites(ctx, notice, 'first', 'review', plan.id)
}

/** `planned`: what the plan would do. `applied`: what it did. */
export async function firstCounts(
  ctx: Omit<StepContext, 'run' | 'lease'>,
  plan: Plan,
  tense: 'planned' | 'applied' = 'planned',
): Promise<FirstSyncCounts> {
  const { store } = ctx.deps
  const known = await store.counts(ctx.account)
  const reports = await store.openReports(ctx.account.id)
  const counts =
    tense === 'planned'
      ? await countsOfPlan(store, plan)
      : await countSteps(store, plan, ({ row }) => row.state === 'done' || row.state === 'already')
  return {
    employees: known.employed,
    // People who were invited are linked by now, but were not matched.
    matched: known.linked - (tense === 'applied' ? numbersOf(counts, 'newcomers').people : 0),
    toInvite: numbersOf(counts, 'joining').people,
    external: known.external,
    needsLook: new Set(
      reports
        .filter((r) => REPORTS[r.report.code].urgent)
        .flatMap((r) => r.report.employeeId ?? []),
    ).size,
    changed: numbersOf(counts, 'changing').people,
    leaving: numbersOf(counts, 'leaving').people,
  }
}

/** Several entities, and nobody is routed to any: there is nothing to approve yet (rule 19). */
export async function isUnrouted(
  ctx: Pick<StepContext, 'deps' | 'account' | 'organization'>,
): Promise<boolean> {
  if (entitiesOf(ctx.account, ctx.organization).length < 2) return false
  let after: string | null = null
  let anyone = false
  do {
    const slice = await ctx.deps.store.employees(ctx.account.id, {}, { after, limit: 500 })
    if (slice.rows.some((row) => row.entityIds.length > 0)) return false
    anyone ||= slice.rows.length > 0
    after = slice.next
  } while (after !== null)
  return anyone
}
