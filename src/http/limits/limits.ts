import type { Context } from 'hono'
import type { Clock } from '../../ports/clock.ts'
import { TooMany } from '../../core/facts/errors.ts'
import { createBuckets, type Rate } from './buckets.ts'

/** What a request tells of where it comes from. */
export type Asked = Pick<Context, 'req' | 'env'>

/** What is limited, for whom, and how much of it is more than anybody needs. */
const RATES = {
  /** Requests with an API key that is none of ours, by address. */
  'wrong-key': { atOnce: 300, perMinute: 60 },
  /** Portal links that do not exist, by address. */
  'wrong-door': { atOnce: 100, perMinute: 30 },
  /** Requests with one API key. */
  key: { atOnce: 30_000, perMinute: 12_000 },
  /** Portal links made for one organization. */
  door: { atOnce: 120, perMinute: 60 },
  /** Invitations to the portal, by organization. */
  invitation: { atOnce: 20, perMinute: 2 },
  /** Admins signed out by another one, by organization: all others are mailed. */
  'sign-out': { atOnce: 20, perMinute: 2 },
  /** Links of HR systems that a portal asks Merge for, by organization: Merge's own limit is for all customers. */
  link: { atOnce: 30, perMinute: 6 },
} as const satisfies Record<string, Rate>

export interface Limits {
  /** Throws `TooMany` where this key has had its turns. */
  require(what: keyof typeof RATES, key: string): void
  /** Who asks, as far as the connection tells. */
  address(c: Asked): string
}

/** Limits are of one process, and forgotten when it ends. Webhooks have none: Merge drops what it hears 429 for. */
export function createLimits(clock: Clock, addressOf: (c: Asked) => string): Limits {
  const now = () => clock.now().getTime()
  const entries = Object.entries(RATES).map(([what, rate]) => [what, createBuckets(rate, now)])
  const buckets = Object.fromEntries(entries) as Record<
    keyof typeof RATES,
    ReturnType<typeof createBuckets>
  >
  return {
    require(what, key) {
      const waitMs = buckets[what].take(key)
      if (waitMs > 0) throw new TooMany(waitMs)
    },
    address: (c) => addressOf(c),
  }
}
