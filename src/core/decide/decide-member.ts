import { canonical } from '../facts/canonical.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { Report } from '../facts/report.ts'
import { returnedOn } from '../evidence/status.ts'
import { firstDay } from '../people/dates/hr-day.ts'
import { hasAccess, hasAnything, type User } from '../people/user.ts'
import { dayIn } from '../people/zone.ts'
import { answerTo } from './answers.ts'
import { presenceReports, stateByPresence } from './by-presence.ts'
import { isLive } from '../evidence/live.ts'
import { placesOf, report, type Decision, type LinkStep } from './decision.ts'
import { endAhead } from './table/end-ahead.ts'
import { fieldActions } from './field-actions.ts'
import type { Memberships } from './membership.ts'
import { earlier, orFirstDay, orInviteDay, presenceMoment, startsLater } from './moments.ts'
import { isUnreached } from './table/case.ts'
import { confirm } from './shown/confirm.ts'
import { observed } from './table/observed.ts'
import { afterRefusal, nextAskAgain, refusalAskedAgain, refusalReason } from './refused/refusal.ts'
import type { Situation } from './situation.ts'
import type { RowResult } from './table/by-row.ts'
import { decideEntities } from './table/decide-entities.ts'
import { graceEnd, isProtected } from './table/want.ts'

/** The user that the person is linked to, and how the user was found. */
export interface LinkedUser {
  readonly userId: string
  readonly how: Extract<LinkStep, { kind: 'put' }>['how']
}

/** What should be true for somebody who has a user: one row of the table for each entity (rules 8 to 35). */
export function decideMember(loaded: Situation, user: User, linked: LinkedUser): Decision {
  const { s, withdrawn } = observed(loaded, user)
  const results = decideEntities(s, user)
  const told = results.map((one) => one.told)
  const isInScope = isLive(s.presence.kind) && s.scope.kind === 'in'
  const ofRows = results.flatMap((one) => one.actions)
  const isEnding = results.some(({ c: { want } }) => want.want === 'end')
  // A record that is found by id is heard, although no list shows it (P13).
  const isHeard = s.presence.kind === 'found-by-id' && s.presence.works && s.scope.kind === 'in'
  const fields =
    (isInScope || isHeard) && !isEnding
      ? fieldActions(s, user, ofRows)
      : { actions: [], reports: [] }
  const asked = [...ofRows, ...fields.actions].map((action) => afterRefusal(s, action))
  const { actions, ...shown } = confirm(s, user, asked)
  const reports: Report[] = [
    ...presenceReports(s, true),
    ...fields.reports,
    ...results.flatMap((one) => one.reports),
    ...told.flatMap((one) => one.reports),
    ...(isInScope ? workReports(s, user) : []),
    ...results.flatMap((one) => refusals(s, one)),
    ...shown.reports,
  ]
  const { state, why } = stateOf(s, user, results)
  return {
    state,
    why: withoutRepeats([
      ...why,
      ...(linked.how === 'email' ? [reason('matched')] : []),
      ...endAheadOf(s, user, results),
      ...results.flatMap((one) => one.why),
      ...told.flatMap((one) => one.why),
    ]),
    entityIds: placesOf(s),
    link: { kind: 'put', ...linked },
    memberships: s.memberships,
    actions,
    reports,
    answers: shown.answers,
    lapsed: withdrawn.map((override) => ({
      override,
      because: 'by-hand' as const,
      changes: [reason('given-back-by-hand')],
    })),
    open:
      actions.length + reports.length > 0 ||
      state === 'missing' ||
      shown.pending ||
      hasUnshownEnd(s.memberships),
    nextTransitionAt: told.reduce(
      (at, { until }) => earlier(at, until),
      earlier(momentOf(s), nextAskAgain(s)),
    ),
  }
}

function stateOf(
  s: Situation,
  user: User,
  results: readonly RowResult[],
): Pick<Decision, 'state' | 'why'> {
  const why = [s.presence.because]
  const decided = results.flatMap(({ c: { want } }) =>
    want.want === 'end' && want.by === 'decision' ? [want.because] : [],
  )
  const byPresence = stateByPresence(s, true)
  // An admin's end is why the person has no access, whatever HR says of the work (rule 35).
  if (decided.length > 0) {
    const state = isLive(s.presence.kind) ? 'skipped' : 'left'
    return { state, why: [...decided, ...(byPresence?.why ?? why)] }
  }
  if (isInGrace(results)) return { state: 'leaving', why }
  return byPresence ?? { state: workState(s, user), why }
}

