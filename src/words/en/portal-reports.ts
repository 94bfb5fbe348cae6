import type { ReportCode } from '../../core/facts/report.ts'
import type { Plural } from '../text.ts'

/** How many reports of each code are open: lines of the overview and titles of their lists. */
export const portalReports = {
  'email-differs': {
    one: '{count} e-mail address differs from HR',
    other: '{count} e-mail addresses differ from HR',
  },
  'email-conflict': {
    one: '{count} address in HR belongs to another user',
    other: '{count} addresses in HR belong to other users',
  },
  'mail-failed': {
    one: '{count} mail did not arrive',
    other: '{count} mails did not arrive',
  },
  'external-user': { one: '{count} user is not in HR', other: '{count} users are not in HR' },
  'match-unclear': {
    one: '{count} person may be another than the user with the address',
    other: '{count} people may be others than the users with their addresses',
  },
  'ambiguous-match': {
    one: '{count} address has more than one user',
    other: '{count} addresses have more than one user',
  },
  'duplicate-email': {
    one: '{count} person shares an address with somebody else in HR',
    other: '{count} people share an address with somebody else in HR',
  },
  'no-email': {
    one: '{count} person has no work e-mail',
    other: '{count} people have no work e-mail',
  },
  'unmapped-entity': {
    one: '{count} person has no entity yet',
    other: '{count} people have no entity yet',
  },
  'status-word': {
    one: '{count} status in HR needs a meaning',
    other: '{count} statuses in HR need a meaning',
  },
  'unknown-status': {
    one: '{count} person has a status without a meaning here',
    other: '{count} people have a status without a meaning here',
  },
  'date-conflict': {
    one: '{count} person has a last day that does not fit the status',
    other: '{count} people have a last day that does not fit the status',
  },
  'unreadable-record': {
    one: '{count} record in HR cannot be read',
    other: '{count} records in HR cannot be read',
  },
  'unreadable-date': {
    one: '{count} date in HR cannot be read',
    other: '{count} dates in HR cannot be read',
  },
  'unreadable-email': {
    one: '{count} e-mail address in HR cannot be read',
    other: '{count} e-mail addresses in HR cannot be read',
  },
  'unreadable-phone': {
    one: '{count} phone number cannot be read',
    other: '{count} phone numbers cannot be read',
  },
  'left-with-access': {
    one: '{count} person has left and still has access',
    other: '{count} people have left and still have access',
  },
  'identity-change': {
    one: '{count} record in HR may be somebody else’s now',
    other: '{count} records in HR may be somebody else’s now',
  },
  'matched-but-inactive': {
    one: '{count} user is inactive in HR',
    other: '{count} users are inactive in HR',
  },
  'unreadable-user': {
    one: '{count} user of the product cannot be read',
    other: '{count} users of the product cannot be read',
  },
  'not-done': {
    one: '{count} change is done according to the product, but not on its list',
    other: '{count} changes are done according to the product, but not on its list',
  },
  'removed-by-hand': {
    one: '{count} person was removed by hand and is active in HR',
    other: '{count} people were removed by hand and are active in HR',
  },
  refused: { one: '{count} change was refused', other: '{count} changes were refused' },
  'attribute-lost': {
    one: 'HR no longer gives {count} field',
    other: 'HR no longer gives {count} fields',
  },
  'manager-dropped': {
    one: '{count} manager could not be set',
    other: '{count} managers could not be set',
  },
  'no-longer-synced': {
    one: '{count} user is no longer synced',
    other: '{count} users are no longer synced',
  },
  'rehire-unclear': { one: '{count} rehire is unclear', other: '{count} rehires are unclear' },
  'start-moved': {
    one: '{count} first day moved after the invitation',
    other: '{count} first days moved after the invitation',
  },
  'ignored-in-merge': {
    one: '{count} record is set to be ignored',
    other: '{count} records are set to be ignored',
  },
  'kept-by-override': {
    one: '{count} person keeps access by a decision',
    other: '{count} people keep access by a decision',
  },
  'protected-leaver': {
    one: '{count} protected person has left in HR',
    other: '{count} protected people have left in HR',
  },
  'cards-still-blocked': {
    one: '{count} person came back and still has blocked cards',
    other: '{count} people came back and still have blocked cards',
  },
  'needs-attention': {
    one: '{count} person needs a decision',
    other: '{count} people need a decision',
  },
} as const satisfies Readonly<Record<ReportCode, Plural>>
