import type { Action, InviteParams } from './action.ts'
import { answered, ending, isProtected, refused } from './decide-leaver.ts'
import { quiet, report } from './decide.ts'
import { canonical } from './employee.ts'
import { addressOf, fieldsOf, nameOf } from './fields.ts'
import { standing } from './overrides.ts'
import { reason, type Reason, type Report } from './reasons.ts'
import {
  NEVER,
  nextLook,
  type Decision,
  type Ended,
  type LinkFacts,
  type LinkStep,
  type Situation,
} from './situation.ts'
import { hasAccess, type User } from './user.ts'
import { addDays, endOfDay, startOfDay } from './zone.ts'

/** What should be true for someone whom HR shows as working, or about to (sections 2, 3, 4, 6). */
export function settleMember(s: Situation): Decision {
  const { link, step } = linkOf(s)
  if (link === null) return settleNewcomer(s)
  if (s.scope.kind === 'out') {
    const why = reason('no-longer-synced', { why: s.scope.why.message })
    const reports = [report(s, 'no-longer-synced', why)]
    if (s.scope.report !== null) reports.push(report(s, s.scope.report, s.scope.why))
    const decision = quiet(s, 'out_of_scope', [why, s.scope.why], reports, step)
    // Leaving is judged before scope: the end of the last day counts for them as well (rule 21).
    return { ...decision, dueAt: nextLook(s, true, nextMoment(s)) }
  }
  if (s.user === null) {
    return quiet(
      s,
      'active',
      [s.presence.because, reason('removed-by-hand')],
      [report(s, 'removed-by-hand')],
      step,
    )
  }
  return settleLinked(s, s.user, link, step)
}

function settleLinked(s: Situation, user: User, link: LinkFacts, step: LinkStep): Decision {
  if (s.scope.kind === 'out') return quiet(s, 'out_of_scope', [s.scope.why])
  const wanted = s.scope.entities.map((entity) => entity.id)
  const actions: Action[] = []
  const reports: Report[] = []
  const why: Reason[] = [
    s.presence.because,
    ...(step.kind === 'put' && step.how === 'email' ? [reason('matched')] : []),
  ]
  const ended: Record<string, Ended> = { ...link.ended }
  const moving = endedByMove(s, user, link, wanted)

  const fields = fieldsOf({
    employee: s.employee,
    user,
    settings: s.settings,
    collides: s.collides,
  })
  const [home] = wanted
  if (fields.update !== null && home !== undefined && user.status !== 'inactive') {
    const basis = canonical([fields.update, user.firstName, user.lastName, user.phone])
    const update: Action = {
      kind: 'user.update',
      params: fields.update,
      employeeId: s.employeeId,
      entityId: home,
      userId: user.id,
      purpose: 'change',
      basis,
      because: fields.because,
    }
    if (!answered(s.past, home, update, basis)) actions.push(update)
  }
  for (const found of fields.reports) {
    const accepted = found.code === 'email-differs' && standing(s, '*', ['accept-email']) !== null
    if (!accepted) reports.push(report(s, found.code, found.reason, found.detail))
  }

  const gained: string[] = []
  for (const entity of s.scope.entities) {
    const before = ended[entity.id]
    if (hasAccess(user, entity.id)) {
      gained.push(entity.id)
      delete ended[entity.id]
      reports.push(...blockedCards(s, user, entity.id, actions))
      continue
    }
    const join = joining(s, user, link, entity, before, moving.length > 0)
    actions.push(...join.actions)
    if (join.actions.some((action) => action.purpose === 'return')) {
      reports.push(...blockedCards(s, user, entity.id, actions))
    }
    reports.push(...join.reports)
    why.push(...join.why)
    if (join.stays) gained.push(entity.id)
  }

  if (moving.length > 0) {
    const entered = wanted.some(
      (id) =>
        hasAccess(user, id) || actions.some((a) => a.entityId === id && a.kind !== 'user.update'),
    )
    for (const from of moving) {
      if (isProtected(s, user)) reports.push(report(s, 'protected-leaver'))
      else if (standing(s, from, ['keep', 'postpone', 'rejected', 'reactivated']) !== null)
        reports.push(
          report(
            s,
            'kept-by-override',
            reason('kept-by-override', {
              actor:
                standing(s, from, ['keep', 'postpone', 'rejected', 'reactivated'])?.actor ?? '',
            }),
          ),
        )
      else if (entered)
        actions.push(
          ...ending(
            s,
            user,
            from,
            'moved',
            s.today,
            'move',
            [reason('moved', { from, to: wanted.join(', ') })],
            true,
            true,
          ),
        )
    }
  }
  if (s.managerDropped) reports.push(report(s, 'manager-dropped'))
  if (s.presence.kind === 'unknown') reports.push(report(s, 'unknown-status', s.presence.because))
  if (s.presence.kind === 'scheduled')
    reports.push(
      report(s, 'start-moved', reason('start-moved', { date: s.employee.startDate ?? '' })),
    )

  const kept = [...new Set([...gained, ...link.entityIds.filter((id) => moving.includes(id))])]
  const facts: LinkFacts = { userId: link.userId, entityIds: kept, ended }
  const put: LinkStep = { kind: 'put', link: facts, how: step.kind === 'put' ? step.how : 'keep' }
  return {
    state: stateOf(s),
    why,
    entityIds: wanted,
    link: put,
    actions,
    reports,
    noticed: [],
    dueAt: nextLook(s, actions.length + reports.length > 0, nextMoment(s)),
  }
}

