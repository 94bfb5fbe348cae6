import { reason } from '../../facts/reasons.ts'
import type { ReportCode } from '../../facts/report.ts'
import { isLive } from '../../evidence/live.ts'
import { report, type Decision } from '../decision.ts'
import type { Situation } from '../situation.ts'
import { worksIn } from './left-with-access.ts'

/**
 * The record is perhaps another person's now: admins are asked whose it is, and what would follow for the user waits
 * (rule 36). Nothing is asked about somebody who has left and has nothing any more.
 */
export function askedWhose(s: Situation, decision: Decision): Decision {
  if (!isAskedWhose(s)) return decision
  return {
    ...decision,
    state: isLive(s.presence.kind) ? 'needs_attention' : decision.state,
    why: [reason('identity-change'), ...decision.why],
    reports: [
      report(s, 'identity-change'),
      ...decision.reports.filter(({ code }) => !ABOUT_USER.has(code)),
    ],
    open: true,
  }
}

export function isAskedWhose(
  s: Pick<Situation, 'perhapsAnother' | 'presence' | 'user' | 'accountEntities'>,
): boolean {
  const works = s.user !== null && worksIn(s.user, s.accountEntities)
  return s.perhapsAnother && (works || isLive(s.presence.kind))
}

/** Told of the user of this record, which says nothing before it is known whose the record is. */
const ABOUT_USER: ReadonlySet<ReportCode> = new Set([
  'email-differs',
  'email-conflict',
  'removed-by-hand',
  'cards-still-blocked',
  'start-moved',
])
