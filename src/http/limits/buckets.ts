/** How often something may be done: so many at once, and then so many a minute. */
export interface Rate {
  readonly atOnce: number
  readonly perMinute: number
}

export interface Buckets {
  /** Takes one turn of this key. Returns 0, or the milliseconds until the next turn. */
  take(key: string): number
}

interface Bucket {
  turns: number
  at: number
}

/** A token bucket for each key. `most` keys are remembered; then the one that was used longest ago is forgotten. */
export function createBuckets(
  { atOnce, perMinute }: Rate,
  now: () => number,
  most = 10_000,
): Buckets {
  const buckets = new Map<string, Bucket>()
  const perMs = perMinute / 60_000
  return {
    take(key) {
      const at = now()
      const before = buckets.get(key) ?? { turns: atOnce, at }
      buckets.delete(key)
      // A clock that goes back fills nothing and takes nothing away.
      const turns = Math.min(atOnce, before.turns + Math.max(0, at - before.at) * perMs)
      const allowed = turns >= 1
      buckets.set(key, { turns: allowed ? turns - 1 : turns, at })
      const oldest = buckets.size > most ? buckets.keys().next().value : undefined
      if (oldest !== undefined) buckets.delete(oldest)
      return allowed ? 0 : Math.ceil((1 - turns) / perMs)
    },
  }
}
