import { reason, type Reason } from '../../facts/reasons.ts'
import type { Report } from '../../facts/report.ts'
import { report } from '../decision.ts'
import { monthsKept, type Override } from '../override.ts'
import type { Situation } from '../situation.ts'
import { inviteDay } from '../moments.ts'
import type { Case, Row } from './row.ts'

/** What is told about one entity beside its actions. */
export interface Told {
  readonly reports: readonly Report[]
  readonly why: readonly Reason[]
  /** When what is told ends by time alone, RFC 3339; null if it does not. */
  readonly until: string | null
}

const NOTHING: Told = { reports: [], why: [], until: null }

export function tellOf(s: Situation, { want, override, entityId }: Case, row: Row): Told {
  if (row.tell === undefined) return NOTHING
  switch (row.tell) {
    case 'protected':
      return { ...NOTHING, reports: [report(s, 'protected-leaver')] }
    case 'regained': {
      const why = reason('reactivated-by-hand')
      return { ...NOTHING, reports: [report(s, 'kept-by-override', why)], why: [why] }
    }
    case 'removed-by-hand': {
      const why = reason('removed-by-hand')
      return { ...NOTHING, reports: [report(s, 'removed-by-hand')], why: [why] }
    }
    case 'ended-by-decision':
      return endedByDecision(s)
    case 'gate':
      return { ...NOTHING, why: gateOf(s, want) }
    case 'none-by-decision':
      return { ...NOTHING, why: [noneByDecision(override)] }
    case 'kept':
      return override === null ? NOTHING : kept(s, entityId, override)
  }
}

function gateOf(s: Situation, want: Case['want']): readonly Reason[] {
  if (want.want !== 'access') return []
  return want.gate ?? inviteDay(s)?.because ?? []
}

function endedByDecision(s: Situation): Told {
  const why = reason('ended-by-decision')
  return { ...NOTHING, reports: [report(s, 'removed-by-hand', why)], why: [why] }
}

function noneByDecision(override: Override | null): Reason {
  const actor = override?.actor ?? ''
  if (override?.decision === 'leave-out') return reason('left-out-by-decision', { actor })
  return reason('rejected', { actor })
}

function kept(s: Situation, entityId: string, override: Override): Told {
  const { until } = override
  const why = whyKept(s, override)
  const reports = [report(s, 'kept-by-override', why), ...askedAgain(s, entityId, override)]
  return { reports, why: s.presence.kind === 'left' ? [why] : [], until }
}

function whyKept({ presence }: Situation, { actor, decision, until }: Override): Reason {
  if (presence.kind !== 'left') return reason('kept-by-override', { actor })
  if (decision === 'postpone' && until !== null)
    return reason('ends-when-postponed', { actor, until })
  return decision === 'rejected'
    ? reason('rejected', { actor })
    : reason('kept-by-override', { actor })
}

/** A kept person who is absent is reported again every 30 days (rule 35). Time alone never ends the override. */
function askedAgain(s: Situation, entity: string, kept: Override): Report[] {
  if (s.presence.kind !== 'left' || s.presence.cause !== 'disappeared') return []
  const months = kept.decision === 'undo' ? 0 : monthsKept(kept, s.instant)
  if (months === 0) return []
  const why = reason('kept-while-absent', { actor: kept.actor, days: months * 30 })
  return [report(s, 'needs-attention', why, { entity, asked: String(months) })]
}
