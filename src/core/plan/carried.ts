import type { Action } from '../facts/action.ts'
import type { HoldCode } from '../facts/hold-codes.ts'

interface Step {
  readonly id: string
  readonly action: Action
}

/** An action of the held plan, with the codes that hold it. */
export interface HeldStep extends Step {
  readonly holds: readonly HoldCode[]
  /** It still waits. False: this run's decisions have replaced it. */
  readonly waiting: boolean
}

/**
 * The codes that held an action hold it until somebody decides (rule 39). They also hold an action that
 * replaces it, such as an end on another date.
 */
export function carriedCodes(
  before: readonly HeldStep[],
): ({ id, action }: Step) => readonly HoldCode[] {
  const codes = new Map<string, readonly HoldCode[]>()
  for (const { id, action, holds, waiting } of before) {
    if (waiting) codes.set(id, holds)
    codes.set(slotOf(action), holds)
    if (action.purpose === 'move' && holds.includes('settings-change'))
      codes.set(moveOf(action), ['settings-change'])
  }
  return ({ id, action }) =>
    codes.get(id) ??
    codes.get(slotOf(action)) ??
    codes.get(otherHalfOf(action)) ??
    codes.get(moveOf(action)) ??
    []
}

/** What stays the same when an action is replaced by another about the same thing. */
function slotOf({ employeeId, entityId, kind }: Action, as: Action['kind'] = kind): string {
  return `${employeeId}/${entityId}/${as}`
}

/**
 * Blocking the cards waits with the end of access, since somebody may get a card while that end is held. The
 * end waits with the cards, since it may be wanted anew while they are held, after days of grace.
 */
function otherHalfOf(action: Action): string {
  const { kind } = action
  if (kind === 'cards.block') return slotOf(action, 'user.deactivate')
  return slotOf(action, kind === 'user.deactivate' ? 'cards.block' : kind)
}

/**
 * A move that a change of settings caused stays held even if HR now places the person in another entity:
 * else the next record would carry out what nobody has approved (rule 36). Leaving is not held by it.
 */
function moveOf({ employeeId, purpose }: Action): string {
  return `${employeeId}/${purpose}`
}
