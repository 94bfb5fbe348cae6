import { RetryLater } from '../../core/facts/errors.ts'
import type { ListPlace, RecheckBookmark } from '../../ports/bookmark.ts'
import type { ActionRow, Plan, PlannedAction } from '../../ports/records.ts'
import { loadSituations } from '../decide/situations.ts'
import { idOf, intentKeyId } from '../step/ids.ts'
import { advanceTo, AGAIN, commit, type Next, type StepContext } from '../step/context.ts'
import { personClock } from '../step/clock/person-clock.ts'
import { heardWord } from '../read/words/heard-word.ts'
import { persistPage } from '../read/persist-page.ts'
import { employeeById, sourceAccount } from '../read/source-account.ts'
import type { Change } from '../../ports/store/changes.ts'
import { actionIdText } from '../../core/plan/order.ts'
import { decisionContext } from '../read/decision-context.ts'
import { decidePerson } from '../decide/decide-person.ts'
import { countsOfPlan, peopleOfPlan } from '../step/plan-people.ts'
import { approvedPlan } from '../plan/approved-plan.ts'
import { isWaiting } from './part.ts'
import { countOfSteps, holdRest } from './rest.ts'
import { findNewerRecords, marksOfLeavers, NOTHING_TO_FIND } from '../read/newer-records.ts'
import { pageOfOne } from '../read/page-of-one.ts'
import { patchAccount, putEvent } from '../changes/accounts.ts'
import { patchEmployee } from '../changes/people.ts'
import { approvePlan, leaveOut, patchAction } from '../changes/plans.ts'
import { patchRun } from '../changes/runs.ts'

const BATCH = 5

/**
 * Reads each leaver of an approval again (rule 39). Actions of people who came back are dropped; people who
 * could not be read are left out, and newer records of theirs are looked for first. Nothing is added. Then exactly what was approved is applied, and what was
 * left out stays held.
 */
export async function recheckStep(ctx: StepContext<RecheckBookmark>): Promise<Next> {
  const { deps, run } = ctx
  const plan = run.heldPlanId === null ? null : await deps.store.plan(run.heldPlanId)
  if (plan === null || plan.state !== 'held') return advanceTo(ctx, 'apply')
  if (run.bookmark.newer !== null) return newerRecordsStep(ctx, plan, run.bookmark.newer)
  const planned = await deps.store.planActions(plan.id, run.bookmark.after, 200)
  const leaving = planned.filter(
    (each) =>
      isWaiting(each) &&
      !each.leftOut &&
      each.row.checkedAt !== plan.decidedAt &&
      (each.row.action.purpose === 'leave' || each.row.action.purpose === 'move'),
  )
  const people = [...new Set(leaving.map((each) => each.row.action.employeeId))].slice(0, BATCH)
  if (people.length === 0) {
    const last = planned.at(-1)
    if (last === undefined) return release(ctx, plan)
    const bookmark = { ...run.bookmark, after: last.position }
    await commit(ctx, patchRun(run.id, { bookmark }))
    return { kind: 'again' }
  }
  const theirs = leaving.filter((each) => people.includes(each.row.action.employeeId))
  // The bookmark stays until this whole batch is marked as rechecked, so that nobody is skipped.
  const checked = await recheckPeople(ctx, plan, people, theirs)
  await commit(ctx, checked, patchRun(run.id, { stepFailures: 0 }))
  return { kind: 'again' }
}

/** Whoever is recorded anew since the plan was made goes on working (rule 10). */
async function newerRecordsStep(
  ctx: StepContext<RecheckBookmark>,
  plan: Plan,
  newer: ListPlace,
): Promise<Next> {
  const { deps, run, account } = ctx
  const { store } = deps
  const marks = new Set<string>()
  for await (const people of peopleOfPlan(store, plan.id)) {
    const leaving = people
      .flat()
      .filter((each) => isWaiting(each) && !each.leftOut && each.row.action.purpose === 'leave')
    const ids = [...new Set(leaving.map(({ row }) => row.action.employeeId))]
    const rows = await store.employeesById(account.id, ids)
    for (const mark of await marksOfLeavers(ctx, rows)) marks.add(mark)
  }
  const { writes, next, waitsUntil } =
    marks.size === 0 ? NOTHING_TO_FIND : await findNewerRecords(ctx, marks, newer)
  const moved = { bookmark: { ...run.bookmark, newer: next }, stepFailures: 0, waitsUntil }
  await commit(ctx, writes, patchRun(run.id, moved))
  return waitsUntil === null ? AGAIN : { kind: 'wait', until: waitsUntil }
}

