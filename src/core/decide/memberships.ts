import type { Action, InviteParams } from '../facts/action.ts'
import { addressOf, nameOf } from '../people/fields.ts'
import { givenAt } from './give-back.ts'
import { activeOverride } from './overrides.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { Ended, LinkFacts, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { report } from './decision.ts'
import { refused, answered } from './answers.ts'
import { inviteDay } from './transitions.ts'

/**
 * A wanted entity in which the user has no access: it is added, given back, or left alone because
 * somebody removed it by hand (rules 25, 30 and 34).
 */
export function joinEntity(
  s: Situation,
  user: User,
  link: LinkFacts,
  entity: { id: string; invite: boolean },
  endedHere: Ended | undefined,
  moving: boolean,
): { actions: Action[]; reports: Report[]; why: Reason[]; stays: boolean } {
  // HR still places them in the entity: that the host took the access away does not change the link (rule 25).
  const nothing = { actions: [], reports: [], why: [], stays: link.entityIds.includes(entity.id) }
  if (s.presence.kind === 'unknown' || s.presence.kind === 'scheduled') return nothing
  const again = activeOverride(s, entity.id, ['invite-again'])
  const rejected = activeOverride(s, entity.id, ['rejected', 'keep'])
  if (rejected !== null && again === null)
    return { ...nothing, why: [reason('rejected', { actor: rejected.actor })] }
  const purpose = moving ? ('move' as const) : ('return' as const)
  const common = { employeeId: s.employeeId, entityId: entity.id, userId: user.id }
  // We ended their access elsewhere and HR now places them here: a return, not a new invitation (rule 34).
  const before = endedHere ?? lastEndedByUs(user, link)
  // An entity they had before is given back at once. For another one its scope rule and invite day count (rules 20 and 24).
  if (before !== undefined && endedHere === undefined && again === null) {
    const wait = whyNotYet(s, entity)
    if (wait !== null) return { ...nothing, why: wait }
  }
  if (before !== undefined && again === null) {
    const fingerprint = canonical([
      'return',
      s.employee.status,
      s.employee.startDate,
      s.employee.terminationDate,
      before.at,
      user.status,
    ])
    const because = [reason('reactivated')]
    const back: Action = before.invitedOnly
      ? {
          ...common,
          kind: 'user.invite',
          params: inviteParams(s),
          purpose,
          fingerprint,
          because: [...because, reason('invited-again')],
        }
      : { ...common, kind: 'user.reactivate', params: {}, purpose, fingerprint, because }
    return unlessAnswered(s, entity.id, back, fingerprint)
  }
  // Inactive because they left another HR system: nobody removed them here by hand (rules 1 and 25).
  const neverHere = s.endedElsewhere && link.entityIds.length === 0
  const byHand = user.status === 'inactive' && !neverHere
  const hadIt = link.entityIds.includes(entity.id) || (byHand && !moving)
  if (hadIt && again === null) {
    return {
      actions: [],
      reports: [report(s, 'removed-by-hand')],
      why: [reason('removed-by-hand')],
      stays: link.entityIds.includes(entity.id),
    }
  }
  const wait = again === null && !moving ? whyNotYet(s, entity) : null
  if (wait !== null) return { ...nothing, why: wait }
  // They were placed elsewhere in between and are placed here again: a new action, not the answered one.
  const given = givenAt(s, entity.id)
  const fingerprint = canonical(['add', user.status, user.entityIds, again?.at ?? null, given])
  const because =
    again === null
      ? [reason('entity-added', { entity: entity.id })]
      : [reason('by-decision', { actor: again.actor, decision: 'invite-again' })]
  const add: Action = {
    ...common,
    kind: 'user.invite',
    params: inviteParams(s),
    purpose: moving ? 'move' : 'join',
    fingerprint,
    because,
  }
  return unlessAnswered(s, entity.id, add, fingerprint)
}

