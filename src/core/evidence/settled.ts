import type { Evidence } from './evidence.ts'

/** The present, for what a clock that was ahead has stored. */
export interface Present {
  /** RFC 3339. */
  readonly now: string
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly today: string
  /** An instant before the read under way, RFC 3339: whatever is stored was seen before it. */
  readonly before: string
}

/**
 * The evidence without times that are still to come, which only a clock that was ahead can have stored: they
 * count as times before the read under way, and such days as today (rule 53). Else the very same object.
 */
export function settled(evidence: Evidence, { now, today, before }: Present): Evidence {
  const { terminationSeen, conflict, reactivatedOn, missing, unreadable } = evidence
  const days = [terminationSeen?.on, reactivatedOn]
  const instants = [
    conflict?.since,
    conflict?.agreedAt,
    missing?.since,
    missing?.agreedAt,
    missing?.reread?.at,
    unreadable?.since,
    unreadable?.askedAt,
    evidence.word?.askedAt,
  ]
  const isAhead = days.some((day) => isAfter(day, today)) || instants.some((at) => isAfter(at, now))
  if (!isAhead) return evidence
  const day = <T extends string | null>(one: T): T | string => (isAfter(one, today) ? today : one)
  const instant = <T extends string | null | undefined>(one: T): T | string =>
    isAfter(one, now) ? before : one
  return {
    ...evidence,
    terminationSeen: terminationSeen && { ...terminationSeen, on: day(terminationSeen.on) },
    reactivatedOn: day(reactivatedOn),
    conflict: conflict && {
      since: instant(conflict.since),
      agreedAt: instant(conflict.agreedAt),
    },
    missing: missing && {
      ...missing,
      since: instant(missing.since),
      agreedAt: instant(missing.agreedAt),
      reread: missing.reread && { ...missing.reread, at: instant(missing.reread.at) },
    },
    unreadable: unreadable && {
      ...unreadable,
      since: instant(unreadable.since),
      askedAt: instant(unreadable.askedAt),
    },
    word: evidence.word && { ...evidence.word, askedAt: instant(evidence.word.askedAt) },
  }
}

function isAfter(one: string | null | undefined, limit: string): boolean {
  return one !== null && one !== undefined && one > limit
}
