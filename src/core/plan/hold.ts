import type { HoldCode } from '../facts/hold-codes.ts'
import { numbersOf, type PlanCounts } from './counts.ts'

/** Why a part of a plan waits (rule 36): a code and numbers of people. `words/` makes the sentence of it. */
export interface Hold {
  readonly code: HoldCode
  /** The entity whose limit it is; null for the account's. */
  readonly entityId: string | null
  /** People whom it is about, those of `already` included. */
  readonly count: number
  /** The people that the share is taken of. */
  readonly of: number
  /** The most people who would have gone on; null where no number would have. */
  readonly limit: number | null
  /** Of `count`, those who lost their access before, so that they cannot be held any more. */
  readonly already?: number
  /** The span that `already` looks back over. */
  readonly span?: 'day' | 'week'
}

/** Rules 4 and 13: until an admin approves the first plan, all of it waits. */
export function firstSyncHold(plan: PlanCounts, of: number): Hold {
  return hold('first-sync', numbersOf(plan, 'any').people, of, null)
}

export function identityHold(count: number, of: number, limit: number): Hold {
  return hold('identity-change', count, of, limit)
}

export function settingsHold(count: number, of: number): Hold {
  return hold('settings-change', count, of, 0)
}

export function joinersHold(count: number, of: number, limit: number): Hold {
  return hold('too-many-joiners', count, of, limit)
}

export function leaversHold(facts: Required<Omit<Hold, 'code'>>): Hold {
  return { code: 'too-many-leavers', ...facts }
}

/**
 * Rules 21 and 37: people absent from two complete reads of which the first was not believed, or a whole
 * group who vanished together. A group has no limit of its own.
 */
export function shrunkenHold(count: number, of: number, limit: number): Hold {
  return hold('shrunken-read', count, of, count > limit ? limit : null)
}

export function approvalHold(count: number, of: number): Hold {
  return hold('invite-approval', count, of, null)
}

/** Held before, and nobody has decided since (rule 39). Its limit would let it go today. */
export function carriedHold(
  code: HoldCode,
  entityId: string | null,
  count: number,
  of: number,
): Hold {
  return { ...hold(code, count, of, null), entityId }
}

function hold(code: HoldCode, count: number, of: number, limit: number | null): Hold {
  return { code, entityId: null, count, of, limit }
}
