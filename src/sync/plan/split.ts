import type { Action } from '../../core/facts/action.ts'
import { verdict, type PlanCounts } from '../../core/plan/brake.ts'
import { approvalHold, carriedHold, shrunkenHold, type Hold } from '../../core/plan/hold.ts'
import type { ActionRow, Plan } from '../../ports/records.ts'
import { attributeWrites } from '../decide/lost-attributes.ts'
import { externalWrites } from '../decide/external.ts'
import { idOf } from '../step/ids.ts'
import { heldNotices, reviewNotice, wentOnOf } from '../tell/of-plan.ts'
import {
  actionsUnderWay,
  movers,
  NOTHING_UNDERWAY,
  plannedOf,
  released,
  planCounts,
} from './counts.ts'
import { advanceTo, commit, type Next, type StepContext } from '../step/context.ts'
import { later, seconds } from '../step/durations.ts'
import { HOLD_CODES, type HoldCode } from '../../core/facts/hold-codes.ts'
import type { Write } from '../../ports/store/write.ts'
import { DRAFT } from '../decide/draft.ts'

/**
 * The brake's verdict on the whole plan, then the split: what may go on is approved at once, the rest
 * waits for a person (doctrine 6). Only here a plan leaves its construction.
 */
export async function finalizeStep(ctx: StepContext): Promise<Next> {
  const { deps, run, account } = ctx
  const { store } = deps
  if (run.mode === 'full') await commit(ctx, await externalWrites(ctx), await attributeWrites(ctx))
  const freeId = await idOf('plan', `${run.id}/free`)
  const ownHeldId = await idOf('plan', `${run.id}/held`)
  const before = await store.heldPlan(account.id)
  // An approval names what was seen: nothing joins the plan while it is being read again (rule 39).
  if (before?.decidedAt != null && (await isRechecked(ctx, before)))
    return { kind: 'wait', until: later(ctx.now, seconds(2)) }
  // A full run renews the held plan; a run for a few people touches only theirs in it (rule 39).
  const renews = run.mode === 'full' || before === null
  const heldId = renews ? ownHeldId : before.id
  if (renews) {
    await commit(ctx, await planToFill(ctx, heldId))
    await revertSplit(ctx, heldId, freeId)
    if (before !== null) await carryOverHeld(ctx, before, freeId)
  }
  const carried = await heldCodes(ctx, before)
  const people = await movers(ctx, freeId)
  const firstSync = account.approvedAt === null
  const underway = firstSync ? NOTHING_UNDERWAY : await actionsUnderWay(ctx)
  const tally = await planCounts(ctx, freeId, underway)
  const brake = verdict({ tally, settings: account.settings.brake })

  let heldCount = 0
  const free: Action[] = []
  const counted = new Map<HoldCode, number>()
  const added: ActionRow[] = []
  const split: Write[] = []
  for await (const planned of plannedOf(ctx, freeId)) {
    for (const each of planned) {
      const { action } = each.row
      const before =
        carried.get(each.row.id) ??
        carried.get(slotOf(each.row)) ??
        carried.get(endOf(each.row)) ??
        carried.get(moveOf(each.row))
      const codes = released(each.row, underway)
        ? []
        : brake.holdsAction(action, {
            shrunken: each.holds.includes('shrunken-read'),
            carried: before ?? [],
            inviteApproval: account.settings.invite === 'approve' && action.purpose === 'join',
            ...(people.has(action.employeeId) && action.purpose === 'move'
              ? { moveFrom: people.get(action.employeeId) ?? '' }
              : {}),
          })
      for (const code of codes) counted.set(code, (counted.get(code) ?? 0) + 1)
      if (codes.length === 0) {
        free.push(action)
        split.push(store.putPlanned(freeId, each.row.id, each.position, []))
        continue
      }
      heldCount += 1
      if (before === undefined) added.push(each.row)
      split.push(
        store.removePlanned(freeId, each.row.id),
        store.putPlanned(heldId, each.row.id, each.position, codes),
      )
    }
    // A first plan can be long and is held whatever the counts say: it need not be one batch.
    if (firstSync) await commit(ctx, split.splice(0))
  }

  const keepsHeld =
    firstSync || heldCount > 0 || (!renews && (await stillHeld(ctx, before?.id ?? null)) > 0)
  const holds = everyHold(renews ? [] : (before?.holds ?? []), brake.holds, counted, tally)
  const held: Plan = {
    id: heldId,
    account: account.id,
    organization: account.organization,
    run: renews ? run.id : (before?.run ?? run.id),
    state: keepsHeld ? 'held' : 'superseded',
    revision: renews ? 1 : (before?.revision ?? 0) + 1,
    holds: keepsHeld ? holds : [],
    firstSync,
    heldSince: before?.heldSince ?? ctx.now,
    reminded: before?.reminded ?? 0,
    decidedBy: null,
    decidedAt: null,
    createdAt: renews ? ctx.now : (before?.createdAt ?? ctx.now),
  }
  const changed = heldCount > 0 || renews || (await touched(ctx, before))
  // One batch with the verdict: an interrupted split would be counted again without its first half.
  const writes: Write[] = [
    ...split,
    store.patchPlan(freeId, { state: free.length === 0 ? 'applied' : 'approved', revision: 1 }),
    ...(keepsHeld
      ? [store.setPlanState(account.id, 'held', 'superseded', heldId)]
      : [store.setPlanState(account.id, 'held', 'superseded', '')]),
    ...(keepsHeld && changed ? [store.putPlan(held)] : []),
    store.patchAccount(account.id, {
      // Only a plan for everybody has seen what the settings change.
      ...(run.mode === 'full' ? { plannedSettingsAt: account.settingsAt } : {}),
      ...(firstSync && (account.status === 'importing' || account.status === 'active')
        ? { status: 'review' as const }
        : {}),
    }),
    store.putEvent({
      organization: account.organization,
      account: account.id,
      type: 'plan.made',
      subject: freeId,
      facts: {
        run: run.id,
        free: free.length,
        held: heldCount,
        held_plan: keepsHeld ? heldId : null,
      },
      at: ctx.now,
    }),
  ]
  const tells = keepsHeld && !firstSync && added.length > 0
  if (tells) writes.push(...(await heldNotices(ctx, held, added, wentOnOf(free))))
  if (keepsHeld && firstSync && before === null) writes.push(...(await reviewNotice(ctx, held)))
  const heldPlanId = keepsHeld && (renews || heldCount > 0) ? heldId : null
  return advanceTo(ctx, 'apply', { state: 'applying', planId: freeId, heldPlanId }, writes)
}

