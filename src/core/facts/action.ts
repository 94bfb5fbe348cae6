import type { Reason } from './reasons.ts'

/** One thing to do to one user in one entity. Kinds and parameters are those of contract 5. */
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

/** Only the members that change. Never an e-mail address (rule 16). */
export interface UpdateParams {
  readonly first_name?: string
  readonly last_name?: string
  readonly phone?: string
  readonly phone_verification_required?: true
}

/** What the action is for. The brake counts by it, and the order of a plan follows from it (order.ts). */
export type Purpose = 'join' | 'change' | 'leave' | 'decision' | 'move' | 'return'

export type Action = ActionDetail & {
  readonly employeeId: string
  readonly entityId: string
  /** Null only where somebody without a user is invited. */
  readonly userId: string | null
  readonly purpose: Purpose
  readonly because: readonly Reason[]
  /** The facts for which we want the action, as text. While they stay the same, a refused action is not tried again (rule 32). */
  readonly fingerprint: string
}

export type OutcomeState = 'done' | 'already' | 'refused' | 'failed'

/** Whether the action ends a membership, which the brake limits (rule 36). One that is asked again counted before. */
export function endsMembership(action: Action): boolean {
  return action.kind === 'user.deactivate' && !isAskedAgain(action)
}

/** The host has called the same done before, and its list does not show it (rule 51). */
export function isAskedAgain({ because }: Pick<Action, 'because'>): boolean {
  return because.some(({ code }) => code === 'asked-again')
}

/** The host has refused the same for the same facts, and is asked again (rule 32). */
export function wasRefused({ because }: Pick<Action, 'because'>): boolean {
  return because.some(({ code }) => code === 'refused-before')
}

export function givesAccess({ kind }: Pick<Action, 'kind'>): boolean {
  return kind === 'user.invite' || kind === 'user.reactivate'
}

/** Somebody who has no user yet is invited. One who is asked for again, also after a refusal, counted before. */
export function invitesNewcomer(action: Action): boolean {
  const { kind, purpose, userId } = action
  const isNew = !isAskedAgain(action) && !wasRefused(action)
  return kind === 'user.invite' && purpose === 'join' && userId === null && isNew
}

/** HR's name replaces the user's. Not that of somebody who returns, who is brought up to date. */
export function changesName(action: Action): boolean {
  const { params } = action
  return isNewChange(action) && ('first_name' in params || 'last_name' in params)
}

/** HR's phone replaces the user's. Not that of somebody who returns. */
export function changesPhone(action: Action): boolean {
  return isNewChange(action) && 'phone' in action.params
}

function isNewChange(action: Action): boolean {
  return action.kind === 'user.update' && action.purpose === 'change' && !isAskedAgain(action)
}
