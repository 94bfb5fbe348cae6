import { endsMembership } from '../core/action.ts'
import {
  HOLD_CODES,
  verdict,
  type Count,
  type Hold,
  type HoldCode,
  type Tally,
} from '../core/brake.ts'
import { approvalHold, shrunkenHold } from '../core/hold.ts'
import type { ActionRow, Plan, PlannedAction } from '../ports/records.ts'
import type { Write } from '../ports/store.ts'
import { externalWrites } from './external.ts'
import { idOf } from './ids.ts'
import { heldNotices, reviewNotice } from './notices-of-plan.ts'
import { UNSEALED } from './unsealed.ts'
import { advanceTo, commit, days, entitiesOf, hours, later, type Next, type Pass } from './pass.ts'

const BATCH = 500

/**
 * The brake's verdict on the whole plan, then the split: what may go on is approved at once, the rest
 * waits for a person (doctrine 4). Only here a plan leaves its construction.
 */
export async function sealStep(pass: Pass): Promise<Next> {
  const { deps, run, account } = pass
  const { store } = deps
  if (run.mode === 'full') await commit(pass, await externalWrites(pass))
  const freeId = await idOf('plan', `${run.id}/free`)
  const ownHeldId = await idOf('plan', `${run.id}/held`)
  const before = await store.heldPlan(account.id)
  // A full run renews the held plan; a run for a few people touches only theirs in it (rule 39).
  const renews = run.mode === 'full' || before === null
  const heldId = renews ? ownHeldId : before.id
  if (renews) await commit(pass, await planToFill(pass, heldId))
  const carried = await heldCodes(pass, before)
  const people = await movers(pass, freeId)
  const tally = await tallyOf(pass, freeId)
  const brake = verdict({ tally, settings: account.settings.brake })
  const firstSync = account.approvedAt === null

  let heldCount = 0
  let freeCount = 0
  const counted = new Map<HoldCode, number>()
  const added: string[] = []
  for await (const planned of plannedOf(pass, freeId)) {
    const writes: Write[] = []
    for (const each of planned) {
      const { action } = each.row
      const codes = released(each.row)
        ? []
        : brake.holdsAction(action, {
            shrunken: each.holds.includes('shrunken-read'),
            carried: carried.get(each.row.id) ?? [],
            inviteApproval: account.settings.invite === 'approve' && action.purpose === 'join',
            ...(people.has(action.employeeId) && action.purpose === 'move'
              ? { moveFrom: people.get(action.employeeId) ?? '' }
              : {}),
          })
      for (const code of codes) counted.set(code, (counted.get(code) ?? 0) + 1)
      if (codes.length === 0) {
        freeCount += 1
        writes.push(store.putPlanned(freeId, each.row.id, each.position, []))
        continue
      }
      heldCount += 1
      if (!carried.has(each.row.id)) added.push(each.row.id)
      writes.push(
        store.removePlanned(freeId, each.row.id),
        store.putPlanned(heldId, each.row.id, each.position, codes),
      )
    }
    await commit(pass, writes)
  }

  const keepsHeld =
    firstSync || heldCount > 0 || (!renews && (await stillHeld(pass, before?.id ?? null)) > 0)
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
    heldSince: before?.heldSince ?? pass.now,
    reminded: before?.reminded ?? 0,
    decidedBy: null,
    decidedAt: null,
    createdAt: renews ? pass.now : (before?.createdAt ?? pass.now),
  }
  const changed = heldCount > 0 || renews || (await touched(pass, before))
  const writes: Write[] = [
    store.patchPlan(freeId, { state: freeCount === 0 ? 'applied' : 'approved', revision: 1 }),
    ...(keepsHeld
      ? [store.setPlanState(account.id, 'held', 'superseded', heldId)]
      : [store.setPlanState(account.id, 'held', 'superseded', '')]),
    ...(keepsHeld && changed ? [store.putPlan(held)] : []),
    store.patchAccount(account.id, {
      plannedSettingsAt: account.settingsAt,
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
        free: freeCount,
        held: heldCount,
        held_plan: keepsHeld ? heldId : null,
      },
      at: pass.now,
    }),
  ]
  const tells = keepsHeld && !firstSync && added.length > 0
  if (tells) writes.push(...(await heldNotices(pass, held, added, freeId)))
  if (keepsHeld && firstSync && before === null) writes.push(...(await reviewNotice(pass, held)))
  const heldPlanId = keepsHeld && (renews || heldCount > 0) ? heldId : null
  return advanceTo(pass, 'apply', { state: 'applying', planId: freeId, heldPlanId }, writes)
}

