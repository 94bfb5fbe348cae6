import { reason, type Reason } from '../facts/reasons.ts'
import type { Report } from '../facts/report.ts'
import type { PersonState } from '../people/person-state.ts'
import { isLive } from '../evidence/live.ts'
import { hasAnything } from '../people/user.ts'
import { hasAnyAccess, isAnswered, waitsForAnswer } from './dates/date-reports.ts'
import { report } from './decision.ts'
import type { Situation } from './situation.ts'

/** State and reasons of somebody who has left, is out of sight or out of scope. Null: HR shows them at work, or about to be. */
export function stateByPresence(
  s: Situation,
  isLinked: boolean,
): { readonly state: PersonState; readonly why: readonly Reason[] } | null {
  const why = [s.presence.because]
  switch (s.presence.kind) {
    case 'left':
      return { state: 'left', why }
    case 'conflict':
      return conflictState(s, isLinked)
    case 'found-by-id':
      return { state: isLinked && isAnswered(s) ? 'active' : 'needs_attention', why }
    case 'dropped':
      return { state: 'needs_attention', why }
    case 'missing':
      return { state: 'missing', why }
    case 'ignored':
      return { state: 'out_of_scope', why }
    case 'active':
    case 'leaving':
    case 'scheduled':
    case 'unknown':
      return s.scope.kind === 'in' ? null : outOfScope(s.scope.why, isLinked)
  }
}

function conflictState(s: Situation, isLinked: boolean) {
  const why = [s.presence.because]
  if (waitsForAnswer(s)) return { state: 'needs_attention' as const, why }
  if (isLinked) return { state: hasAnyAccess(s) ? ('active' as const) : ('left' as const), why }
  return s.scope.kind === 'in'
    ? { state: 'skipped' as const, why }
    : outOfScope(s.scope.why, isLinked)
}

function outOfScope(because: Reason, isLinked: boolean) {
  const state = 'out_of_scope' as const
  if (!isLinked) return { state, why: [because] }
  return { state, why: [reason('no-longer-synced', { because: null }), because] }
}

/** What admins are told of HR's record, and of a person whom no entity takes. */
export function presenceReports(s: Situation, isLinked: boolean): readonly Report[] {
  const { kind, because } = s.presence
  if (kind === 'dropped' || (kind === 'conflict' && waitsForAnswer(s)))
    return [report(s, 'date-conflict', because)]
  if (kind === 'found-by-id')
    return isLinked && mayEnd(s) ? [report(s, 'needs-attention', because)] : []
  if (kind === 'ignored') return [report(s, 'ignored-in-merge', because)]
  if (!isLive(kind) || s.scope.kind === 'in') return []
  const { why, report: code } = s.scope
  return [
    ...(isLinked
      ? [report(s, 'no-longer-synced', reason('no-longer-synced', { because: why }))]
      : []),
    ...(code === null ? [] : [report(s, code, why)]),
  ]
}

/** There is something to end, and no admin has said yet whether it ends (P13). */
function mayEnd(s: Situation): boolean {
  return s.user !== null && hasAnything(s.user, s.accountEntities) && !isAnswered(s)
}
