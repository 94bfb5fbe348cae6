import type { EmploymentStatus, KnownStatus } from '../facts/employment-status.ts'
import { hasComeNearer, isSameEnd } from '../people/dates/hr-day.ts'
import { addDays, dayIn } from '../people/zone.ts'
import type { Missing } from './evidence.ts'
import { meaningOfRawStatus, type RawStatusMeaning } from './raw-status.ts'
import {
  AGREEMENT_AFTER_MS,
  employedAgainOn,
  returnedOn,
  returnsOn,
  statusOf,
  terminationOf,
  UNDATED,
} from './status.ts'
import type { PresenceInput, ReadContext } from './verdict.ts'
import { meaningOfWord } from './words/meaning.ts'

/** What the rows P1 to P11 look at, worked out once for a record. */
export interface RecordFacts {
  readonly input: PresenceInput
  /** By Merge or by `status_map`; null: unknown text or none. */
  readonly status: KnownStatus | null
  /** The last day that counts (rule 26), on the person's calendar. */
  readonly end: 'none' | 'future' | 'today' | 'past'
  /** That day, `YYYY-MM-DD`; today where there is none. */
  readonly lastDay: string
  /**
   * That day was first seen `ahead` (before it was over), or `late`. `switched on`: the status went from
   * INACTIVE back to ACTIVE after that day, whenever it was first seen.
   */
  readonly seen: 'ahead' | 'late' | 'switched on'
  /**
   * A contradiction was read `once`, once and at least an `hour ago`, or `again` by a later read. `too old`:
   * that day was long over when it was first seen, and a record that repeats itself proves nothing; unless HR's
   * `own word` says that they left.
   */
  readonly read: 'once' | 'hour ago' | 'again' | 'too old' | 'own word'
  /** A start after that day: its day, `YYYY-MM-DD`, is `to come` (rule 26). */
  readonly returns: 'no' | 'to come'
  readonly returnsOn: string | null
  /** The day on which they came back after a last day, `YYYY-MM-DD` (rule 26). */
  readonly returnedOn: string | null
  /** What the HR system's own word means, as far as it was asked for this version. */
  readonly word: 'not asked' | RawStatusMeaning
  /** That word, trimmed; null: not asked, or the HR system has none but Merge's. */
  readonly rawStatus: string | null
  /** Which counts for INACTIVE with a future last day, by `inactive_beats_future_date`. */
  readonly wins: 'date' | 'status'
  readonly user: 'linked' | 'none'
}

export function recordFacts(input: PresenceInput): RecordFacts {
  const { employee, now, settings, linked } = input
  const status = statusOf(employee.status, settings.status_map)
  const last = terminationOf(employee, now)
  const firstSeen = last === null ? now.today : firstSeenOn(input)
  const again = employedAgainOn(employee, now, firstSeen, settings.status_map)
  const isUndated =
    status === 'INACTIVE' &&
    input.evidence.terminationSeen?.date === UNDATED &&
    hasComeNearer(employee, now)
  const comes = returnsOn(employee, now)
  // Back on the day after the last one: nothing ends in between.
  const goesOn = status !== 'INACTIVE' && last !== null && comes === addDays(last, 1)
  const date = again === null && !isUndated && !goesOn ? last : null
  const lastDay = date ?? now.today
  return {
    input,
    status,
    end: date === null ? 'none' : endOf(date, now.today),
    lastDay,
    seen: seenOf(input, status, lastDay, firstSeen),
    read: isTooOld(input, status, lastDay, firstSeen) ? oldRead(input) : conflictRead(input),
    returns: comes === null ? 'no' : 'to come',
    returnsOn: comes,
    returnedOn: returnedOn(employee, now) ?? again,
    ...wordOf(input),
    wins: settings.inactive_beats_future_date ? 'status' : 'date',
    user: linked ? 'linked' : 'none',
  }
}

/** The HR system's own word for the status of this version may say more than Merge's ACTIVE (P4). */
function oldRead({
  evidence: { word },
  settings,
  versionHash,
}: PresenceInput): RecordFacts['read'] {
  const isKnown = word?.forVersion === versionHash && word.word !== null
  const isEnd = isKnown && meaningOfRawStatus(word.word, settings.status_map) === 'end'
  return isEnd ? 'own word' : 'too old'
}

