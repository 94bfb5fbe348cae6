import { compareNames, type NameAgreement, type NameParts } from '../people/names.ts'
import { userOfLeaverIs, type Leaver } from './identity/left-with-access.ts'
import {
  canReplace,
  claimantsOf,
  isOver,
  successorsOf,
  type DuplicateRecord,
  type RehireUnclear,
} from './identity/duplicate-record.ts'
import type { User } from '../people/user.ts'
import { isLive } from '../evidence/live.ts'
import type { Presence } from '../evidence/verdict.ts'

/** Which user an employee is (rules 5, 9 to 12 and 34). By link or e-mail address, never by name alone. */
export type Correlation =
  /** There is a link already. */
  | { readonly kind: 'linked' }
  /** No user corresponds, or an admin unlinked them. */
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly user: User }
  /** The user has the address, and the names share no word or cannot be compared. An admin has to say who it is. */
  | {
      readonly kind: 'match-unclear'
      readonly user: User
      readonly names: Extract<NameAgreement, 'differ' | 'incomparable'>
    }
  /** The same person has an older, linked record here. Its link moves over: no leaver, no invitation. */
  | { readonly kind: 'takeover'; readonly from: string; readonly userId: string }
  /** A closed link of an earlier account names the user (rule 5). */
  | { readonly kind: 'relinked'; readonly userId: string }
  | { readonly kind: 'ambiguous'; readonly count: number }
  | { readonly kind: 'duplicate'; readonly count: number }
  /** The address belongs to another employee, who is linked and has not left; or they left, and another is at work. */
  | { readonly kind: 'taken' }
  /**
   * The address belongs to an employee who left, and HR does not show clearly that this is their newer record.
   * `from`: that employee. `endWaits`: the user still has something, and its end waits for the answer.
   */
  | {
      readonly kind: 'rehire-unclear'
      readonly from: string
      readonly userId: string
      readonly endWaits: boolean
      readonly because: RehireUnclear
    }
  /** HR's text is not one address (rule 9). `user`: whose address stands in it. */
  | { readonly kind: 'unreadable-email'; readonly user: User | null }
  /** An admin said that the user with the address is somebody else. Nobody is invited beside that user. */
  | { readonly kind: 'denied' }
  /** A user with the address cannot be read. Nobody is invited beside it (rule 52). */
  | { readonly kind: 'unreadable-user' }
  /** HR says that they left, and an unlinked user who is theirs by address and name still has access (rule 12). */
  | { readonly kind: 'left-with-access'; readonly user: User }
  /** Inactive in HR, and an unlinked user has the address: whose it is, or whether they left, is unclear (rule 12). */
  | { readonly kind: 'matched-but-inactive'; readonly user: User }

/** A closed link of an earlier account, found by remote id or address (rule 5). */
export interface ClosedLink {
  readonly userId: string
  /** Whoever it was had left, and does not have this name: the address may have been given to somebody else (rule 34). */
  readonly perhapsAnother: boolean
}

export interface CorrelateInput {
  readonly presence: Presence['kind']
  /** The record as others are compared with it. */
  readonly self: DuplicateRecord
  readonly duplicates: readonly DuplicateRecord[]
  /** Users with the address. */
  readonly users: readonly User[]
  /** Where HR's text is not one address: users whose address stands in it. Else null. */
  readonly unreadable: readonly User[] | null
  /** Users that have a live link in this account. */
  readonly linkedHere: ReadonlySet<string>
  /** A closed link that is known to be this person's. */
  readonly closedLink: ClosedLink | null
  /** Users of whom an admin said that this person is somebody else. */
  readonly denied: ReadonlySet<string>
  readonly leaver: Leaver
  /** Users who keep their access although this person left, as an admin said. */
  readonly keeping: ReadonlySet<string>
}

export function correlate(all: CorrelateInput): Correlation {
  const input = withoutDenied(all)
  const found = correlateOthers(input)
  const isDenied =
    input.users.length + input.duplicates.length < all.users.length + all.duplicates.length
  return found.kind === 'none' && isDenied && isLive(input.presence) ? { kind: 'denied' } : found
}

/** What is left when the users of whom an admin said that they are somebody else do not count. */
function withoutDenied(input: CorrelateInput): CorrelateInput {
  const { denied, users, duplicates, closedLink } = input
  const isDenied = (userId: string | null) => userId !== null && denied.has(userId)
  return {
    ...input,
    users: users.filter(({ id }) => !isDenied(id)),
    duplicates: duplicates.filter(({ userId }) => !isDenied(userId)),
    closedLink: isDenied(closedLink?.userId ?? null) ? null : closedLink,
  }
}

