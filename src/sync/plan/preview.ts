import { endsMembership, type Action } from '../../core/facts/action.ts'
import { verdict } from '../../core/plan/brake.ts'
import { decide } from '../../core/decide/decide.ts'
import type { Situation } from '../../core/decide/situation.ts'
import { Invalid } from '../../core/facts/errors.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { merged, problemsOf, type SettingsPatch } from '../account/settings.ts'
import type { Deps } from '../step/deps.ts'
import { loadSituations } from '../decide/situations.ts'
import { newId } from '../step/ids.ts'
import type { ActionView, PlanView, ReportView } from './view.ts'
import { load } from '../step/lease.ts'
import { later, hours, days } from '../step/durations.ts'
import type { Report } from '../../core/facts/report.ts'
import { entitiesOf } from '../step/entity-names.ts'
import { rowsOf } from '../decide/action-rows.ts'
import { asLastRead } from '../read/decision-context.ts'

const BATCH = 100

/** Where everybody who works or will would be, under the settings that were tried. */
export interface Placed {
  /** Entity → how many people are in it, and how many of them are never invited by a rule. */
  readonly entities: Readonly<Record<string, { readonly people: number; readonly quiet: number }>>
  /** HR gives nothing, or a value that nobody decided about (rule 19). */
  readonly undecided: number
  /** A value that belongs to no entity, on purpose. */
  readonly leftOut: number
  /** Left out by a rule (rule 20). */
  readonly excluded: number
}

/** The plan the stored people would give under other settings; nothing is read, stored or applied. */
export async function preview(
  deps: Deps,
  accountId: string,
  patch: SettingsPatch | null,
): Promise<PlanView> {
  return (await tryOut(deps, accountId, patch)).plan
}

/** The same, with where everybody would be. */
export async function tryOut(
  deps: Deps,
  accountId: string,
  patch: SettingsPatch | null,
): Promise<{ readonly plan: PlanView; readonly placed: Placed }> {
  const { account, organization } = await load(deps, accountId)
  const settings = patch === null ? account.settings : merged(account.settings, patch)
  const problems = await problemsOf(deps, account, organization, settings)
  if (problems.length > 0)
    throw new Invalid(problems.map((p) => ({ ...p, member: `settings.${p.member}` })))
  const now = deps.clock.now().toISOString()
  const trial = { ...account, settings }
  const ctx = asLastRead(deps, trial, organization, now)

  const actions: Action[] = []
  const ids = new Map<Action, string>()
  const reports: Report[] = []
  const placed = newPlaces()
  let after: string | null = null
  do {
    const slice: { rows: readonly EmployeeRow[]; next: string | null } = await deps.store.employees(
      accountId,
      {},
      { after, limit: BATCH },
    )
    const people = await loadSituations(ctx, slice.rows)
    const themselves = people.filter((person) => !person.yields)
    themselves.forEach((person) => place(placed, person.situation))
    const decisions = themselves.map((person) => decide(person.situation))
    const past = people.flatMap((person) => person.past)
    for (const [action, row] of await rowsOf(ctx, decisions, past)) ids.set(action, row.id)
    actions.push(...decisions.flatMap((decision) => decision.actions))
    reports.push(...decisions.flatMap((decision) => decision.reports))
    after = slice.next
  } while (after !== null)

  const entities: Record<string, number> = {}
  for (const action of actions.filter(endsMembership))
    entities[action.entityId] = (entities[action.entityId] ?? 0) + 1
  const linked = await deps.store.linkedCounts(accountId, entitiesOf(account, organization))
  const brake = verdict({
    settings: settings.brake,
    tally: {
      firstSync: account.approvedAt === null,
      endings: { account: actions.filter(endsMembership).length, entities },
      endedInDay: await deps.store.endedSince(accountId, later(now, -hours(24))),
      endedInWeek: await deps.store.endedSince(accountId, later(now, -days(7))),
      population: linked,
      joiners: actions.filter(
        (a) => a.kind === 'user.invite' && a.purpose === 'join' && a.userId === null,
      ).length,
      identityChanges: 0,
      linked: linked.account,
      settingsEndings:
        patch === null
          ? 0
          : actions.filter((a) => endsMembership(a) && a.purpose === 'move').length,
    },
  })
  const plan: PlanView = {
    id: newId('preview'),
    account_id: accountId,
    run_id: null,
    state: 'held',
    revision: 0,
    hold_reasons: brake.holds,
    actions: actions.map((action): ActionView => ({
      id: ids.get(action) ?? '',
      kind: action.kind,
      entity_id: action.entityId,
      employee_id: action.employeeId,
      user_id: action.userId,
      params: action.params,
      because: action.because,
      hold_codes: brake.holdsAction(action, {
        shrunken: false,
        carried: [],
        inviteApproval: settings.invite === 'approve' && action.purpose === 'join',
      }),
      outcome: null,
    })),
    reports: reports.map((report): ReportView => ({
      code: report.code,
      ...(report.employeeId === null ? {} : { employee_id: report.employeeId }),
      ...(report.userId === null ? {} : { user_id: report.userId }),
      reason: report.reason,
    })),
  }
  return { plan, placed }
}

type Counting = {
  entities: Record<string, { people: number; quiet: number }>
  undecided: number
  leftOut: number
  excluded: number
}

function newPlaces(): Counting {
  return { entities: {}, undecided: 0, leftOut: 0, excluded: 0 }
}

function place(placed: Counting, { presence, scope }: Situation): void {
  if (presence.kind === 'left' || presence.kind === 'dropped' || presence.kind === 'ignored') return
  if (scope.kind === 'out') {
    if (scope.report !== null) placed.undecided += 1
    else if (scope.why.code === 'left-out') placed.leftOut += 1
    else placed.excluded += 1
    return
  }
  for (const { id, invite } of scope.entities) {
    const before = placed.entities[id] ?? { people: 0, quiet: 0 }
    placed.entities[id] = {
      people: before.people + 1,
      quiet: before.quiet + (invite ? 0 : 1),
    }
  }
}
