import { unreadableDates } from './dates/date-reports.ts'
import { decideMember, type LinkedUser } from './decide-member.ts'
import { decideNewcomer } from './decide-newcomer.ts'
import { report, withoutActions, type Decision, type Lapse } from './decision.ts'
import { isLive } from '../evidence/live.ts'
import { changesSince, isAboutAccess, lapseOf, standingOverride } from './override.ts'
import { presenceReports, stateByPresence } from './by-presence.ts'
import { askedWhose, isAskedWhose } from './identity/asked-whose.ts'
import { isNeverShown } from './membership.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { Situation } from './situation.ts'
import { isUnreadNewcomer, unreadNewcomer, withUnreadable } from './doubt/unreadable.ts'

/**
 * What should be true for one person, from the employee, link, user, settings and day. Level-based: it
 * never looks at the event that started the run. The brake decides later whether an action may happen now.
 */
export function decide(s: Situation): Decision {
  const decided = isUnreadNewcomer(s) ? unreadNewcomer(s) : askedWhose(s, decideByUser(s))
  const decision = withUnreadable(s, decided)
  const dates = unreadableDates(s)
  const lapsed = [...lapses(s), ...decision.lapsed]
  const told = lapsed.flatMap(tellingOf)
  return {
    ...decision,
    reports: [...decision.reports, ...dates],
    open: decision.open || dates.length > 0,
    lapsed,
    why: [...decision.why, ...told],
    actions: decision.actions.map((action) =>
      action.purpose === 'change' ? action : { ...action, because: [...action.because, ...told] },
    ),
  }
}

/** What a record says that is perhaps another person's ends no decision about the user's (rule 36). */
function lapses(s: Situation): readonly Lapse[] {
  return s.overrides.flatMap((override) => {
    const because = lapseOf(s, override)
    if (because === null || (because === 'hr' && isAskedWhose(s))) return []
    return [{ override, because, changes: changesSince(s, override) }]
  })
}

/** For the mails about what follows: without the decision, it would not (rule 35). */
function tellingOf({ override, because, changes }: Lapse): readonly Reason[] {
  if (because === 'over' || !isAboutAccess(override)) return []
  const { actor, decision } = override
  return [reason('decision-lapsed', { actor, decision, because: changes[0] ?? null })]
}

function decideByUser(s: Situation): Decision {
  const linked = linkedUser(s)
  if (linked === null) return decideNewcomer(s)
  if (s.user !== null) return decideMember(s, s.user, linked)
  return withoutUser(s, linked)
}

/** The user that the person is linked to, or is to be linked to from now on. */
function linkedUser({ linkedUserId, correlation: c, presence }: Situation): LinkedUser | null {
  if (linkedUserId !== null) return { userId: linkedUserId, how: 'keep' }
  if (!isLive(presence.kind) && presence.kind !== 'left') return null
  if (c.kind === 'match') return { userId: c.user.id, how: 'email' }
  if (c.kind === 'relinked') return { userId: c.userId, how: 'relinked' }
  return null
}

/**
 * The host has no such user any more: somebody removed it by hand, and an admin may want the person invited again
 * (rule 25). Where no list has ever shown it, it was never made, whatever the host answered (rule 51).
 */
function withoutUser(s: Situation, linked: LinkedUser): Decision {
  const reports = presenceReports(s, true)
  const link = { kind: 'put', ...linked } as const
  const state = stateByPresence(s, true)
  if (state !== null) return { ...withoutActions(s, state.state, state.why, reports), link }
  if (wasNeverShown(s) || isInvitedAgain(s)) return { ...decideNewcomer(s), link }
  const why = [s.presence.because, reason('removed-by-hand')]
  const removed = [report(s, 'removed-by-hand')]
  return { ...withoutActions(s, 'active', why, removed), link }
}

/** An admin wants them invited again, and nothing was given since. */
function isInvitedAgain(s: Situation): boolean {
  const override = standingOverride(s, '*')
  if (override?.decision !== 'invite-again') return false
  return Object.values(s.memberships).every(
    (one) => one.state !== 'given' || (one.since ?? '') <= override.at,
  )
}

/** Everything that the person has is what the host says it gave to somebody who had nothing. */
function wasNeverShown({ memberships }: Situation): boolean {
  const all = Object.values(memberships)
  return all.length > 0 && all.every(isNeverShown)
}