async function recheckPeople(
  ctx: StepContext,
  plan: Plan,
  people: readonly string[],
  theirs: readonly PlannedAction[],
): Promise<Change[]> {
  const { deps, account } = ctx
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const source = sourceAccount(ctx, dimensions)
  const clock = personClock(ctx, dimensions)
  const rows = await store.employeesById(account.id, people)
  const known = new Set(rows.map((row) => row.id))
  // People who were erased meanwhile cannot be read, so nothing is done to them.
  const writes: Change[] = theirs
    .filter((each) => !known.has(each.row.action.employeeId))
    .map((each) => patchAction(each.row.id, droppedRow(ctx)))
  const read: string[] = []
  for (const row of rows) {
    try {
      const word = await heardWord(ctx, source, row)
      const answer = await employeeById(deps, source, row.employee.sourceId)
      if (answer.kind === 'unreadable') throw new RetryLater(answer.why, 'malformed-page')
      if (answer.kind === 'found') {
        const how = { kind: 'found-by-id', absentFrom: null, word } as const
        const persisted = await persistPage(ctx, pageOfOne(answer), clock, how)
        await commit(ctx, persisted.writes)
      }
      read.push(row.id)
    } catch (error) {
      if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
      // The approval does not cover people who could not be read; they can be approved again.
      for (const each of theirs.filter((one) => one.row.action.employeeId === row.id))
        writes.push(leaveOut(plan.id, each.row.id))
      deps.log.info('recheck.unread', {
        account: account.id,
        plan: plan.id,
        employee: row.id,
        cause: error.failure,
      })
    }
  }
  const wanted = await stillWanted(ctx, read)
  for (const { row } of theirs.filter((each) => read.includes(each.row.action.employeeId))) {
    const found = wanted.has(row.id) ? { checkedAt: plan.decidedAt } : droppedRow(ctx)
    writes.push(patchAction(row.id, found))
  }
  return writes
}

function droppedRow(ctx: StepContext): Partial<Pick<ActionRow, 'state' | 'reason' | 'finishedAt'>> {
  return { state: 'dropped', reason: 'came-back', finishedAt: ctx.now }
}

async function stillWanted(
  ctx: StepContext,
  employees: readonly string[],
): Promise<ReadonlySet<string>> {
  const { store } = ctx.deps
  const rows = await store.employeesById(ctx.account.id, employees)
  const intentKeys = new Set<string>()
  for (const person of await loadSituations(decisionContext(ctx), rows)) {
    for (const action of decidePerson(person).actions)
      intentKeys.add(intentKeyId(ctx.account.id, action))
  }
  const ids = new Set<string>()
  for (const [key, generation] of await store.generations(ctx.account.id, [...intentKeys]))
    ids.add(idOf('act', actionIdText(key, generation)))
  return ids
}

/** Approves the plan. What was left out, people who could not be read included, stays held in a plan of its own. */
async function release(ctx: StepContext, plan: Plan): Promise<Next> {
  const { deps, account } = ctx
  const { store } = deps
  const actor = plan.decidedBy ?? 'api'
  const approved: PlannedAction[] = []
  const leftOut: PlannedAction[] = []
  for await (const people of peopleOfPlan(store, plan.id))
    for (const step of people.flat()) (step.leftOut ? leftOut : approved).push(step)
  const rest = await holdRest(decisionContext(ctx), plan, leftOut, false)
  const counts =
    leftOut.length === 0 ? await countsOfPlan(store, plan) : await countOfSteps(ctx, plan, approved)
  const first = account.approvedAt === null
  return advanceTo(
    ctx,
    'apply',
    { heldPlanId: rest?.id ?? plan.id },
    approved
      .filter(isWaiting)
      .map(({ row }) => patchAction(row.id, { approvedBy: actor, reason: null })),
    answered(ctx, approved),
    rest?.writes ?? [],
    approvePlan(approvedPlan({ ...plan, counts })),
    first ? patchAccount(account.id, { status: 'active', approvedAt: ctx.now }) : [],
    putEvent({
      organization: plan.organization,
      account: plan.account,
      type: 'plan.approved',
      subject: plan.id,
      facts: {
        actor,
        run: plan.run,
        ...plan.part,
        ...(rest !== null && { held_plan: rest.id }),
      },
      at: ctx.now,
    }),
  )
}

/** That these people are gone has been asked and answered: an end after days of grace is not held for it again. */
function answered({ account }: StepContext, approved: readonly PlannedAction[]): readonly Change[] {
  const asked = approved.filter((each) => isWaiting(each) && each.holds.includes('shrunken-read'))
  const people = new Set(asked.map(({ row }) => row.action.employeeId))
  return [...people].map((id) => patchEmployee(account.id, id, { massAbsence: false }))
}
