import { type Situation, NEVER, type LinkFacts } from './situation.ts'
import type { PersonState } from '../people/person-state.ts'
import type { PlainReasonCode, Reason } from '../facts/reasons.ts'
import type { Report, ReportCode } from '../facts/report.ts'
import type { Action } from '../facts/action.ts'

/** Nothing is done; what was, stays. Looked at again at the next run while something is open. */
export function quiet(
  s: Situation,
  state: PersonState,
  why: readonly Reason[],
  reports: readonly Report[] = [],
  link: LinkStep = { kind: 'none' },
): Decision {
  const open = reports.length > 0 || state === 'missing' || state === 'needs_attention'
  return {
    state,
    why,
    entityIds: s.scope.kind === 'in' ? s.scope.entities.map((e) => e.id) : [],
    link,
    actions: [],
    reports,
    noticed: [],
    open,
    nextTransitionAt: NEVER,
  }
}

/** A code whose sentence needs no facts is its own reason. */
export function report(s: Situation, code: ReportCode & PlainReasonCode): Report
export function report(
  s: Situation,
  code: ReportCode,
  why: Reason,
  detail?: Readonly<Record<string, string>>,
): Report
export function report(
  s: Situation,
  code: ReportCode,
  why: Reason = { code, facts: {} },
  detail: Readonly<Record<string, string>> = {},
): Report {
  return {
    code,
    employeeId: s.employeeId,
    userId: s.link?.userId ?? s.user?.id ?? null,
    reason: why,
    detail,
  }
}

export interface Decision {
  readonly state: PersonState
  readonly why: readonly Reason[]
  /** Where HR places this person now. */
  readonly entityIds: readonly string[]
  readonly link: LinkStep
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  /** The reactivation by hand that was noticed, to be kept as an override (rule 35). */
  readonly noticed: readonly { readonly entity: string; readonly fingerprint: string }[]
  /** Something is asked or told: the next run looks again. */
  readonly open: boolean
  /** When time alone changes something, RFC 3339; `NEVER` when only a change can matter. */
  readonly nextTransitionAt: string
}

export type LinkStep =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'put'
      readonly link: LinkFacts
      readonly how: 'email' | 'moved' | 'relinked' | 'keep'
    }
