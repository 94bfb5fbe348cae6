import type { Reason } from './reasons.ts'

/** One thing to do to one user in one entity. The parameters are those of contract section 5. */
export type ActionDetail =
  | { readonly kind: 'user.invite'; readonly params: InviteParams }
  | { readonly kind: 'user.update'; readonly params: UpdateParams }
  | { readonly kind: 'cards.block'; readonly params: { readonly cause: LeaveCause } }
  | {
      readonly kind: 'user.deactivate'
      readonly params: { readonly cause: LeaveCause; readonly effective_date: string }
    }
  | { readonly kind: 'user.reactivate'; readonly params: Readonly<Record<string, never>> }
  | { readonly kind: 'cards.unblock'; readonly params: { readonly card_ids: readonly string[] } }

export type ActionKind = ActionDetail['kind']
export type LeaveCause = 'terminated' | 'disappeared' | 'moved'

export interface InviteParams {
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string | null
  readonly locale?: string
  readonly department?: string
  readonly manager_user_id?: string
}

/** Only what changed. Never an e-mail (rule 16). */
export interface UpdateParams {
  readonly first_name?: string
  readonly last_name?: string
  readonly phone?: string
  readonly phone_verification_required?: true
}

/** What the action is for; the brake counts by it and the order follows from it. */
export type Purpose = 'join' | 'change' | 'leave' | 'move' | 'return'

export type Action = ActionDetail & {
  readonly employeeId: string
  readonly entityId: string
  /** Null only for an invitation of someone who has no user yet. */
  readonly userId: string | null
  readonly purpose: Purpose
  readonly because: readonly Reason[]
  /** Facts that made it wanted; a refusal is not asked again while they stay (contract 5, `refused`). */
  readonly fingerprint: string
}

export type OutcomeState = 'done' | 'already' | 'refused' | 'failed'

/** The action ends a membership: what the brake counts (rule 36). */
export function endsMembership(action: Action): boolean {
  return action.kind === 'user.deactivate'
}
