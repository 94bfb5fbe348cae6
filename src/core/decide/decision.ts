import type { Situation, LinkFacts } from './situation.ts'
import type { PersonState } from '../people/person-state.ts'
import type { PlainReasonCode, Reason } from '../facts/reasons.ts'
import type { Report, ReportCode } from '../facts/report.ts'
import type { Action } from '../facts/action.ts'

/** A decision without actions. The next run looks again while something is open. */
export function withoutActions(
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
    reactivatedByHand: [],
    open,
    nextTransitionAt: null,
  }
}

/** A report about this person. A code whose sentence needs no facts is its own reason. */
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

/** What should be true for one person, and why. */
export interface Decision {
  readonly state: PersonState
  readonly why: readonly Reason[]
  /** Entities in which HR places this person now. */
  readonly entityIds: readonly string[]
  readonly link: LinkStep
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  /** Access given back by hand, to be stored as an override (rule 35). */
  readonly reactivatedByHand: readonly { readonly entity: string; readonly fingerprint: string }[]
  /** There are actions or reports, or an end that no list has confirmed: the next run looks again. */
  readonly open: boolean
  /** When time alone will change the decision, RFC 3339; null if it will not. */
  readonly nextTransitionAt: string | null
}

/** The change to the stored link. `none`: it stays as it is. */
export type LinkStep =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'put'
      readonly link: LinkFacts
      /** How the user was found; `keep` for a link that exists already. */
      readonly how: 'email' | 'moved' | 'relinked' | 'keep'
    }