function endOf(date: string, today: string): RecordFacts['end'] {
  if (date === today) return 'today'
  return date < today ? 'past' : 'future'
}

/**
 * That day was over for more than 90 days when it was first seen, and a status speaks against it (P4), be it Merge's
 * or a word for work or leave. Without a status that is known nothing does, and the date counts as it always did.
 */
function isTooOld(
  { employee }: PresenceInput,
  status: KnownStatus | null,
  lastDay: string,
  firstSeen: string,
): boolean {
  if (firstSeen <= addDays(lastDay, 90)) return false
  return status !== null || meansEmployed(employee.status)
}

/** Neither an end nor something that nobody knows. */
function meansEmployed(status: EmploymentStatus): boolean {
  const meaning = status.kind === 'other' ? meaningOfWord(status.word ?? '') : 'unknown'
  return meaning !== 'unknown' && meaning !== 'end'
}

/** The day on which HR first gave this termination date. */
function firstSeenOn({ employee, evidence: { terminationSeen }, now }: PresenceInput): string {
  const isOfThis =
    terminationSeen !== null && isSameEnd(terminationSeen.date, employee.terminationDate, now)
  return isOfThis ? terminationSeen.on : now.today
}

function seenOf(
  { evidence: { reactivatedOn } }: PresenceInput,
  status: KnownStatus | null,
  lastDay: string,
  firstSeen: string,
): RecordFacts['seen'] {
  if (status !== null && reactivatedOn !== null && reactivatedOn > lastDay) return 'switched on'
  return firstSeen <= lastDay ? 'ahead' : 'late'
}

function conflictRead({ evidence: { conflict }, now, read }: PresenceInput): RecordFacts['read'] {
  if (conflict === null) return 'once'
  const since = Date.parse(conflict.since)
  const isLaterRead = read.complete && Date.parse(read.beganAt) > since
  if (conflict.agreedAt !== null || isLaterRead) return 'again'
  return Date.parse(now.instant) - since >= AGREEMENT_AFTER_MS ? 'hour ago' : 'once'
}

/** A word asked for an older version says nothing about this one. */
function wordOf({
  evidence: { word },
  settings,
  versionHash,
}: PresenceInput): Pick<RecordFacts, 'word' | 'rawStatus'> {
  if (word?.forVersion !== versionHash) return { word: 'not asked', rawStatus: null }
  const rawStatus = word.word?.trim() ?? null
  return { word: meaningOfRawStatus(rawStatus, settings.status_map), rawStatus }
}

/** What the rows P12 to P14 look at. Days are the person's. */
export interface AbsenceFacts {
  readonly how: Missing['how']
  /** What HR answered when the record was asked for by id. */
  readonly byId: 'not asked' | 'found' | 'flagged' | 'not found' | 'no answer'
  /** A later complete read does not show the record either. */
  readonly list: 'agrees' | 'not yet'
  /** The day on which the absence was first seen. */
  readonly since: string
  /** The day of the answer "not found" or "flagged", or of the read that agrees; else `since`. */
  readonly confirmedOn: string
  /** The record alone, as it was read last, shows them at work or coming. */
  readonly works: boolean
}

/** `missing` is null where Merge's deleted flag was seen outside a complete read: that confirms nothing. */
export function absenceFacts(
  missing: Missing | null,
  read: ReadContext,
  zone: string,
  works: boolean,
): AbsenceFacts {
  const { how, since, reread, agreedAt } = missing ?? {
    how: 'unlisted',
    since: read.beganAt,
    reread: null,
    agreedAt: null,
  }
  const day = (instant: string): string => dayIn(zone, new Date(instant))
  const byId = reread === null ? 'not asked' : BY_ID[reread.answer]
  return {
    how,
    byId,
    list: agreedAt === null ? 'not yet' : 'agrees',
    since: day(since),
    confirmedOn: day((isGone(byId) ? reread?.at : agreedAt) ?? since),
    works,
  }
}

function isGone(byId: AbsenceFacts['byId']): boolean {
  return byId === 'not found' || byId === 'flagged'
}

const BY_ID = {
  found: 'found',
  flagged: 'flagged',
  'not-found': 'not found',
  none: 'no answer',
} as const
