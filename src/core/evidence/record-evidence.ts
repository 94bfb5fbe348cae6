import { canonical } from '../facts/canonical.ts'
import type { Settings } from '../facts/settings.ts'
import { versionText, type Employee } from '../people/employee.ts'
import { hasComeNearer, isSameEnd, lastDay } from '../people/dates/hr-day.ts'
import { absence, answered } from './absence-evidence.ts'
import type { Evidence } from './evidence.ts'
import { meaningOfRawStatus } from './raw-status.ts'
import type { RecordSighting, SeenRecord } from './sighting.ts'
import { AGREEMENT_AFTER_MS, contradicts, statusOf, terminationOf, UNDATED } from './status.ts'

/** The evidence after a look that showed the record. A part of `witness`. */
export function recordEvidence(
  evidence: Evidence,
  seen: SeenRecord,
  statusMap: Settings['status_map'],
): Evidence {
  const terminationSeen = terminationSeenOf(evidence, seen, statusMap)
  return {
    ...evidence,
    terminationSeen,
    conflict: conflictOf(evidence, seen, terminationSeen?.on ?? seen.today, statusMap),
    reactivatedOn: reactivatedOnOf(evidence, seen, statusMap),
    word: wordOf(evidence, seen),
    // A deleted flag is a kind of absence: which one depends on the read, not on this record (P12).
    missing: seen.record.deleted ? flagged(evidence.missing, seen) : null,
    unreadable: null,
  }
}

/** Somebody who was found by id while no list showed them, and who is flagged now, is asked for again. */
function flagged(missing: Evidence['missing'], { stored }: SeenRecord): Evidence['missing'] {
  const isNew = stored !== null && !stored.record.deleted
  return isNew && missing?.reread?.answer === 'found' ? { ...missing, reread: null } : missing
}

/** Somebody absent from a complete read, or flagged in one, stays so until a list shows them, even if found by id (P12, P13). */
export function foundById(
  evidence: Evidence,
  sighting: Extract<RecordSighting, { readonly kind: 'found-by-id' }>,
  statusMap: Settings['status_map'],
): Evidence {
  const { unreadable } = evidence
  const after = {
    ...recordEvidence(evidence, sighting, statusMap),
    // An id is asked for without Merge's deleted rows, so it does not tell what such a flag is (P12).
    unreadable: unreadable?.field === 'deleted' ? unreadable : null,
  }
  const { at, absentFrom, flagged: isFlagged } = sighting
  const known = evidence.missing?.how === 'unlisted' ? null : evidence.missing
  const missing = known ?? (absentFrom === null ? null : absence('absent', absentFrom))
  if (missing === null) return after
  if (isFlagged) return { ...after, missing: answered(missing, at, 'flagged') }
  return { ...after, missing: { ...missing, reread: { at, answer: 'found' } } }
}

/**
 * The same date keeps the day on which it was first seen. Another date, or the same one after a read
 * without it, is first seen today. INACTIVE without a date keeps its first day too, because that is the
 * last day (rule 28).
 */
function terminationSeenOf(
  evidence: Evidence,
  seen: SeenRecord,
  statusMap: Settings['status_map'],
): Evidence['terminationSeen'] {
  const { record, stored, today } = seen
  const { terminationDate: date } = record
  const known = evidence.terminationSeen
  if (statusOf(record.status, statusMap) === 'INACTIVE') {
    const { word } = evidence
    const wasNoEnd = word !== null && meaningOfRawStatus(word.word, statusMap) !== 'end'
    const isUndated = known?.date === UNDATED && !wasNoEnd
    if (terminationOf(record, seen) === null)
      return isUndated ? known : { date: UNDATED, on: today }
    if (isUndated && stored?.record.terminationDate === date && hasComeNearer(record, seen))
      return known
  }
  if (date === null || lastDay(record, seen) === null) return null
  const wasGiven = stored?.record.terminationDate !== null
  if (!wasGiven || known === null || !isSameEnd(known.date, date, seen)) return { date, on: today }
  // The same date as written may be another day now. Seen too late for the one, it is not in time for the other.
  const isOtherDay = lastDay({ terminationDate: known.date }, seen) !== lastDay(record, seen)
  return isOtherDay && known.on > known.date ? { date, on: today } : known
}

/** Since when the record contradicts itself, and whether a read an hour later shows the same (P4, P10). */
function conflictOf(
  evidence: Evidence,
  seen: SeenRecord,
  terminationSeenOn: string,
  statusMap: Settings['status_map'],
): Evidence['conflict'] {
  const { record, stored, at, emptied = false } = seen
  if (!contradicts(record, terminationSeenOn, seen, statusMap)) return null
  const isSame = stored !== null && !emptied && sameEmploymentFacts(stored.record, record)
  const known = isSame ? evidence.conflict : null
  if (known === null) return { since: at, agreedAt: null }
  const later = Date.parse(at) - Date.parse(known.since)
  return known.agreedAt === null && later >= AGREEMENT_AFTER_MS
    ? { since: known.since, agreedAt: at }
    : known
}

function sameEmploymentFacts(a: Employee, b: Employee): boolean {
  return (
    a.startDate === b.startDate &&
    a.terminationDate === b.terminationDate &&
    canonical(a.status) === canonical(b.status)
  )
}

/**
 * The day on which the status stopped being INACTIVE, whatever came before ACTIVE. `presence` uses it
 * only when the status is ACTIVE (P3).
 */
function reactivatedOnOf(
  evidence: Evidence,
  { record, stored, today }: SeenRecord,
  statusMap: Settings['status_map'],
): string | null {
  if (statusOf(record.status, statusMap) === 'INACTIVE') return null
  const wasInactive = stored !== null && statusOf(stored.record.status, statusMap) === 'INACTIVE'
  return wasInactive ? today : evidence.reactivatedOn
}

/**
 * The word belongs to one version. After a change it is asked for again, even if the record changed back
 * (P5). The same version under a newer hash keeps its word.
 */
function wordOf({ word }: Evidence, { record, version, stored }: SeenRecord): Evidence['word'] {
  if (word === null || stored === null) return null
  if (versionText(stored.record) !== versionText(record)) return null
  return word.forVersion === stored.version ? { ...word, forVersion: version } : word
}
