import { reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import { isUnreadable } from '../../people/dates/earlier-dates.ts'
import { addressOf } from '../../people/fields.ts'
import { hasAccess } from '../../people/user.ts'
import { isLive } from '../../evidence/live.ts'
import { statusOf } from '../../evidence/status.ts'
import { report } from '../decision.ts'
import { keeps, standingOverride, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'

/** Dates of HR in a notation that is not guessed: each counts as none, and the status decides (rule 50). */
export function unreadableDates(s: Situation): readonly Report[] {
  const { kind } = s.presence
  const matters = isLive(kind)
    ? isLinked(s) || s.scope.kind === 'in'
    : hasAnyAccess(s) || leftByEarlierDate(s)
  if (!matters || kind === 'ignored') return []
  return s.employee.flaws.flatMap(({ field, code }) =>
    code === 'unreadable-date'
      ? [report(s, 'unreadable-date', reason('unreadable-date', { field }), { field })]
      : [],
  )
}

/** Only a last day that was read before says that they have left, and HR may say something else now. */
function leftByEarlierDate(s: Situation): boolean {
  const { employee, presence, settings } = s
  if (presence.kind !== 'left' || !isLinked(s) || !isUnreadable(employee, 'terminationDate'))
    return false
  return (
    employee.terminationDate !== null &&
    statusOf(employee.status, settings.status_map) !== 'INACTIVE'
  )
}

/** Somebody whose dates contradict the status waits for an admin, who has not answered yet. */
export function waitsForAnswer(s: Situation): boolean {
  if (isAnswered(s)) return false
  return s.presence.because.code !== 'date-conflict-old' || hasAnyAccess(s) || wouldBeInvited(s)
}

/** An admin keeps or ends the access, or leaves somebody out who has none. */
export function isAnswered(s: Situation): boolean {
  const entities = isLinked(s) ? entitiesWithAccess(s) : s.accountEntities
  const answers = entities.map((id) => standingOverride(s, id))
  const isSettled = (one: Override | null) => one !== null && (keeps(one) || one.decision === 'end')
  if (isLinked(s)) return answers.length > 0 && answers.every(isSettled)
  return answers.some((one) => one?.decision === 'leave-out')
}

/** Without the old last day they would get an invitation: HR shows them as active, in scope, with an address. */
function wouldBeInvited(s: Situation): boolean {
  if (isLinked(s) || s.scope.kind !== 'in') return false
  return s.scope.entities.some(({ invite }) => invite) && addressOf(s.employee, s.settings) !== null
}

export function hasAnyAccess(s: Situation): boolean {
  return entitiesWithAccess(s).length > 0
}

function entitiesWithAccess({ user, accountEntities }: Situation): readonly string[] {
  return user === null ? [] : accountEntities.filter((id) => hasAccess(user, id))
}

function isLinked({ linkedUserId }: Situation): boolean {
  return linkedUserId !== null
}
