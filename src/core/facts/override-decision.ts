/** What an admin said about a person (rule 35). */
export type OverrideDecision =
  /** The access stays, whatever HR says of the work now. */
  | 'keep'
  /** The same until a moment. */
  | 'postpone'
  /** The access ends at once, whether HR shows them at work or not. */
  | 'end'
  /** No invitation for somebody who has no user. */
  | 'leave-out'
  | 'invite-again'
  /** What we ended comes back. */
  | 'undo'
  /** The plan that named them was rejected: they stay as they are. */
  | 'rejected'
  | 'unlink'
  | 'accept-email'
  /** This user is somebody else (rules 9, 10, 12 and 36). */
  | 'not-this-person'
  /** They left and are not linked to this user, who keeps the access (rule 12). */
  | 'keeps-access'