function correlateOthers(input: CorrelateInput): Correlation {
  const free = input.users.filter((user) => !input.linkedHere.has(user.id))
  const inText = (input.unreadable ?? []).filter((user) => !input.linkedHere.has(user.id))
  const duplicates = input.duplicates.filter((record) => !record.isInText)
  const linkedRecord = duplicates.find((record) => record.userId !== null)
  const liveRecords = duplicates.filter((record) => isLive(record.presence))
  const newer = newerRecord(input)
  if (newer !== null) return newer

  if (!isLive(input.presence)) {
    if (input.closedLink !== null && liveRecords.length === 0) {
      return { kind: 'relinked', userId: input.closedLink.userId }
    }
    if (input.presence !== 'left' || linkedRecord !== undefined) return { kind: 'none' }
    // A record at work of which an admin said that it is somebody else's takes no user from the one who left.
    const theirs = [...free, ...inText]
    const isTaken = liveRecords.some(({ denied }) => theirs.some(({ id }) => !denied.has(id)))
    return isTaken ? { kind: 'taken' } : correlateLeaver(input, theirs)
  }
  // HR is unsure about the linked record: its access stays, and this record gets no second user.
  if (linkedRecord !== undefined) return { kind: 'taken' }
  if (liveRecords.length > 0) return { kind: 'duplicate', count: liveRecords.length + 1 }
  if (input.closedLink?.perhapsAnother === false)
    return { kind: 'relinked', userId: input.closedLink.userId }
  if (input.unreadable !== null)
    return { kind: 'unreadable-email', user: input.unreadable[0] ?? null }
  if (input.users.length > 1) return { kind: 'ambiguous', count: input.users.length }
  const [only] = input.users
  if (only === undefined) return { kind: 'none' }
  if (input.linkedHere.has(only.id)) return { kind: 'taken' }
  const found = matchByAddress(input.self.name, only)
  // Whoever had this user had left, under another name than this one.
  const isAnothers = input.closedLink?.userId === only.id
  return found.kind === 'match' && isAnothers
    ? { kind: 'match-unclear', user: only, names: 'differ' }
    : found
}

/** The record is the newer one of somebody whose linked record is over, or may be (rule 10). */
function newerRecord({ self, duplicates }: CorrelateInput): Correlation | null {
  const linked = duplicates.filter((record) => record.userId !== null)
  const older = linked.find((record) => !record.isInText) ?? linked[0]
  if (!older?.userId || !isOver(older.presence)) return null
  const found = { from: older.id, userId: older.userId }
  const asked = { kind: 'rehire-unclear', ...found, endWaits: older.works } as const
  const others = duplicates.filter((record) => record.userId === null)
  // Those that have the address in this record's text have it as their own.
  const rivals = others.map((record) => ({ ...record, isInText: false }))
  const records = [{ ...self, isInText: older.isInText }, ...rivals]
  const successors = successorsOf(older, records)
  if (successors.some(({ id }) => id === self.id))
    // Several records could replace the older one: an admin has to say which.
    return successors.length > 1 ? { ...asked, because: 'several' } : { kind: 'takeover', ...found }
  const claim = claimantsOf(older, records).find(({ id }) => id === self.id)
  if (older.works && claim !== undefined && claim.because !== 'not-asked')
    return { ...asked, because: claim.because }
  const isNewer = isLive(self.presence) && canReplace(older, self) && !older.isInText
  return isNewer ? { ...asked, because: 'other-name' } : null
}

/** An address alone is no proof: people get the address of somebody else, and many share `office@` (rule 9). */
function matchByAddress(name: NameParts, user: User): Correlation {
  const names = compareNames(name, [user.firstName, user.lastName])
  return names === 'differ' || names === 'incomparable'
    ? { kind: 'match-unclear', user, names }
    : { kind: 'match', user }
}

/** Of several users with the address, the one who still has access comes first. */
function correlateLeaver({ leaver, keeping }: CorrelateInput, free: readonly User[]): Correlation {
  const asked = free.filter(({ id }) => !keeping.has(id))
  const of = (what: ReturnType<typeof userOfLeaverIs>) =>
    asked.find((user) => userOfLeaverIs(leaver, user) === what)
  const theirs = of('left-with-access')
  if (theirs !== undefined) return { kind: 'left-with-access', user: theirs }
  const user = of('unclear')
  return user === undefined ? { kind: 'none' } : { kind: 'matched-but-inactive', user }
}

/**
 * Two employees never share one user: an admin has to say who it is (rule 10). `claims`: the claimed
 * user of each employee of the batch.
 */
export function withoutSharedUser(
  correlation: Correlation,
  claims: readonly string[],
): Correlation {
  const claim = claimedUser(correlation)
  const count = claims.filter((each) => each === claim).length
  return count > 1 ? { kind: 'duplicate', count } : correlation
}

/** The user that the employee would be linked to. */
export function claimedUser(correlation: Correlation): string | null {
  if (correlation.kind === 'match') return correlation.user.id
  if (correlation.kind === 'takeover' || correlation.kind === 'relinked') return correlation.userId
  return null
}

/** Missing, or left because the record disappeared, not because HR ended the employment. */
export function hasDisappeared(presence: Presence): boolean {
  return (
    presence.kind === 'missing' || (presence.kind === 'left' && presence.cause === 'disappeared')
  )
}

/** The text by which the names of two records are compared; null where HR gives no name. */
export function nameKey(first: string | null, last: string | null): string | null {
  const text = `${first ?? ''} ${last ?? ''}`
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
  return text === '' ? null : text
}
