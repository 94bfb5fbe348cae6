import { compareNames, sameName, type NameAgreement, type NameParts } from '../people/names.ts'
import { userOfLeaverIs, type Leaver } from './identity/left-with-access.ts'
import type { User } from '../people/user.ts'
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
   * The address belongs to an employee who left and has another name, or of whom several newer records have the name.
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

/** Why nobody but an admin can say whether a record is that of somebody who left (rule 10). */
export type RehireUnclear = 'other-name' | 'several'

/** Another employee of the account with the same address, or with the same remote id and name. */
export interface DuplicateRecord {
  readonly id: string
  readonly presence: Presence['kind']
  /** Missing, or left by disappearing; not because HR ended the employment. */
  readonly disappeared?: boolean
  /** First, last and preferred name in HR. */
  readonly name: NameParts
  /** The linked user, if there is a live link. */
  readonly userId: string | null
  /** That user still has access, or a card that can be used. */
  readonly works: boolean
  /** Users of whom an admin said that this record is somebody else's. */
  readonly denied: ReadonlySet<string>
}

/** A closed link of an earlier account, found by remote id or address (rule 5). */
export interface ClosedLink {
  readonly userId: string
  /** Whoever it was had left, and does not have this name: the address may have been given to somebody else (rule 34). */
  readonly perhapsAnother: boolean
}

export interface CorrelateInput {
  readonly presence: Presence['kind']
  readonly addressKey: string | null
  /** First, last and preferred name in HR. */
  readonly name: NameParts
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

/** HR shows the person as working, starting later, or with a status that may mean working. */
export function isLive(presence: Presence['kind']): boolean {
  return (
    presence === 'active' ||
    presence === 'leaving' ||
    presence === 'scheduled' ||
    presence === 'unknown'
  )
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
  const linkedRecord = input.duplicates.find((record) => record.userId !== null)
  const liveRecords = input.duplicates.filter((record) => isLive(record.presence))

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
  if (linkedRecord?.userId) {
    if (isLive(linkedRecord.presence)) return { kind: 'taken' }
    // HR is unsure about the linked record: its access stays, and this record gets no second user.
    if (linkedRecord.presence !== 'left' && linkedRecord.presence !== 'missing')
      return { kind: 'taken' }
    if (!canReplace(linkedRecord, input.presence)) return { kind: 'taken' }
    const found = { from: linkedRecord.id, userId: linkedRecord.userId }
    const asked = { kind: 'rehire-unclear', ...found, endWaits: linkedRecord.works } as const
    if (!sameName(linkedRecord.name, input.name)) return { ...asked, because: 'other-name' }
    // Several records could replace the older one: an admin has to say which.
    const rivals = replacementsFor(linkedRecord, input.duplicates)
    return rivals.length > 0 ? { ...asked, because: 'several' } : { kind: 'takeover', ...found }
  }
  if (liveRecords.length > 0) return { kind: 'duplicate', count: liveRecords.length + 1 }
  if (input.closedLink?.perhapsAnother === false)
    return { kind: 'relinked', userId: input.closedLink.userId }
  if (input.unreadable !== null)
    return { kind: 'unreadable-email', user: input.unreadable[0] ?? null }
  if (input.users.length > 1) return { kind: 'ambiguous', count: input.users.length }
  const [only] = input.users
  if (only === undefined) return { kind: 'none' }
  return input.linkedHere.has(only.id) ? { kind: 'taken' } : matchByAddress(input.name, only)
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

/** The newer record of the same person, to which the link of an older record moves (rule 10). Null unless there is exactly one. */
export function successorOf(
  self: LinkedRecord,
  duplicates: readonly DuplicateRecord[],
): DuplicateRecord | null {
  if (self.presence !== 'left' && self.presence !== 'missing') return null
  const found = replacementsFor(self, duplicates)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** A record with a live link, as far as others are compared with it. */
export interface LinkedRecord {
  readonly presence: Presence['kind']
  readonly disappeared?: boolean
  readonly name: NameParts
  readonly userId: string | null
}

/**
 * Who keeps the end of a linked record from ending its user: records that show somebody at work with the address of
 * that user (rule 10). Empty where the link moves by itself, or an admin said of all of them that they are somebody
 * else.
 */
export function claimantsOf(
  self: LinkedRecord,
  duplicates: readonly DuplicateRecord[],
): readonly { readonly id: string; readonly because: RehireUnclear }[] {
  if (self.presence !== 'left' || successorOf(self, duplicates) !== null) return []
  return duplicates
    .filter((record) => record.userId === null && !isDeniedTo(record, self))
    .filter(({ presence }) => presence === 'active' || presence === 'leaving')
    .map(({ id, name }) => ({ id, because: sameName(name, self.name) ? 'several' : 'other-name' }))
}

function isDeniedTo({ denied }: DuplicateRecord, { userId }: Pick<LinkedRecord, 'userId'>) {
  return userId !== null && denied.has(userId)
}

function replacementsFor(
  older: Omit<LinkedRecord, 'presence'>,
  duplicates: readonly DuplicateRecord[],
): DuplicateRecord[] {
  return duplicates.filter(
    (record) =>
      record.userId === null &&
      !isDeniedTo(record, older) &&
      canReplace(older, record.presence) &&
      sameName(record.name, older.name),
  )
}

/**
 * A newer record replaces the older one if it shows them at work now (rule 10). If it only starts later,
 * or HR is unsure about it, it replaces a record that disappeared, but not one that HR ended: they left
 * first and come back later.
 */
function canReplace(older: { readonly disappeared?: boolean }, newer: Presence['kind']): boolean {
  if (newer === 'active' || newer === 'leaving') return true
  return older.disappeared === true && isLive(newer)
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
