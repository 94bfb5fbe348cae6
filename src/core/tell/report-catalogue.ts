import type { MailKind } from '../facts/mail-kinds.ts'
import type { ReasonCode } from '../facts/reasons.ts'
import type { ReportCode, Report } from '../facts/report.ts'

/** How a report is shown and mailed, by its code. */
export interface ReportTraits {
  /** Somebody has to decide or correct something. Other reports are for information. */
  readonly urgent: boolean
  /** The mail that tells admins about it; null: it is only in the lists of the portal and the API. */
  readonly mailed: Extract<MailKind, 'needs-attention' | 'email-differs' | 'unmatched-users'> | null
  /** For these reasons it is mailed as `needs-attention` although `mailed` says otherwise. */
  readonly mailedFor?: readonly ReasonCode[]
  /** It keeps somebody from being added, so the summary of added people lists it as skipped. */
  readonly countsAsSkip: boolean
  /** Where an admin resolves it: the person's page, a page of the settings, the list of failed mails, the product, or HR. */
  readonly answeredIn:
    | 'person'
    | 'settings'
    | 'settings/entities'
    | 'settings/scope'
    | 'settings/statuses'
    | 'mails'
    | 'lost-fields'
    | 'product'
    | 'hr'
}

/** Every report of contract 4, in the order of pages and mails. */
export const REPORTS: Readonly<Record<ReportCode, ReportTraits>> = {
  'left-with-access': asks('person'),
  'identity-change': asks('person'),
  'needs-attention': asks('person'),
  'date-conflict': asks('hr'),
  'unreadable-record': asks('hr'),
  'unreadable-date': asks('hr'),
  // Asked once for each word; the people who have it are named with it.
  'status-word': asks('settings/statuses'),
  'unknown-status': asks('settings/statuses'),
  refused: asks('product'),
  'not-done': asks('product'),
  'protected-leaver': asks('settings'),
  'matched-but-inactive': asks('person'),
  'match-unclear': asks('person'),
  'ambiguous-match': { ...skips('product'), urgent: true },
  'duplicate-email': { ...skips('hr'), urgent: true },
  'email-conflict': { ...tells('product', 'email-differs'), urgent: true },
  'email-differs': tells('person', 'email-differs'),
  'no-email': skips('hr'),
  'unmapped-entity': { ...skips('settings/entities'), urgent: true },
  'unreadable-email': { ...asks('hr'), countsAsSkip: true },
  'unreadable-phone': skips('hr'),
  'unreadable-user': asks('product'),
  'removed-by-hand': asks('person'),
  'rehire-unclear': { ...asks('person'), countsAsSkip: true },
  'cards-still-blocked': asks('product'),
  'no-longer-synced': tells('settings/scope'),
  'ignored-in-merge': tells('hr'),
  // Access that somebody gave back by hand stays, and admins are told (rule 35).
  'kept-by-override': { ...tells('person'), mailedFor: ['reactivated-by-hand'] },
  'start-moved': tells('person'),
  'manager-dropped': tells('hr'),
  'attribute-lost': asks('lost-fields'),
  'mail-failed': asks('mails'),
  'external-user': tells('product', 'unmatched-users'),
}

export const REPORT_CODES: readonly ReportCode[] = Object.keys(REPORTS).filter(isReportCode)

export const URGENT_REPORTS: readonly ReportCode[] = REPORT_CODES.filter(
  (code) => REPORTS[code].urgent,
)

/** Asked is whose user a user is: the report's user may be the person's, and an admin says so (rules 9, 10, 12, 36). */
export function isQuestion({ code }: Pick<Report, 'code'>): boolean {
  return QUESTIONS.has(code)
}

const QUESTIONS: ReadonlySet<ReportCode> = new Set([
  'left-with-access',
  'identity-change',
  'matched-but-inactive',
  'rehire-unclear',
])

/** The mail for this report: its reason may overrule its code (`mailedFor`). */
export function mailOf({ code, reason }: Report): ReportTraits['mailed'] {
  const { mailed, mailedFor = [] } = REPORTS[code]
  return mailedFor.includes(reason.code) ? 'needs-attention' : mailed
}

export function isReportCode(code: string): code is ReportCode {
  return Object.hasOwn(REPORTS, code)
}

/** An admin has to act, and is told by the `needs-attention` mail. */
function asks(answeredIn: ReportTraits['answeredIn']): ReportTraits {
  return { urgent: true, mailed: 'needs-attention', countsAsSkip: false, answeredIn }
}

/** For information. */
function tells(
  answeredIn: ReportTraits['answeredIn'],
  mailed: ReportTraits['mailed'] = null,
): ReportTraits {
  return { urgent: false, mailed, countsAsSkip: false, answeredIn }
}

/** Why somebody was not added. */
function skips(answeredIn: ReportTraits['answeredIn']): ReportTraits {
  return { urgent: false, mailed: null, countsAsSkip: true, answeredIn }
}
