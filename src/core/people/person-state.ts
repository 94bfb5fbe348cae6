/** How the API and the portal show an employee (contract 4). */
export type PersonState =
  | 'scheduled'
  | 'active'
  | 'leaving'
  | 'left'
  | 'missing'
  | 'out_of_scope'
  | 'skipped'
  | 'needs_attention'

/** Employed: according to HR, these people work for the company now. The headcount of pages and mails. */
export const EMPLOYED_STATES: readonly PersonState[] = [
  'active',
  'leaving',
  'out_of_scope',
  'skipped',
  'needs_attention',
]
