import type { ActionDetail } from '../core/facts/action.ts'
import type { Reason } from '../core/facts/reasons.ts'
import type { Card, User } from '../core/people/user.ts'

/** The SaaS product whose users follow HR (contract section 5). */
export interface Host {
  /** One page of the organization's users. Throws `RetryLater` or `Terminal` of core/facts/errors.ts. */
  users(organizationId: string, cursor: string | null): Promise<UserPage>
  /** The user with this id, or null. */
  user(organizationId: string, userId: string): Promise<User | null>
  /** All users with this address, compared by the host as it compares; may be empty. */
  usersByEmail(organizationId: string, email: string): Promise<readonly User[]>
  /** Performs one action. Never throws for an answer of the host; see HostAnswer. */
  act(request: ActionRequest): Promise<HostAnswer>
}

export interface UserPage {
  readonly users: readonly User[]
  readonly next: string | null
  /** Users that could not be read at all; their list is then not whole. */
  readonly unreadable: number
}

/** What the host gets, word for word contract section 5. `id` is also the webhook-id. */
export interface ActionRequest {
  readonly id: string
  readonly organizationId: string
  readonly entityId: string
  readonly userId: string | null
  readonly detail: ActionDetail
  readonly employee: {
    readonly id: string
    readonly remoteId: string | null
    readonly employeeNumber: string | null
  }
  readonly because: readonly Reason[]
}

export type HostAnswer =
  | {
      readonly kind: 'answered'
      readonly outcome: 'done' | 'already' | 'refused'
      readonly reason: string | null
      readonly message: string | null
      /** As the host shows them after the action, where it said so and we could read it. */
      readonly user: User | null
      readonly cards: readonly Card[] | null
      /** http(s) only; anything else was dropped. */
      readonly invitationUrl: string | null
    }
  /** 2xx without a readable outcome: the effect has to be looked at (rule 47). */
  | { readonly kind: 'unverified'; readonly reason: string }
  /** 408, 425, 429, 5xx, a broken connection or a deadline: the same id is tried again. */
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly afterMs: number | null
      readonly outcomeUnknown: boolean
    }
  /** Any other 4xx: a failed action, shown to the admins. */
  | { readonly kind: 'failed'; readonly reason: string }
