import type { OutcomeState } from '../../core/facts/action.ts'
import type { User, Card } from '../../core/people/user.ts'

/** The final answer to one action. `user` and `cards` are as the host showed them with it, if it did. */
export interface FinalAnswer {
  readonly state: OutcomeState
  readonly reason: string | null
  readonly message: string | null
  /** After so long the host may say otherwise to what it refused. */
  readonly retryAfterMs?: number | null
  readonly user: User | null
  readonly cards?: readonly Card[] | null
  readonly invitationUrl: string | null
  /** The user was read apart from this answer, and shows the effect. */
  readonly isReadBack?: boolean
}

/** What an answer counts as where it is a failure of the host. */
export const FAILURE_OF_ANSWER = {
  answered: null,
  retry: 'host-unreachable',
  unverified: 'host-error',
  failed: 'host-error',
} as const
