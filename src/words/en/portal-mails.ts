/** The page of mails that did not arrive (rule 54). */
export const portalMails = {
  title: 'Mails that did not arrive',
  lead: 'Each mail that failed and has not been followed by one that arrived.',
  none: 'Every mail arrived',
  noneText: 'Mails that the mail service cannot deliver are listed here.',
  failed: 'Invitation failed',
  recipient: 'Recipient',
  mail: 'Mail',
  why: 'Why',
  since: 'Since',
  lapsed: 'A decision no longer holds',
  person: 'Open the person',
  again: 'Send mails here again',
  againText: 'Choose this once the address works. Until then, no mails go to it.',
  blocked: 'No mails go to this address until you say so.',
  viewer: 'Only an administrator can have mails sent again.',
  back: 'Back to the overview',
} as const
