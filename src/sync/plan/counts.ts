import { endsMembership } from '../../core/facts/action.ts'
import type { Count, PlanCounts } from '../../core/plan/brake.ts'
import { NEVER } from '../../core/decide/situation.ts'
import type { ActionRow, PlannedAction } from '../../ports/records.ts'
import type { StepContext } from '../step/context.ts'
import { later, hours, days } from '../step/durations.ts'
import { entitiesOf } from '../step/entity-names.ts'

const BATCH = 500
const MOST_UNDER_WAY = 100_000

/** The approved actions of earlier plans that the host has not answered yet, by id. */
export type UnderWay = ReadonlyMap<string, ActionRow>
export const NOTHING_UNDERWAY: UnderWay = new Map()

export async function actionsUnderWay(ctx: StepContext): Promise<UnderWay> {
  const waiting = await ctx.deps.store.actionsToTry(ctx.account.id, NEVER, MOST_UNDER_WAY)
  return new Map(waiting.map(({ row }) => [row.id, row]))
}

/** Approved before and still being tried: not held again. */
export function released(row: ActionRow, underway: UnderWay): boolean {
  return row.approvedBy !== null || row.attempts > 0 || underway.has(row.id)
}

export async function* plannedOf(
  ctx: StepContext,
  plan: string,
): AsyncGenerator<readonly PlannedAction[]> {
  // Rows move to the held plan while this walks, so it goes by position, not by count.
  let after: number | null = null
  for (;;) {
    const planned: readonly PlannedAction[] = await ctx.deps.store.planActions(plan, after, BATCH)
    if (planned.length === 0) return
    yield planned
    after = planned.at(-1)?.position ?? null
  }
}

export async function planCounts(
  ctx: StepContext,
  draft: string,
  underway: UnderWay,
): Promise<PlanCounts> {
  const { deps, account, organization, run } = ctx
  const entityIds = entitiesOf(account, organization)
  const endings: Record<string, number> = {}
  let joiners = 0
  let settingsEndings = 0
  let total = 0
  for await (const planned of plannedOf(ctx, draft)) {
    for (const { row, holds } of planned) {
      if (released(row, underway)) continue
      const { action } = row
      if (endsMembership(action)) {
        endings[action.entityId] = (endings[action.entityId] ?? 0) + 1
        total += 1
        if (holds.includes('settings-change')) settingsEndings += 1
      }
      if (action.kind === 'user.invite' && action.purpose === 'join' && action.userId === null)
        joiners += 1
    }
  }
  const endedInDay = await deps.store.endedSince(account.id, later(ctx.now, -hours(24)))
  const endedInWeek = await deps.store.endedSince(account.id, later(ctx.now, -days(7)))
  const active = await deps.store.linkedCounts(account.id, entityIds)
  const trying = endingsOf([...underway.values()].filter((row) => row.approvedBy === null))
  return {
    firstSync: account.approvedAt === null,
    endings: { account: total, entities: endings },
    // What was let go and is still being tried ends today as well (rule 36, "all runs together").
    endedInDay: plus(endedInDay, trying),
    endedInWeek: plus(endedInWeek, trying),
    population: plus(active, endedInDay),
    joiners,
    identityChanges: run.identityChanges,
    linked: active.account,
    settingsEndings,
  }
}

function endingsOf(rows: readonly ActionRow[]): Count {
  const entities: Record<string, number> = {}
  let account = 0
  for (const { action } of rows) {
    if (!endsMembership(action)) continue
    entities[action.entityId] = (entities[action.entityId] ?? 0) + 1
    account += 1
  }
  return { account, entities }
}

function plus(a: Count, b: Count): Count {
  const entities: Record<string, number> = { ...a.entities }
  for (const [id, n] of Object.entries(b.entities)) entities[id] = (entities[id] ?? 0) + n
  return { account: a.account + b.account, entities }
}

/** Employee → the entity a move ends in, so that both halves of one move share one verdict. */
export async function movers(
  ctx: StepContext,
  draft: string,
): Promise<ReadonlyMap<string, string>> {
  const from = new Map<string, string>()
  for await (const planned of plannedOf(ctx, draft)) {
    for (const { row } of planned) {
      if (row.action.purpose === 'move' && endsMembership(row.action))
        from.set(row.action.employeeId, row.action.entityId)
    }
  }
  return from
}
