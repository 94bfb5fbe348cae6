import type { MailFailure } from '../facts/mail-kinds.ts'

/**
 * What the mail service says became of a mail it accepted. `delayed`: it goes on trying. `complained`: it arrived,
 * and the recipient reported it as spam.
 */
export const MAIL_FATES = [
  'sent',
  'delayed',
  'delivered',
  'bounced',
  'complained',
  'suppressed',
  'failed',
] as const

export type MailFate = (typeof MAIL_FATES)[number]

/** What is known of a mail. `at`: when it happened, by the mail service's clock, RFC 3339. */
export interface KnownFate {
  readonly fate: MailFate
  readonly at: string
}

/**
 * What is known after one more report (rule 54). Reports come twice, late and in any order: of two that tell how
 * it ended the later counts, and of two of one moment the worse. A complaint stays: no later report undoes it.
 */
export function fateAfter(known: KnownFate | null, report: KnownFate): KnownFate {
  if (known === null) return report
  if (known.fate === 'complained') return known
  if (report.fate === 'complained') return report
  if (known.fate === report.fate) return known
  if (!isFinal(report.fate)) return !isFinal(known.fate) && report.at > known.at ? report : known
  if (!isFinal(known.fate)) return report
  if (report.at !== known.at) return report.at > known.at ? report : known
  return known.fate === 'delivered' ? report : known
}

/** Nothing more is expected of the mail service. */
export function isFinal(fate: MailFate): boolean {
  return fate !== 'sent' && fate !== 'delayed'
}

/** The mail did not arrive, or the recipient does not want it; null: it may still arrive, or did. */
export function failureOf(fate: MailFate): MailFailure | null {
  return fate === 'sent' || fate === 'delayed' || fate === 'delivered' ? null : fate
}

/** No mail goes to such an address again until an admin says so: the mail service would refuse it, or harm is done. */
export function blocksAddress(failure: MailFailure): boolean {
  return failure === 'complained' || failure === 'suppressed'
}
