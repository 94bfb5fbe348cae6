import type { ByIdAnswer, Missing } from './evidence.ts'
import type { AbsenceSighting, NotFoundById, ReadTimes, UnreadableSighting } from './sighting.ts'

/** How somebody is missing after such a sighting; null where they are not. A part of `witness`. */
export function missingAfter(missing: Missing | null, sighting: AbsenceSighting): Missing | null {
  switch (sighting.kind) {
    case 'listed-unreadable':
      // The stored record is flagged as deleted. A record that cannot be read does not undo that (P12).
      return sighting.stored.deleted ? missing : null
    case 'unreadable-by-id':
      return thereById(missing, sighting)
    case 'flagged-deleted':
      return missing === null || missing.how === 'unlisted'
        ? absence('flagged', sighting.read)
        : missing
    case 'not-listed':
      return missing === null || missing.how === 'unlisted'
        ? absence('absent', sighting.read)
        : missing
    case 'still-not-listed':
      return agreed(missing, sighting.read)
    case 'not-found-by-id':
      return notFound(missing, sighting)
    case 'no-answer':
      return missing === null ? null : answered(missing, sighting.at, 'none')
  }
}

/** The record is there by id, and no list shows it: an admin decides, as for any other that is found (P13). */
function thereById(
  missing: Missing | null,
  { stored, at, absentFrom }: UnreadableSighting,
): Missing | null {
  const known = missing?.how === 'unlisted' ? null : missing
  const absent = known ?? (absentFrom === null ? null : absence('absent', absentFrom))
  if (absent === null) return stored.deleted ? missing : null
  return { ...absent, reread: { at, answer: 'found' } }
}

/** Missing since that read. Nobody was asked by id yet. */
export function absence(how: Missing['how'], { beganAt, sourceSyncedAt }: ReadTimes): Missing {
  return { how, since: beganAt, sourceSyncedAt, reread: null, agreedAt: null }
}

/** The absence is confirmed already: one more reread that finds nobody changes nothing. */
export function isConfirmed({ reread, agreedAt }: Missing): boolean {
  return reread?.answer === 'not-found' || reread?.answer === 'flagged' || agreedAt !== null
}

/** P13: there was no answer by id, and a later complete read over a later sync by Merge agrees. */
function agreed(missing: Missing | null, { beganAt, sourceSyncedAt }: ReadTimes): Missing | null {
  if (missing === null || missing.agreedAt !== null || missing.since >= beganAt) return missing
  const isLaterSync =
    missing.sourceSyncedAt === null || (sourceSyncedAt ?? '') > missing.sourceSyncedAt
  if (!isLaterSync || missing.reread?.answer !== 'none') return missing
  return { ...missing, agreedAt: beganAt }
}

/**
 * "Not found" confirms an absence only if the id of a present employee is found in the same step (P13).
 * Without a complete read and without that control it makes somebody missing, and no more (P14).
 */
function notFound(
  missing: Missing | null,
  { at, sourceSyncedAt, absentFrom, control }: NotFoundById,
): Missing {
  const unlisted = { beganAt: at, sourceSyncedAt }
  const first = absentFrom === null ? absence('unlisted', unlisted) : absence('absent', absentFrom)
  const known = missing ?? first
  if (control === 'not-asked') return known
  return answered(known, at, control === 'found' ? 'not-found' : 'none')
}

/** What is confirmed stays confirmed, whatever such an answer says. */
export function answered(
  missing: Missing,
  at: string,
  answer: Exclude<ByIdAnswer, 'found'>,
): Missing {
  return isConfirmed(missing) ? missing : { ...missing, reread: { at, answer } }
}
