import type { Action, ActionDetail, LeaveCause, Purpose } from '../facts/action.ts'
import { emailKey } from '../people/email.ts'
import { hrFingerprint, monthsKept, activeOverride } from './overrides.ts'
import { endAhead } from './end-ahead.ts'
import { undoEnd } from './give-back.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import { type Ended, type OverrideFacts, type PastAction, type Situation } from './situation.ts'
import { hasAccess, openCards, type User } from '../people/user.ts'
import { addDays, endOfDay } from '../people/zone.ts'
import { canonical } from '../facts/canonical.ts'
import type { Presence } from '../evidence/verdict.ts'
import type { Report } from '../facts/report.ts'
import { withoutActions, report, type Decision } from './decision.ts'
import { earlier } from './transitions.ts'
import { refused, answered } from './answers.ts'

type Left = Extract<Presence, { readonly kind: 'left' }>

/** What follows when HR shows that somebody has left (rules 28, 29, 31 to 33 and 35). */
export function decideLeaver(s: Situation, left: Left): Decision {
  if (s.correlation.kind === 'matched-but-inactive') {
    return withoutActions(
      s,
      'left',
      [left.because],
      [{ ...report(s, 'matched-but-inactive'), userId: s.correlation.user.id }],
    )
  }
  const link = s.link ?? relinked(s)
  if (link === null || s.user === null) return withoutActions(s, 'left', [left.because])

  const user = s.user
  const actions: Action[] = []
  const reports: Report[] = []
  const reactivatedByHand: { entity: string; fingerprint: string }[] = []
  const why: Reason[] = [left.because]
  const { ended } = link
  let nextTransitionAt: string | null = null
  let ends = false
  const accessEnds = endOfDay(addDays(left.on, s.settings.grace_days), s.zone).toISOString()
  const inGrace = s.settings.grace_days > 0 && s.instant < accessEnds
  if (inGrace) nextTransitionAt = accessEnds

  for (const entityId of s.accountEntities) {
    const access = hasAccess(user, entityId)
    const cards = openCards(user, entityId)
    const before = ended[entityId]
    const undo = activeOverride(s, entityId, ['undo'])
    if (undo !== null) {
      actions.push(...undoEnd(s, user, entityId, undo.actor, ended[entityId]?.at ?? null))
      reports.push(report(s, 'kept-by-override', reason('kept-by-override', { actor: undo.actor })))
      continue
    }
    if (!access && cards.length === 0) continue
    if (isProtected(s, user)) {
      reports.push(report(s, 'protected-leaver'))
      continue
    }
    const kept = activeOverride(s, entityId, ['keep', 'postpone', 'rejected', 'reactivated'])
    if (kept !== null) {
      const because = keptReason(kept)
      why.push(because)
      reports.push(report(s, 'kept-by-override', because), ...askedAgain(s, entityId, kept))
      nextTransitionAt = earlier(nextTransitionAt, kept.until)
      continue
    }
    if (before?.seen === true && access) {
      const placed = s.scope.kind === 'in' && s.scope.entities.some((e) => e.id === entityId)
      reactivatedByHand.push({
        entity: entityId,
        fingerprint: hrFingerprint(s.employee, left, entityId, placed),
      })
      reports.push(report(s, 'kept-by-override', reason('reactivated-by-hand')))
      continue
    }
    ends ||= access
    actions.push(
      ...endMembership(s, user, entityId, {
        cause: left.cause,
        on: left.on,
        purpose: 'leave',
        because: [left.because],
        endAccess: !inGrace,
        blockCards: !inGrace || s.settings.block_cards === 'immediately',
      }),
    )
  }
  if (inGrace && ends) why.push(...endAhead(s, user, left.on))
  reports.push(...openRefusals(s, user, actions))
  const put = { userId: link.userId, entityIds: link.entityIds, ended }
  // Until a user list confirms the end, access on the list is stale, not given back by hand (rule 35).
  const unconfirmed = s.accountEntities.some((entityId) => ended[entityId]?.seen === false)
  return {
    state: inGrace && ends ? 'leaving' : 'left',
    why,
    entityIds: s.scope.kind === 'in' ? s.scope.entities.map((e) => e.id) : [],
    link: { kind: 'put', link: put, how: s.link === null ? 'relinked' : 'keep' },
    actions,
    reports,
    reactivatedByHand,
    open: actions.length + reports.length > 0 || unconfirmed,
    nextTransitionAt,
  }
}

