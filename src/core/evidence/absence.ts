import type { Missing } from './memory.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import { dayIn } from '../people/zone.ts'
import type { Presence, ReadContext } from './verdict.ts'

/** What an absence means. `asks: 'reread'`: the record is still to be read by id. */
export interface AbsenceVerdict {
  readonly presence: Presence
  readonly asks: 'reread' | null
}

/**
 * Rows P12 to P14. `missing` is null where Merge's deleted flag was seen outside a complete read. A read
 * that is not trusted leaves nothing in `missing`, so it changes nothing (P15).
 */
export function absenceVerdict(
  missing: Missing | null,
  read: ReadContext,
  zone: string,
): AbsenceVerdict {
  if (missing === null) return unconfirmed(dayIn(zone, new Date(read.beganAt)))
  const since = dayIn(zone, new Date(missing.since))
  if (missing.how === 'unlisted') return unconfirmed(since)
  if (missing.how === 'flagged') return disappeared(since, reason('left-flagged', { since }))
  return absentVerdict(missing, since, zone)
}

/** P13: one absence is not enough. */
function absentVerdict(missing: Missing, since: string, zone: string): AbsenceVerdict {
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

/** P14: two answers "not found" never confirm each other; only a complete read does. */
function unconfirmed(since: string): AbsenceVerdict {
  const because = reason('missing-unconfirmed', { since })
  return { presence: { kind: 'missing', because }, asks: null }
}

function disappeared(since: string, because: Reason): AbsenceVerdict {
  return { presence: { kind: 'left', on: since, cause: 'disappeared', because }, asks: null }
}
