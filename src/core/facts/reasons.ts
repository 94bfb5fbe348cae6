import type { MailFailure } from './mail-kinds.ts'

/**
 * Why something is so: a code and its facts. The sentences are in `words/`, one text for each code and
 * language, so that pages, mails and the API say the same thing (rule 48).
 */
export interface Reason {
  readonly code: ReasonCode
  readonly facts: Readonly<Record<string, FactValue>>
}

export type FactValue = string | number | readonly string[] | Reason | null

/** The facts of all reasons. A name means the same in every reason: `words/` formats a value by its name. */
export interface ReasonFacts {
  /** `YYYY-MM-DD`, or RFC 3339 where the time of day counts. */
  readonly date: string
  readonly since: string
  /** The day at whose end something ends, or the moment. */
  readonly until: string
  readonly count: number
  readonly of: number
  readonly days: number
  /** Ids of entities. */
  readonly entity: string
  readonly from: string
  readonly to: readonly string[]
  /** Cards, each by label and last four digits. */
  readonly cards: readonly string[]
  /** An admin's address; `api`, `schedule` or `command` where nobody was named. */
  readonly actor: string
  readonly decision: string
  /** A status in HR's own words; empty where HR gives none. */
  readonly word: string
  /** A department, company or the like, as HR calls it; a user, as the product does. */
  readonly value: string
  /** A field of the employee record, by our name for it. */
  readonly field: string
  /** Why the host refused or failed: its own word, or how it answered. Empty where it gave no reason. */
  readonly why: string
  /** The host's own sentence about a refusal. Empty where it gave none. */
  readonly message: string
  /** How a mail failed. */
  readonly failure: MailFailure
  /** The reason behind this reason; null where it is shown next to this one anyway. */
  readonly because: Reason | null
}

/** Every code with the names of its facts. */
export const REASONS = {
  // Presence (docs/rules.md section 5)
  active: [],
  leaving: ['date'],
  'ends-with-last-day': ['date'],
  'ends-after-grace': ['date', 'days', 'until'],
  'cards-end-first': ['date', 'days', 'until'],
  'ends-when-postponed': ['actor', 'until'],
  'left-terminated': ['date'],
  'left-inactive': ['word'],
  'left-inactive-plain': [],
  'left-not-found': ['since', 'date'],
  'left-agreed': ['since', 'date'],
  'left-flagged': ['since'],
  'left-conflict-confirmed': ['date'],
  'left-by-decision': ['actor'],
  scheduled: ['date'],
  'scheduled-undated': [],
  missing: ['since'],
  'missing-unconfirmed': ['since'],
  'found-by-id': ['since'],
  'unknown-status': ['word'],
  'status-word': ['word', 'count'],
  'on-leave': ['word'],
  'date-conflict': ['date'],
  'date-conflict-old': ['date'],
  'ignored-in-merge': [],
  rehired: ['date'],
  'word-pending': [],
  // Scope and routing
  'no-email': [],
  'unmapped-entity': ['value'],
  unrouted: [],
  'left-out': ['value'],
  'excluded-by-rule': [],
  'not-invited-by-rule': ['entity'],
  'starts-later': ['days', 'date'],
  // Correlation
  matched: [],
  'external-user': [],
  'match-unclear': ['value'],
  'match-incomparable': ['value'],
  'matches-unclear': ['count'],
  'matches-incomparable': ['count'],
  'ambiguous-match': ['count'],
  'duplicate-email': ['count'],
  'newcomer-duplicate': [],
  'left-with-access': ['date', 'count', 'cards'],
  'left-with-cards': ['date', 'count', 'cards'],
  'matched-but-inactive': [],
  'unreadable-user': ['value', 'field'],
  'users-unreadable': ['count', 'field'],
  'unreadable-nameless': [],
  'user-unreadable': [],
  'removed-by-hand': [],
  'rehire-unclear': [],
  'rehire-of-several': [],
  'rehire-unsure': [],
  'rehire-by-text': [],
  'end-waits-for-rehire': [],
  'end-waits-for-word': [],
  'not-this-person': [],
  'identity-change': [],
  'left-overwritten': [],
  // Actions
  joined: [],
  'entity-added': ['entity'],
  moved: ['from', 'to'],
  'name-changed': [],
  'phone-changed': [],
  'cards-of-leaver': [],
  reactivated: [],
  'invited-again': [],
  'by-decision': ['actor', 'decision'],
  'cards-returned': [],
  /** The host has refused the same before, and is asked again (rule 32). */
  'refused-before': [],
  /** The host has called it done, and its list does not show it (rule 51). */
  'asked-again': [],
  'not-done-access': [],
  'not-done-cards': [],
  'not-done-change': [],
  'not-done-invitation': [],
  'not-done-given': [],
  'not-done': ['because'],
  // Reports
  'email-differs': [],
  'email-conflict': [],
  'unreadable-email': [],
  'emails-unreadable': ['count'],
  'unreadable-phone': [],
  'unreadable-record': ['field'],
  'unreadable-newcomer': ['field'],
  'unreadable-field': ['field'],
  'phones-without-country': ['count'],
  'phones-of-unknown-country': ['count', 'word'],
  'phones-unreadable': ['count', 'of'],
  'unreadable-date': ['field'],
  'unreadable-dates': ['field', 'count'],
  refused: ['why', 'message', 'because'],
  'refused-joining': ['why', 'message', 'because'],
  'refused-change': ['why', 'message', 'because'],
  'asks-again': ['until'],
  failed: ['why'],
  'attribute-lost': ['field', 'count', 'of'],
  'manager-dropped': [],
  'no-longer-synced': ['because'],
  'start-moved': ['date'],
  'start-undated': [],
  'kept-by-override': ['actor'],
  'kept-while-absent': ['actor', 'days'],
  'protected-leaver': [],
  'cards-still-blocked': ['count'],
  'needs-attention': [],
  'mail-failed': ['failure', 'date'],
  'admin-mail-failed': ['actor', 'failure'],
  'reactivated-by-hand': [],
  rejected: ['actor'],
  'left-out-by-decision': ['actor'],
  'ended-by-decision': [],
  // Why a decision of an admin holds no longer (rule 35)
  'decision-lapsed': ['actor', 'decision', 'because'],
  'hr-last-day': ['date'],
  'hr-last-day-gone': ['date'],
  'hr-first-day': ['date'],
  'hr-first-day-gone': ['date'],
  'hr-new-start': ['date'],
  'hr-now-active': [],
  'hr-now-inactive': [],
  'hr-now-pending': [],
  'hr-now-on-leave': [],
  'hr-other-status': ['word'],
  'hr-not-listed': [],
  'hr-listed-again': [],
  'given-back-by-hand': [],
} as const satisfies Readonly<Record<string, readonly (keyof ReasonFacts)[]>>

export type ReasonCode = keyof typeof REASONS
/** The names of a code's facts. */
export type FactName<C extends ReasonCode> = (typeof REASONS)[C][number]
/** Codes that need no facts. */
export type PlainReasonCode = {
  [C in ReasonCode]: [FactName<C>] extends [never] ? C : never
}[ReasonCode]

type FactsOf<C extends ReasonCode> = { readonly [N in FactName<C>]: ReasonFacts[N] }

export function reason<C extends ReasonCode>(
  code: C,
  ...given: C extends PlainReasonCode ? [] : [facts: FactsOf<C>]
): Reason {
  const [facts] = given
  return { code, facts: facts ?? {} }
}
