import type { Action } from '../facts/action.ts'
import { ending, isProtected } from './decide-leaver.ts'
import { decideNewcomer } from './decide-newcomer.ts'
import { fieldsOf } from '../people/fields.ts'
import { giveBack, isEndedByUs, movedAwayAt } from './give-back.ts'
import { blockedCards, endedByMove, joining } from './memberships.ts'
import { activeOverride } from './overrides.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { LinkFacts, Situation } from './situation.ts'
import { hasAccess, type User } from '../people/user.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { quiet, report, type Decision, type LinkStep } from './decision.ts'
import { answered, lastOf } from './answers.ts'
import { orFirstDay, nextMoment } from './moments.ts'

/** Decisions that spare an old membership (rule 35). */
const KEEPS = ['keep', 'postpone', 'rejected', 'reactivated', 'undo'] as const

/**
 * What should be true for someone whom HR shows as working, or about to (rules 8 to 25 and 29 to 35): a move
 * adds the new entity first (rule 30), and leaving was judged before scope (rule 21).
 */
export function decideMember(s: Situation): Decision {
  const { link, step } = linkOf(s)
  if (link === null) return decideNewcomer(s)
  if (s.scope.kind === 'out') {
    const { why: because } = s.scope
    const reports = [report(s, 'no-longer-synced', reason('no-longer-synced', { because }))]
    if (s.scope.report !== null) reports.push(report(s, s.scope.report, s.scope.why))
    const back = s.user === null ? NOTHING_BACK : undone(s, s.user, s.accountEntities)
    reports.push(...back.reports)
    const decision = quiet(
      s,
      'out_of_scope',
      [reason('no-longer-synced', { because: null }), because],
      reports,
      step,
    )
    // Leaving is judged before scope: the end of the last day counts for them as well (rule 21).
    return { ...decision, actions: back.actions, open: true, nextTransitionAt: nextMoment(s) }
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
  const ended = { ...link.ended }
  const moving = endedByMove(s, user, link, wanted)

  const fields = fieldsOf({
    employee: s.employee,
    user,
    settings: s.settings,
    collides: s.collides,
  })
  const [home] = wanted
  if (fields.update !== null && home !== undefined && user.status !== 'inactive') {
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
  for (const entity of s.scope.entities) {
    const before = ended[entity.id]
    if (hasAccess(user, entity.id)) {
      gained.push(entity.id)
      given.push(entity.id)
      delete ended[entity.id]
      reports.push(...blockedCards(s, user, entity.id, actions))
      continue
    }
    const join = joining(s, user, link, entity, before, moving.length > 0)
    actions.push(...join.actions)
    if (join.actions.length > 0) {
      given.push(entity.id)
      // Their cards are at once as they would be the day after.
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
          ...ending(
            s,
            user,
            from,
            'moved',
            s.today,
            'move',
            [reason('moved', { from, to: wanted })],
            true,
            true,
          ),
        )
    }
  }
  for (const from of s.accountEntities.filter((id) => !wanted.includes(id) && !moving.includes(id)))
    if (
      !isProtected(s, user) &&
      activeOverride(s, from, KEEPS) === null &&
      leftCardsOpen(s, from)
    ) {
      const because = [reason('moved', { from, to: wanted })]
      actions.push(...ending(s, user, from, 'moved', s.today, 'move', because, false, true))
    }
  const rest = s.accountEntities.filter((id) => !given.includes(id))
  const back = undone(s, user, rest, moving)
  actions.push(...back.actions)
  reports.push(...back.reports)
  if (s.scope.unmapped !== undefined) reports.push(report(s, 'unmapped-entity', s.scope.unmapped))
  if (s.managerDropped) reports.push(report(s, 'manager-dropped'))
  if (s.presence.kind === 'unknown') reports.push(report(s, 'unknown-status', s.presence.because))
  if (s.presence.kind === 'scheduled')
    reports.push(report(s, 'start-moved', startMoved(s.employee.startDate)))

  // What HR gave stays known while the access lasts, also where HR is unsure for now (rule 19).
  const known = link.entityIds.filter((id) => s.accountEntities.includes(id) && hasAccess(user, id))
  const kept = [...new Set([...gained, ...known])]
  const facts: LinkFacts = { userId: link.userId, entityIds: kept, ended }
  const put: LinkStep = { kind: 'put', link: facts, how: step.kind === 'put' ? step.how : 'keep' }
  return {
    state: stateOf(s, user),
    why,
    entityIds: wanted,
    link: put,
    actions,
    reports,
    noticed: [],
    open: actions.length + reports.length > 0,
    nextTransitionAt: orFirstDay(s, nextMoment(s)),
  }
}

function startMoved(date: string | null): Reason {
  return date === null ? reason('start-undated') : reason('start-moved', { date })
}

const NOTHING_BACK = { actions: [], reports: [] }

/** HR shows them as neither at work nor gone: nothing begins for them, and nothing ends. */
function isUnsure({ presence }: Situation): boolean {
  return presence.kind === 'unknown' || presence.kind === 'scheduled'
}

/**
 * Who was moved and should have kept these as well (rule 35), or was ended and HR is unsure of by now;
 * where access still stands, that is `told` already.
 */
function undone(
  s: Situation,
  user: User,
  entityIds: readonly string[],
  told: readonly string[] = [],
): { readonly actions: readonly Action[]; readonly reports: readonly Report[] } {
  const actions: Action[] = []
  const reports: Report[] = []
  for (const entityId of entityIds) {
    const undo = activeOverride(s, entityId, ['undo'])
    if (undo === null) continue
    const left = isUnsure(s) ? s.link?.ended[entityId]?.at : undefined
    const back = giveBack(s, user, entityId, undo.actor, movedAwayAt(s, entityId) ?? left ?? null)
    if (back.length === 0) continue
    actions.push(...back)
    // Where the access has not ended, but its cards are blocked, it was said before.
    if (told.includes(entityId)) continue
    reports.push(report(s, 'kept-by-override', reason('kept-by-override', { actor: undo.actor })))
  }
  return { actions, reports }
}

/** Access ended, but the product would not block the cards: that is wanted still (rules 29 and 30). */
function leftCardsOpen(s: Situation, entityId: string): boolean {
  const block = lastOf(s.past, entityId, 'cards.block')
  // Whoever had no card when it was decided may have got one before it was done.
  const open = block === null || block.state === 'failed' || block.state === 'waiting'
  return open && isEndedByUs(s, entityId)
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

function stateOf(s: Situation, user: User): Decision['state'] {
  if (s.presence.kind === 'leaving') return 'leaving'
  if (s.presence.kind === 'scheduled') return 'scheduled'
  if (s.presence.kind === 'unknown') {
    // Nobody misses who has left (P13): whose end only waited, and is not wanted any more, is one of them again.
    const stays = s.before === 'left' && s.accountEntities.some((id) => hasAccess(user, id))
    return stays && s.presence.because.code !== 'word-pending' ? 'active' : (s.before ?? 'active')
  }
  return 'active'
}
