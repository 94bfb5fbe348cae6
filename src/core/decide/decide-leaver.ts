import type { Action, ActionDetail, LeaveCause, Purpose } from '../facts/action.ts'
import { emailKey } from '../people/email.ts'
import { hrFingerprint, monthsKept, activeOverride } from './overrides.ts'
import { giveBack } from './give-back.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import {
  NEVER,
  type Ended,
  type OverrideFacts,
  type PastAction,
  type Situation,
} from './situation.ts'
import { hasAccess, openCards, type User } from '../people/user.ts'
import { addDays, endOfDay } from '../people/zone.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { quiet, report, type Decision } from './decision.ts'
import { refused, answered } from './answers.ts'

/** Rules 28, 29, 31 to 33, 35: what follows when HR shows that someone has left. */
export function decideLeaver(s: Situation): Decision {
  if (s.presence.kind !== 'left') return quiet(s, 'left', [])
  const left = s.presence
  if (s.correlation.kind === 'matched-but-inactive') {
    return quiet(
      s,
      'left',
      [left.because],
      [{ ...report(s, 'matched-but-inactive'), userId: s.correlation.user.id }],
    )
  }
  const link = s.link ?? relinked(s)
  if (link === null || s.user === null) return quiet(s, 'left', [left.because])

  const user = s.user
  const actions: Action[] = []
  const reports: Report[] = []
  const noticed: { entity: string; fingerprint: string }[] = []
  const why: Reason[] = [left.because]
  const { ended } = link
  let nextTransitionAt = NEVER
  const accessEnds = endOfDay(addDays(left.on, s.settings.grace_days), s.zone).toISOString()
  const inGrace = s.settings.grace_days > 0 && s.instant < accessEnds
  if (inGrace) nextTransitionAt = accessEnds

  for (const entityId of s.accountEntities) {
    const access = hasAccess(user, entityId)
    const cards = openCards(user, entityId)
    const before = ended[entityId]
    const undo = activeOverride(s, entityId, ['undo'])
    if (undo !== null) {
      actions.push(...giveBack(s, user, entityId, undo.actor, ended[entityId]?.at ?? null))
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
      const because = keptReason(kept.decision, kept.actor)
      why.push(because)
      reports.push(report(s, 'kept-by-override', because), ...askedAgain(s, entityId, kept))
      if (kept.until !== null && kept.until < nextTransitionAt) nextTransitionAt = kept.until
      continue
    }
    if (before?.seen === true && access) {
      const placed = s.scope.kind === 'in' && s.scope.entities.some((e) => e.id === entityId)
      noticed.push({
        entity: entityId,
        fingerprint: hrFingerprint(s.employee, left, entityId, placed),
      })
      reports.push(report(s, 'kept-by-override', reason('reactivated-by-hand')))
      continue
    }
    actions.push(
      ...ending(
        s,
        user,
        entityId,
        left.cause,
        left.on,
        'leave',
        [left.because],
        !inGrace,
        !inGrace || s.settings.block_cards === 'immediately',
      ),
    )
  }
  reports.push(...standingRefusals(s, user, actions))
  const put = { userId: link.userId, entityIds: link.entityIds, ended }
  // Until a list has shown that it ended, nobody can be said to have given it back by hand (rule 35).
  const unseen = s.accountEntities.some((entityId) => ended[entityId]?.seen === false)
  return {
    state: inGrace ? 'leaving' : 'left',
    why,
    entityIds: s.scope.kind === 'in' ? s.scope.entities.map((e) => e.id) : [],
    link: { kind: 'put', link: put, how: s.link === null ? 'relinked' : 'keep' },
    actions,
    reports,
    noticed,
    open: actions.length + reports.length > 0 || unseen,
    nextTransitionAt,
  }
}

/**
 * The end of one membership: cards first, then access (rule 29). Someone who never accepted has the
 * invitation withdrawn, and cards blocked only if the list shows any (rule 31).
 */
export function ending(
  s: Situation,
  user: User,
  entityId: string,
  cause: LeaveCause,
  effectiveDate: string,
  purpose: Purpose,
  because: readonly Reason[],
  endAccess: boolean,
  blockCards: boolean,
): Action[] {
  const access = hasAccess(user, entityId)
  const cards = openCards(user, entityId)
  // What HR says and who the user is. The cards are no part of it: blocking them must not make a
  // refusal look outdated.
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
  // A move has no day of its own in HR: while it waits it keeps the one it was first seen on, and so its id.
  const waits = s.past.find(
    (p) => p.entityId === entityId && p.state === 'waiting' && endsFor(p, cause),
  )
  const date = waits?.detail.kind === 'user.deactivate' ? waits.detail.params.effective_date : null
  const end: ActionDetail = {
    kind: 'user.deactivate',
    params: { cause, effective_date: cause === 'moved' ? (date ?? effectiveDate) : effectiveDate },
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

/** Refusals that stand, shown until something changes (rule 32). */
function standingRefusals(s: Situation, user: User, actions: readonly Action[]): Report[] {
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

/** Kept while absent is asked about again every 30 days (rule 35): told anew, never ended by time. */
function askedAgain(s: Situation, entity: string, kept: OverrideFacts): Report[] {
  if (s.presence.kind !== 'left' || s.presence.cause !== 'disappeared') return []
  const months = monthsKept(kept, s.instant)
  if (months === 0) return []
  const why = reason('kept-while-absent', { actor: kept.actor, days: months * 30 })
  const detail = { entity, asked: String(months) }
  return [report(s, 'needs-attention', why, detail)]
}

function keptReason(decision: string, actor: string): Reason {
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
