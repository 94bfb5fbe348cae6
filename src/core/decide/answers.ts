import type { ActionKind, OutcomeState } from '../facts/action.ts'
import type { Looks } from './shown/looks.ts'

/**
 * What the host answered to the last action of a kind in an entity: all that a decision knows of past
 * actions. A refusal, or an update that the host stored in its own spelling, is not asked again
 * until the facts change or `askAgainAt` has come (rule 32).
 */
export interface Answer {
  readonly entityId: string
  readonly kind: ActionKind
  /** The facts for which the action was wanted (`Action.fingerprint`). */
  readonly fingerprint: string
  readonly outcome: OutcomeState
  /** The host's own word; null where it gave none. */
  readonly reason: string | null
  /** The host's own sentence for the admins; null where it gave none. */
  readonly message: string | null
  /** RFC 3339. */
  readonly at: string
  /** When the same may be asked again, RFC 3339; null: not before something changes. */
  readonly askAgainAt: string | null
  readonly looks: Looks
}

interface Asked {
  readonly entityId: string
  readonly kind: ActionKind
  readonly fingerprint: string
}

export interface Asks {
  readonly answers: readonly Answer[]
  readonly instant: string
}

/** The host's refusal of this action for the same facts, before the time to ask again: it is not tried. Else null. */
export function refusedBefore(asks: Asks, action: Asked): Answer | null {
  const last = answerBefore(asks, action)
  return last?.outcome === 'refused' ? last : null
}

/** The host's answer for the same facts, other than a failure; null: ask. */
export function answerBefore({ answers, instant }: Asks, action: Asked): Answer | null {
  const last = answerTo(answers, action.entityId, action.kind)
  if (last === null || last.fingerprint !== action.fingerprint || last.outcome === 'failed')
    return null
  return last.askAgainAt !== null && last.askAgainAt <= instant ? null : last
}

export function answerTo(
  answers: readonly Answer[],
  entityId: string,
  kind: ActionKind,
): Answer | null {
  return answers.find((answer) => answer.entityId === entityId && answer.kind === kind) ?? null
}
