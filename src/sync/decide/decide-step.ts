import { endsMembership, keyOf as actionKey, turnOf, type Action } from '../../core/facts/action.ts'
import { canonical } from '../../core/people/employee.ts'
import { isLive } from '../../core/decide/correlate.ts'
import { decide } from '../../core/decide/decide.ts'
import { NEVER, NEXT_RUN, type Decision } from '../../core/decide/situation.ts'
import type { ActionRow, Link, Plan } from '../../ports/records.ts'
import type { Write } from '../../ports/store/store.ts'
import { candidates, isPostponed, shownWhole } from '../read/reconfirm.ts'
import { gather, type Gathered } from './situations.ts'
import { idOf, needId } from '../step/ids.ts'
import { overrideWrites } from './overrides.ts'
import { reportWrites } from './reports.ts'
import { rests, settleUnknown, unwantedUnknown } from './resolve-unknown.ts'
import { UNSEALED } from '../plan/draft.ts'
import { advanceTo, commit, type Next, type Pass } from '../step/context.ts'

export { sealStep } from '../plan/split.ts'
import { keyOf, nameKeyOf } from './duplicates.ts'

/** Positions of one plan: by turn, then as they were decided; each is given once. */
const ACTIONS_OF_A_TURN = 400_000_000

/** Decides about one batch of people and adds their actions to the plan under construction. */
export async function decideStep(pass: Pass): Promise<Next> {
  const { deps, run } = pass
  const draft = await idOf('plan', `${run.id}/free`)
  const rows = await candidates(pass, run.cursor)
  const writes: Write[] =
    run.cursor === null ? [deps.store.putPlan(planUnderConstruction(pass, draft))] : []
  if (rows.length === 0) return advanceTo(pass, 'seal', {}, writes)
  const shown = pass.run.mode === 'delta' ? await shownWhole(pass) : 0
  const people = await gather(
    pass,
    rows.filter((row) => !isPostponed(pass, row, shown)),
  )
  const decisions = people.map((person) => {
    if (person.yields) return yielding(person)
    const decision = decide(person.situation)
    return isForgotten(person) ? forgotten(person, decision) : decision
  })
  const past = people.flatMap((person) => person.past)
  const actions = await rowsOf(pass, decisions, past)
  const unknown = unwantedUnknown(people, decisions, actions, pass.now)
  if (unknown.length > 0) {
    await settleUnknown(pass, unknown)
    return { kind: 'again' }
  }
  const place = { next: run.part }
  for (const [index, person] of people.entries()) {
    const decision = decisions[index]
    if (decision === undefined) continue
    writes.push(...(await writesOf(pass, person, decision, actions, draft, place)))
  }
  writes.push(...(await reportWrites(pass, people, decisions)))
  const moved = people.filter((person) => person.takenOver !== null).length
  await commit(
    pass,
    writes,
    deps.store.patchRun(run.id, {
      cursor: rows.at(-1)?.id ?? null,
      part: place.next,
      stepFailures: 0,
      identityChanges: run.identityChanges + moved,
    }),
  )
  return { kind: 'again' }
}

/**
 * Reduced while out of scope: what is left of the record cannot be routed any more, but it still tells who
 * leaves. HR's next change fills it again (rule 49).
 */
function isForgotten({ row, situation }: Gathered): boolean {
  const out = row.reducedAt !== null && row.state === 'out_of_scope'
  return out && isLive(situation.presence.kind)
}

function forgotten({ row }: Gathered, decision: Decision): Decision {
  const nothing = { entityIds: [], link: { kind: 'none' }, actions: [], reports: [] } as const
  return { ...decision, ...nothing, state: 'out_of_scope', why: row.why, open: false }
}

/** The newcomer has the link now or in this very run; whoever it came from is left in peace. */
function yielding(person: Gathered): Decision {
  const { presence } = person.situation
  return {
    state: presence.kind === 'left' ? 'left' : 'missing',
    why: [presence.because],
    entityIds: [],
    link: { kind: 'none' },
    actions: [],
    reports: [],
    noticed: [],
    open: true,
    momentAt: NEVER,
  }
}

async function writesOf(
  pass: Pass,
  person: Gathered,
  decision: Decision,
  actions: ReadonlyMap<Action, ActionRow>,
  draft: string,
  place: { next: number },
): Promise<Write[]> {
  const { store } = pass.deps
  const { row, past } = person
  const resting = past.filter((old) => old.state === 'waiting' && rests(person, old, pass.now))
  const writes: Write[] = [
    store.patchEmployee(row.account, row.id, {
      state: decision.state,
      why: decision.why,
      entityIds: decision.entityIds,
      dueAt: decision.open || resting.length > 0 ? NEXT_RUN : decision.momentAt,
      momentAt: decision.momentAt,
    }),
  ]
  if (row.state !== decision.state || row.why.length === 0) {
    writes.push(
      store.putEvent({
        organization: pass.account.organization,
        account: row.account,
        type: `state.${decision.state}`,
        subject: row.id,
        facts: { why: decision.why.map((w) => w.code), run: pass.run.id },
        at: pass.now,
      }),
    )
  }
  const link = await linkAfter(pass, person, decision)
  if (link !== null && (person.link === null || canonical(link) !== canonical(person.link)))
    writes.push(store.putLink(link))
  if (person.takenOver !== null) {
    const older = person.takenOver.employee
    writes.push(store.removeLink(row.account, older))
    writes.push(store.patchEmployee(row.account, older, { dueAt: NEXT_RUN }))
    // What was on its way to the user for the older record would now hit the newer one.
    for (const old of await store.actionsOf(row.account, [older])) {
      if (old.state !== 'waiting') continue
      writes.push(store.patchAction(old.id, notWanted(pass)))
    }
  }
  writes.push(...overrideWrites(pass, person, decision))
  const wanted = new Set<string>()
  for (const action of decision.actions) {
    const planned = actions.get(action)
    if (planned === undefined) continue
    wanted.add(planned.id)
    writes.push(store.putAction(planned))
    const position = turnOf(action) * ACTIONS_OF_A_TURN + place.next++
    writes.push(store.putPlanned(draft, planned.id, position, marksOf(pass, person, action)))
  }
  for (const old of past) {
    if (old.state !== 'waiting' || wanted.has(old.id)) continue
    const after = resting.includes(old) ? { nextTryAt: NEVER } : notWanted(pass)
    writes.push(store.patchAction(old.id, after))
  }
  return writes
}

