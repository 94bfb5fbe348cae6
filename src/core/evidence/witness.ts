import { canonical } from '../facts/canonical.ts'
import type { Settings } from '../facts/settings.ts'
import { missingAfter } from './absence-evidence.ts'
import type { Evidence } from './evidence.ts'
import { meaningOfRawStatus } from './raw-status.ts'
import { foundById, recordEvidence } from './record-evidence.ts'
import type { RawStatusSighting, ReadTimes, Sighting, UnreadableSighting } from './sighting.ts'
import { UNDATED } from './status.ts'

/**
 * The evidence after one more look at HR. The only maker of evidence: pure, total, and the same sighting
 * twice changes nothing. Returns the very same object where the sighting says nothing new. What evidence
 * amounts to is in presence.ts. `statusMap`: `status_map` of the settings.
 */
export function witness(
  evidence: Evidence,
  sighting: Sighting,
  statusMap: Settings['status_map'],
): Evidence {
  switch (sighting.kind) {
    case 'listed':
      return recordEvidence(evidence, sighting, statusMap)
    case 'found-by-id':
      return foundById(evidence, sighting, statusMap)
    case 'raw-status':
      return withWord(evidence, sighting, statusMap)
    case 'read-completed':
      return withConfirmedConflict(evidence, sighting.read)
    case 'listed-unreadable':
    case 'unreadable-by-id': {
      const missing = missingAfter(evidence.missing, sighting)
      const after = { ...evidence, missing, unreadable: unreadableAfter(evidence, sighting) }
      return canonical(after) === canonical(evidence) ? evidence : after
    }
    case 'flagged-deleted':
    case 'not-listed':
    case 'still-not-listed':
    case 'not-found-by-id': {
      const missing = missingAfter(evidence.missing, sighting)
      return missing === evidence.missing ? evidence : { ...evidence, missing }
    }
    case 'no-answer': {
      const missing = missingAfter(evidence.missing, sighting)
      const unreadable = askedOf(evidence, sighting.at)
      const isNews = missing !== evidence.missing || unreadable !== evidence.unreadable
      return isNews ? { ...evidence, missing, unreadable } : evidence
    }
  }
}

function unreadableAfter(
  { unreadable }: Evidence,
  { kind, field, at }: UnreadableSighting,
): Evidence['unreadable'] {
  const askedAt = kind === 'unreadable-by-id' ? at : (unreadable?.askedAt ?? null)
  return { since: unreadable?.since ?? at, field, askedAt }
}

/** Asked for, with whatever answer: those who were not asked for yet come first the next time (rule 52). */
function askedOf({ unreadable }: Evidence, at: string): Evidence['unreadable'] {
  return unreadable === null || unreadable.askedAt === at
    ? unreadable
    : { ...unreadable, askedAt: at }
}

/**
 * `status_map` may map this word to INACTIVE later. Then the last day must not move with every run. But if HR
 * changes its word to one that means an end, today is the first day of that; and so it is where the last day
 * that was known counts no longer.
 */
function withWord(
  evidence: Evidence,
  { word, version, today, undated, at }: RawStatusSighting,
  statusMap: Settings['status_map'],
): Evidence {
  const { terminationSeen: seen, word: before } = evidence
  const isEnd = (one: string | null) => meaningOfRawStatus(one, statusMap) === 'end'
  const isNewEnd = before?.forVersion === version && !isEnd(before.word) && isEnd(word)
  const isOfThis = seen !== null && (seen.date === UNDATED ? !isNewEnd : !undated)
  const terminationSeen = isOfThis ? seen : { date: UNDATED, on: today }
  return { ...evidence, terminationSeen, word: { forVersion: version, word, askedAt: at } }
}

/**
 * Confirms a contradiction that was known before the read began and that the read showed again (P4).
 * Without this the verdict would hold only until the next read.
 */
function withConfirmedConflict(evidence: Evidence, { beganAt }: ReadTimes): Evidence {
  const { conflict, missing } = evidence
  if (conflict === null || conflict.agreedAt !== null || missing !== null) return evidence
  if (Date.parse(beganAt) <= Date.parse(conflict.since)) return evidence
  return { ...evidence, conflict: { ...conflict, agreedAt: beganAt } }
}
