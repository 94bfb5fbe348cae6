import type { Action } from '../facts/action.ts'
import { isProtected, endMembership } from './decide-leaver.ts'
import { endAhead } from './end-ahead.ts'
import { decideNewcomer } from './decide-newcomer.ts'
import { fieldsOf } from '../people/fields.ts'
import { undoEnd, isEndedByUs, movedAwayAt } from './give-back.ts'
import { blockedCards, entitiesMovedFrom, joinEntity } from './memberships.ts'
import { activeOverride } from './overrides.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { LinkFacts, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { withoutActions, report, type Decision, type LinkStep } from './decision.ts'
import { answered, lastOf } from './answers.ts'
import { orInviteDay, presenceTransition } from './transitions.ts'
import type { Scope } from '../place/scope.ts'

/** Decisions that keep a membership that would otherwise end (rule 35). */
const KEEPS = ['keep', 'postpone', 'rejected', 'reactivated', 'undo'] as const

/**
 * What should be true for somebody whom HR shows as working or starting (rules 8 to 25 and 29 to 35). A
 * move adds the new entity first (rule 30). Leaving was decided before scope (rule 21).
 */
export function decideMember(s: Situation): Decision {
  const { link, step } = linkStep(s)
  if (link === null) return decideNewcomer(s)
  if (s.scope.kind === 'out') {
    const { why: because } = s.scope
    const reports = [report(s, 'no-longer-synced', reason('no-longer-synced', { because }))]
    if (s.scope.report !== null) reports.push(report(s, s.scope.report, s.scope.why))
    const back = s.user === null ? NOTHING_UNDONE : undoEnds(s, s.user, s.accountEntities)
    reports.push(...back.reports)
    const decision = withoutActions(
      s,
      'out_of_scope',
      [reason('no-longer-synced', { because: null }), because],
      reports,
      step,
    )
    // Presence is decided before scope, so the end of the last day matters out of scope too (rule 21).
    return {
      ...decision,
      actions: back.actions,
      open: true,
      nextTransitionAt: presenceTransition(s),
    }
  }
  if (s.user === null) {
    return withoutActions(
      s,
      'active',
      [s.presence.because, reason('removed-by-hand')],
      [report(s, 'removed-by-hand')],
      step,
    )
  }
  return decideLinked(s, s.scope, s.user, link, step)
}

type InScope = Extract<Scope, { readonly kind: 'in' }>

function decideLinked(
  s: Situation,
  scope: InScope,
  user: User,
  link: LinkFacts,
  step: LinkStep,
): Decision {
  const wanted = scope.entities.map((entity) => entity.id)
  const actions: Action[] = []
  const reports: Report[] = []
  const why: Reason[] = [
    s.presence.because,
    ...(step.kind === 'put' && step.how === 'email' ? [reason('matched')] : []),
  ]
  if (s.presence.kind === 'leaving' && !isProtected(s, user))
    why.push(...endAhead(s, user, s.presence.on))
  const ended = { ...link.ended }
  const moving = entitiesMovedFrom(s, user, link, wanted)

  const fields = fieldsOf({
    employee: s.employee,
    user,
    settings: s.settings,
    collides: s.collides,
  })
  const [home] = wanted
  const follows = home !== undefined && user.status !== 'inactive' && !s.followsElsewhere
  if (fields.update !== null && follows) {
    const fingerprint = canonical([fields.update, user.firstName, user.lastName, user.phone])
    const update: Action = {
      kind: 'user.update',
      params: fields.update,
      employeeId: s.employeeId,
      entityId: home,
      userId: user.id,
      purpose: 'change',
      fingerprint,
      because: fields.because,
    }
    if (!answered(s.past, home, update, fingerprint)) actions.push(update)
  }
  for (const found of fields.reports) {
    const accepted =
      found.code === 'email-differs' && activeOverride(s, '*', ['accept-email']) !== null
    if (!accepted) reports.push(report(s, found.code, found.reason, found.detail))
  }

  const gained: string[] = []
  const given: string[] = []
  for (const entity of scope.entities) {
    const before = ended[entity.id]
    if (hasAccess(user, entity.id)) {
      gained.push(entity.id)
      given.push(entity.id)
      delete ended[entity.id]
      reports.push(...blockedCards(s, user, entity.id, actions))
      continue
    }
    const join = joinEntity(s, user, link, entity, before, moving.length > 0)
    actions.push(...join.actions)
    if (join.actions.length > 0) {
      given.push(entity.id)
      // In the same run as the access, not a day later.
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
      const kept = activeOverride(s, from, KEEPS)
      if (isProtected(s, user)) reports.push(report(s, 'protected-leaver'))
      else if (kept !== null)
        reports.push(
          report(s, 'kept-by-override', reason('kept-by-override', { actor: kept.actor })),
        )
      else if (entered)
        actions.push(
          ...endMembership(s, user, from, { ...movedFrom(s, from, wanted), endAccess: true }),
        )
    }
  }
  for (const from of s.accountEntities.filter((id) => !wanted.includes(id) && !moving.includes(id)))
    if (
      !isProtected(s, user) &&
      activeOverride(s, from, KEEPS) === null &&
      hasUnblockedCards(s, from)
    ) {
      actions.push(
        ...endMembership(s, user, from, { ...movedFrom(s, from, wanted), endAccess: false }),
      )
    }
  const rest = s.accountEntities.filter((id) => !given.includes(id))
  const back = undoEnds(s, user, rest, moving)
  actions.push(...back.actions)
  reports.push(...back.reports)
  if (scope.unmapped !== undefined) reports.push(report(s, 'unmapped-entity', scope.unmapped))
  if (s.managerDropped) reports.push(report(s, 'manager-dropped'))
  if (s.presence.kind === 'unknown') reports.push(report(s, 'unknown-status', s.presence.because))
  if (s.presence.kind === 'scheduled')
    reports.push(report(s, 'start-moved', startMoved(s.employee.startDate)))

  // Entities that HR gave stay on the link as long as the access lasts, even while HR is unsure (rule 19).
  const known = link.entityIds.filter((id) => s.accountEntities.includes(id) && hasAccess(user, id))
  const kept = [...new Set([...gained, ...known])]
  const facts: LinkFacts = { userId: link.userId, entityIds: kept, ended }
  const put: LinkStep = { kind: 'put', link: facts, how: step.kind === 'put' ? step.how : 'keep' }
  return {
    state: memberState(s, user),
    why,
    entityIds: wanted,
    link: put,
    actions,
    reports,
    reactivatedByHand: [],
    open: actions.length + reports.length > 0,
    nextTransitionAt: orInviteDay(s, presenceTransition(s)),
  }
}