/** The held part's own row, there before its actions are; after an interruption it is there already. */
async function planToFill(ctx: StepContext, id: string): Promise<Write[]> {
  const { store } = ctx.deps
  if ((await store.plan(id)) !== null) return []
  const { account, run, now } = ctx
  const firstSync = account.approvedAt === null
  return [
    store.putPlan({
      id,
      account: account.id,
      organization: account.organization,
      run: run.id,
      ...DRAFT,
      holds: [],
      firstSync,
      heldSince: null,
      reminded: 0,
      decidedBy: null,
      decidedAt: null,
      createdAt: now,
    }),
  ]
}

async function isRechecked(ctx: StepContext, plan: Plan): Promise<boolean> {
  const open = await ctx.deps.store.openRuns(ctx.account.id)
  return open.some((run) => run.bookmark.phase === 'recheck' && run.heldPlanId === plan.id)
}

/** What an interrupted seal had moved to the held part comes back, so that all of it is counted. */
async function revertSplit(ctx: StepContext, from: string, to: string): Promise<void> {
  const { store } = ctx.deps
  for await (const planned of plannedOf(ctx, from)) {
    await commit(
      ctx,
      planned.flatMap(({ row, position, holds }) => [
        store.removePlanned(from, row.id),
        store.putPlanned(to, row.id, position, holds),
      ]),
    )
  }
}

