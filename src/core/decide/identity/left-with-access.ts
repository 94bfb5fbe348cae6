import { compareNames, type NameParts } from '../../people/names.ts'
import { hasAccess, openCards, type Card, type User } from '../../people/user.ts'

/** Somebody who left, and has no link, as far as users with their address are compared with them (rule 12). */
export interface Leaver {
  /** HR's own word or date says that the employment ended; an absence, or an INACTIVE that nobody asked about, does not. */
  readonly hasEnded: boolean
  readonly name: NameParts
  /** Entities of the account. */
  readonly entities: readonly string[]
}

/**
 * What a user with the address of a leaver is. `left-with-access`: the leaver's, and it still works.
 * `over`: the leaver's, and nothing is left to end here. `unclear`: the names differ or cannot be compared, or HR is
 * not sure.
 */
export function userOfLeaverIs(
  leaver: Leaver,
  user: User,
): 'left-with-access' | 'over' | 'unclear' {
  const agreement = compareNames(leaver.name, [user.firstName, user.lastName])
  if (!leaver.hasEnded || (agreement !== 'agree' && agreement !== 'unnamed')) return 'unclear'
  return worksIn(user, leaver.entities) ? 'left-with-access' : 'over'
}

/** Access, or a card that can still be used. */
export function worksIn(user: User, entities: readonly string[]): boolean {
  return entities.some((id) => hasAccess(user, id) || openCards(user, id).length > 0)
}

/** The cards that can still be used in these entities. */
export function cardsIn(user: User, entities: readonly string[]): readonly Card[] {
  return entities.flatMap((id) => openCards(user, id))
}
