import type { ReasonCode, REASONS } from '../../core/facts/reasons.ts'
import type { FactsIn, Text } from '../text.ts'

/** Every reason code with the facts of its template in core/facts/reasons.ts. */
type Reasons = { readonly [C in ReasonCode]: Text<FactsIn<(typeof REASONS)[C]>> }

/** The reasons as admins read them: whole sentences, no full stop, "the sync" rather than our own name. */
export const reasons = {
  active: 'HR shows this person as active',
  leaving: 'HR says the last day is {date}; access ends after the end of that day',
  'left-terminated': 'HR says employment ended on {date}',
  'left-inactive': 'HR shows this person as inactive, in its own word “{word}”',
  'left-inactive-plain': 'HR shows this person as inactive and gives no date',
  'left-not-found':
    'HR no longer lists this person since {since}, and did not know the record when asked for it on {date}',
  'left-agreed':
    'HR no longer lists this person since {since}, as the complete read of {date} confirmed',
  'left-flagged': 'HR deleted this person, as a complete read on {since} showed',
  'left-conflict-confirmed':
    'HR shows this person as active with a last day of {date}, and said so again later',
  'left-by-decision': '{actor} decided that access ends now',
  scheduled: 'HR shows this person as starting on {date}',
  'scheduled-undated': 'HR shows this person as not started yet, without a date',
  missing: 'Not in the complete read of {since}; not confirmed yet, so nothing is done',
  'missing-unconfirmed':
    'HR did not know this person when asked on {since}; the next complete read decides',
  'found-by-id': 'Not in the list of {since}, but HR still knows the record when asked for it',
  'unknown-status': 'HR gives a status that the sync does not know, “{word}”; what was, stays',
  'date-conflict': 'HR shows this person as active although the last day, {date}, has passed',
  'ignored-in-merge': 'The record is set to be ignored in Merge',
  rehired: 'HR shows this person as working again since {date}',
  'word-pending': 'HR shows this person as inactive; the HR system is asked for its own word first',
  'no-email': 'HR has no work e-mail for this person',
  'unmapped-entity': 'HR places this person in “{value}”, which no entity is mapped to',
  unrouted: 'HR gives nothing to tell the entity by',
  'left-out': 'The mapping says that “{value}” belongs to no entity',
  'excluded-by-rule': 'A rule in the settings leaves this person out',
  'not-invited-by-rule': 'People of entity {entity} are updated but not invited',
  'starts-later': 'Invited {days} days before the first day, {date}',
  matched: 'A user with this e-mail address exists',
  'external-user': 'No employee in HR has this address',
  'ambiguous-match': '{count} users have this e-mail address',
  'duplicate-email': '{count} employees in HR have this e-mail address',
  'newcomer-duplicate': 'This e-mail address belongs to someone who is linked already',
  'link-moved': 'The same person has a new record in HR',
  'matched-but-inactive': 'A user has the address of an employee who is inactive in HR',
  'removed-by-hand': 'The user was removed by hand and is not invited again by itself',
  'rehire-unclear': 'A new record has the address of someone who left, but the name differs',
  joined: 'HR shows this person and no user has the address',
  'entity-added': 'HR places this person in entity {entity}',
  moved: 'HR moved this person from {from} to {to}',
  'name-changed': 'HR has another name',
  'phone-changed': 'HR has another phone number; it must be verified again',
  'cards-of-leaver': 'Cards of someone who leaves are blocked, never closed',
  reactivated: 'HR shows this person as active again, and it was the sync that ended the access',
  'invited-again': 'The first invitation was never accepted',
  'by-decision': '{actor} decided this: {decision}',
  'cards-returned': 'The settings say that cards blocked by the sync come back with a rehire',
  'email-differs': 'HR has another e-mail address; it is never changed by itself',
  'email-conflict': 'HR has another e-mail address, and another user has that address already',
  'unreadable-phone': 'The phone number in HR cannot be read and is left alone',
  'impossible-date': 'HR gives a date that does not exist ({field}); it counts as none',
  refused: 'This was refused: {why}',
  failed: 'This failed, with the answer: {why}',
  'attribute-lost': 'HR no longer gives “{field}” for {count} of {of} people who had it',
  'manager-dropped':
    'The manager in HR is not among the users of this entity, or reports to this person',
  'no-longer-synced': 'Linked, but out of scope now: kept and no longer synced ({why})',
  'start-moved': 'Invited already, and HR moved the first day to {date}',
  'kept-by-override': 'Kept because {actor} decided so, until HR changes',
  'protected-leaver': 'Left in HR, but protected here: nothing is done',
  'cards-still-blocked': '{count} cards stay blocked after the return',
  'needs-attention': 'A person needs to look at this: {why}',
  'reactivated-by-hand': 'Someone gave the access back by hand; that is respected until HR changes',
  rejected: '{actor} rejected this, until HR changes',
  'record-set-aside': 'The HR record could not be read ({why})',
} as const satisfies Reasons

/** Values of a reason's facts that are words of a closed set, by the fact's name; others are shown as they are. */
export const factWords = {
  decision: {
    keep: 'keep this person',
    postpone: 'postpone',
    now: 'end access now',
    'invite-again': 'invite again',
    link: 'link to a user',
    unlink: 'end the link',
    'accept-email': 'accept the new address',
    undo: 'undo',
  },
  why: {
    last_admin: 'the last administrator cannot be removed',
    owner: 'the owner cannot be removed',
    group_admin: 'an administrator of the whole group cannot be removed here',
  },
} as const
