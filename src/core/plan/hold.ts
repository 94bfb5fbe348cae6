import type { HoldCode } from '../facts/hold-codes.ts'

/** Why a part of a plan waits (rule 36): a code and counts. `words/` makes the sentence of it. */
export interface Hold {
  readonly code: HoldCode
  /** The entity whose limit it is; null for the account's. */
  readonly entityId: string | null
  /** Those of `already` included. */
  readonly count: number
  readonly of: number
  /** The limit as a number of people. */
  readonly limit: number
  /** How many of `count` have lost access already, so that they cannot be held any more. */
  readonly already?: number
  /** The span that `already` looks back over. */
  readonly span?: 'day' | 'week'
}

export function firstSyncHold(joiners: number, endings: number, of: number): Hold {
  return hold('first-sync', joiners + endings, of, 0)
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

/** Rules 21 and 37: people absent from two complete reads in a row, of which the first was not believed. */
export function shrunkenHold(count: number, of: number, limit: number): Hold {
  return hold('shrunken-read', count, of, limit)
}

export function approvalHold(count: number, of: number): Hold {
  return hold('invite-approval', count, of, 0)
}

/** What was held in the last plan under a code that this plan's counts do not give again. */
export function carriedHold(code: HoldCode, count: number, of: number): Hold {
  return hold(code, count, of, 0)
}

function hold(code: HoldCode, count: number, of: number, limit: number): Hold {
  return { code, entityId: null, count, of, limit }
}
