// A model of the undisturbed world: which access a person has, given only their HR record. In this world HR
// answers truthfully and completely, there are no decisions, no changes by hand and no faults. Those are checked
// by the invariants, so this file never needs a special case for them.

/** What one HR system says about a person. */
export interface Fact {
  readonly email: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly phone: string | null
  /** Days, `YYYY-MM-DD`. */
  readonly start: string | null
  readonly end: string | null
  /** The entities in which routing places them. */
  readonly places: readonly string[]
}

export interface ExpectedUser {
  readonly email: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly phone: string | null
  readonly access: readonly string[]
  /** Accepted the invitation, or had a user from the start. */
  readonly accepted: boolean
  /** Entities in which their cards are blocked. */
  readonly blocked: readonly string[]
}

export interface Side {
  /** The entities that get their employees from this HR system. */
  readonly entities: readonly string[]
  readonly graceDays: number
}

/** The user after Rollcall has read the record on this day. Null: no user. */
export function afterRead(
  before: ExpectedUser | null,
  fact: Fact,
  today: string,
  side: Side,
): ExpectedUser | null {
  const { start, end, places } = fact
  // Rules 28 to 31.
  if (end !== null && end < today)
    return before && without(before, side, today > plusDays(end, side.graceDays))
  // Rules 21 and 24: not started yet, or in no entity.
  if ((start !== null && start > today) || places.length === 0) return before
  const { email, firstName, lastName, phone } = fact
  if (before === null)
    return { email, firstName, lastName, phone, access: places, accepted: false, blocked: [] }
  const others = before.access.filter((entity) => !side.entities.includes(entity))
  const lost = before.access.filter((entity) => ![...others, ...places].includes(entity))
  return {
    ...before,
    firstName,
    lastName,
    phone,
    access: [...others, ...places],
    blocked: [...before.blocked, ...lost],
  }
}

/** After the last day: cards are blocked at once, access ends after the grace days (rule 28). */
function without(before: ExpectedUser, { entities }: Side, isOver: boolean): ExpectedUser {
  const access = before.access.filter((entity) => !isOver || !entities.includes(entity))
  return { ...before, access, blocked: [...before.blocked, ...entities] }
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
