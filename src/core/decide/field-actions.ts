import type { Action } from '../facts/action.ts'
import { canonical } from '../facts/canonical.ts'
import type { Report } from '../facts/report.ts'
import { fieldsOf } from '../people/fields.ts'
import type { User } from '../people/user.ts'
import { answerBefore } from './answers.ts'
import { isPending } from './shown/confirm.ts'
import { placesOf, report } from './decision.ts'
import { refusalAskedAgain, refusalReason } from './refused/refusal.ts'
import type { Situation } from './situation.ts'

const GIVING: ReadonlySet<Action['kind']> = new Set(['user.invite', 'user.reactivate'])

/**
 * Names and phone that follow HR, and what is told of fields that do not (rules 14 to 17). `ofRows`: what
 * the table does about access. A returner is updated in the same run, not a day later (rule 34).
 */
export function fieldActions(
  s: Situation,
  user: User,
  ofRows: readonly Action[],
): { readonly actions: readonly Action[]; readonly reports: readonly Report[] } {
  const { employee, settings, collides, samePhone } = s
  const fields = fieldsOf({ employee, user, settings, collides, samePhone })
  const isAccepted = s.overrides.some(({ decision }) => decision === 'accept-email')
  const reports = fields.reports
    .filter(({ code }) => code !== 'email-differs' || !isAccepted)
    .filter(({ code }) => code !== 'unreadable-phone' || !s.phoneToldOnce)
    .map((found) => report(s, found.code, found.reason, found.detail))
  const [home] = placesOf(s)
  const isInactive = user.status === 'inactive'
  const returns = ofRows.some(({ kind, purpose }) => purpose === 'return' && GIVING.has(kind))
  const follows = (!isInactive || returns) && !s.followsElsewhere
  if (fields.update === null || home === undefined || !follows) return { actions: [], reports }
  const update: Action = {
    kind: 'user.update',
    params: fields.update,
    employeeId: s.employeeId,
    entityId: home,
    userId: user.id,
    purpose: isInactive ? 'return' : 'change',
    fingerprint: canonical([fields.update, user.firstName, user.lastName, user.phone]),
    because: fields.because,
  }
  const before = answerBefore(s, update)
  const no = before?.outcome === 'refused' ? before : refusalAskedAgain(s, update)
  return {
    actions: before === null || isPending(s, before) ? [update] : [],
    reports:
      no === null
        ? reports
        : [...reports, report(s, 'refused', refusalReason(update.kind, no), { kind: update.kind })],
  }
}
