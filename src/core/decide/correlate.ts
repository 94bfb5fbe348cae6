import type { User } from '../people/user.ts'
import type { Presence } from '../evidence/verdict.ts'

/** Which user an employee without a link is (rules 9 to 12, 34, 5). */
export type Correlation =
  /** There is a link already, or nothing to correlate by. */
  | { readonly kind: 'settled' }
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly user: User }
  /** The person had a record here before: its link comes over, without leaving and without inviting. */
  | { readonly kind: 'takeover'; readonly from: string; readonly userId: string }
  /** A closed link of an earlier connection names the user (rule 5). */
  | { readonly kind: 'relinked'; readonly userId: string }
  | { readonly kind: 'ambiguous'; readonly count: number }
  | { readonly kind: 'duplicate'; readonly count: number }
  /** The address belongs to someone who is linked and goes on. */
  | { readonly kind: 'taken' }
  /** The address belongs to someone who left, under another name. */
  | { readonly kind: 'rehire-unclear' }
  /** Inactive in HR, and a user without link has the address (rule 12). */
  | { readonly kind: 'matched-but-inactive'; readonly user: User }

/** Another employee of the account with the same address or the same remote id. */
export interface DuplicateRecord {
  readonly id: string
  readonly presence: Presence['kind']
  /** Gone by absence, not by what HR said of their employment. */
  readonly vanished?: boolean
  readonly nameKey: string | null
  /** The user of a live link. */
  readonly userId: string | null
}

export interface CorrelateInput {
  readonly presence: Presence['kind']
  readonly addressKey: string | null
  readonly nameKey: string | null
  readonly twins: readonly DuplicateRecord[]
  /** Users with the address. */
  readonly users: readonly User[]
  /** User ids that a live link of this account names already. */
  readonly linkedHere: ReadonlySet<string>
  /** The user a closed link names, agreement already checked. */
  readonly closedLinkUser: string | null
}

/** HR shows the person as someone who works, will work, or may well do. */
export function isLive(presence: Presence['kind']): boolean {
  return (
    presence === 'active' ||
    presence === 'leaving' ||
    presence === 'scheduled' ||
    presence === 'unknown'
  )
}

export function correlate(input: CorrelateInput): Correlation {
  const free = input.users.filter((user) => !input.linkedHere.has(user.id))
  const linkedTwin = input.twins.find((twin) => twin.userId !== null)
  const liveTwins = input.twins.filter((twin) => isLive(twin.presence))

  if (!isLive(input.presence)) {
    if (input.closedLinkUser !== null && liveTwins.length === 0) {
      return { kind: 'relinked', userId: input.closedLinkUser }
    }
    const [user] = free
    const taken = input.presence !== 'left' || liveTwins.length > 0 || linkedTwin !== undefined
    return user === undefined || taken ? { kind: 'none' } : { kind: 'matched-but-inactive', user }
  }
  if (linkedTwin?.userId) {
    if (isLive(linkedTwin.presence)) return { kind: 'taken' }
    // An uncertain twin decides nothing: its access stays, and nobody is invited beside it.
    if (linkedTwin.presence !== 'left' && linkedTwin.presence !== 'missing')
      return { kind: 'taken' }
    if (!continues(linkedTwin, input.presence)) return { kind: 'taken' }
    if (!sameName(linkedTwin.nameKey, input.nameKey)) return { kind: 'rehire-unclear' }
    // Of two that both go on with somebody, nobody can say which it is.
    const rivals = heirsOf(linkedTwin, input.twins)
    return rivals.length > 0
      ? { kind: 'duplicate', count: rivals.length + 1 }
      : { kind: 'takeover', from: linkedTwin.id, userId: linkedTwin.userId }
  }
  if (liveTwins.length > 0) return { kind: 'duplicate', count: liveTwins.length + 1 }
  if (input.closedLinkUser !== null) return { kind: 'relinked', userId: input.closedLinkUser }
  if (input.users.length > 1) return { kind: 'ambiguous', count: input.users.length }
  const [only] = input.users
  if (only === undefined) return { kind: 'none' }
  return input.linkedHere.has(only.id) ? { kind: 'taken' } : { kind: 'match', user: only }
}

/** Two people never share one user: which of them it is, is for an admin (rule 10). `claims`: of all of them. */
export function unshared(correlation: Correlation, claims: readonly string[]): Correlation {
  const claim = claimOf(correlation)
  const count = claims.filter((each) => each === claim).length
  return count > 1 ? { kind: 'duplicate', count } : correlation
}

/** The user that this would link somebody to. */
export function claimOf(correlation: Correlation): string | null {
  if (correlation.kind === 'match') return correlation.user.id
  if (correlation.kind === 'takeover' || correlation.kind === 'relinked') return correlation.userId
  return null
}

/** The linked person yields to a newcomer who is the same person (rule 10): no leaver, the link moves. */
export function successorOf(
  self: { presence: Presence['kind']; vanished?: boolean; nameKey: string | null },
  twins: readonly DuplicateRecord[],
): DuplicateRecord | null {
  if (self.presence !== 'left' && self.presence !== 'missing') return null
  const heirs = heirsOf(self, twins)
  return heirs.length === 1 ? (heirs[0] ?? null) : null
}

function heirsOf(
  older: { vanished?: boolean; nameKey: string | null },
  twins: readonly DuplicateRecord[],
): DuplicateRecord[] {
  return twins.filter(
    (twin) =>
      twin.userId === null &&
      continues(older, twin.presence) &&
      sameName(twin.nameKey, older.nameKey),
  )
}

/**
 * A newer record takes over what it goes on with: work now (rule 10). One that only starts later, or of
 * whom HR is unsure, takes over from a record that vanished; who was said to have left leaves first.
 */
function continues(older: { readonly vanished?: boolean }, newer: Presence['kind']): boolean {
  if (newer === 'active' || newer === 'leaving') return true
  return older.vanished === true && isLive(newer)
}

export function hasVanished(presence: Presence): boolean {
  return (
    presence.kind === 'missing' || (presence.kind === 'left' && presence.cause === 'disappeared')
  )
}

/** First and last name as two records of one person agree on them; null when HR gives no name. */
export function nameKey(first: string | null, last: string | null): string | null {
  const text = `${first ?? ''} ${last ?? ''}`
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return text === '' ? null : text
}

function sameName(a: string | null, b: string | null): boolean {
  return a !== null && a === b
}
