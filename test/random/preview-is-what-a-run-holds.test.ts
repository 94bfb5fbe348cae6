// For random companies: what a preview says is held is what the run then holds, action by action, and preview,
// plan, page and mail show the same numbers.
import { createLimits } from '../../src/http/limits/limits.ts'
import { Refused } from '../../src/core/facts/errors.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  DECIDED_GROUPS,
  groupFilter,
  reviewCounts,
} from '../../src/http/portal/review/review-groups.ts'
import { numbersOf } from '../../src/core/plan/counts.ts'
import type { Plan, Run } from '../../src/ports/records.ts'
import { changeSettings, type SettingsPatch } from '../../src/sync/account/settings.ts'
import { decideFor } from '../../src/sync/review/decide-for.ts'
import { preview, type Preview } from '../../src/sync/plan/preview.ts'
import { planView } from '../../src/sync/plan/view.ts'
import { countSteps } from '../../src/sync/step/plan-people.ts'
import { DAY, HOUR, moveTo } from '../world/time.ts'
import { ADMIN } from '../world/view.ts'
import { aCompany, type Company, type CompanyWorld } from './company/company.ts'
import { companyContext } from './company/context.ts'
import { readOnDay } from './company/run-scenario.ts'
import { applyEvent } from './event-kinds.ts'
import { EVENTS, scenarios, scenarioText, type Day } from './company/scenario.ts'
import { amount, NIGHTLY, recordTotals } from './nightly.ts'
import { findFailures } from './find-failures.ts'

const COMPANIES = amount('ROLLCALL_PREVIEWS', 80, 2_000)
let company: Company
let tried = 0

beforeAll(async () => {
  company = await aCompany({ people: 12, entities: ['nl', 'de'] })
})
afterAll(() => company?.close())

const NIGHT_SHIFT = { field: 'group', op: 'is_not', value: ['night'] } as const
const PATCHES: readonly (SettingsPatch | null)[] = [
  null,
  null,
  { grace_days: 2 },
  { grace_days: 0 },
  { invite: 'approve' },
  { inactive_beats_future_date: true },
  { brake: { leavers_min: 1, small_min: 1, joiners_min: 1, joiners_percent: 1 } },
  { brake: { leavers_min: 50, leavers_percent: 50 } },
  { scope: [{ entity_id: '*', invite: true, where: [NIGHT_SHIFT] }] },
  { routing: { by: 'company', map: { nl: 'de', de: 'de' } } },
]

interface Scenario {
  readonly days: readonly Day[]
  /** People who leave, and in how many days. */
  readonly leave: readonly (readonly [who: number, day: number])[]
  /** On the day before, the host carries out no action. */
  readonly down: boolean
  /** How many of those who lost access the day before get it back by an admin's undo. */
  readonly undone: number
  /** Days without a read before the preview, on which last days can pass. */
  readonly rest: number
  readonly patch: number
}
const tries: fc.Arbitrary<Scenario> = fc.record({
  days: scenarios,
  leave: fc.array(fc.tuple(fc.nat({ max: 11 }), fc.integer({ min: -1, max: 3 })), { maxLength: 7 }),
  down: fc.boolean(),
  undone: fc.integer({ min: 0, max: 2 }),
  rest: fc.integer({ min: 0, max: 1 }),
  patch: fc.nat({ max: PATCHES.length - 1 }),
})

test(
  'rule 36: what a preview says is held is what the run then holds',
  { timeout: NIGHTLY ? 3_600_000 : 240_000 },
  async () => {
    const failures = await findFailures({
      scenarios: tries,
      run: held,
      scenarioText: ({ days, patch, ...rest }) =>
        `${scenarioText(days)}\nthen ${JSON.stringify({ ...rest, patch: PATCHES[patch] })}`,
      count: COMPANIES,
    })
    recordTotals({ what: 'previews', tried, lost: 0, doubled: 0, failed: failures.length })
    if (failures.length > 0) throw new Error(failures.join('\n\n'))
  },
)

