import { worksIn } from '../../core/decide/identity/left-with-access.ts'
import { userInQuestion, userOfLeaver, userToEnd } from '../../core/decide/identity/question.ts'
import { inviteDay } from '../../core/decide/moments.ts'
import { monthsKept, standingOverride } from '../../core/decide/override.ts'
import { giveBackActions } from '../../core/decide/table/actions.ts'
import { isUnreached, membershipIn } from '../../core/decide/table/case.ts'
import { isProtected } from '../../core/decide/table/want.ts'
import type { DecisionRefusal } from '../../core/facts/decision-refusal.ts'
import { addressOf, fieldsOf } from '../../core/people/fields.ts'
import { hasAccess } from '../../core/people/user.ts'
import type { PersonContext } from '../decide/situations.ts'
import type { DecisionInput } from './decisions.ts'
import { isSelf, type Self } from './guard/self.ts'

export type DecisionName = DecisionInput['decision']

type Asked = Pick<PersonContext, 'row' | 'situation' | 'link' | 'past'> & {
  readonly actor: string
  readonly self: Self
  /** The user that the decision names. */
  readonly named?: string | undefined
}
type Check = (asked: Asked) => DecisionRefusal | null

/** For each decision what must be so, in the order in which it is said (rule 35). API and portal both ask here. */
const CHECKS: Readonly<Record<DecisionName, readonly Check[]>> = {
  keep: [linked, withAccess, notKeptYet],
  postpone: [linked, withAccess, endAhead],
  end: [linkedOrTheirs, withAccess, notProtected, notOneself],
  'leave-out': [notLinked],
  undo: [linked, somethingTaken],
  'invite-again': [wantedByHr, withoutAccess, invitable],
  'accept-email': [linked, differentAddress],
  link: [notOwnEnd],
  unlink: [linked],
  'not-this-person': [userAskedAbout],
  'keeps-access': [userOfLeaverAskedAbout],
}

/**
 * Why this decision cannot be taken about somebody now; null: it can. `actor`: who would decide, an address
 * or `api`; `self`: who that is, and who let them in; `named`: the user that the decision names.
 */
export function whyNot(
  decision: DecisionName,
  person: Omit<Asked, 'actor' | 'self' | 'named'>,
  by: Pick<Asked, 'actor' | 'self' | 'named'>,
): DecisionRefusal | null {
  for (const check of CHECKS[decision]) {
    const refusal = check({ ...person, ...by })
    if (refusal !== null) return refusal
  }
  return null
}

function linked({ link }: Asked): DecisionRefusal | null {
  return link === null ? 'not-linked' : null
}

/** Their user, linked or not: somebody who left and still has access can be ended too (rule 12). */
function linkedOrTheirs({ link, situation: { correlation } }: Asked): DecisionRefusal | null {
  return link === null && correlation.kind !== 'left-with-access' ? 'not-linked' : null
}

/** Access or a card that can still be used, in an entity of this account. */
function withAccess({ situation }: Asked): DecisionRefusal | null {
  const user = userToEnd(situation)
  return user !== null && worksIn(user, situation.accountEntities) ? null : 'no-access'
}

/** Keeping again is possible once an admin was asked again about somebody who is absent. */
function notKeptYet({ situation }: Asked): DecisionRefusal | null {
  const kept = standingOverride(situation, '*')
  const isKept = kept?.decision === 'keep' && monthsKept(kept, situation.instant) === 0
  return isKept ? 'already-kept' : null
}

/** HR shows somebody as at work without a last day, and no end waits: a day to end on would be no day. */
function endAhead({ situation: { presence }, past }: Asked): DecisionRefusal | null {
  const waits = past.some(
    ({ state, action }) =>
      state === 'waiting' && (action.purpose === 'leave' || action.purpose === 'move'),
  )
  const works = presence.kind === 'active' || presence.kind === 'scheduled'
  return works && !waits ? 'no-end-ahead' : null
}

/** Protected people and owners are never ended. That an admin is the last one shows when it is decided (rule 32). */
function notProtected({ situation }: Asked): DecisionRefusal | null {
  const user = userToEnd(situation)
  if (user === null) return null
  return isProtected(situation, user) || user.role === 'owner' ? 'protected' : null
}

