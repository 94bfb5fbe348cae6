import type { Action } from '../../facts/action.ts'
import type { LostAttribute } from '../../people/attributes/lost-attributes.ts'
import { fieldOf } from '../../people/attributes/remembered.ts'
import { placeFields } from '../../place/place-fields.ts'
import type { Situation } from '../situation.ts'

/** What is unknown of one person because attributes are lost (rule 15). */
export interface Loss {
  /** The lost attributes of which no value of this person is known. */
  readonly lacks: readonly LostAttribute[]
  /** Left by a last day that HR does not give any more, and by nothing that it gives. */
  readonly leftByMemory: boolean
}

/**
 * Whether the absence of a lost attribute may be why the action is wanted: it waits under `attribute-lost`. For
 * somebody whose last known value counts, that value decides; only a remembered end ends nobody by itself.
 */
export function waitsForLoss(
  s: Pick<Situation, 'settings' | 'presence' | 'employee'>,
  { purpose, entityId }: Pick<Action, 'purpose' | 'entityId'>,
  { lacks, leftByMemory }: Loss,
): boolean {
  switch (purpose) {
    case 'leave':
      return (
        leftByMemory ||
        (hasNoEnd(s) && lacks.some(({ attribute }) => attribute === 'terminationDate'))
      )
    case 'join':
      return lacks.some(
        (loss) => isIn(loss, entityId) && (isPlace(s, loss) || loss.attribute === 'startDate'),
      )
    case 'return':
      return lacks.some((loss) => isIn(loss, entityId) && isPlace(s, loss))
    case 'move':
      return lacks.some((loss) => isPlace(s, loss))
    case 'change':
    case 'decision':
      return false
  }
}

/** Inactive without a last day: with one, the end might be still to come. */
function hasNoEnd({ presence, employee }: Pick<Situation, 'presence' | 'employee'>): boolean {
  const isTerminated = presence.kind === 'left' && presence.cause === 'terminated'
  return isTerminated && employee.terminationDate === null
}

function isIn({ entity }: LostAttribute, entityId: string): boolean {
  return entity === null || entity === entityId
}

function isPlace({ settings }: Pick<Situation, 'settings'>, { attribute }: LostAttribute): boolean {
  const field = fieldOf(attribute)
  return field !== null && placeFields(settings).has(field)
}
