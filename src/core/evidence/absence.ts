import type { Missing } from './memory.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import { dayIn } from '../people/zone.ts'
import type { Presence, ReadContext } from './verdict.ts'

/** What an absence amounts to; `asks` for the record by id where that was not tried yet. */
export interface AbsenceVerdict {
  readonly presence: Presence
  readonly asks: 'reread' | null
}

/**
 * Rows P12 to P14. Null: Merge's deleted flag was seen, but not in a complete read. A read that is not
 * believed leaves no trace in `missing` and so changes nothing (P15).
 */
export function ofMissing(
  missing: Missing | null,
  read: ReadContext,
  zone: string,
): AbsenceVerdict {
  if (missing === null) return unconfirmed(dayIn(zone, new Date(read.beganAt)))
  const since = dayIn(zone, new Date(missing.since))
  if (missing.how === 'unlisted') return unconfirmed(since)
  if (missing.how === 'flagged') return disappeared(since, reason('left-flagged', { since }))
  return ofAbsent(missing, since, zone)
}

/** P13: one absence is not enough. */
function ofAbsent(missing: Missing, since: string, zone: string): AbsenceVerdict {
  if (missing.reread === null) return { presence: absent(since), asks: 'reread' }
  const { answer, at } = missing.reread
  switch (answer) {
    case 'found': {
      const because = reason('found-by-id', { since })
      return { presence: { kind: 'found-by-id', because }, asks: null }
    }
    case 'not-found': {
      return disappeared(
        since,
        reason('left-not-found', { since, date: dayIn(zone, new Date(at)) }),
      )
    }
    case 'none': {
      if (missing.agreedAt === null) return { presence: absent(since), asks: null }
      return disappeared(
        since,
        reason('left-agreed', { since, date: dayIn(zone, new Date(missing.agreedAt)) }),
      )
    }
  }
}

function absent(since: string): Presence {
  return { kind: 'missing', because: reason('missing', { since }) }
}

/** P14: two not-founds never confirm each other; only a complete read does. */
function unconfirmed(since: string): AbsenceVerdict {
  const because = reason('missing-unconfirmed', { since })
  return { presence: { kind: 'missing', because }, asks: null }
}

function disappeared(since: string, because: Reason): AbsenceVerdict {
  return { presence: { kind: 'left', on: since, cause: 'disappeared', because }, asks: null }
}
