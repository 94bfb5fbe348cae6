import { brakeVerdict } from '../../core/plan/brake.ts'
import { planCounter, type PlanCounts } from '../../core/plan/counts.ts'
import { holdReasons } from '../../core/plan/hold-reasons.ts'
import { Invalid } from '../../core/facts/errors.ts'
import type { Report } from '../../core/facts/report.ts'
import { factsAbout, withoutToldOnce } from '../../core/tell/told-once.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EmployeeRow, PlannedAction } from '../../ports/records.ts'
import { merged, problemsOf, withSettings, type SettingsPatch } from '../account/settings.ts'
import { howMany } from '../decide/account-facts/told-once.ts'
import { actionRowsOf } from '../decide/action-rows.ts'
import { decidePerson } from '../decide/decide-person.ts'
import { marksOf } from '../decide/marks.ts'
import { loadSituations } from '../decide/situations.ts'
import { asLastRead, type DecisionContext } from '../read/decision-context.ts'
import type { Deps } from '../step/deps.ts'

import { newId, reportId } from '../step/ids.ts'
import { load } from '../step/lease.ts'
import type { PersonSteps } from '../step/plan-people.ts'
import { brakeFacts } from './brake-facts.ts'
import { judged, type JudgedStep } from './judged.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { placeCounter, type Placed } from './placed.ts'
import { withCodes } from './split.ts'
import { actionView, reportOf, type PlanView } from './view.ts'

const BATCH = 100

/** What a run over the stored people would do. */
export interface Preview {
  readonly plan: PlanView
  readonly counts: PlanCounts
  readonly placed: Placed
}

/**
 * The plan that the stored people would give, under other settings if given; nothing is read, stored or applied.
 * One at a time for each account: a large one takes seconds.
 */
export function preview(
  deps: Deps,
  accountId: string,
  patch: SettingsPatch | null,
): Promise<Preview> {
  return oneAtATime(accountId, () => previewOf(deps, accountId, patch))
}

async function previewOf(
  deps: Deps,
  accountId: string,
  patch: SettingsPatch | null,
): Promise<Preview> {
  const { account, organization } = await load(deps, accountId)
  const settings = patch === null ? account.settings : merged(account.settings, patch)
  const problems = await problemsOf(deps, account, organization, settings)
  if (problems.length > 0)
    throw new Invalid(problems.map((p) => ({ ...p, member: `settings.${p.member}` })))
  const now = deps.clock.now().toISOString()
  const trial = withSettings(account, settings, now)
  const ctx = asLastRead(deps, trial, organization, now)
  const draft = await draftOf(ctx, deps.clock)
  const before = await deps.store.heldPlan(accountId)
  const people = () => judged(ctx, before, draft.batches)
  const { facts, population } = await brakeFacts(ctx, people(), draft.identityChanges)
  const verdict = brakeVerdict(facts)
  const all = planCounter()
  const held = planCounter()
  const steps: JudgedStep[] = []
  for await (const batch of people()) {
    await breathe(deps.clock)
    for (const person of batch) {
      const own = withCodes(person, verdict)
      all.add(own)
      held.add(own.filter(({ holds }) => holds.length > 0))
      steps.push(...own)
    }
  }
  const holds = holdReasons({
    exceeded: verdict.holds,
    before: [],
    held: held.counts(),
    population: await population(),
    settings: facts.settings,
  })
  return {
    plan: {
      id: newId('preview'),
      account_id: accountId,
      run_id: null,
      state: 'held',
      revision: 0,
      part: null,
      hold_reasons: holds,
      actions: steps.map((step) => actionView({ ...step.planned, holds: step.holds })),
      reports: (await toldOnce(ctx, draft.reports)).map(reportOf),
    },
    counts: all.counts(),
    placed: draft.placed,
  }
}

/** Each report once, and one fact in the place of many, as in a plan. */
async function toldOnce(
  { deps, account }: DecisionContext,
  reports: readonly Report[],
): Promise<readonly Report[]> {
  const ids = reports.map(reportId)
  const each = [...new Map(reports.map((report, at) => [ids[at], report])).values()]
  const facts = factsAbout(each, await howMany(deps.store, account))
  return withoutToldOnce([...each, ...facts], (report) => report)
}

/** The store answers in the same turn of the event loop: between two batches others have theirs. */
function breathe(clock: Clock): Promise<void> {
  return clock.sleep(0)
}

interface Draft {
  readonly batches: readonly (readonly PersonSteps[])[]
  readonly reports: readonly Report[]
  readonly placed: Placed
  /** People whose link would move to a newer record of theirs. */
  readonly identityChanges: number
}

/** Decides about everybody as a run would, and stores nothing. */
async function draftOf(ctx: DecisionContext, clock: Clock): Promise<Draft> {
  const { store } = ctx.deps
  const batches: PersonSteps[][] = []
  const reports: Report[] = []
  const places = placeCounter()
  let identityChanges = 0
  let after: string | null = null
  do {
    const slice: { rows: readonly EmployeeRow[]; next: string | null } = await store.employees(
      ctx.account.id,
      {},
      { after, limit: BATCH },
    )
    await breathe(clock)
    const people = await loadSituations(ctx, slice.rows)
    const decisions = people.map(decidePerson)
    const rows = await actionRowsOf(
      ctx,
      decisions,
      people.flatMap((person) => person.past),
    )
    const steps = people.map((person, index): PlannedAction[] =>
      (decisions[index]?.actions ?? []).flatMap((action, position) => {
        const row = rows.get(action)
        return row === undefined
          ? []
          : [{ row, position, holds: marksOf(ctx, person, action), leftOut: false }]
      }),
    )
    batches.push(steps.filter((own) => own.length > 0))
    reports.push(...decisions.flatMap((decision) => decision.reports))
    for (const person of people) if (person.yieldsTo === null) places.add(person.situation)
    identityChanges += people.filter(({ takenOver }) => takenOver !== null).length
    after = slice.next
  } while (after !== null)
  return { batches, reports, placed: places.placed(), identityChanges }
}
