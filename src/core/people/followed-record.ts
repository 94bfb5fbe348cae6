import type { PersonState } from './person-state.ts'

/** One account's record of a person. */
export interface AccountRecord {
  readonly account: string
  /** When the account linked the user, RFC 3339. */
  readonly since: string
  readonly isActive: boolean
}

/**
 * Whether a user follows another account's record than this one. Of the accounts that are linked to the
 * user, the one that linked first counts, as long as its record is active (rule 14).
 */
export function followsAnother(own: AccountRecord, others: readonly AccountRecord[]): boolean {
  return others.some((other) => other.isActive && (!own.isActive || isEarlier(other, own)))
}

/** Whether the decision in this state is one about somebody at work. */
export function isActiveState(state: PersonState): boolean {
  return state === 'active' || state === 'leaving'
}

function isEarlier(one: AccountRecord, other: AccountRecord): boolean {
  return one.since < other.since || (one.since === other.since && one.account < other.account)
}
