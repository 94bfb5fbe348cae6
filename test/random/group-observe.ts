// Reads, visits and approvals in a group, each compared with the model.
import { expect } from 'vitest'
import { withAsked } from './overrides.ts'
import type { Known, Seat } from './facts.ts'
import type { GroupModelState, Side } from './group-model-state.ts'
import type { GroupWorld } from './group-company.ts'

/** Runs `act`, then compares the users with what the model expects after the reads that it caused. */
export async function observed(
  world: GroupWorld,
  modelState: GroupModelState,
  when: string,
  act: () => Promise<void>,
  moments = false,
): Promise<void> {
  const before = modelState.seats()
  const seqs = await Promise.all(world.sides.map(async ({ view }) => (await view.account()).runSeq))
  await act()
  let should: Map<string, Seat> = before
  const skipped: string[] = []
  const decided = new Map<Side, readonly string[]>()
  for (const side of modelState.sides) {
    const { view, hr } = world.sides[side.n] ?? {}
    if (view === undefined || hr === undefined) continue
    const fresh = (await view.runs()).filter((run) => run.seq > (seqs[side.n] ?? 0))
    const full = fresh.find(({ mode }) => mode === 'full')
    const ids = fresh.flatMap(({ people }) => people ?? [])
    const read = [...hr.rows].filter(([, { id }]) => ids.includes(id)).map(([name]) => name)
    const some = [...new Set([...read, ...(moments ? modelState.due(side) : [])])]
    if (full !== undefined || moments) side.lookedAt = Date.now()
    const names = full === undefined ? some : [...hr.rows.keys()]
    if (names.length === 0) continue
    decided.set(side, names)
    const gone = [...hr.rows].filter(
      ([name, row]) => side.known.get(name)?.gone === 'no' && !hr.account.people.includes(row),
    )
    modelState.reads(side, full === undefined ? some : 'all', full?.complete === true)
    modelState.linkUp(side, before)
    const held = (await view.held()).map((line) => line.split(' ')[1] ?? '')
    const had = should
    should = waits(modelState, side, names, should, held)
    // Several absent at once, or nobody else at work as a control (P13): the brake and reads by id decide,
    // which the model does not know (rule 37).
    const control = [...side.known.values()].some((one) => one.gone === 'no' && isThere(one))
    skipped.push(...held, ...(gone.length > 1 || !control ? gone.map(([name]) => name) : []))
    for (const name of names) if (!skipped.includes(name)) modelState.ends(side, name, had, should)
    if (full !== undefined) side.former = null
  }
  compare(world, modelState, should, skipped, when)
  for (const side of modelState.sides) modelState.adopt(side, decided.get(side) ?? [], before)
}

function isThere({ status }: Known): boolean {
  return status !== 'INACTIVE'
}

/** Rule 36: if a change of settings would end access, the whole plan waits for approval. */
function waits(
  modelState: GroupModelState,
  side: Side,
  names: readonly string[],
  before: Map<string, Seat>,
  held: readonly string[],
): Map<string, Seat> {
  const wanted = modelState.expected(side, names, before)
  const nameOf = (id: string) =>
    (id.includes('@') ? id.split('@')[0] : modelState.nameOfUser(id)) ?? ''
  const text = (seat: Seat | undefined) => JSON.stringify(seat)
  const differs = new Map([...wanted].filter(([id, seat]) => text(before.get(id)) !== text(seat)))
  if (side.former !== null) {
    // People who would keep their access by the former routing.
    const { routing } = side
    side.routing = side.former
    const otherwise = modelState.expected(side, names, before)
    side.routing = routing
    const loses = (to: Map<string, Seat>, id: string) =>
      before.get(id)?.access.some((e) => to.get(id)?.access.includes(e) === false)
    if ([...differs.keys()].some((id) => loses(wanted, id) && !loses(otherwise, id))) {
      side.waiting = new Map([...differs].map(([id, seat]) => [nameOf(id), text(seat)]))
      return new Map(before)
    }
  }
  const result = new Map(wanted)
  // A newcomer who should join nowhere any more does not wait.
  const due = new Set([...differs.keys()].map((id) => nameOf(id)))
  for (const name of names) if (!due.has(name)) side.waiting.delete(name)
  for (const [id, seat] of wanted) {
    const waited = side.waiting.get(nameOf(id))
    if (waited === undefined) continue
    // Access that waits is dropped when the person leaves.
    const leaves = side.entities.every((entity) => !seat.access.includes(entity))
    if (!differs.has(id) || (waited !== text(seat) && (leaves || !held.includes(nameOf(id)))))
      side.waiting.delete(nameOf(id))
    if (!differs.has(id) || waited !== text(seat)) continue
    const was = before.get(id)
    if (was === undefined) result.delete(id)
    else result.set(id, was)
  }
  return result
}

export async function approves(
  world: GroupWorld,
  modelState: GroupModelState,
  side: Side,
): Promise<void> {
  const { view, hr } = world.sides[side.n] ?? {}
  if (view === undefined || hr === undefined) return
  const plan = await view.plan()
  const people = new Map((await view.employees()).map((one) => [one.id, one.employee.sourceId]))
  // An approval reads leavers and movers again, and nobody who only joins (rule 39).
  const open = plan?.actions.filter(({ outcome }) => outcome === null) ?? []
  const ids = (kinds: readonly string[]) =>
    open
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ employee_id }) => people.get(employee_id))
  const namesOf = (wanted: readonly (string | undefined)[]) =>
    [...hr.rows].filter(([, { id }]) => wanted.includes(id)).map(([name]) => name)
  const names = namesOf(open.map(({ employee_id }) => people.get(employee_id)))
  const leaving = namesOf(ids(['cards.block', 'user.deactivate']))
  const [before, from] = [modelState.seats(), world.host.actions.length]
  await view.approve()
  for (const name of names) side.waiting.delete(name)
  const looksOf = (name: string) =>
    JSON.stringify([side.known.get(name)?.looks, side.known.get(name)?.gone])
  const looks = new Map(names.map((name) => [name, looksOf(name)]))
  modelState.reads(side, leaving, false)
  // People invited by somebody else meanwhile are not invited twice: the next read links them (rules 9 and 46).
  const should = modelState.expected(side, names, before)
  // If HR has changed since, an approval drops the planned actions and adds none.
  const others = names.filter(
    (name) => looksOf(name) !== looks.get(name) || side.known.get(name)?.gone !== 'no',
  )
  const held = (await view.held()).map((line) => line.split(' ')[1] ?? '')
  compare(world, modelState, should, [...others, ...held, ...modelState.touched], 'approved')
  const had = withAsked(before, world.host.actions, from)
  modelState.adopt(side, names, had)
}

function compare(
  world: GroupWorld,
  modelState: GroupModelState,
  should: ReadonlyMap<string, Seat>,
  skipped: readonly string[],
  when: string,
): void {
  const after = modelState.seats()
  for (const [id, seat] of should) {
    const user = world.host.list().find((one) => one.id === id || one.email === id)
    const name = (user?.email ?? id).split('@')[0] ?? ''
    if (skipped.includes(name)) continue
    expect(after.get(user?.id ?? ''), `${when}: ${name}`).toEqual(seat)
  }
  for (const { id, email } of world.host.list())
    expect(should.has(id) || should.has(email), `${when}: ${email} joins unexpectedly`).toBe(true)
}
