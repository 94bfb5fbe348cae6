import type { OutcomeState } from '../../core/facts/action.ts'
import type { User, Card } from '../../core/people/user.ts'

/** A final answer to one action. `user` and `cards` as the host shows them after it, where it said so. */
export interface FinalAnswer {
  readonly state: OutcomeState
  readonly reason: string | null
  readonly message: string | null
  readonly user: User | null
  readonly cards?: readonly Card[] | null
  readonly invitationUrl: string | null
}
