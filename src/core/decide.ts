import { settleLeaver, shown } from './decide-leaver.ts'
import { settleMember } from './decide-member.ts'
import { canonical } from './employee.ts'
import { reason, type Reason, type Report, type ReportCode } from './reasons.ts'
import {
  NEVER,
  type Decision,
  type LinkStep,
  type PersonState,
  type Situation,
} from './situation.ts'

/**
 * What should be true for one person: employee × link × user × settings × today. Level-based: it never
 * looks at what woke it. Says nothing about whether it may happen now; that is the brake's.
 */
export function decide(s: Situation): Decision {
  const decision = settled(s)
  if (decision.link.kind !== 'none' || s.link === null || s.user === null) return decision
  // Where nothing is decided, what the list of users shows is noted all the same.
  const link = { ...s.link, ended: shown(s, s.user, s.link.ended) }
  if (canonical(link.ended) === canonical(s.link.ended)) return decision
  return { ...decision, link: { kind: 'put', link, how: 'keep' } }
}

function settled(s: Situation): Decision {
  switch (s.presence.kind) {
    case 'active':
    case 'leaving':
    case 'scheduled':
    case 'unknown':
      return settleMember(s)
    case 'left':
      return settleLeaver(s)
    case 'dropped':
    case 'conflict':
      return quiet(
        s,
        'needs_attention',
        [s.presence.because],
        [report(s, 'date-conflict', s.presence.because)],
      )
    case 'missing':
      return quiet(s, 'missing', [s.presence.because])
    case 'found-by-id':
      return quiet(
        s,
        'needs_attention',
        [s.presence.because],
        s.link === null ? [] : [report(s, 'needs-attention', s.presence.because)],
      )
    case 'ignored':
      return quiet(
        s,
        'out_of_scope',
        [s.presence.because],
        [report(s, 'ignored-in-merge', s.presence.because)],
      )
  }
}

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
    momentAt: NEVER,
  }
}

export function report(
  s: Situation,
  code: ReportCode,
  why: Reason = reason(code),
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
