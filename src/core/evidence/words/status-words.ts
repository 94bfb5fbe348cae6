/**
 * The words of one or more languages for somebody's employment status. Phrases are divided by `|` and
 * compared by `tokensOf`: without letter case, accents and punctuation. `stem*` and `*stem` stand for any
 * beginning or end of one word: inflections and compounds.
 */
export interface StatusWords {
  /** The employment is over. */
  readonly end: string
  /**
   * Takes a record or an event out: an end by itself, and beside another end perhaps the end of that one, as in
   * "Termination withdrawn".
   */
  readonly takenOut?: string
  /**
   * Draws a pension: an end by itself, and beside a word for an employee or a contract perhaps a pensioner who works,
   * as in "pracownik - emeryt".
   */
  readonly pension?: string
  /** "Inactive" and its translations: an end where nothing else is said. */
  readonly inactive: string
  /** Away, and still employed. */
  readonly leave: string
  readonly work: string
  /** Hired, not at work yet. */
  readonly notYet: string
  /** Says two things, or something that is still to come: notice given, garden leave. */
  readonly unclear?: string
  /**
   * Which leave, or how somebody is away. Before an end it says something else ("partial retirement", "in
   * termination", "without dismissal"), and so it does beside "inactive" ("Inactive - medical").
   */
  readonly detail?: string
  /** Makes an end one that is still to come, or not for good: "termination period", "cese temporal". */
  readonly ongoing?: string
  /** Why an employment ends. Such a leave is none: "Leave - job abandonment". */
  readonly reason?: string
  /** Says nothing about the status by itself: "employee", "voluntary", "the". */
  readonly filler?: string
}
