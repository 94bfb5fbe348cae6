/** The kinds of mail (contract 9). */
export const MAIL_KINDS = [
  'invitation',
  'first-sync-review',
  'first-sync-report',
  'added-summary',
  'deactivated',
  'moved',
  'leaving-soon',
  'email-differs',
  'unmatched-users',
  'held',
  'sync-failed',
  'sync-recovered',
  'needs-attention',
  'connected',
  'disconnected',
  'decision-lapsed',
  'admin-notice',
  'portal-invitation',
  'operator',
] as const

export type MailKind = (typeof MAIL_KINDS)[number]

/** Every other mail is for one person. */
export const ADMIN_MAILS = MAIL_KINDS.filter(
  (kind) =>
    kind !== 'invitation' &&
    kind !== 'decision-lapsed' &&
    kind !== 'portal-invitation' &&
    kind !== 'operator',
)

/**
 * Mails that settings can narrow to some of the admins. What one admin did goes to all others: who did it must not
 * choose who hears of it.
 */
export const NARROWED_MAILS = ADMIN_MAILS.filter((kind) => kind !== 'admin-notice')

/**
 * How a mail failed (rule 54). `refused`: the mail service did not take it. `given-up`: it was tried in vain for three
 * days.
 */
export const MAIL_FAILURES = [
  'bounced',
  'complained',
  'suppressed',
  'failed',
  'refused',
  'given-up',
] as const

export type MailFailure = (typeof MAIL_FAILURES)[number]