function startMoved(date: string | null): Reason {
  return date === null ? reason('start-undated') : reason('start-moved', { date })
}

const NOTHING_UNDONE = { actions: [], reports: [] }

function movedFrom(s: Situation, from: string, to: readonly string[]) {
  const because = [reason('moved', { from, to })]
  return { cause: 'moved', on: s.today, purpose: 'move', because, blockCards: true } as const
}

/** HR shows them neither at work nor gone, so no access begins and none ends. */
function isUnsure({ presence }: Situation): boolean {
  return presence.kind === 'unknown' || presence.kind === 'scheduled'
}

/**
 * Gives back the access that an admin's undo covers in these entities (rule 35): access that ended by a
 * move, or by leaving if HR is unsure about that now. For entities in `reported` the caller reports the
 * override itself.
 */
function undoEnds(
  s: Situation,
  user: User,
  entityIds: readonly string[],
  reported: readonly string[] = [],
): { readonly actions: readonly Action[]; readonly reports: readonly Report[] } {
  const actions: Action[] = []
  const reports: Report[] = []
  for (const entityId of entityIds) {
    const undo = activeOverride(s, entityId, ['undo'])
    if (undo === null) continue
    const left = isUnsure(s) ? s.link?.ended[entityId]?.at : undefined
    const back = undoEnd(s, user, entityId, undo.actor, movedAwayAt(s, entityId) ?? left ?? null)
    if (back.length === 0) continue
    actions.push(...back)
    if (reported.includes(entityId)) continue
    reports.push(report(s, 'kept-by-override', reason('kept-by-override', { actor: undo.actor })))
  }
  return { actions, reports }
}

/** We ended the access, but the host has not blocked the cards, which it still should (rules 29 and 30). */
function hasUnblockedCards(s: Situation, entityId: string): boolean {
  const block = lastOf(s.past, entityId, 'cards.block')
  // Without an earlier block there was no card when the end was decided; one may have been issued since.
  const open = block === null || block.state === 'failed' || block.state === 'waiting'
  return open && isEndedByUs(s, entityId)
}

function linkStep(s: Situation): { link: LinkFacts | null; step: LinkStep } {
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

function memberState(s: Situation, user: User): Decision['state'] {
  if (s.presence.kind === 'leaving') return 'leaving'
  if (s.presence.kind === 'scheduled') return 'scheduled'
  if (s.presence.kind === 'unknown') {
    // The state was `left`, but access was never ended and HR no longer says they left: active again.
    const stays = s.before === 'left' && s.accountEntities.some((id) => hasAccess(user, id))
    return stays && s.presence.because.code !== 'word-pending' ? 'active' : (s.before ?? 'active')
  }
  return 'active'
}
