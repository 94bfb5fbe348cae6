import type { HoldCode } from '../facts/hold-codes.ts'
import { numbersOf, type PlanCounts } from './counts.ts'

/** Why a part of a plan waits (rule 36): a code and numbers of people. `words/` turns it into a sentence. */
export interface Hold {
  readonly code: HoldCode
  /** The entity whose limit it is; null for the account's. */
  readonly entityId: string | null
  /** The people it is about, including those in `already`. */
  readonly count: number
  /** The population of which `count` is a share. */
  readonly of: number
  /** The largest number of people that is not held; null where every number is held. */
  readonly limit: number | null
  /** Those of `count` whose access has ended already, so that it cannot be held any more. */
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

export function reorganizationHold(count: number, of: number, limit: number): Hold {
  return hold('reorganization', count, of, limit)
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
 * Rules 21 and 37: people missing from two complete reads of which the first was doubted, or a whole
 * group missing at once. For a group there is no limit.
 */
export function shrunkenHold(count: number, of: number, limit: number): Hold {
  return hold('shrunken-read', count, of, count > limit ? limit : null)
}

export function approvalHold(count: number, of: number): Hold {
  return hold('invite-approval', count, of, null)
}

/** Held before, and nobody has decided since (rule 39), although its limit would release it today. */
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