/** Why access is not given yet: the scope rule does not invite, or the first day is still to come. Null: it may be given. */
function whyNotYet(s: Situation, entity: { id: string; invite: boolean }): Reason[] | null {
  if (!entity.invite) return [reason('not-invited-by-rule', { entity: entity.id })]
  const first = inviteDay(s)
  return first !== null && s.today < first.day ? first.because : null
}

/** The access that we ended last. Undefined unless we ended all of the user's access. */
function lastEndedByUs(user: User, { entityIds, ended }: LinkFacts): Ended | undefined {
  if (user.status !== 'inactive' || entityIds.some((id) => ended[id] === undefined))
    return undefined
  return Object.values(ended).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
}

/** The action, unless the host refused it or has answered it for the same facts (rule 32). */
export function unlessAnswered(
  s: Situation,
  entityId: string,
  action: Action,
  fingerprint: string,
): { actions: Action[]; reports: Report[]; why: Reason[]; stays: boolean } {
  const no = refused(s.past, entityId, action, fingerprint)
  if (no !== null)
    return {
      actions: [],
      reports: [report(s, 'refused', reason('refused', { why: no.reason ?? '' }))],
      why: [],
      stays: false,
    }
  if (answered(s.past, entityId, action, fingerprint))
    return { actions: [], reports: [], why: [], stays: false }
  return { actions: [action], reports: [], why: [...action.because], stays: false }
}

/** Entities with access in which HR placed the person before and does not now (rule 30). Never access given by hand. */
export function entitiesMovedFrom(
  s: Situation,
  user: User,
  link: LinkFacts,
  wanted: readonly string[],
): string[] {
  // An unmapped value may stand for an entity they are still in (rule 19).
  const unsure = s.scope.kind === 'in' && s.scope.unmapped !== undefined
  // Somebody who has not started in the new entity yet keeps the old one (P9).
  if (s.presence.kind === 'unknown' || s.presence.kind === 'scheduled' || unsure) return []
  return link.entityIds.filter(
    (id) => !wanted.includes(id) && s.accountEntities.includes(id) && hasAccess(user, id),
  )
}

/** Cards that we blocked and that are still blocked after a return: reported, or unblocked if the settings say so (rule 34). */
export function blockedCards(
  s: Situation,
  user: User,
  entityId: string,
  actions: Action[],
): Report[] {
  const blocked = user.cards.filter(
    (c) => c.entityId === entityId && c.status === 'blocked' && c.blockedBy === 'rollcall',
  )
  if (blocked.length === 0) return []
  const undo = activeOverride(s, entityId, ['undo'])
  if (!s.settings.unblock_on_rehire && undo === null) {
    return [
      report(s, 'cards-still-blocked', reason('cards-still-blocked', { count: blocked.length }), {
        entity: entityId,
      }),
    ]
  }
  const ids = blocked.map((card) => card.id)
  const fingerprint = canonical(['unblock', ids])
  const unblock: Action = {
    kind: 'cards.unblock',
    params: { card_ids: ids },
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose: 'return',
    fingerprint,
    because: [
      undo === null
        ? reason('cards-returned')
        : reason('by-decision', { actor: undo.actor, decision: 'undo' }),
    ],
  }
  if (!answered(s.past, entityId, unblock, fingerprint)) actions.push(unblock)
  return []
}

/** The parameters of an invitation, with department and manager where HR gives them (rule 18). */
export function inviteParams(s: Situation): InviteParams {
  const name = nameOf(s.employee, s.settings)
  return {
    email: addressOf(s.employee, s.settings) ?? s.user?.email ?? '',
    first_name: name.first ?? '',
    last_name: name.last ?? '',
    phone: s.employee.phone.kind === 'e164' ? s.employee.phone.number : null,
    ...(s.locale === null ? {} : { locale: s.locale }),
    ...(s.department === null ? {} : { department: s.department }),
    ...(s.managerUserId === null ? {} : { manager_user_id: s.managerUserId }),
  }
}
