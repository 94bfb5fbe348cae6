import type { Action } from '../facts/action.ts'
import { addressOf } from '../people/fields.ts'
import { inviteParams, unlessAnswered } from './memberships.ts'
import { activeOverride } from './overrides.ts'
import { reason, type Reason } from '../facts/reasons.ts'
import type { Situation } from './situation.ts'
import { startOfDay } from '../people/zone.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { withoutActions, report, type Decision } from './decision.ts'
import { inviteDay, presenceTransition } from './transitions.ts'

/** What should be true for somebody without a user (rules 8, 10, 20, 23 and 24). */
export function decideNewcomer(s: Situation): Decision {
  const c = s.correlation
  if (s.scope.kind === 'out') {
    return withoutActions(
      s,
      'out_of_scope',
      [s.scope.why],
      s.scope.report === null ? [] : [report(s, s.scope.report, s.scope.why)],
    )
  }
  if (c.kind === 'ambiguous')
    return skipped(s, reason('ambiguous-match', { count: c.count }), 'ambiguous-match')
  if (c.kind === 'duplicate')
    return skipped(s, reason('duplicate-email', { count: c.count }), 'duplicate-email')
  if (c.kind === 'taken') return skipped(s, reason('newcomer-duplicate'), 'duplicate-email')
  if (c.kind === 'rehire-unclear') return skipped(s, reason('rehire-unclear'), 'rehire-unclear')
  if (s.presence.kind === 'unknown') {
    return withoutActions(
      s,
      s.before ?? 'skipped',
      [s.presence.because],
      [report(s, 'unknown-status', s.presence.because)],
    )
  }
  const address = addressOf(s.employee, s.settings)
  if (address === null) return skipped(s, reason('no-email'), 'no-email')
  const invites = inviteDay(s)
  if (invites !== null && s.today < invites.day) {
    const decision = withoutActions(s, 'scheduled', [s.presence.because, ...invites.because])
    return { ...decision, nextTransitionAt: startOfDay(invites.day, s.zone).toISOString() }
  }
  if (s.presence.kind === 'scheduled' && s.employee.startDate === null)
    return withoutActions(s, 'scheduled', [s.presence.because])

  const actions: Action[] = []
  const reports: Report[] = []
  const why: Reason[] = [s.presence.because]
  for (const entity of s.scope.entities) {
    const rejected = activeOverride(s, entity.id, ['rejected', 'keep'])
    const again = activeOverride(s, entity.id, ['invite-again'])
    if (rejected !== null && again === null) why.push(reason('rejected', { actor: rejected.actor }))
    else if (!entity.invite && again === null)
      why.push(reason('not-invited-by-rule', { entity: entity.id }))
    else {
      const fingerprint = canonical([
        'invite',
        address,
        entity.id,
        s.employee.startDate,
        again?.at ?? null,
      ])
      const invite: Action = {
        kind: 'user.invite',
        params: inviteParams(s),
        employeeId: s.employeeId,
        entityId: entity.id,
        userId: null,
        purpose: 'join',
        fingerprint,
        because: [
          again === null
            ? reason('joined')
            : reason('by-decision', { actor: again.actor, decision: 'invite-again' }),
        ],
      }
      const result = unlessAnswered(s, entity.id, invite, fingerprint)
      actions.push(...result.actions)
      reports.push(...result.reports)
      why.push(...result.why)
    }
  }
  if (s.managerDropped) reports.push(report(s, 'manager-dropped'))
  for (const flaw of s.employee.flaws)
    if (flaw.code === 'unreadable-phone') reports.push(report(s, 'unreadable-phone'))
  const state =
    s.presence.kind === 'leaving'
      ? 'leaving'
      : s.presence.kind === 'scheduled'
        ? 'scheduled'
        : 'active'
  const open = actions.length + reports.length > 0
  return {
    ...withoutActions(s, state, why, reports),
    actions,
    open,
    nextTransitionAt: presenceTransition(s),
  }
}

function skipped(
  s: Situation,
  why: Reason,
  code: 'ambiguous-match' | 'duplicate-email' | 'no-email' | 'rehire-unclear',
): Decision {
  return withoutActions(s, 'skipped', [why], [report(s, code, why)])
}
