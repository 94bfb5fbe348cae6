import type { Action, Purpose } from '../facts/action.ts'
import { canonical } from '../facts/canonical.ts'

/**
 * What the action is about, without its generation: the same intent keeps the same text across runs
 * (rule 46). Name and phone of an invitation may change without making it another invitation.
 */
export function intentKeyOf(accountId: string, action: Action): string {
  return canonical([
    accountId,
    action.employeeId,
    action.entityId,
    action.kind,
    intentParams(action),
  ])
}

/** The text an action's id is the hash of; `generation` grows after each final answer to the same intent. */
export function actionIdText(intentKey: string, generation: number): string {
  return `${intentKey}#${generation}`
}

export function intentParams(action: Action): unknown {
  return action.kind === 'user.invite' ? [action.userId, action.params.email] : action.params
}

/**
 * Access is taken before it is given, except that a move adds the new entity before it ends the old
 * one (contract 5). Within one person the given order stays.
 */
export const TURN: Record<Purpose, number> = {
  leave: 0,
  decision: 0,
  change: 1,
  move: 2,
  return: 3,
  join: 4,
}

export function turnOf(action: Action): number {
  return TURN[action.purpose]
}
