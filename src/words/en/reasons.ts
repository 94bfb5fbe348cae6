import type { ReasonCode } from '../../core/facts/reasons.ts'
import type { Plural, Text } from '../text.ts'

/** Why something is so, by the codes of core/facts/reasons.ts: sentences without a full stop. */
export const reasons = {
  active: 'HR shows this person as active',
  leaving: 'The last day in HR is {date}',
  'ends-with-last-day': 'Access ends and cards are blocked at the end of {date}',
  'ends-after-grace': {
    one: 'Access ends and cards are blocked at the end of {until}, {days} day after the last day, {date}',
    other:
      'Access ends and cards are blocked at the end of {until}, {days} days after the last day, {date}',
  },
  'cards-end-first': {
    one: 'Cards are blocked at the end of {date}. Access ends {days} day later, at the end of {until}',
    other:
      'Cards are blocked at the end of {date}. Access ends {days} days later, at the end of {until}',
  },
  'ends-when-postponed':
    '{actor} decided that access ends and cards are blocked only after {until}',
  'left-terminated': 'According to HR, employment ended on {date}',
  'left-inactive': 'HR shows this person as inactive. The status there is {word}',
  'left-inactive-plain': 'HR shows this person as inactive, without a last day',
  'left-not-found':
    'Not in the list from HR since {since}. When asked again on {date}, HR had no record of this person',
  'left-agreed':
    'Not in the list from HR since {since}. The complete list of {date} confirmed this',
  'left-flagged': 'Deleted in HR, as the complete list of {since} showed',
  'left-conflict-confirmed':
    'The last day in HR was {date}. The status there is still active, but a second check gave the same last day',
  'left-by-decision': '{actor} decided to end access now',
  scheduled: 'According to HR, the first day is {date}',
  'scheduled-undated': 'According to HR, this person has not started yet. HR gives no first day',
  missing:
    'Not in the complete list from HR of {since}. Nothing happens until a second check confirms this',
  'missing-unconfirmed':
    'HR had no record of this person on {since}. Nothing happens until the next complete list confirms this',
  'found-by-id': 'Not in the list from HR of {since}, but HR still has the record',
  'unknown-status':
    'HR gives a status whose meaning is not clear here: {word}. Nothing changes until an administrator says what it means',
  'status-word': {
    one: '{count} person in HR has a status whose meaning is not clear here: {word}. Nothing changes until an administrator says what it means',
    other:
      '{count} people in HR have a status whose meaning is not clear here: {word}. Nothing changes until an administrator says what it means',
  },
  'on-leave': 'HR shows this person as away from work: {word}. Access stays as it is',
  'date-conflict': 'HR shows this person as active, but the last day there was {date}',
  'date-conflict-old':
    'HR shows this person as active, but gives a last day that was long over when it first appeared: {date}',
  'ignored-in-merge': 'Merge, the service that connects HR systems, is set to ignore this record',
  rehired: 'According to HR, this person works here again since {date}',
  'word-pending':
    'HR shows this person as inactive. We first ask HR for the exact status, which may be leave',
  'no-email': 'HR has no work e-mail address for this person',
  'unmapped-entity': 'HR places this person in {value}, which has no entity yet',
  unrouted: 'HR has nothing that shows which entity this person belongs to',
  'left-out': 'The settings leave out everybody in {value}',
  'excluded-by-rule': 'A rule in the settings leaves this person out',
  'not-invited-by-rule': 'A rule in the settings says that people in {entity} are not invited',
  'starts-later': {
    zero: 'The invitation goes out on the first day, {date}',
    one: 'The invitation goes out {days} day before the first day, {date}',
    other: 'The invitation goes out {days} days before the first day, {date}',
  },
  matched: 'A user has the same e-mail address',
  'external-user': 'Nobody in HR has this e-mail address',
  'match-unclear':
    'The user with this address is called {value}, and that name shares no word with the one in HR. Nobody is linked or invited until you say whether it is the same person',
  'match-incomparable':
    'The user with this address is called {value}, in another script than in HR, so the names cannot be compared. Nobody is linked or invited until you say whether it is the same person',
  'matches-unclear': {
    one: '{count} person in HR has the address of a user with another name. Nobody is linked or invited until you say whether they are the same person',
    other:
      '{count} people in HR have the addresses of users with other names. Nobody is linked or invited until you say whether they are the same people',
  },
  'matches-incomparable': {
    one: '{count} name is in another script in HR than in the product, so they cannot be compared. Nobody is linked or invited until you say whether it is the same person',
    other:
      '{count} names are in another script in HR than in the product, so they cannot be compared. Nobody is linked or invited until you say whether they are the same people',
  },
  'ambiguous-match': {
    one: '{count} user has this e-mail address',
    other: '{count} users have this e-mail address',
  },
  'duplicate-email': {
    one: '{count} person in HR has this e-mail address',
    other: '{count} people in HR have this e-mail address',
  },
  'newcomer-duplicate': 'This e-mail address belongs to somebody else who is linked to a user',
  'left-with-access': {
    zero: 'Left on {date} according to HR, and still has access',
    one: 'Left on {date} according to HR, and still has access and {count} card: {cards}',
    other: 'Left on {date} according to HR, and still has access and {count} cards: {cards}',
  },
  'left-with-cards': {
    one: 'Left on {date} according to HR, and {count} card can still be used: {cards}',
    other: 'Left on {date} according to HR, and {count} cards can still be used: {cards}',
  },
  'matched-but-inactive': 'This user has the e-mail address of somebody who is inactive in HR',
  'unreadable-user':
    'The product’s user {value} cannot be read: {field} is missing or has an unknown form. Nobody is invited beside this user',
  'users-unreadable': {
    one: '{count} user of the product cannot be read: {field} is missing or has an unknown form. Nobody is invited beside this user',
    other:
      '{count} users of the product cannot be read for the same reason: {field} is missing or has an unknown form. Nobody is invited beside them',
  },
  'unreadable-nameless':
    'A user of the product has neither an id nor an e-mail address that can be read, so nobody knows who it is',
  'user-unreadable':
    'The product has a user with this address that cannot be read, so nobody is invited',
  'removed-by-hand': 'Somebody removed this user by hand, so the sync sends no new invitation',
  'not-this-person':
    'The user with this e-mail address is somebody else, as an administrator decided, so nobody is invited with it',
  'identity-change':
    'The record in HR now has another name and other details than the user it is linked to, so it may be somebody else’s. Nothing is renamed, given or ended until an administrator decides',
  'left-overwritten': 'An administrator decided that the record in HR is somebody else’s now',
  'rehire-unclear':
    'A new record in HR has the e-mail address of somebody who left, but another name',
  'rehire-of-several':
    'HR has several records at work with the e-mail address of somebody who left, and the same name',
  'rehire-unsure':
    'A new record in HR has the e-mail address and the name of somebody who left, and does not say clearly whether they work',
  'rehire-by-text':
    'A new record in HR has the e-mail address of somebody who left, but among other text, so it is not certain that it is theirs',
  'end-waits-for-rehire':
    'Another record in HR, of somebody who works or may work, has the e-mail address of this user. The access stays until you say whether it is the same person',
  'end-waits-for-word':
    'Another record in HR with the e-mail address of this user is inactive. We first ask HR for its exact status, which may be leave',
  joined: 'In HR, and no user had this e-mail address',
  'entity-added': 'HR places this person in {entity}',
  moved: 'HR moved this person from {from} to {to}',
  'name-changed': 'HR has a different name',
  'phone-changed':
    'HR has a different phone number. It has to be verified again at the next sign-in',
  'cards-of-leaver': 'When somebody leaves, their cards are blocked, never closed',
  reactivated: 'Active in HR again, and it was the sync that had ended access',
  'invited-again': 'The first invitation was never accepted',
  'by-decision': '{actor} decided: {decision}',
  'cards-returned':
    'The settings say that somebody who comes back gets back the cards that the sync blocked',
  'asked-again': 'The product said before that this was done, and its list does not show it',
  'not-done-access': 'It still shows access',
  'not-done-cards': 'It still shows a card that works',
  'not-done-change': 'It shows the old name or phone',
  'not-done-invitation': 'It does not show the invited person',
  'not-done-given': 'It does not show the access that it gave',
  'not-done': 'The product says that it is done, and its list says otherwise. {because}',
  'email-differs': 'HR has a different e-mail address. The sync never changes an address',
  'email-conflict': 'HR has a different e-mail address, and another user already has that one',
  'unreadable-dates': {
    one: 'HR gives the {field} of {count} people in a form that cannot be read, so nothing follows from it',
    other:
      'HR gives the {field} of {count} people in a form that cannot be read, so nothing follows from it',
  },
  'unreadable-date':
    'HR gives the {field} in a form that cannot be read, so nothing follows from it',
  'unreadable-email':
    'The e-mail field in HR does not hold exactly one address, so nobody is invited with it',
  'emails-unreadable': {
    one: 'The e-mail field of {count} person in HR does not hold exactly one address, so nobody is invited with it',
    other:
      'The e-mail fields of {count} people in HR do not hold exactly one address each, so nobody is invited with them',
  },
  'unreadable-phone': 'The phone number in HR cannot be read, so the one here stays',
  'phones-without-country': {
    one: '{count} phone number has no country code, and the country where the person works is not known. It cannot be read, so the one here stays',
    other:
      '{count} phone numbers have no country code, and the country where these people work is not known. They cannot be read, so the ones here stay',
  },
  'phones-of-unknown-country': {
    one: '{count} phone number has no country code, and the work location’s country {word} is not known here. It cannot be read, so the one here stays',
    other:
      '{count} phone numbers have no country code, and the work location’s country {word} is not known here. They cannot be read, so the ones here stay',
  },
  'phones-unreadable': {
    one: '{count} of {of} phone numbers in one country cannot be read, so the one here stays',
    other: '{count} of {of} phone numbers in one country cannot be read, so the ones here stay',
  },
  'unreadable-record':
    'HR sends this record in a form that cannot be read ({field}). What it said before still counts',
  'unreadable-newcomer':
    'HR has a new record that cannot be read ({field}), so nobody is invited for it yet',
  'unreadable-field': 'HR gives a value that cannot be read ({field}). It is not used',
  refused: 'This was refused: {why}. {message}. {because}',
  'refused-joining': 'Access could not be given: {why}. {message}. {because}',
  'refused-change': 'The change was refused: {why}. {message}. {because}',
  'asks-again': 'It is asked again on {until}',
  'refused-before': 'The product had refused this before, and is asked again',
  failed: 'This did not work: {why}',
  'attribute-lost': {
    one: 'HR no longer gives the {field} for {count} of the {of} people who had one',
    other: 'HR no longer gives the {field} for {count} of the {of} people who had one',
  },
  'manager-dropped':
    'The manager in HR is not a user in this entity, or reports to this very person',
  'no-longer-synced': 'Keeps access, but is no longer synced. {because}',
  'start-moved': 'Already invited, but HR moved the first day to {date}',
  'start-undated':
    'Already invited, but HR now shows this person as not started, without a first day',
  'kept-by-override': '{actor} decided to keep access, until something changes in HR',
  'kept-while-absent': {
    one: '{actor} decided to keep access {days} day ago. HR still does not list this person',
    other: '{actor} decided to keep access {days} days ago. HR still does not list this person',
  },
  'protected-leaver': 'Has left according to HR, but is protected here, so nothing happens',
  'cards-still-blocked': {
    one: '{count} card is still blocked after the return',
    other: '{count} cards are still blocked after the return',
  },
  'mail-failed': 'The invitation mail failed on {date}: {failure}',
  'admin-mail-failed': 'Mails to {actor} do not arrive: {failure}',
  'needs-attention': 'Somebody has to look at this',
  'reactivated-by-hand':
    'Somebody gave access back by hand. It stays until something changes in HR',
  rejected: '{actor} rejected this. Nothing happens until something changes in HR',
  'left-out-by-decision':
    '{actor} left this person out. Nobody is invited here until the decision is withdrawn',
  'ended-by-decision':
    'An administrator ended this access. It is given again only if somebody decides so',
  'decision-lapsed': '{actor} had decided: {decision}. That no longer holds. {because}',
  'hr-last-day': 'HR now gives {date} as the last day',
  'hr-last-day-gone': 'HR no longer gives a last day. It was {date}',
  'hr-first-day': 'HR now gives {date} as the first day',
  'hr-first-day-gone': 'HR no longer gives a first day. It was {date}',
  'hr-new-start': 'HR shows a new start on {date}',
  'hr-now-active': 'HR now shows this person as active',
  'hr-now-inactive': 'HR now shows this person as inactive',
  'hr-now-pending': 'HR now shows this person as not started yet',
  'hr-now-on-leave': 'HR now shows this person as on leave',
  'hr-other-status': 'HR now gives another status: {word}',
  'hr-not-listed': 'HR no longer lists this person',
  'hr-listed-again': 'HR lists this person again',
  'given-back-by-hand': 'Somebody gave access back by hand',
} as const satisfies Readonly<Record<ReasonCode, Text | Plural>>