/** A wanted entity where the user has no access: added, given back, or left alone because a person took it. */
function joining(
  s: Situation,
  user: User,
  link: LinkFacts,
  entity: { id: string; invite: boolean },
  before: Ended | undefined,
  moving: boolean,
): { actions: Action[]; reports: Report[]; why: Reason[]; stays: boolean } {
  // An entity that a person took away stays theirs in HR, whatever HR is unsure of for a while (rule 25).
  const nothing = { actions: [], reports: [], why: [], stays: link.entityIds.includes(entity.id) }
  if (s.presence.kind === 'unknown' || s.presence.kind === 'scheduled') return nothing
  const again = standing(s, entity.id, ['invite-again'])
  const rejected = standing(s, entity.id, ['rejected', 'keep'])
  if (rejected !== null && again === null)
    return { ...nothing, why: [reason('rejected', { actor: rejected.actor })] }
  const purpose = moving ? ('move' as const) : ('return' as const)
  const common = { employeeId: s.employeeId, entityId: entity.id, userId: user.id }
  if (before !== undefined && again === null) {
    const basis = canonical([
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
          basis,
          because: [...because, reason('invited-again')],
        }
      : { ...common, kind: 'user.reactivate', params: {}, purpose, basis, because }
    return refusal(s, entity.id, back, basis)
  }
  const hadIt = link.entityIds.includes(entity.id) || (user.status === 'inactive' && !moving)
  if (hadIt && again === null) {
    return {
      actions: [],
      reports: [report(s, 'removed-by-hand')],
      why: [reason('removed-by-hand')],
      stays: link.entityIds.includes(entity.id),
    }
  }
  if (!entity.invite && again === null && !moving)
    return { ...nothing, why: [reason('not-invited-by-rule', { entity: entity.id })] }
  const basis = canonical(['add', user.status, user.entityIds, again?.at ?? null])
  const because =
    again === null
      ? [reason('entity-added', { entity: entity.id })]
      : [reason('by-decision', { actor: again.actor, decision: 'invite-again' })]
  const add: Action = {
    ...common,
    kind: 'user.invite',
    params: inviteParams(s),
    purpose: moving ? 'move' : 'join',
    basis,
    because,
  }
  return refusal(s, entity.id, add, basis)
}

function refusal(
  s: Situation,
  entityId: string,
  action: Action,
  basis: string,
): { actions: Action[]; reports: Report[]; why: Reason[]; stays: boolean } {
  const no = refused(s.past, entityId, action, basis)
  if (no !== null)
    return {
      actions: [],
      reports: [report(s, 'refused', reason('refused', { why: no.reason ?? '' }))],
      why: [],
      stays: false,
    }
  if (answered(s.past, entityId, action, basis))
    return { actions: [], reports: [], why: [], stays: false }
  return { actions: [action], reports: [], why: [...action.because], stays: false }
}

/** Rules 8, 10, 20, 23, 24: someone without a user. */
function settleNewcomer(s: Situation): Decision {
  const c = s.correlation
  if (s.scope.kind === 'out') {
    return quiet(
      s,
      'out_of_scope',
      [s.scope.why],
      s.scope.report === null ? [] : [report(s, s.scope.report, s.scope.why)],
    )
  }
  if (c.kind === 'ambiguous')
    return skipped(s, reason('ambiguous-match', { count: c.count }), 'ambiguous-match')
  if (c.kind === 'duplicate')
    return skipped(s, reason('duplicate-email', { count: c.count }), 'duplicate-email')
  if (c.kind === 'taken') return skipped(s, reason('newcomer-duplicate'), 'duplicate-email')
  if (c.kind === 'rehire-unclear') return skipped(s, reason('rehire-unclear'), 'rehire-unclear')
  if (s.presence.kind === 'unknown') {
    return quiet(
      s,
      s.before ?? 'skipped',
      [s.presence.because],
      [report(s, 'unknown-status', s.presence.because)],
    )
  }
  const address = addressOf(s.employee, s.settings)
  if (address === null) return skipped(s, reason('no-email'), 'no-email')
  const invites = inviteDay(s)
  if (invites !== null && s.today < invites.day) {
    const decision = quiet(s, 'scheduled', [s.presence.because, ...invites.because])
    return { ...decision, dueAt: startOfDay(invites.day, s.zone).toISOString() }
  }
  if (s.presence.kind === 'scheduled' && s.employee.startDate === null)
    return quiet(s, 'scheduled', [s.presence.because])

  const actions: Action[] = []
  const reports: Report[] = []
  const why: Reason[] = [s.presence.because]
  for (const entity of s.scope.entities) {
    const rejected = standing(s, entity.id, ['rejected', 'keep'])
    const again = standing(s, entity.id, ['invite-again'])
    if (rejected !== null && again === null) why.push(reason('rejected', { actor: rejected.actor }))
    else if (!entity.invite && again === null)
      why.push(reason('not-invited-by-rule', { entity: entity.id }))
    else {
      const basis = canonical([
        'invite',
        address,
        entity.id,
        s.employee.startDate,
        again?.at ?? null,
      ])
      const invite: Action = {
        kind: 'user.invite',
        params: inviteParams(s),
        employeeId: s.employeeId,
        entityId: entity.id,
        userId: null,
        purpose: 'join',
        basis,
        because: [reason('joined')],
      }
      const result = refusal(s, entity.id, invite, basis)
      actions.push(...result.actions)
      reports.push(...result.reports)
      why.push(...result.why)
    }
  }
  if (s.managerDropped) reports.push(report(s, 'manager-dropped'))
  for (const flaw of s.employee.flaws)
    if (flaw.code === 'unreadable-phone') reports.push(report(s, 'unreadable-phone'))
  const state =
    s.presence.kind === 'leaving'
      ? 'leaving'
      : s.presence.kind === 'scheduled'
        ? 'scheduled'
        : 'active'
  const open = actions.length + reports.length > 0
  return { ...quiet(s, state, why, reports), actions, dueAt: nextLook(s, open, nextMoment(s)) }
}

function skipped(
  s: Situation,
  why: Reason,
  code: 'ambiguous-match' | 'duplicate-email' | 'no-email' | 'rehire-unclear',
): Decision {
  return quiet(s, 'skipped', [why], [report(s, code, why)])
}

/** The day from which an invitation may go out; null when it may at once (rule 24). */
function inviteDay(s: Situation): { day: string; because: Reason[] } | null {
  const start = s.employee.startDate
  if (start === null) return null
  const days = s.settings.invite_days_before_start
  return { day: addDays(start, -days), because: [reason('starts-later', { days, date: start })] }
}

/** Access in entities where HR placed the person before and does not any more (rule 30). Never what was given by hand. */
function endedByMove(
  s: Situation,
  user: User,
  link: LinkFacts,
  wanted: readonly string[],
): string[] {
  if (s.presence.kind === 'unknown') return []
  return link.entityIds.filter(
    (id) => !wanted.includes(id) && s.accountEntities.includes(id) && hasAccess(user, id),
  )
}

/** Cards that stay blocked after a return are reported, or given back if the settings say so (rule 34). */
function blockedCards(s: Situation, user: User, entityId: string, actions: Action[]): Report[] {
  const blocked = user.cards.filter(
    (c) => c.entityId === entityId && c.status === 'blocked' && c.blockedBy === 'rollcall',
  )
  if (blocked.length === 0) return []
  if (!s.settings.unblock_on_rehire) {
    return [
      report(s, 'cards-still-blocked', reason('cards-still-blocked', { count: blocked.length }), {
        entity: entityId,
      }),
    ]
  }
  const ids = blocked.map((card) => card.id)
  const basis = canonical(['unblock', ids])
  const unblock: Action = {
    kind: 'cards.unblock',
    params: { card_ids: ids },
    employeeId: s.employeeId,
    entityId,
    userId: user.id,
    purpose: 'return',
    basis,
    because: [reason('cards-returned')],
  }
  if (!answered(s.past, entityId, unblock, basis)) actions.push(unblock)
  return []
}

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

function linkOf(s: Situation): { link: LinkFacts | null; step: LinkStep } {
  if (s.link !== null) return { link: s.link, step: { kind: 'put', link: s.link, how: 'keep' } }
  const c = s.correlation
  const fresh = (
    userId: string,
    how: 'email' | 'moved' | 'relinked',
  ): { link: LinkFacts; step: LinkStep } => {
    const link = { userId, entityIds: [], ended: {} }
    return { link, step: { kind: 'put', link, how } }
  }
  if (c.kind === 'match') return fresh(c.user.id, 'email')
  if (c.kind === 'relinked') return fresh(c.userId, 'relinked')
  return { link: null, step: { kind: 'none' } }
}

function stateOf(s: Situation): Decision['state'] {
  if (s.presence.kind === 'leaving') return 'leaving'
  if (s.presence.kind === 'scheduled') return 'scheduled'
  if (s.presence.kind === 'unknown') return s.before ?? 'active'
  return 'active'
}

/** When time alone changes something: the end of the last day. */
function nextMoment(s: Situation): string {
  if (s.presence.kind === 'leaving') return endOfDay(s.presence.on, s.zone).toISOString()
  return s.changesAfter === null ? NEVER : endOfDay(s.changesAfter, s.zone).toISOString()
}