/** How a membership is to end. */
interface End {
  readonly cause: LeaveCause
  /** The last day, `YYYY-MM-DD`. */
  readonly on: string
  readonly purpose: Purpose
  readonly because: readonly Reason[]
  readonly endAccess: boolean
  readonly blockCards: boolean
}

/**
 * The actions that end one membership: cards first, then access (rule 29). A user who never accepted
 * has the invitation withdrawn, and cards blocked only if the list shows any (rule 31).
 */
export function endMembership(
  s: Situation,
  user: User,
  entityId: string,
  { cause, on, purpose, because, endAccess, blockCards }: End,
): Action[] {
  const access = hasAccess(user, entityId)
  const cards = openCards(user, entityId)
  // HR's facts and the user's. Cards are left out: blocking them must not make a refused end be tried again.
  const fingerprint = canonical([
    s.employee.status,
    s.employee.terminationDate,
    s.presence.kind,
    cause,
    user.status,
    user.role,
  ])
  const common = { employeeId: s.employeeId, entityId, userId: user.id, purpose, fingerprint }
  const actions: Action[] = []
  const block: ActionDetail = { kind: 'cards.block', params: { cause } }
  const accepted = user.status === 'active'
  if (
    blockCards &&
    refused(s.past, entityId, block, fingerprint) === null &&
    (cards.length > 0 || (accepted && access && !answered(s.past, entityId, block, fingerprint)))
  ) {
    actions.push({ ...common, ...block, because: [...because, reason('cards-of-leaver')] })
  }
  // HR gives no day for a move. A held move keeps the day it was planned with, because its id depends on it.
  const waits = s.past.find(
    (p) => p.entityId === entityId && p.state === 'waiting' && endsFor(p, cause),
  )
  const date = waits?.detail.kind === 'user.deactivate' ? waits.detail.params.effective_date : null
  const end: ActionDetail = {
    kind: 'user.deactivate',
    params: { cause, effective_date: cause === 'moved' ? (date ?? on) : on },
  }
  if (endAccess && access && !refused(s.past, entityId, end, fingerprint)) {
    actions.push({ ...common, ...end, because: [...because] })
  }
  return actions
}

function endsFor({ detail }: PastAction, cause: LeaveCause): boolean {
  return detail.kind === 'user.deactivate' && detail.params.cause === cause
}

export function isProtected(s: Situation, user: User): boolean {
  if (user.protected) return true
  const keys = new Set(
    [emailKey(user.email), emailKey(s.employee.workEmail)].filter((key) => key !== null),
  )
  return s.settings.protected.some((address) => keys.has(emailKey(address) ?? ''))
}

/** Reports of refused ends, which stay open until something changes (rule 32). */
function openRefusals(s: Situation, user: User, actions: readonly Action[]): Report[] {
  const open = s.accountEntities.flatMap((entityId) => [
    ...(hasAccess(user, entityId) ? [{ entityId, kind: 'user.deactivate' as const }] : []),
    ...(openCards(user, entityId).length > 0 ? [{ entityId, kind: 'cards.block' as const }] : []),
  ])
  return open.flatMap(({ entityId, kind }) => {
    if (actions.some((a) => a.kind === kind && a.entityId === entityId)) return []
    const last = s.past.find(
      (p) => p.entityId === entityId && p.detail.kind === kind && p.state !== 'dropped',
    )
    if (last?.state !== 'refused') return []
    const why = reason('refused', { why: last.reason ?? '' })
    return [report(s, 'refused', why, { entity: entityId })]
  })
}

/** A kept person who is absent is reported again every 30 days (rule 35). Time alone never ends the override. */
function askedAgain(s: Situation, entity: string, kept: OverrideFacts): Report[] {
  if (s.presence.kind !== 'left' || s.presence.cause !== 'disappeared') return []
  const months = monthsKept(kept, s.instant)
  if (months === 0) return []
  const why = reason('kept-while-absent', { actor: kept.actor, days: months * 30 })
  const detail = { entity, asked: String(months) }
  return [report(s, 'needs-attention', why, detail)]
}

function keptReason({ decision, actor, until }: OverrideFacts): Reason {
  if (decision === 'postpone' && until !== null)
    return reason('ends-when-postponed', { actor, until })
  if (decision === 'rejected') return reason('rejected', { actor })
  if (decision === 'reactivated') return reason('reactivated-by-hand')
  return reason('kept-by-override', { actor })
}

function relinked(
  s: Situation,
): { userId: string; entityIds: readonly string[]; ended: Record<string, Ended> } | null {
  return s.correlation.kind === 'relinked'
    ? { userId: s.correlation.userId, entityIds: [], ended: {} }
    : null
}
