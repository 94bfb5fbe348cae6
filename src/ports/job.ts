/**
 * A small, repeatable unit of work. It contains ids only, never personal data. A job may run late or twice:
 * it looks at the current state and does what is still to be done.
 */
export type Job =
  /** Do the next steps of one account: read, decide, apply. */
  | { readonly kind: 'advance'; readonly account: string }
  /** Judge the tokens that came for one account (rule 7). */
  | { readonly kind: 'link'; readonly account: string }
  /** Send the mails that wait in the outbox. */
  | { readonly kind: 'deliver' }
  /** Find the accounts that are due. */
  | { readonly kind: 'schedule' }
  /** Tell the source to delete the accounts that are disconnected or erased here (rule 5). */
  | { readonly kind: 'forget' }
  /** Reduce and delete what is old enough (rule 49). */
  | { readonly kind: 'retain' }