async function held({ days, leave, down, undone, rest, patch }: Scenario): Promise<void> {
  tried += 1
  const world = company.reset()
  const ctx = companyContext(world)
  for (const day of days) {
    for (const what of day.events) await applyEvent(EVENTS, ctx, what)
    await readOnDay(ctx, day)
  }
  for (const [who, day] of leave) {
    const left = { kind: 'terminate', who, day, active: false, written: 'midnight UTC' }
    await applyEvent(EVENTS, ctx, left)
  }
  // Two more reads without a change confirm everything that a second read can confirm.
  for (let n = 0; n < 2; n += 1) await readOnDay(ctx, {})
  if (down) world.host.fault.failNext(40)
  await readOnDay(ctx, {})
  await undo(world, undone)
  // Earlier in the day than any read, those of a clock that is ahead included: nothing that ended at one becomes a
  // day or a week old between the preview and its run.
  const at = Math.floor(Date.now() / DAY) * DAY + (1 + rest) * DAY + 8.5 * HOUR
  moveTo(at - HOUR)
  world.hr.finishSync()
  moveTo(at)
  if ((await world.account()).status !== 'active') return
  const change = PATCHES[patch] ?? null
  const seen = await preview(world.deps, world.accountId, change)
  // Actions approved before: they may or may not have an answer when the run decides.
  const approved = await world.store.approvedPlans(world.accountId)
  const underWay = await world.store.actionsToTry(
    approved,
    new Date(at + 30 * DAY).toISOString(),
    1_000,
  )
  const known = new Set(underWay.map(({ row }) => row.id))
  if (change !== null) await changeSettings(world.deps, world.accountId, change, ADMIN)
  const mails = world.mails.received.length
  await world.readNow()
  const [run] = (await world.runs()).filter(({ mode }) => mode === 'full')
  if (run === undefined) throw new Error('no run')
  const plan = run.heldPlanId === null ? null : await world.store.plan(run.heldPlanId)
  await sameActions(world, seen, run, known)
  expect(plan?.holds ?? []).toEqual(seen.plan.hold_reasons)
  if (plan !== null) await sameNumbers(world, seen, plan, mails)
}

async function undo(world: CompanyWorld, count: number): Promise<void> {
  const ends = world.host.actions.filter(({ detail }) => detail.kind === 'user.deactivate')
  const people = [...new Set(ends.map(({ employee }) => employee.id))].slice(-count)
  if (count === 0) return
  for (const id of people)
    try {
      await decideFor(world.deps, world.accountId, id, { decision: 'undo', actor: ADMIN })
    } catch (error) {
      // Somebody who came back by themselves has nothing to be given back.
      if (!(error instanceof Refused)) throw error
    }
  await world.untilIdle()
}

async function sameActions(
  world: CompanyWorld,
  seen: Preview,
  run: Run,
  underWay: ReadonlySet<string>,
): Promise<void> {
  const ids = [run.planId, run.heldPlanId].filter((id) => id !== null)
  const views = await Promise.all(ids.map((id) => planView(world.store, id)))
  const made = views.flatMap((view) => view?.actions ?? [])
  const lines = (actions: Preview['plan']['actions']) =>
    actions
      .filter(({ id }) => !underWay.has(id))
      .map(
        ({ id, kind, entity_id, hold_codes }) => `${kind} ${entity_id} ${id}: ${hold_codes.join()}`,
      )
      .toSorted()
  expect(lines(made)).toEqual(lines(seen.plan.actions))
}

/** Preview, plan, page and mail show the same numbers. */
async function sameNumbers(
  world: CompanyWorld,
  seen: Preview,
  plan: Plan,
  mails: number,
): Promise<void> {
  const { store } = world
  expect(plan.counts).toEqual(await countSteps(store, plan, () => true))
  const waiting = numbersOf(plan.counts ?? fail(), 'any')
  expect(waiting).toEqual(numbersOf(seen.counts, 'waiting'))
  for (const { code } of plan.holds)
    expect(numbersOf(plan.counts ?? fail(), code)).toEqual(numbersOf(seen.counts, code))
  const account = await world.account()
  const limits = createLimits(world.deps.clock, () => 'here')
  const portal = { deps: world.deps, publicUrl: '', limits }
  const page = await reviewCounts(portal, { account, heldPlan: plan }, plan)
  expect(page.decided).toBe(waiting.people)
  for (const group of DECIDED_GROUPS) {
    const list = await store.people(account.id, groupFilter(group, plan), { offset: 0, limit: 0 })
    expect(list.total, group).toBe(page[group])
  }
  for (const { notice } of world.mails.received.slice(mails)) {
    if (notice.kind !== 'held' || notice.planId !== plan.id) continue
    expect(notice.people.length + notice.more).toBe(waiting.people)
    expect(notice.holds.map(({ count }) => count)).toEqual(plan.holds.map(({ count }) => count))
  }
}

function fail(): never {
  throw new Error('the plan was not counted')
}
