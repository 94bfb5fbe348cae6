import type { ReasonCode, Reason } from './reasons.ts'

/** The report codes of contract 4. core/tell/report-catalogue.ts says how each is mailed and who can resolve it. */
export type ReportCode = Extract<
  ReasonCode,
  | 'needs-attention'
  | 'date-conflict'
  | 'status-word'
  | 'unknown-status'
  | 'refused'
  | 'not-done'
  | 'protected-leaver'
  | 'left-with-access'
  | 'identity-change'
  | 'matched-but-inactive'
  | 'match-unclear'
  | 'ambiguous-match'
  | 'duplicate-email'
  | 'email-conflict'
  | 'email-differs'
  | 'no-email'
  | 'unmapped-entity'
  | 'unreadable-email'
  | 'unreadable-phone'
  | 'unreadable-record'
  | 'unreadable-date'
  | 'unreadable-user'
  | 'removed-by-hand'
  | 'rehire-unclear'
  | 'cards-still-blocked'
  | 'no-longer-synced'
  | 'ignored-in-merge'
  | 'kept-by-override'
  | 'start-moved'
  | 'manager-dropped'
  | 'attribute-lost'
  | 'external-user'
  | 'mail-failed'
>

/** A fact for admins that changes nothing. */
export interface Report {
  readonly code: ReportCode
  readonly employeeId: string | null
  readonly userId: string | null
  readonly reason: Reason
  /**
   * What makes two reports of one code about one person different occurrences, for example the two
   * addresses of `email-differs`. May hold an address: stored, mailed, never logged.
   */
  readonly detail: Readonly<Record<string, string>>
}