/** There is a user of whom an admin is asked whether it is this person. */
function userAskedAbout({ situation }: Asked): DecisionRefusal | null {
  return userInQuestion(situation) === null ? 'no-question' : null
}

/** They left, and a user who is not linked to them has their address. */
function userOfLeaverAskedAbout({ situation }: Asked): DecisionRefusal | null {
  return userOfLeaver(situation) === null ? 'no-question' : null
}

function notLinked({ link }: Asked): DecisionRefusal | null {
  return link === null ? null : 'is-linked'
}

function notOneself({ row, situation, self }: Asked): DecisionRefusal | null {
  return isSelf(self, row, userToEnd(situation)) ? 'oneself' : null
}

/** The access of a user who is linked to somebody who left ends. */
function notOwnEnd({ row, situation, self, named }: Asked): DecisionRefusal | null {
  if (situation.presence.kind !== 'left') return null
  const userId = named ?? userInQuestion(situation)
  const isOwn = (userId !== null && self.userIds.has(userId)) || isSelf(self, row, null)
  return isOwn ? 'oneself' : null
}

/** We ended access or blocked cards, or perhaps did: the host has not answered the last try. */
function somethingTaken({ situation, past, actor }: Asked): DecisionRefusal | null {
  const { user, accountEntities } = situation
  const perhaps = past.some(
    ({ outcomeUnknown, state, action }) =>
      outcomeUnknown &&
      state === 'waiting' &&
      (action.kind === 'user.deactivate' || action.kind === 'cards.block'),
  )
  const taken =
    user !== null &&
    accountEntities.some((id) => {
      const membership = membershipIn(situation, id)
      const endedAt = membership.state === 'ended' ? membership.at : null
      return giveBackActions({ s: situation, user, entityId: id }, actor, endedAt).length > 0
    })
  return taken || perhaps ? null : 'nothing-taken'
}

function wantedByHr({ situation: { presence, scope } }: Asked): DecisionRefusal | null {
  if (presence.kind === 'left') return 'has-left'
  if (presence.kind === 'ignored' || scope.kind === 'out') return 'out-of-scope'
  const known = ['active', 'leaving', 'scheduled'].includes(presence.kind)
  return known ? null : 'hr-unclear'
}

/** Somebody whose invitation did not arrive has access on paper only (rule 54). */
function withoutAccess({ situation }: Asked): DecisionRefusal | null {
  const { user, scope } = situation
  if (isUnreached(situation)) return null
  const wanted = scope.kind === 'in' ? scope.entities : []
  return user !== null && wanted.every(({ id }) => hasAccess(user, id)) ? 'has-access' : null
}

/** What keeps an invitation from going out, whatever an admin decides (rules 10, 23 and 24). */
function invitable({ situation }: Asked): DecisionRefusal | null {
  const { correlation, employee, settings, linkedUserId, user, presence, today } = situation
  const isRemoved = linkedUserId !== null && user === null
  const isLinked = linkedUserId !== null && !isRemoved
  if (isLinked || correlation.kind === 'match' || correlation.kind === 'relinked')
    return presence.kind === 'scheduled' && !isUnreached(situation) ? 'not-started' : null
  if (correlation.kind !== 'none' && !isRemoved) return 'not-one-user'
  if (addressOf(employee, settings) === null) return 'no-address'
  const first = inviteDay(situation)
  if (first !== null) return today < first.day ? 'not-started' : null
  return presence.kind === 'scheduled' ? 'not-started' : null
}

function differentAddress({ situation }: Asked): DecisionRefusal | null {
  const { employee, user, settings, collides, samePhone } = situation
  if (user === null) return 'no-difference'
  const { reports } = fieldsOf({ employee, user, settings, collides, samePhone })
  const differs = reports.some(({ code }) => code === 'email-differs')
  const accepted = situation.overrides.some(({ decision }) => decision === 'accept-email')
  return differs && !accepted ? null : 'no-difference'
}
