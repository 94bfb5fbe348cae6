import type { Action } from '../facts/action.ts'

/**
 * The parts of one person's actions that are decided as one (rule 39): everything in one entity, cards with
 * access, and a move with both its entities.
 */
export function unitsOf<T>(
  person: readonly T[],
  actionOf: (one: T) => Action,
): readonly (readonly T[])[] {
  const actions = person.map(actionOf)
  const moved = new Set(
    actions.filter(({ purpose }) => purpose === 'move').map(({ entityId }) => entityId),
  )
  const units = Map.groupBy(person, (one) => {
    const { entityId } = actionOf(one)
    return moved.has(entityId) ? null : entityId
  })
  return [...units.values()]
}
