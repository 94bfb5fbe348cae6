import type { ReportCode } from '../../core/facts/report.ts'

/** The one thing to do about each report, and about anything else that needs a look. */
export const advice = {
  'needs-attention':
    'Look up this person in {hr}. If they have left, choose “End now” in {product}. If not, choose “Keep”.',
  'date-conflict': 'Correct the status or the last day in {hr}, so that they agree.',
  'unreadable-record': 'Look at this field in {hr}. If it is right there, ask {product} support.',
  'date-conflict-old':
    'Correct the last day in {hr}, or decide on this person’s page whether they keep access.',
  'unreadable-dates': 'Have {hr} give these dates as year, month and day (ISO 8601).',
  'unreadable-date': 'Have {hr} give this date as year, month and day (ISO 8601).',
  'status-word': 'Say once what this status means, in the settings of this HR system.',
  'unknown-status': 'Say what this status means, in the settings of this HR system.',
  refused: 'Solve it in {product}, for example by naming another administrator or owner first.',
  'refused-joining':
    'Make room in {product}: a free seat, or a larger subscription. Then the sync adds this person by itself.',
  'refused-change': 'Change it in {product} by hand, or ask {product} support why it is refused.',
  'protected-leaver': 'If access should end, take this person off the list of protected people.',
  'left-with-access':
    'End the access on the page of this person in {product}, or say there that it stays or that the user is somebody else.',
  'identity-change':
    'Look in {hr} whose record it is. Then say on the page of this person in {product} that it is the same person, or somebody else.',
  'matched-but-inactive':
    'Decide whether the user should keep access. If so, correct the status in {hr}.',
  'match-unclear':
    'Say in {product} whether it is the same person: on the page of the person, or for all of them in the review.',
  'ambiguous-match': 'Make sure that only one user in {product} has this address.',
  'duplicate-email': 'Make sure that only one person in {hr} has this address.',
  'email-conflict': 'Find out who uses the address, and correct it in {hr} or in {product}.',
  'email-differs': 'Change the address in {product}, or have it corrected in {hr}.',
  'no-email': 'Add a work e-mail address in {hr}.',
  'unmapped-entity': 'Choose an entity for this value, in the settings of this HR system.',
  'unreadable-email':
    'Leave only the address in the e-mail field in {hr}: no name, no brackets, no second address.',
  'unreadable-phone': 'Correct the phone number in {hr}, with its country code.',
  'unreadable-user': 'Ask {product} support to correct this: the sync cannot read it.',
  'not-done':
    'Look up this person in {product}, and do it there by hand. The sync asks again every day.',
  'removed-by-hand': 'If they should come back, choose “Invite again” in {product}.',
  'rehire-unclear':
    'Say in {product}, on the page of the person, whether it is the same person or somebody else. Until then the access of the user stays.',
  'cards-still-blocked': 'Unblock the cards they need in {product}.',
  'no-longer-synced': 'If they should be synced, change the rules or the entities in the settings.',
  'ignored-in-merge':
    'If they should be synced, ask {product} support to stop ignoring the record.',
  'kept-by-override': 'Check whether the decision is still right.',
  'start-moved': 'Check whether they should have access before the first day.',
  'manager-dropped': 'Correct the manager in {hr}, or choose one in {product}.',
  'attribute-lost':
    'Check in {hr} that the connection can still read this field. If it is left out on purpose, accept that in {product}.',
  'external-user': 'If they should not have access, remove them in {product}.',
  'mail-failed':
    'Correct the address in {hr} and in {product}. Then choose “Invite again” on the person’s page, or send mails to an administrator’s address again.',
  other: 'Look up this person in {product} and in {hr}.',
} as const satisfies Record<
  | ReportCode
  | 'date-conflict-old'
  | 'unreadable-dates'
  | 'refused-joining'
  | 'refused-change'
  | 'other',
  string
>
