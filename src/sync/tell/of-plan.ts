import { endsMembership, type Action } from '../../core/facts/action.ts'
import { MOST_LINES, type FirstSyncCounts, type Notice } from '../../core/tell/notices.ts'
import { REPORTS } from '../../core/tell/report-catalogue.ts'
import { reason } from '../../core/facts/reasons.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import { noticeWrites } from '../step/outbox.ts'
import type { StepContext } from '../step/context.ts'
import { firstReason, peopleOf, personLine } from './lines.ts'
import type { Write } from '../../ports/store/write.ts'
import { entityName, entitiesOf } from '../step/entity-names.ts'

type Held = Extract<Notice, { kind: 'held' }>

export function wentOnOf(actions: readonly Action[]): Held['wentOn'] {
  return {
    invited: actions.filter((a) => a.kind === 'user.invite').length,
    changed: actions.filter((a) => a.kind === 'user.update').length,
    left: actions.filter(endsMembership).length,
  }
}

/** Something new waits for a person: how many of how many, which limit, what went on (docs/rules.md section 10, `held`). */
export async function heldNotices(
  ctx: StepContext,
  plan: Plan,
  added: readonly ActionRow[],
  wentOn: Held['wentOn'],
): Promise<Write[]> {
  const notice = await heldNotice(ctx, plan, added.slice(0, MOST_LINES * 3), wentOn, 0)
  return noticeWrites(ctx, notice, plan.id, `r${plan.revision}`, plan.id)
}

export async function heldNotice(
  ctx: Omit<StepContext, 'run' | 'lease'>,
  plan: Plan,
  actions: readonly ActionRow[],
  wentOn: Held['wentOn'],
  reminderDay: number,
): Promise<Notice> {
  const people = await peopleOf(ctx, actions)
  const seen = new Set<string>()
  const lines = actions.flatMap((row) => {
    if (row.action.kind === 'cards.block' || seen.has(row.action.employeeId)) return []
    seen.add(row.action.employeeId)
    const because = firstReason(row.action.because, reason('needs-attention'))
    return [{ ...personLine(ctx, people.get(row.action.employeeId), row.action.entityId), because }]
  })
  return {
    kind: 'held',
    planId: plan.id,
    holds: plan.holds.map(({ entityId, ...hold }) => ({
      ...hold,
      entityName: entityId === null ? null : entityName(ctx, entityId),
    })),
    people: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
    wentOn,
    reminderDay,
  }
}

/** The first plan is ready for a person (rule 13). */
export async function reviewNotice(ctx: StepContext, plan: Plan): Promise<Write[]> {
  const { store } = ctx.deps
  const blocked = await isUnrouted(ctx)
  const reports = (await store.openReports(ctx.account.id)).filter(
    (row) => REPORTS[row.report.code].urgent,
  )
  const people = await store.employeesById(
    ctx.account.id,
    reports.slice(0, MOST_LINES).flatMap((r) => r.report.employeeId ?? []),
  )
  const byId = new Map(people.map((row) => [row.id, row]))
  const notice: Notice = {
    kind: 'first-sync-review',
    planId: plan.id,
    counts: await firstCounts(ctx, plan.id),
    blockedBy: blocked ? reason('unrouted') : null,
    needsLook: reports.slice(0, MOST_LINES).map((row) => ({
      ...personLine(ctx, byId.get(row.report.employeeId ?? ''), null),
      reason: row.report.reason,
    })),
  }
  return noticeWrites(ctx, notice, 'first', 'review', plan.id)
}

/** Of a plan that waits: what would happen; of one that is `applied`: what did. */
export async function firstCounts(
  ctx: Omit<StepContext, 'run' | 'lease'>,
  planId: string,
  tense: 'planned' | 'applied' = 'planned',
): Promise<FirstSyncCounts> {
  const { store } = ctx.deps
  const counts = await store.counts(ctx.account)
  const planned = await store.planActions(planId, null, 1_000_000)
  const counted = planned.filter(
    ({ row }) => tense === 'planned' || row.state === 'done' || row.state === 'already',
  )
  const actions = counted.map(({ row }) => row.action)
  const reports = await store.openReports(ctx.account.id)
  const people = (kind: (a: (typeof actions)[number]) => boolean): number =>
    new Set(actions.filter(kind).map((a) => a.employeeId)).size
  return {
    employees: counts.employees,
    // Whoever was invited is linked by now, but was not matched.
    matched: counts.linked - (tense === 'applied' ? people(isNewcomer) : 0),
    toInvite: people((a) => a.kind === 'user.invite'),
    external: counts.external,
    needsLook: new Set(
      reports
        .filter((r) => REPORTS[r.report.code].urgent)
        .flatMap((r) => r.report.employeeId ?? []),
    ).size,
    changed: people((a) => a.kind === 'user.update'),
    leaving: people(endsMembership),
  }
}

function isNewcomer(action: Action): boolean {
  return action.kind === 'user.invite' && action.userId === null
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
