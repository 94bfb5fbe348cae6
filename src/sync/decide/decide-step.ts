import type { Action } from '../../core/facts/action.ts'
import type { OverrideDecision } from '../../core/facts/override-decision.ts'
import { isFormer } from '../../core/people/employee.ts'
import type { DecideBookmark } from '../../ports/bookmark.ts'
import type { ActionRow, Revisit } from '../../ports/records.ts'
import { candidates, isPostponed } from '../read/reconfirm.ts'
import { shownWhole } from '../read/doubt/shown-whole.ts'
import { loadSituations, type PersonContext } from './situations.ts'
import { idOf } from '../step/ids.ts'
import { answerWrites, lapseWrites, membershipWrites } from './shown/membership-writes.ts'
import { reportWrites } from './reports.ts'
import { isParked, resolveUnknown, unwantedUnknown } from './resolve-unknown.ts'
import { planUnderConstruction } from './draft.ts'
import { advanceTo, commit, goOn, type Next, type StepContext } from '../step/context.ts'
import { hours, later } from '../step/durations.ts'
import { canonical } from '../../core/facts/canonical.ts'
import { isActiveState } from '../../core/people/followed-record.ts'
import { turnOf } from '../../core/plan/order.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Change } from '../../ports/store/changes.ts'
import { actionRowsOf } from './action-rows.ts'
import { unreadableUserWrites } from './account-facts/unreadable-users.ts'
import { linkAfter } from './link-after.ts'
import { decisionContext } from '../read/decision-context.ts'
import { isDecisionRun } from '../step/new-run.ts'
import { marksOf } from './marks.ts'
import { decidePerson } from './decide-person.ts'
import { putEvent } from '../changes/accounts.ts'
import {
  patchEmployee,
  putLink,
  putOverride,
  removeLink,
  removeMemberships,
} from '../changes/people.ts'
import { patchAction, putAction, putPlan, putPlanned } from '../changes/plans.ts'
import { putHint } from '../changes/runs.ts'
import { remove } from '../changes/verbs.ts'

/**
 * The size of the range of positions that each turn has in a plan. Within its range, actions stand in the
 * order of deciding. No two actions share a position.
 */
const ACTIONS_OF_A_TURN = 400_000_000

/** Decides about one batch of people and adds their actions to the plan under construction. */
export async function decideStep(ctx: StepContext<DecideBookmark>): Promise<Next> {
  const { run } = ctx
  const draft = idOf('plan', `${run.id}/free`)
  const { bookmark } = run
  // Decisions look at the open reports about users that cannot be read.
  if (bookmark.after === null) await commit(ctx, await unreadableUserWrites(ctx))
  const rows = await candidates(ctx, bookmark.after)
  const writes: Change[] =
    bookmark.after === null ? [putPlan(planUnderConstruction(ctx, draft))] : []
  if (rows.length === 0) return advanceTo(ctx, 'finalize', {}, writes)
  const shown = ctx.run.mode === 'delta' ? await shownWhole(ctx) : 0
  const context = decisionContext(ctx)
  const loaded = await loadSituations(
    context,
    rows.filter((row) => !isPostponed(ctx, row, shown)),
  )
  // Withdrawn before its run decides: a look at HR follows, and decides about them (rule 42).
  const people = isDecisionRun(run) ? loaded.filter(isDecidedAtOnce) : loaded
  const decisions = people.map(decidePerson)
  const past = people.flatMap((person) => person.past)
  const actionRows = await actionRowsOf(context, decisions, past)
  const unknown = unwantedUnknown(people, decisions, actionRows, ctx.now)
  if (unknown.length > 0) {
    await resolveUnknown(ctx, unknown)
    return { kind: 'again' }
  }
  const counter = { next: bookmark.actions }
  for (const [index, person] of people.entries()) {
    const decision = decisions[index]
    if (decision === undefined) continue
    writes.push(...(await writesOf(ctx, person, decision, actionRows, draft, counter)))
  }
  writes.push(...(await reportWrites(context, people, decisions)))
  const moved = people.filter((person) => person.takenOver !== null).length
  const progress = {
    bookmark: { ...bookmark, after: rows.at(-1)?.id ?? null, actions: counter.next },
    stepFailures: 0,
    identityChanges: run.identityChanges + moved,
  }
  return goOn(ctx, progress, writes)
}

/** An admin's decision stands that needs no evidence of HR's (rule 35). */
function isDecidedAtOnce({ row, situation }: PersonContext): boolean {
  return isFormer(row.employee) || situation.overrides.some(({ decision }) => AT_ONCE.has(decision))
}

const AT_ONCE: ReadonlySet<OverrideDecision> = new Set(['end', 'undo', 'not-this-person'])

