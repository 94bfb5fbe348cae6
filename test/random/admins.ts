// What admins do about one HR system: decide, approve, reject, undo a run. Each is recorded as a statement.
import fc from 'fast-check'
import { Conflict, Invalid, Refused } from '../../src/core/facts/errors.ts'
import type { DecisionInput } from '../../src/sync/review/decisions.ts'
import { undoable, undoRun } from '../../src/sync/review/undo-run.ts'
import { withdraw } from '../../src/sync/review/withdraw.ts'
import { DAY, HOUR } from '../world/time.ts'
import { ADMIN } from '../world/view.ts'
import { DECISIONS, type Decision, type Statement } from './invariants/decision-kinds.ts'
import { heldActions, type InvariantContext, type Side } from './invariants/context.ts'

/** An external user, to whom an admin may link a record. */
export const GUEST = 'u_guest'

export const decisions = fc.record({
  /** Or the next kind that is possible. */
  decision: fc.constantFrom(...(Object.keys(DECISIONS) as Decision[])),
  days: fc.integer({ min: 1, max: 2 }),
  /** For `link`: the user with the record's address, or the guest. */
  user: fc.constantFrom('own', 'guest'),
})
export type Decided = typeof decisions extends fc.Arbitrary<infer F> ? F : never

export async function decides(
  invariants: InvariantContext,
  side: Side,
  name: string,
  { decision: from, days, user }: Decided,
): Promise<void> {
  const { store, host } = invariants.world
  const { hr, accountId } = side.view
  const { id: recordId, work_email: address } = hr.row(name)
  const [row] = await store.employeesBySource(accountId, [recordId])
  if (row === undefined) return
  const decision = await firstPossible(side, name, from)
  if (decision === null) return
  const [link] = await store.linksOf(accountId, [row.id])
  const until = decision === 'postpone' ? Date.now() + days * DAY - 2 * HOUR : null
  const own = host.list().find(({ email }) => email === address)
  const linked = user === 'own' ? (own?.id ?? 'nobody') : GUEST
  const more: Partial<DecisionInput> = {
    ...(until === null ? {} : { until: new Date(until).toISOString() }),
    ...(decision === 'link' ? { user_id: linked } : {}),
  }
  // After `unlink` the person may be invited as a new user, but the old user must not be touched.
  const isOverLink = decision === 'unlink' || decision === 'not-this-person'
  const unlinked = isOverLink ? (link?.userId ?? null) : null
  const userId = decision === 'link' ? linked : unlinked
  await says(invariants, [{ what: decision, recordId, userId, entity: '*', until }], () =>
    side.view.decide(name, decision, more),
  )
}

/** Withdraws the newest decision about the person, if there is one. */
export async function withdraws(
  invariants: InvariantContext,
  { view }: Side,
  name: string,
): Promise<void> {
  const { store, deps } = invariants.world
  const recordId = view.hr.row(name).id
  const [row] = await store.employeesBySource(view.accountId, [recordId])
  if (row === undefined) return
  const made = await store.overridesOf(view.accountId, [row.id])
  const [newest] = made.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  if (newest === undefined) return
  const word = { what: 'withdrawn', recordId, userId: null, entity: '*', until: null } as const
  await says(invariants, [word], async () => {
    await withdraw(deps, view.accountId, newest.id, ADMIN)
    await view.untilIdle()
  })
}

/** Many decisions are refused for most people: takes the first that is possible, in the order of the kinds. */
async function firstPossible(
  { view }: Side,
  name: string,
  from: Decision,
): Promise<Decision | null> {
  const all = Object.keys(DECISIONS) as Decision[]
  const start = all.indexOf(from)
  for (const decision of [...all.slice(start), ...all.slice(0, start)])
    if ((await view.refusal(name, decision)) === null) return decision
  return null
}

/** Approve and reject: the whole plan, only one person of it, or all but one. */
export const parts = fc.record({
  part: fc.constantFrom('all', 'all', 'only', 'except'),
  nth: fc.nat({ max: 3 }),
})
type Part = typeof parts extends fc.Arbitrary<infer F> ? F : never

export async function approves(
  invariants: InvariantContext,
  side: Side,
  part: Part,
): Promise<void> {
  const { view } = side
  if ((await view.plan()) === null || (await view.account()).status !== 'active') return
  const { decided, choice } = await chosen(invariants, side, part)
  invariants.statements.approve(decided.map(({ row }) => row.id))
  await view.approve({ ...choice })
}

export async function rejects(invariants: InvariantContext, side: Side, part: Part): Promise<void> {
  const { view } = side
  if ((await view.plan()) === null) return
  const { decided, choice } = await chosen(invariants, side, part)
  const ids = [...new Set(decided.map(({ row }) => row.action.employeeId))]
  const people = await invariants.world.store.employeesById(view.accountId, ids)
  const records = new Map(people.map((one) => [one.id, one.employee.sourceId]))
  const words = decided.map(({ row: { action } }) => ({
    what: 'rejected' as const,
    recordId: records.get(action.employeeId) ?? '',
    userId: null,
    entity: action.entityId,
    until: null,
  }))
  await says(invariants, words, () => view.reject({ ...choice }))
}

/** The actions that are decided, and how they are named: all actions of one person, which are decided together. */
async function chosen(invariants: InvariantContext, side: Side, { part, nth }: Part) {
  const waiting = await heldActions(invariants, side)
  const people = [...new Set(waiting.map(({ row }) => row.action.employeeId))]
  if (part === 'all' || people.length < 2) return { decided: waiting, choice: {} }
  const one = people[nth % people.length]
  const theirs = waiting.filter(({ row }) => row.action.employeeId === one)
  const decided = part === 'only' ? theirs : waiting.filter((each) => !theirs.includes(each))
  const named = theirs.map(({ row }) => row.id)
  return { decided, choice: { part: { by: part, named } as const } }
}

/** Undoes the newest run that ended access and can be undone. */
export async function undoesRun(invariants: InvariantContext, { view }: Side): Promise<void> {
  const { deps } = invariants.world
  for (const run of await view.runs()) {
    const found = await undoable(deps, run)
    if (found.length === 0) continue
    const words = found.map(({ row }) => ({
      what: 'undo' as const,
      recordId: row.employee.sourceId,
      userId: null,
      entity: '*',
      until: null,
    }))
    return says(invariants, words, async () => {
      await undoRun(deps, run.id, { employees: null, actor: ADMIN })
      await view.untilIdle()
    })
  }
}

/** Records the statements first, because `act` may cause actions at once. Removes them if it is refused. */
async function says(
  { statements }: InvariantContext,
  words: readonly Omit<Statement, 'actor' | 'at'>[],
  act: () => Promise<void>,
): Promise<void> {
  const before = statements.all.length
  for (const word of words) statements.say({ ...word, actor: ADMIN, at: Date.now() })
  try {
    await act()
  } catch (error) {
    const isRefused = [Conflict, Invalid, Refused].some((kind) => error instanceof kind)
    if (!isRefused) throw error
    statements.all.splice(before)
  }
}
