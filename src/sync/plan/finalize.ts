import { brakeVerdict } from '../../core/plan/brake.ts'
import { numbersOf, planCounter } from '../../core/plan/counts.ts'
import { holdReasons } from '../../core/plan/hold-reasons.ts'
import type { Plan } from '../../ports/records.ts'
import type { UnapprovedPlan } from '../../ports/store/reads/plans.ts'
import type { Change } from '../../ports/store/changes.ts'
import { attributeWrites } from '../decide/account-facts/lost-attributes.ts'
import { adminMailWrites } from '../tell/fates/admin-mails.ts'
import { externalWrites } from '../decide/external.ts'
import { toldOnceWrites } from '../decide/account-facts/told-once.ts'
import { unreadablePhoneWrites } from '../decide/account-facts/unreadable-phones.ts'
import { decisionContext } from '../read/decision-context.ts'
import { advanceTo, commit, type Next, type StepContext } from '../step/context.ts'
import { later, seconds } from '../step/durations.ts'
import { idOf } from '../step/ids.ts'
import { peopleOfPlan } from '../step/plan-people.ts'
import { heldNotices, reviewNotice } from '../tell/of-plan.ts'
import { approvedPlan } from './approved-plan.ts'
import { brakeFacts } from './brake-facts.ts'
import { renew, restOf, type Rest } from './held-plan.ts'
import { judged } from './judged.ts'
import { splitDraft, type Split } from './split.ts'
import { statusWordWrites } from './status-words.ts'
import { patchAccount, putEvent } from '../changes/accounts.ts'
import { approvePlan, patchPlan, putPlan, removeDraft } from '../changes/plans.ts'

/**
 * Asks the brake about the draft and splits it: what may go on is approved at once, the rest waits for an
 * admin (doctrine 6). Only this step turns a draft into a plan.
 */
export async function finalizeStep(ctx: StepContext): Promise<Next> {
  const { deps, run, account } = ctx
  const { store } = deps
  if (run.mode === 'full')
    await commit(
      ctx,
      await externalWrites(ctx),
      await attributeWrites(ctx),
      { set: 'mails.close-accepted', account: ctx.account.id, at: ctx.now },
      await adminMailWrites(ctx.deps, ctx.organization, ctx.account, ctx.now),
      await unreadablePhoneWrites(ctx),
    )
  await commit(ctx, await toldOnceWrites(ctx))
  await commit(ctx, await statusWordWrites(ctx))
  const before = await store.heldPlan(account.id)
  // An approval covers only what the admin saw: the plan may not grow while its leavers are read again (rule 39).
  if (before?.decidedAt != null && (await isRechecked(ctx, before)))
    return { kind: 'wait', until: later(ctx.now, seconds(2)) }
  // A full run renews the held plan; a run for a few people changes only them in it (rule 39).
  const revised = run.mode === 'full' ? null : before
  const ids = {
    free: idOf('plan', `${run.id}/free`),
    held: revised?.id ?? idOf('plan', `${run.id}/held`),
  }
  if (revised === null) await renew(ctx, ids, before)
  const context = decisionContext(ctx)
  const draft = () => judged(context, before, peopleOfPlan(store, ids.free))
  const { facts, population } = await brakeFacts(context, draft(), run.identityChanges)
  const verdict = brakeVerdict(facts)
  const counter = planCounter()
  // Must come before the split, which takes people out of the draft.
  const rest = revised === null ? NO_REST : await restOf(ctx, revised, ids.free, counter)
  const split = await splitDraft(ctx, draft(), verdict, ids, counter)
  const counts = counter.counts()
  const waits = facts.firstSync || numbersOf(counts, 'any').people > 0
  const holds = waits
    ? holdReasons({
        exceeded: verdict.holds,
        before: revised?.holds ?? [],
        held: counts,
        population: await population(),
        settings: facts.settings,
      })
    : []
  const held: UnapprovedPlan = {
    id: ids.held,
    account: account.id,
    organization: account.organization,
    run: revised?.run ?? run.id,
    state: waits ? 'held' : 'superseded',
    revision: (revised?.revision ?? 0) + 1,
    holds,
    counts,
    firstSync: facts.firstSync,
    heldSince: before?.heldSince ?? ctx.now,
    reminded: before?.reminded ?? 0,
    decidedBy: null,
    decidedAt: null,
    part: null,
    createdAt: revised?.createdAt ?? ctx.now,
  }
  return advance(ctx, { held, waits, before, revised, split, rest }, ids.free)
}

const NO_REST: Rest = { isChanged: false, lines: [], writes: [] }

interface Finalized {
  readonly held: UnapprovedPlan
  /** Something waits for an admin. */
  readonly waits: boolean
  /** The plan that waited before this run. */
  readonly before: Plan | null
  /** The same plan if this run revises it; null if this run makes a new one. */
  readonly revised: Plan | null
  readonly split: Split
  readonly rest: Rest
}

/** Commits the whole split in one batch: a half that was committed alone would be missing from the next count. */
async function advance(ctx: StepContext, made: Finalized, freeId: string): Promise<Next> {
  const { run, account } = ctx
  const { held, waits, before, revised, split, rest } = made
  const addsActions = split.waiting > 0
  // After an admin's decision about somebody in the plan, its counts are null.
  const isChanged = revised === null || revised.counts === null || addsActions || rest.isChanged
  const isFree = numbersOf(split.free, 'any').actions > 0
  const { firstSync } = held
  const writes: Change[] = [
    ...split.writes,
    ...rest.writes,
    isFree
      ? approvePlan(approvedPlan({ id: freeId, revision: 1, counts: split.free }))
      : patchPlan(freeId, { state: 'applied', revision: 1, counts: split.free }),
    {
      set: 'plans.set-state',
      account: account.id,
      from: 'held',
      to: 'superseded',
      exceptId: waits ? held.id : null,
    },
    ...(waits && isChanged ? [putPlan(held)] : []),
    ...(waits || revised !== null ? [] : [removeDraft(held.id)]),
    patchAccount(account.id, {
      // Only a full run decides about everybody, so only it has applied the new settings to all of them.
      ...(run.mode === 'full' ? { plannedSettingsAt: account.settingsAt } : {}),
      ...(firstSync && (account.status === 'importing' || account.status === 'active')
        ? { status: 'review' as const }
        : {}),
    }),
    putEvent({
      organization: account.organization,
      account: account.id,
      type: 'plan.made',
      subject: freeId,
      facts: {
        run: run.id,
        free: numbersOf(split.free, 'any').actions,
        held: split.waiting,
        held_plan: waits ? held.id : null,
      },
      at: ctx.now,
    }),
  ]
  if (waits && !firstSync && split.added > 0)
    writes.push(...(await heldNotices(ctx, held, [...split.lines, ...rest.lines], split.free)))
  if (waits && firstSync && before === null) writes.push(...(await reviewNotice(ctx, held)))
  const heldPlanId = waits && (revised === null || addsActions) ? held.id : null
  return advanceTo(ctx, 'apply', { state: 'applying', planId: freeId, heldPlanId }, writes)
}

async function isRechecked(ctx: StepContext, plan: Plan): Promise<boolean> {
  const open = await ctx.deps.store.openRuns(ctx.account.id)
  return open.some((run) => run.bookmark.phase === 'recheck' && run.heldPlanId === plan.id)
}