function notWanted(pass: Pass): Pick<ActionRow, 'state' | 'reason' | 'finishedAt' | 'nextTryAt'> {
  return { state: 'dropped', reason: 'not-wanted', finishedAt: pass.now, nextTryAt: null }
}

/** What the brake has to know later about one action; kept where its hold codes will stand. */
function marksOf(pass: Pass, person: Gathered, action: Action): string[] {
  const marks: string[] = []
  if (person.row.shrunken && (action.purpose === 'leave' || action.purpose === 'move'))
    marks.push('shrunken-read')
  const { plannedSettingsAt, settingsAt } = pass.account
  const changed = plannedSettingsAt !== null && plannedSettingsAt !== settingsAt
  // An end of work is HR's own word. A move may be the settings' even if HR changed the record as well.
  const bySettings = action.purpose === 'move' || person.row.versionRun < pass.run.seq
  if (changed && endsMembership(action) && bySettings) marks.push('settings-change')
  return marks
}

async function linkAfter(pass: Pass, person: Gathered, decision: Decision): Promise<Link | null> {
  const { row, situation } = person
  if (decision.link.kind === 'none') return null
  const facts = decision.link.link
  const before = person.link ?? person.takenOver
  const how =
    person.takenOver !== null
      ? 'moved'
      : decision.link.how === 'keep'
        ? (before?.how ?? 'email')
        : decision.link.how
  const { remoteId } = row.employee
  return {
    account: row.account,
    employee: row.id,
    organization: pass.account.organization,
    userId: facts.userId,
    state: 'live',
    entityIds: facts.entityIds,
    how:
      how === 'moved' ||
      how === 'relinked' ||
      how === 'email' ||
      how === 'invited' ||
      how === 'by-hand'
        ? how
        : 'email',
    ended: facts.ended,
    remoteHash: remoteId === null ? null : await pass.deps.config.keyedHash(remoteId),
    integrationSlug: pass.account.integration?.slug ?? null,
    emailKey: keyOf(pass, row),
    nameKey: nameKeyOf(pass, row),
    since: before?.since ?? situation.instant,
    closedAt: null,
  }
}

/** Rows for a batch of actions: the same need keeps its id and its tries, a final answer starts a new episode (rule 46). */
export async function rowsOf(
  pass: Pass,
  decisions: readonly Decision[],
  past: readonly ActionRow[],
): Promise<ReadonlyMap<Action, ActionRow>> {
  const { store } = pass.deps
  const actions = decisions.flatMap((decision) => decision.actions)
  const needs = new Map<Action, string>()
  for (const action of actions) needs.set(action, await needId(pass.account.id, action))
  const episodes = await store.episodes(pass.account.id, [...new Set(needs.values())])
  const known = new Map(past.map((row) => [row.id, row]))
  const rows = new Map<Action, ActionRow>()
  for (const [action, need] of needs) {
    const episode = episodes.get(need) ?? 0
    const id = await idOf('act', actionKey(need, episode))
    const before = known.get(id) ?? null
    rows.set(
      action,
      before === null || before.state === 'dropped'
        ? fresh(pass, id, need, episode, action, before)
        : { ...before, action, nextTryAt: before.nextTryAt === NEVER ? null : before.nextTryAt },
    )
  }
  return rows
}

function fresh(
  pass: Pass,
  id: string,
  need: string,
  episode: number,
  action: Action,
  dropped: ActionRow | null,
): ActionRow {
  return {
    id,
    account: pass.account.id,
    organization: pass.account.organization,
    need,
    episode,
    action,
    state: 'waiting',
    attempts: dropped?.attempts ?? 0,
    firstTriedAt: dropped?.firstTriedAt ?? null,
    nextTryAt: null,
    outcomeUnknown: dropped?.outcomeUnknown ?? false,
    reason: null,
    message: null,
    approvedBy: null,
    // Wanted again is wanted anew: it belongs to what is planned with it.
    createdAt: pass.now,
    finishedAt: null,
  }
}

function planUnderConstruction(pass: Pass, id: string): Plan {
  return {
    id,
    account: pass.account.id,
    organization: pass.account.organization,
    run: pass.run.id,
    ...UNSEALED,
    holds: [],
    firstSync: pass.account.approvedAt === null,
    heldSince: null,
    reminded: 0,
    decidedBy: null,
    decidedAt: null,
    createdAt: pass.now,
  }
}