/**
 * Held actions of people whom this run did not visit: their own moment comes later (rule 41). They wait on
 * in the renewed plan, or nobody could approve them any more (rule 39).
 */
async function carryOverHeld(ctx: StepContext, before: Plan, draft: string): Promise<void> {
  const { store } = ctx.deps
  const planned = new Set<string>()
  for await (const each of plannedOf(ctx, draft)) for (const { row } of each) planned.add(row.id)
  for await (const each of plannedOf(ctx, before.id)) {
    const waiting = each.filter(({ row }) => row.state === 'waiting' && !planned.has(row.id))
    await commit(
      ctx,
      waiting.map(({ row, position, holds }) => {
        const marks = holds.filter((code) => code === 'shrunken-read')
        return store.putPlanned(draft, row.id, position, marks)
      }),
    )
  }
}

async function heldCodes(
  ctx: StepContext,
  before: Plan | null,
): Promise<ReadonlyMap<string, readonly HoldCode[]>> {
  const codes = new Map<string, readonly HoldCode[]>()
  if (before === null) return codes
  for await (const planned of plannedOf(ctx, before.id)) {
    for (const { row, holds } of planned) {
      // Another date makes it another action of the same person: its reasons stay (rule 39).
      const replaced =
        row.state === 'dropped' &&
        row.reason === 'not-wanted' &&
        (row.finishedAt ?? '') >= ctx.run.startedAt
      if (row.state !== 'waiting' && !replaced) continue
      if (row.state === 'waiting') codes.set(row.id, holds)
      codes.set(slotOf(row), holds)
      if (row.action.purpose === 'move' && holds.includes('settings-change'))
        codes.set(moveOf(row), ['settings-change'])
    }
  }
  return codes
}

/** What stays the same when an action is replaced by another about the same thing. */
function slotOf({ action }: ActionRow, kind = action.kind): string {
  return `${action.employeeId}/${action.entityId}/${kind}`
}

/** Cards that somebody got while their end waits are blocked with it, neither before nor never. */
function endOf(row: ActionRow): string {
  return slotOf(row, row.action.kind === 'cards.block' ? 'user.deactivate' : row.action.kind)
}

/**
 * Whom a change of settings moves waits wherever HR places them meanwhile: else HR's next word of them
 * would carry out what nobody has approved (rule 36). An end of work is HR's alone.
 */
function moveOf({ action }: ActionRow): string {
  return `${action.employeeId}/${action.purpose}`
}

async function stillHeld(ctx: StepContext, plan: string | null): Promise<number> {
  return plan === null ? 0 : (await ctx.deps.store.waitingActions([plan])).length
}

/** A run for a few people changed what is held: someone came back, or is not wanted any more. */
async function touched(ctx: StepContext, before: Plan | null): Promise<boolean> {
  if (before === null) return false
  for await (const planned of plannedOf(ctx, before.id)) {
    const dropped = planned.filter(({ row }) => row.state === 'dropped')
    if (dropped.some(({ row }) => (row.finishedAt ?? '') >= ctx.run.startedAt)) return true
  }
  return false
}

/** The reasons on the plan: the brake's own, those the tally cannot count, and those that held an action before. */
function everyHold(
  before: readonly Hold[],
  now: readonly Hold[],
  counted: ReadonlyMap<HoldCode, number>,
  tally: PlanCounts,
): readonly Hold[] {
  const of = tally.population.account
  const holds = now.filter((hold) => hold.code === 'first-sync' || counted.has(hold.code))
  for (const old of before) {
    if (!holds.some((hold) => hold.code === old.code && hold.entityId === old.entityId))
      holds.push(old)
  }
  for (const code of HOLD_CODES) {
    const count = counted.get(code) ?? 0
    if (count === 0 || holds.some((hold) => hold.code === code)) continue
    if (code === 'shrunken-read') holds.push(shrunkenHold(count, of, 1))
    else if (code === 'invite-approval') holds.push(approvalHold(count, of))
    else holds.push(carriedHold(code, count, of))
  }
  return holds
}