function workState(s: Situation, user: User): Decision['state'] {
  if (s.presence.kind === 'leaving' || s.presence.kind === 'scheduled') return s.presence.kind
  if (startsLater(s) && !s.accountEntities.some((id) => hasAccess(user, id))) return 'scheduled'
  if (s.presence.kind !== 'unknown') return 'active'
  const before = s.before ?? 'active'
  if (s.presence.because.code === 'word-pending') return before
  // HR no longer gives an end, or no longer says that they left, and access was never ended: active again.
  const stays = before === 'left' && s.accountEntities.some((id) => hasAccess(user, id))
  return stays || before === 'leaving' ? 'active' : before
}

/** When access ends that is still there, for somebody who leaves or is in the days of grace. */
function endAheadOf(s: Situation, user: User, results: readonly RowResult[]): readonly Reason[] {
  const { presence } = s
  const cases = results.map(({ c }) => c)
  // What an admin ended is over, or ends now.
  if (cases.some(({ want }) => want.want === 'end' && want.by === 'decision')) return []
  if (presence.kind === 'leaving' && s.scope.kind === 'in')
    return isProtected(s, user) ? [] : endAhead(s, cases, presence.on)
  return presence.kind === 'left' && isInGrace(results) ? endAhead(s, cases, presence.on) : []
}

/** Access that is still there ends after the days of grace, and nothing spares it. */
function isInGrace(results: readonly RowResult[]): boolean {
  return results.some(({ c: { want, access } }) => {
    return want.want === 'end' && !want.access && access
  })
}

/** What admins are told of somebody at work, besides what a row tells. */
function workReports(s: Situation, user: User): readonly Report[] {
  const { presence, scope, employee } = s
  const isAhead = presence.kind === 'scheduled' && returnedOn(employee, s) === null
  const unmapped = scope.kind === 'in' ? scope.unmapped : undefined
  return [
    ...(unmapped === undefined ? [] : [report(s, 'unmapped-entity', unmapped)]),
    ...(s.managerDropped ? [report(s, 'manager-dropped')] : []),
    ...mailFailed(s),
    ...(asksForMeaning(s, user) ? [report(s, 'unknown-status', presence.because)] : []),
    ...(isAhead ? [startMoved(s, firstDay(employee, s))] : []),
  ]
}

/** Of somebody inactive whose access ended already, nobody is asked anything. */
function asksForMeaning(s: Situation, user: User): boolean {
  const { presence } = s
  if (presence.kind !== 'unknown' || presence.because.code !== 'unknown-status') return false
  return !presence.isInactive || hasAnything(user, s.accountEntities)
}

/** The person cannot know that they are invited (rule 54). */
function mailFailed(s: Situation): readonly Report[] {
  const { failedInvitation } = s
  if (failedInvitation === null || !isUnreached(s)) return []
  const { failure, at } = failedInvitation
  return [
    report(
      s,
      'mail-failed',
      reason('mail-failed', { failure, date: dayIn(s.zone, new Date(at)) }),
      { at },
    ),
  ]
}

function startMoved(s: Situation, date: string | null): Report {
  const why = date === null ? reason('start-undated') : reason('start-moved', { date })
  return report(s, 'start-moved', why)
}

/** Ends that the host refused, which stay open until something changes (rule 32). */
function refusals(s: Situation, { c, row, actions }: RowResult): readonly Report[] {
  if (row.act !== 'end' && row.act !== 'end-after-new') return []
  const { entityId, access, cards } = c
  const kinds = [
    ...(access ? (['user.deactivate'] as const) : []),
    ...(cards === 'open' ? (['cards.block'] as const) : []),
  ]
  return kinds.flatMap((kind) => {
    const last = answerTo(s.answers, entityId, kind)
    if (last?.outcome !== 'refused') return []
    const asked = actions.find((action) => action.kind === kind)
    // A refusal stays open while it is asked again.
    if (asked !== undefined && refusalAskedAgain(s, asked) === null) return []
    return [report(s, 'refused', refusalReason(kind, last), { entity: entityId })]
  })
}

/** Until a user list confirms an end, access on the list is stale, not given back by hand (rule 35). */
function hasUnshownEnd(memberships: Memberships): boolean {
  return Object.values(memberships).some((one) => one.state === 'ended' && !one.shownEnded)
}

function momentOf(s: Situation): string | null {
  const moment = presenceMoment(s)
  if (s.presence.kind === 'left') return earlier(graceEnd(s), moment)
  if (!isLive(s.presence.kind)) return s.presence.kind === 'conflict' ? moment : null
  return s.scope.kind === 'in' ? orInviteDay(s, orFirstDay(s, moment)) : moment
}

function withoutRepeats(why: readonly Reason[]): readonly Reason[] {
  return [...new Map(why.map((one) => [canonical([one.code, one.facts]), one])).values()]
}
