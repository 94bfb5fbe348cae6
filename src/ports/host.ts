import type { ActionDetail } from '../core/facts/action.ts'
import type { Reason } from '../core/facts/reasons.ts'
import type { Card, User } from '../core/people/user.ts'

/** The SaaS product whose users follow HR (contract 5). */
export interface Host {
  /**
   * One page of the organization's users. `known`: the print of that page when it was last read; a page that has it
   * still is not read again. Throws `RetryLater` or `Terminal` of core/facts/errors.ts.
   */
  users<Known extends string | undefined = undefined>(
    organizationId: string,
    cursor: string | null,
    known?: Known,
  ): Promise<UserPage | (Known extends string ? 'as-before' : never)>
  /** The user with this id, or null. */
  user(organizationId: string, userId: string): Promise<User | null>
  /** All users with this address, by the host's own comparison; also those that cannot be read. */
  usersByEmail(organizationId: string, email: string): Promise<FoundUsers>
  /** Performs one action. Never throws because of the host's answer: every answer is a `HostAnswer`. */
  act(request: ActionRequest): Promise<HostAnswer>
  /** Asks with a signed request that changes nothing whether the host takes us; `unknown`: it cannot be asked. */
  probe(organizationId: string, entityId: string): Promise<'taken' | 'unauthorized' | 'unknown'>
}

export interface UserPage extends FoundUsers {
  readonly next: string | null
  /** SHA-256 of its bytes; missing where the host has none. */
  readonly print?: string
}

export interface FoundUsers {
  readonly users: readonly User[]
  readonly unreadable: readonly UnreadableUser[]
}

/** A user of the host that cannot be read at all, by what is known of it (rule 52). */
export interface UnreadableUser {
  readonly id: string | null
  readonly email: string | null
  /** The member that is missing or in a form that is not known, by the host's name for it. */
  readonly field: 'id' | 'email' | 'entity_ids' | 'cards'
}

/** The request to the host, as in contract 5. `id` is also the `webhook-id`. */
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
  /** Ids in this request that the host itself writes as numbers. */
  readonly numericIds?: readonly string[]
}

export type HostAnswer =
  | {
      readonly kind: 'answered'
      readonly outcome: 'done' | 'already' | 'refused'
      readonly reason: string | null
      readonly message: string | null
      /** After so long the host may say otherwise to what it refused. */
      readonly retryAfterMs?: number | null
      /** The user after the action, if the answer had one that could be read. */
      readonly user: User | null
      readonly cards: readonly Card[] | null
      /** Only http and https; other schemes are dropped. */
      readonly invitationUrl: string | null
    }
  /** 2xx without a readable outcome: the effect has to be verified (rule 47). */
  | { readonly kind: 'unverified'; readonly reason: string }
  /** 408, 425, 429, 5xx, a broken connection or a timeout: try again with the same id. */
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly afterMs: number | null
      readonly outcomeUnknown: boolean
    }
  /** 401, or 403 that the probe gets too: the host refuses us, and says nothing about the action (rule 44). */
  | { readonly kind: 'unauthorized'; readonly reason: string }
  /** Any other 4xx: the action has failed, and admins are shown that. */
  | { readonly kind: 'failed'; readonly reason: string }
