import type { ReportCode } from '../../core/facts/report.ts'
import type { Plural } from '../text.ts'

/** How many reports of each code are open: lines of the overview and titles of their lists. */
export const portalReports = {
  'email-differs': {
    one: '{count} e-mail address differs from HR',
    other: '{count} e-mail addresses differ from HR',
  },
  'email-conflict': {
    one: '{count} address belongs to somebody else already',
    other: '{count} addresses belong to somebody else already',
  },
  'external-user': { one: '{count} user is not in HR', other: '{count} users are not in HR' },
  'ambiguous-match': {
    one: '{count} address has two users',
    other: '{count} addresses have two users',
  },
  'duplicate-email': {
    one: '{count} person shares an address with another one in HR',
    other: '{count} people share an address with another one in HR',
  },
  'no-email': {
    one: '{count} person has no work e-mail',
    other: '{count} people have no work e-mail',
  },
  'unmapped-entity': {
    one: '{count} person belongs to no entity yet',
    other: '{count} people belong to no entity yet',
  },
  'unknown-status': {
    one: '{count} status in HR is not understood',
    other: '{count} statuses in HR are not understood',
  },
  'date-conflict': {
    one: '{count} person has a last day that contradicts the status',
    other: '{count} people have a last day that contradicts the status',
  },
  'unreadable-phone': {
    one: '{count} phone number cannot be read',
    other: '{count} phone numbers cannot be read',
  },
  'matched-but-inactive': {
    one: '{count} user is inactive in HR',
    other: '{count} users are inactive in HR',
  },
  'removed-by-hand': {
    one: '{count} person was removed by hand and is active in HR',
    other: '{count} people were removed by hand and are active in HR',
  },
  refused: { one: '{count} step was refused', other: '{count} steps were refused' },
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
    one: '{count} person is kept by a decision',
    other: '{count} people are kept by a decision',
  },
  'protected-leaver': {
    one: '{count} protected person left in HR',
    other: '{count} protected people left in HR',
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
