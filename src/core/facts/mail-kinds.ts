/** The kinds of mail (contract section 9). */
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
] as const

export type MailKind = (typeof MAIL_KINDS)[number]
