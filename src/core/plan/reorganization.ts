import { changesName, changesPhone, type Action } from '../facts/action.ts'
import { numbersOf, type PlanCounts } from './counts.ts'
import { reorganizationHold, type Hold } from './hold.ts'

/** One attribute of more people than this changes at once only when HR itself was rearranged (rule 36). */
const FEWEST = 25
const PERCENT = 30

const ATTRIBUTES = [
  { counted: 'renaming', changes: changesName },
  { counted: 'rephoning', changes: changesPhone },
] as const

export interface Reorganization {
  readonly holds: readonly Hold[]
  /** The action changes an attribute that changes for too many people. */
  readonly isHeld: (action: Action) => boolean
}

/** Names, or phones, of too many of the linked people change in one plan. `linked`: their number. */
export function reorganization(planned: PlanCounts, linked: number): Reorganization {
  const limit = Math.max(FEWEST, Math.floor((PERCENT * linked) / 100))
  const over = ATTRIBUTES.filter(({ counted }) => numbersOf(planned, counted).people > limit)
  const people = over.map(({ counted }) => numbersOf(planned, counted).people)
  return {
    holds: over.length === 0 ? [] : [reorganizationHold(Math.max(...people), linked, limit)],
    isHeld: (action) => over.some(({ changes }) => changes(action)),
  }
}
