import type { Action } from '../facts/action.ts'
import type { PlainReasonCode, Reason } from '../facts/reasons.ts'
import type { Report, ReportCode } from '../facts/report.ts'
import type { PersonState } from '../people/person-state.ts'
import type { Answer } from './answers.ts'
import type { Memberships } from './membership.ts'
import type { Override } from './override.ts'
import type { Situation } from './situation.ts'

/** What should be true for one person, and why. */
export interface Decision {
  readonly state: PersonState
  readonly why: readonly Reason[]
  /** Entities in which HR places this person now. */
  readonly entityIds: readonly string[]
  readonly link: LinkStep
  /** What the person has in each entity, with what the host's list shows now. */
  readonly memberships: Memberships
  readonly actions: readonly Action[]
  readonly reports: readonly Report[]
  /** Answers of the host about which its lists say more than before. */
  readonly answers: readonly Answer[]
  /** Decisions of admins that hold no longer. */
  readonly lapsed: readonly Lapse[]
  /** There are actions or reports, or an end that no list has confirmed: the next run looks again. */
  readonly open: boolean
  /** When time alone will change the decision, RFC 3339; null if it will not. */
  readonly nextTransitionAt: string | null
}

/** The user that the person is linked to from now on. `none`: the stored link stays as it is. */
export type LinkStep =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'put'
      readonly userId: string
      /** How the user was found; `keep` for a link that exists already. */
      readonly how: 'email' | 'moved' | 'relinked' | 'keep'
    }

/** A decision that holds no longer: its moment is over, HR says something else, or a hand gave access back. */
export interface Lapse {
  readonly override: Override
  readonly because: 'over' | 'hr' | 'by-hand'
  /** What HR says otherwise than then, or what a hand did; empty where the decision ended at its own moment. */
  readonly changes: readonly Reason[]
}

/** A decision without actions. The next run looks again while something is open. */
export function withoutActions(
  s: Situation,
  state: PersonState,
  why: readonly Reason[],
  reports: readonly Report[] = [],
): Decision {
  const open = reports.length > 0 || state === 'missing' || state === 'needs_attention'
  return {
    state,
    why,
    entityIds: placesOf(s),
    link: { kind: 'none' },
    memberships: s.memberships,
    actions: [],
    reports,
    answers: [],
    lapsed: [],
    open,
    nextTransitionAt: null,
  }
}

/** Entities in which HR places the person now, by routing and rules. */
export function placesOf({ scope }: Situation): string[] {
  return scope.kind === 'in' ? scope.entities.map(({ id }) => id) : []
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
    userId: s.linkedUserId ?? s.user?.id ?? null,
    reason: why,
    detail,
  }
}