async function writesOf(
  ctx: StepContext,
  person: PersonContext,
  decision: Decision,
  actionRows: ReadonlyMap<Action, ActionRow>,
  draft: string,
  counter: { next: number },
): Promise<Change[]> {
  const { store } = ctx.deps
  const { row, past } = person
  const { nextTransitionAt } = decision
  const parked = past.filter((old) => old.state === 'waiting' && isParked(person, old, ctx.now))
  const writes: Change[] = [
    patchEmployee(row.account, row.id, {
      state: decision.state,
      why: decision.why,
      entityIds: decision.entityIds,
      revisit: revisitOf(ctx, person, decision, parked.length > 0),
      nextTransitionAt,
    }),
  ]
  if (row.state !== decision.state || row.why.length === 0) {
    writes.push(
      putEvent({
        organization: ctx.account.organization,
        account: row.account,
        type: `state.${decision.state}`,
        subject: row.id,
        facts: { why: decision.why.map((w) => w.code), run: ctx.run.id },
        at: ctx.now,
      }),
    )
  }
  // Another account's record may count for the user's fields from now on (rule 14).
  const { linkedElsewhere, situation } = person
  if (linkedElsewhere && isActiveState(row.state) !== isActiveState(decision.state)) {
    const userId = situation.user?.id
    if (userId !== undefined)
      writes.push({
        set: 'employees.due-by-user',
        organization: ctx.account.organization,
        userIds: [userId],
      })
  }
  const link = await linkAfter(decisionContext(ctx), person, decision)
  if (link !== null && (person.link === null || canonical(link) !== canonical(person.link)))
    writes.push(putLink(link))
  if (person.takenOver !== null) {
    const older = person.takenOver.employee
    writes.push(removeLink(row.account, older), ...removeMemberships(row.account, older))
    // Decisions are about the person, so they move along.
    for (const override of await store.overridesOf(row.account, [older])) {
      writes.push(remove('overrides', { account: row.account, id: override.id }))
      writes.push(putOverride({ ...override, employee: row.id }))
    }
    writes.push(patchEmployee(row.account, older, { revisit: 'next-run' }))
    // Otherwise a waiting action of the older record would still be applied to the user, who now belongs to
    // the newer one.
    for (const old of await store.actionsOf(row.account, [older])) {
      if (old.state !== 'waiting') continue
      writes.push(patchAction(old.id, notWanted(ctx)))
    }
  }
  writes.push(...(await claimantWrites(ctx, person, decision)))
  writes.push(...(await successorWrites(ctx, person)))
  writes.push(
    ...membershipWrites(person, decision),
    ...answerWrites(person, decision),
    ...lapseWrites(ctx, person, decision),
  )
  const wanted = new Set<string>()
  for (const action of decision.actions) {
    const planned = actionRows.get(action)
    if (planned === undefined) continue
    wanted.add(planned.id)
    writes.push(putAction(planned))
    const position = turnOf(action) * ACTIONS_OF_A_TURN + counter.next++
    writes.push(
      putPlanned(draft, planned.id, position, marksOf(decisionContext(ctx), person, action)),
    )
  }
  for (const old of past) {
    if (old.state !== 'waiting' || wanted.has(old.id)) continue
    const after = parked.includes(old) ? { nextTryAt: null, parked: true } : notWanted(ctx)
    writes.push(patchAction(old.id, after))
  }
  return writes
}

function revisitOf(
  ctx: StepContext,
  { asksForWord }: PersonContext,
  { open, nextTransitionAt }: Decision,
  hasParked: boolean,
): Revisit {
  // A read that failed decides nothing, and is repeated in an hour (P5).
  if (asksForWord === 'not answered') return { at: later(ctx.now, hours(1)) }
  if (open || hasParked || asksForWord === 'each read') return 'next-run'
  return nextTransitionAt === null ? 'never' : { at: nextTransitionAt }
}

/** Those for whom an end begins to wait are looked at soon: what is asked about them has changed (rule 10). */
async function claimantWrites(
  { deps: { store }, now }: StepContext,
  { row, endWaitsFor }: PersonContext,
  { why }: Decision,
): Promise<Change[]> {
  const waits = (reasons: Decision['why']) =>
    reasons.some(({ code }) => code === 'end-waits-for-rehire' || code === 'end-waits-for-word')
  if (!waits(why) || waits(row.why)) return []
  const others = await store.employeesById(
    row.account,
    endWaitsFor.map(({ id }) => id),
  )
  return others.flatMap(({ id, employee }) => [
    patchEmployee(row.account, id, { revisit: 'next-run' }),
    putHint(row.account, employee.sourceId, now),
  ])
}

/** The newer record takes the link when it is decided about: soon, where this run or the next full read does not. */
async function successorWrites(
  { deps: { store }, run, now }: StepContext,
  { row, yieldsTo }: PersonContext,
): Promise<Change[]> {
  if (yieldsTo === null) return []
  const [newer] = await store.employeesById(row.account, [yieldsTo])
  if (newer === undefined) return []
  const { sourceId } = newer.employee
  const isOfRun = run.mode !== 'employees' || run.people?.includes(sourceId) === true
  if (isOfRun && newer.revisit === 'next-run') return []
  return [
    patchEmployee(row.account, newer.id, { revisit: 'next-run' }),
    putHint(row.account, sourceId, now),
  ]
}

function notWanted(
  ctx: StepContext,
): Pick<ActionRow, 'state' | 'reason' | 'finishedAt' | 'nextTryAt' | 'parked'> {
  return {
    state: 'dropped',
    reason: 'not-wanted',
    finishedAt: ctx.now,
    nextTryAt: null,
    parked: false,
  }
}
