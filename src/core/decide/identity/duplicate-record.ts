import { isLive, type ShownWork } from '../../evidence/live.ts'
import type { Presence } from '../../evidence/verdict.ts'
import { sameName, type NameParts } from '../../people/names.ts'

/** Another employee of the account with the same address, or with the same remote id and name. */
export interface DuplicateRecord {
  readonly id: string
  readonly presence: Presence['kind']
  readonly work: ShownWork
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
  /** The address only stands in a text that is not one address. Such a record takes no link by itself. */
  readonly isInText: boolean
}

/** A record with a live link, as far as others are compared with it. */
export type LinkedRecord = Pick<DuplicateRecord, 'presence' | 'disappeared' | 'name' | 'userId'>

/** Why nobody but an admin can say whether a record is that of somebody who left (rule 10). */
export type RehireUnclear = 'other-name' | 'several' | 'unsure' | 'unreadable-email'

/** A record that may show at work whoever left by another one. `not-asked`: HR is asked first, and nobody else. */
export interface Claimant {
  readonly id: string
  readonly because: RehireUnclear | 'not-asked'
}

/** The newer record of the same person, to which the link of an older record moves (rule 10). Null unless there is exactly one. */
export function successorOf(
  self: LinkedRecord,
  duplicates: readonly DuplicateRecord[],
): DuplicateRecord | null {
  if (!isOver(self.presence)) return null
  const found = successorsOf(self, duplicates)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The records that could replace the older one. */
export function successorsOf(
  older: Omit<LinkedRecord, 'presence'>,
  duplicates: readonly DuplicateRecord[],
): readonly DuplicateRecord[] {
  const found = duplicates.filter(
    (record) =>
      isFree(record, older) &&
      !record.isInText &&
      canReplace(older, record) &&
      sameName(record.name, older.name),
  )
  return withoutTwins(found)
}

/**
 * Who keeps the end of a linked record from ending its user: records that show somebody at work with the address of
 * that user, or may (rule 10). Empty where the link moves by itself, or an admin said of all of them that they are
 * somebody else.
 */
export function claimantsOf(
  self: LinkedRecord,
  duplicates: readonly DuplicateRecord[],
): readonly Claimant[] {
  if (self.presence !== 'left' || successorOf(self, duplicates) !== null) return []
  const found = duplicates.filter((record) => isFree(record, self) && record.work !== 'no')
  return withoutTwins(found).map((record) => ({ id: record.id, because: becauseOf(record, self) }))
}

function becauseOf(record: DuplicateRecord, self: LinkedRecord): Claimant['because'] {
  if (record.work === 'not asked') return 'not-asked'
  if (record.isInText) return 'unreadable-email'
  if (!sameName(record.name, self.name)) return 'other-name'
  return record.work === 'works' ? 'several' : 'unsure'
}

/** The record is over, or not in sight. */
export function isOver(presence: Presence['kind']): boolean {
  return presence === 'left' || presence === 'missing'
}

/**
 * A newer record replaces the older one if it shows them at work now (rule 10). If it only starts later,
 * or HR is unsure about it, it replaces a record that disappeared, but not one that HR ended: they left
 * first and come back later.
 */
export function canReplace(
  older: Pick<DuplicateRecord, 'disappeared'>,
  newer: Pick<DuplicateRecord, 'presence' | 'work'>,
): boolean {
  return newer.work === 'works' || (older.disappeared === true && isLive(newer.presence))
}

/** Beside a record that Merge shows at work, an inactive one is ignored, whatever the HR system's own word is (rule 10). */
function withoutTwins(records: readonly DuplicateRecord[]): readonly DuplicateRecord[] {
  const live = records.filter(({ presence }) => isLive(presence))
  return live.length > 0 ? live : records
}

function isFree(
  { userId, denied }: DuplicateRecord,
  older: Pick<DuplicateRecord, 'userId'>,
): boolean {
  return userId === null && !(older.userId !== null && denied.has(older.userId))
}
