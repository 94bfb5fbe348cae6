/** How the API and the portal show an employee (contract section 4). */
export type PersonState =
  | 'scheduled'
  | 'active'
  | 'leaving'
  | 'left'
  | 'missing'
  | 'out_of_scope'
  | 'skipped'
  | 'needs_attention'
