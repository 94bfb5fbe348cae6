import type { HoldCode } from '../facts/hold-codes.ts'

/**
 * The words of every hold: the fact, the limit and the way out, without names (rule 36, contract 4).
 * `shrunkenHold` and `approvalHold` are for marks that the tally does not count.
 */
export function firstSyncHold(joiners: number, endings: number, of: number): Hold {
  const message = `the first plan always waits (${plural(joiners, 'invitation')}, ${plural(endings, 'removal')}); approve it to start`
  return { code: 'first-sync', message, entityId: null, count: joiners + endings, of, limit: 0 }
}

export function identityHold(count: number, of: number, limit: number): Hold {
  const message = `the HR ids of ${count} of ${people(of)} changed at once (limit ${limit}); approve the plan if they are still the same people`
  return { code: 'identity-change', message, entityId: null, count, of, limit }
}

export function settingsHold(count: number, of: number): Hold {
  const message = `${count} of ${people(of)} would be removed by a change of settings (limit 0); approve the plan to continue, or change the settings back`
  return { code: 'settings-change', message, entityId: null, count, of, limit: 0 }
}

export function joinersHold(count: number, of: number, limit: number): Hold {
  const message = `${people(count)} would be invited where ${of} are linked (limit ${limit}); approve the plan to continue`
  return { code: 'too-many-joiners', message, entityId: null, count, of, limit }
}

/** `already`: how many of `count` are gone; they cannot be held any more. */
export function leaversHold(facts: {
  readonly entityId: string | null
  readonly count: number
  readonly already: number
  readonly of: number
  readonly limit: number
  readonly span: '24 hours' | '7 days'
}): Hold {
  const { entityId, count, already, of, limit, span } = facts
  const where = entityId === null ? '' : ` of entity ${entityId}`
  const before = already === 0 ? '' : ` within ${span}, ${already} of them already`
  const message = `${count} of ${people(of)}${where} would be removed${before} (limit ${limit}); approve the plan to continue`
  return { code: 'too-many-leavers', message, entityId, count, of, limit }
}

/** Rules 21 and 37: people absent from two complete reads in a row, of which the first was not believed. */
export function shrunkenHold(count: number, of: number, limit: number): Hold {
  const message = `${count} of ${people(of)} are gone from HR at once (limit ${limit}); check what the HR connection may see, then approve the plan to remove them`
  return { code: 'shrunken-read', message, entityId: null, count, of, limit }
}

export function approvalHold(count: number, of: number): Hold {
  const message = `${plural(count, 'invitation')} wait because the settings ask for approval; approve the plan to send them`
  return { code: 'invite-approval', message, entityId: null, count, of, limit: 0 }
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`
}

/** Why a part of a plan waits: the fact, the limit and the way out in `message` (octoDNS). */
export interface Hold {
  readonly code: HoldCode
  readonly message: string
  /** The entity whose limit it is; null for the account's. */
  readonly entityId: string | null
  readonly count: number
  readonly of: number
  /** The limit as a number of people. */
  readonly limit: number
}
