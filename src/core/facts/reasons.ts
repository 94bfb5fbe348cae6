/**
 * Why something is so, in words made where the difference was seen. `code` is for programmes and for
 * other languages (words/), `message` is plain English without names, addresses or phones (rule 48).
 */
export interface Reason {
  readonly code: ReasonCode
  readonly message: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** One English template a code; `{x}` are facts. Other languages have the same codes and facts (words/). */
export const REASONS = {
  // Presence (docs/rules.md section 5)
  active: 'HR shows this person as active',
  leaving: 'HR says the last day is {date}; access ends after the end of that day',
  'left-terminated': 'HR says employment ended on {date}',
  'left-inactive': 'HR shows this person as inactive, in its own word "{word}"',
  'left-inactive-plain': 'HR shows this person as inactive and gives no date',
  'left-not-found':
    'HR no longer lists this person since {since}, and did not know the record when asked for it on {date}',
  'left-agreed':
    'HR no longer lists this person since {since}, and the complete read of {date} agrees',
  'left-flagged': 'HR deleted this person, as a complete read on {since} showed',
  'left-conflict-confirmed':
    'HR shows this person as active with a last day of {date}, and said so again later',
  'left-by-decision': '{actor} decided that access ends now',
  scheduled: 'HR shows this person as starting on {date}',
  'scheduled-undated': 'HR shows this person as not started yet, without a date',
  missing: 'not in the complete read of {since}; not confirmed yet, so nothing is done',
  'missing-unconfirmed':
    'HR did not know this person when asked on {since}; the next complete read decides',
  'found-by-id': 'not in the list of {since} but HR still knows the record when asked for it',
  'unknown-status': 'HR gives a status that Rollcall does not know: "{word}"; what was, stays',
  'date-conflict': 'HR shows this person as active although the last day {date} has passed',
  'ignored-in-merge': 'the record is set to be ignored in Merge',
  rehired: 'HR shows this person as working again since {date}',
  'word-pending': 'HR shows this person as inactive; the HR system is asked for its own word first',
  // Scope and routing
  'no-email': 'HR has no work e-mail for this person',
  'unmapped-entity': 'HR places this person in "{value}", which no entity is mapped to',
  unrouted: 'HR gives nothing to tell the entity by',
  'left-out': 'the mapping says that "{value}" belongs to no entity',
  'excluded-by-rule': 'a scope rule leaves this person out',
  'not-invited-by-rule': 'people of entity {entity} are updated but not invited',
  'starts-later': 'invited {days} days before the first day, {date}',
  // Correlation
  matched: 'a user with this e-mail address exists',
  'external-user': 'no employee in HR has this address',
  'ambiguous-match': '{count} users have this e-mail address',
  'duplicate-email': '{count} employees in HR have this e-mail address',
  'newcomer-duplicate': 'this e-mail address belongs to someone who is linked already',
  'link-moved': 'the same person has a new record in HR',
  'matched-but-inactive': 'a user has the address of an employee who is inactive in HR',
  'removed-by-hand':
    'the user was removed by hand in the product and is not invited again by itself',
  'rehire-unclear': 'a new record has the address of someone who left, but the name differs',
  // Actions
  joined: 'HR shows this person and no user has the address',
  'entity-added': 'HR places this person in entity {entity}',
  moved: 'HR moved this person from {from} to {to}',
  'name-changed': 'HR has another name',
  'phone-changed': 'HR has another phone number; it must be verified again',
  'cards-of-leaver': 'cards of someone who leaves are blocked, never closed',
  reactivated: 'HR shows this person as active again and it was Rollcall that ended the access',
  'invited-again': 'the first invitation was never accepted',
  'by-decision': '{actor} decided this: {decision}',
  'cards-returned': 'the settings say that cards blocked by Rollcall come back with a rehire',
  // Reports
  'email-differs': 'HR has another e-mail address than the product; it is never changed by itself',
  'email-conflict': 'HR has another e-mail address, and another user has that address already',
  'unreadable-phone': 'the phone number in HR cannot be read and is left alone',
  'impossible-date': 'HR gives a date that does not exist ({field}); it counts as none',
  refused: 'the product refused: {why}',
  failed: 'the product answered {why}',
  'attribute-lost': 'HR no longer gives "{field}" for {count} of {of} people who had it',
  'manager-dropped':
    'the manager in HR is not among the users of this entity, or reports to this person',
  'no-longer-synced': 'linked, but out of scope now: kept and no longer synced ({why})',
  'start-moved': 'invited already, and HR moved the first day to {date}',
  'kept-by-override': 'kept because {actor} decided so, until HR changes',
  'protected-leaver': 'left in HR, but protected here: nothing is done',
  'cards-still-blocked': '{count} cards stay blocked after the return',
  'needs-attention': 'a person needs to look at this: {why}',
  'reactivated-by-hand':
    'someone gave the access back by hand in the product; it is respected until HR changes',
  rejected: '{actor} rejected this, until HR changes',
  'record-set-aside': 'the HR record could not be read ({why})',
} as const satisfies Record<string, string>

export type ReasonCode = keyof typeof REASONS

export function reason(code: ReasonCode, facts: Record<string, string | number> = {}): Reason {
  return { code, facts, message: fill(REASONS[code], facts) }
}

/** Puts facts into a template; a fact that is not given stays visible as `{name}`. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = facts[name]
    return value === undefined ? all : String(value)
  })
}