/** The held part's own row, there before its actions are; after an interruption it is there already. */
async function planToFill(pass: Pass, id: string): Promise<Write[]> {
  const { store } = pass.deps
  if ((await store.plan(id)) !== null) return []
  const { account, run, now } = pass
  const firstSync = account.approvedAt === null
  return [
    store.putPlan({
      id,
      account: account.id,
      organization: account.organization,
      run: run.id,
      ...UNSEALED,
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

/** Approved before and still being tried: not counted and not held again. */
function released(row: ActionRow): boolean {
  return row.approvedBy !== null || row.attempts > 0
}

async function* plannedOf(pass: Pass, plan: string): AsyncGenerator<readonly PlannedAction[]> {
  // Rows move to the held plan while this walks, so it goes by position, not by count.
  let after: number | null = null
  for (;;) {
    const planned: readonly PlannedAction[] = await pass.deps.store.planActions(plan, after, BATCH)
    if (planned.length === 0) return
    yield planned
    after = planned.at(-1)?.position ?? null
  }
}

async function tallyOf(pass: Pass, draft: string): Promise<Tally> {
  const { deps, account, organization, run } = pass
  const entityIds = entitiesOf(account, organization)
  const endings: Record<string, number> = {}
  let joiners = 0
  let settingsEndings = 0
  let total = 0
  for await (const planned of plannedOf(pass, draft)) {
    for (const { row, holds } of planned) {
      if (released(row)) continue
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
  const endedInDay = await deps.store.endedSince(account.id, later(pass.now, -hours(24)))
  const endedInWeek = await deps.store.endedSince(account.id, later(pass.now, -days(7)))
  const active = await deps.store.linkedCounts(account.id, entityIds)
  return {
    firstSync: account.approvedAt === null,
    endings: { account: total, entities: endings },
    endedInDay,
    endedInWeek,
    population: plus(active, endedInDay),
    joiners,
    identityChanges: run.identityChanges,
    linked: active.account,
    settingsEndings,
  }
}

function plus(a: Count, b: Count): Count {
  const entities: Record<string, number> = { ...a.entities }
  for (const [id, n] of Object.entries(b.entities)) entities[id] = (entities[id] ?? 0) + n
  return { account: a.account + b.account, entities }
}

/** Employee → the entity a move ends in, so that both halves of one move share one verdict. */
async function movers(pass: Pass, draft: string): Promise<ReadonlyMap<string, string>> {
  const from = new Map<string, string>()
  for await (const planned of plannedOf(pass, draft)) {
    for (const { row } of planned) {
      if (row.action.purpose === 'move' && endsMembership(row.action))
        from.set(row.action.employeeId, row.action.entityId)
    }
  }
  return from
}

async function heldCodes(
  pass: Pass,
  before: Plan | null,
): Promise<ReadonlyMap<string, readonly HoldCode[]>> {
  const codes = new Map<string, readonly HoldCode[]>()
  if (before === null) return codes
  for await (const planned of plannedOf(pass, before.id)) {
    for (const { row, holds } of planned) if (row.state === 'waiting') codes.set(row.id, holds)
  }
  return codes
}

async function stillHeld(pass: Pass, plan: string | null): Promise<number> {
  return plan === null ? 0 : (await pass.deps.store.waitingActions([plan])).length
}

/** A run for a few people changed what is held: someone came back, or is not wanted any more. */
async function touched(pass: Pass, before: Plan | null): Promise<boolean> {
  if (before === null) return false
  for await (const planned of plannedOf(pass, before.id)) {
    if (planned.some(({ row }) => row.state === 'dropped' && row.finishedAt === pass.now))
      return true
  }
  return false
}

/** The reasons on the plan: the brake's own, those the tally cannot count, and those that held an action before. */
function everyHold(
  before: readonly Hold[],
  now: readonly Hold[],
  counted: ReadonlyMap<HoldCode, number>,
  tally: Tally,
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
    else
      holds.push({
        code,
        entityId: null,
        count,
        of,
        limit: 0,
        message: `${count} actions were held before and still wait; approve or reject the plan`,
      })
  }
  return holds
}
