/** The states of contract section 4. */
export type PersonState =
  | 'scheduled'
  | 'active'
  | 'leaving'
  | 'left'
  | 'missing'
  | 'out_of_scope'
  | 'skipped'
  | 'needs_attention'
