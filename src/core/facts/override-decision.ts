/** What an admin said about a person, or what an admin did by hand in the host (`reactivated`) (rule 35). */
export type OverrideDecision =
  | 'keep'
  | 'postpone'
  | 'now'
  | 'invite-again'
  | 'unlink'
  | 'accept-email'
  | 'reactivated'
  | 'undo'
  | 'rejected'
