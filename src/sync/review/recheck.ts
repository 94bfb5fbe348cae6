import { RetryLater } from '../../core/facts/errors.ts'
import type { RecheckBookmark } from '../../ports/bookmark.ts'
import type { ActionRow, Plan, PlannedAction } from '../../ports/records.ts'
import { loadSituations } from '../decide/situations.ts'
import { idOf, intentKeyId } from '../step/ids.ts'
import { advanceTo, commit, type Next, type StepContext } from '../step/context.ts'
import { personClock } from '../step/person-clock.ts'
import { persistPage } from '../read/persist-page.ts'
import { sourceAccount } from '../step/source-account.ts'
import type { Write } from '../../ports/store/write.ts'
import { actionIdText } from '../../core/plan/order.ts'
import { DRAFT } from '../decide/draft.ts'
import { decisionContext } from '../read/decision-context.ts'
import { decidePerson } from '../decide/decide-person.ts'
import { countsOfPlan, countSteps } from '../step/plan-people.ts'
import { numbersOf } from '../../core/plan/counts.ts'
import { holdReasons } from '../../core/plan/hold-reasons.ts'
import { approvedPlan } from '../plan/approved-plan.ts'
import { population } from '../plan/brake-facts.ts'
import { pageOfOne } from '../read/page-of-one.ts'

const BATCH = 5

/**
 * Reads each leaver of an approved plan again (rule 39). Actions of people who came back are dropped; those
 * of people who could not be read stay held. Nothing is added. Then exactly what is left is applied.
 */
export async function recheckStep(ctx: StepContext<RecheckBookmark>): Promise<Next> {
  const { deps, run } = ctx
  const plan = run.heldPlanId === null ? null : await deps.store.plan(run.heldPlanId)
  if (plan === null || plan.state !== 'held') return advanceTo(ctx, 'apply')
  const planned = await deps.store.planActions(plan.id, run.bookmark.after, 200)
  const leaving = planned.filter(
    (each) =>
      each.row.state === 'waiting' &&
      each.row.checkedAt !== plan.decidedAt &&
      (each.row.action.purpose === 'leave' || each.row.action.purpose === 'move'),
  )
  const people = [...new Set(leaving.map((each) => each.row.action.employeeId))].slice(0, BATCH)
  if (people.length === 0) {
    const last = planned.at(-1)
    if (last === undefined) return release(ctx, plan)
    const bookmark = { ...run.bookmark, after: last.position }
    await commit(ctx, deps.store.patchRun(run.id, { bookmark }))
    return { kind: 'again' }
  }
  const theirs = leaving.filter((each) => people.includes(each.row.action.employeeId))
  // The bookmark stays until this whole batch is marked as rechecked, so that nobody is skipped.
  const checked = await recheckPeople(ctx, plan, people, theirs)
  await commit(ctx, checked, deps.store.patchRun(run.id, { stepFailures: 0 }))
  return { kind: 'again' }
}

async function recheckPeople(
  ctx: StepContext,
  plan: Plan,
  people: readonly string[],
  theirs: readonly PlannedAction[],
): Promise<Write[]> {
  const { deps, account } = ctx
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const source = sourceAccount(ctx, dimensions)
  const clock = personClock(ctx, dimensions)
  const rows = await store.employeesById(account.id, people)
  const known = new Set(rows.map((row) => row.id))
  // People who were erased meanwhile cannot be read, so nothing is done to them.
  const writes: Write[] = theirs
    .filter((each) => !known.has(each.row.action.employeeId))
    .map((each) => store.patchAction(each.row.id, droppedRow(ctx)))
  const read: string[] = []
  for (const row of rows) {
    try {
      const answer = await deps.source.employee(source, row.employee.sourceId)
      if (answer.kind === 'found') {
        const how = { kind: 'found-by-id', absentFrom: null } as const
        const persisted = await persistPage(ctx, pageOfOne(answer), clock, how)
        await commit(ctx, persisted.writes)
      }
      read.push(row.id)
    } catch (error) {
      if (!(error instanceof RetryLater) || error.failure === 'rate-limited') throw error
      const unread = await unreadPlanId(plan)
      for (const each of theirs.filter((one) => one.row.action.employeeId === row.id))
        writes.push(
          store.removePlanned(plan.id, each.row.id),
          store.putPlanned(unread, each.row.id, each.position, each.holds),
        )
      deps.log.info('recheck.unread', {
        account: account.id,
        plan: plan.id,
        employee: row.id,
        cause: error.failure,
      })
      // The approval does not cover people who could not be read; they can be approved again.
      const undecided = { ...DRAFT, counts: null, decidedBy: null, decidedAt: null }
      writes.unshift(
        store.putPlan({ ...plan, id: unread, ...undecided }),
        store.patchPlan(plan.id, { counts: null }),
      )
    }
  }
  const wanted = await stillWanted(ctx, read)
  for (const { row } of theirs.filter((each) => read.includes(each.row.action.employeeId))) {
    const found = wanted.has(row.id) ? { checkedAt: plan.decidedAt } : droppedRow(ctx)
    writes.push(store.patchAction(row.id, found))
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
      intentKeys.add(await intentKeyId(ctx.account.id, action))
  }
  const ids = new Set<string>()
  for (const [key, generation] of await store.generations(ctx.account.id, [...intentKeys]))
    ids.add(await idOf('act', actionIdText(key, generation)))
  return ids
}

/** Approves what is left of the plan. People who could not be read wait in a plan of their own. */
async function release(ctx: StepContext, plan: Plan): Promise<Next> {
  const { deps, account } = ctx
  const { store } = deps
  const actor = plan.decidedBy ?? 'api'
  const writes: Write[] = []
  for (const each of await store.waitingActions([plan.id]))
    writes.push(store.patchAction(each.id, { approvedBy: actor, reason: null }))
  const unread = await store.plan(await unreadPlanId(plan))
  if (unread !== null) writes.push(...(await stillHeld(ctx, unread, plan.revision + 1)))
  const first = account.approvedAt === null
  return advanceTo(
    ctx,
    'apply',
    {},
    writes,
    store.approvePlan(approvedPlan({ ...plan, counts: await countsOfPlan(store, plan) })),
    first ? store.patchAccount(account.id, { status: 'active', approvedAt: ctx.now }) : [],
    store.putEvent({
      organization: plan.organization,
      account: plan.account,
      type: 'plan.approved',
      subject: plan.id,
      facts: { actor, run: plan.run },
      at: ctx.now,
    }),
  )
}

/** Holds the plan of the people who could not be read, with its own counts. */
async function stillHeld(ctx: StepContext, unread: Plan, revision: number): Promise<Write[]> {
  const { store } = ctx.deps
  const held = await countSteps(store, unread, ({ row }) => row.state === 'waiting')
  if (numbersOf(held, 'any').actions === 0) return []
  const holds = holdReasons({
    exceeded: [],
    before: unread.holds,
    held,
    population: await population(decisionContext(ctx)),
    settings: ctx.account.settings.brake,
  })
  return [store.patchPlan(unread.id, { state: 'held', revision, holds, counts: held })]
}

function unreadPlanId(plan: Plan): Promise<string> {
  return idOf('plan', `${plan.id}/rest/${plan.revision}`)
}
