import { describe, expect, test } from 'vitest'
import {
  claimantsOf,
  successorOf,
  type DuplicateRecord,
  type LinkedRecord,
} from '../../../src/core/decide/identity/duplicate-record.ts'
import { shownWork, type FirstDay } from '../../../src/core/evidence/live.ts'
import type { Presence } from '../../../src/core/evidence/verdict.ts'
import { reason } from '../../../src/core/facts/reasons.ts'

const JOSE = ['José', 'Pérez']
const OMAR = ['Omar', 'Nassar']
const OLD: LinkedRecord = { presence: 'left', disappeared: false, name: JOSE, userId: 'u_jose' }
const GONE: LinkedRecord = { ...OLD, disappeared: true }

function record(over: Partial<DuplicateRecord>): DuplicateRecord {
  return {
    id: 'new',
    presence: 'active',
    work: 'works',
    name: JOSE,
    userId: null,
    works: false,
    denied: new Set(),
    isInText: false,
    ...over,
  }
}

const ACTIVE = record({})
const ON_LEAVE = record({ presence: 'unknown' })
const INACTIVE_ON_LEAVE = record({ id: 'twin', presence: 'left' })
const UNKNOWN = record({ presence: 'unknown', work: 'perhaps' })
const INACTIVE_UNKNOWN = record({ id: 'twin', presence: 'left', work: 'perhaps' })
const BEGUN = record({ presence: 'scheduled', work: 'perhaps' })
const LATER = record({ presence: 'scheduled', work: 'no' })
const CONTRADICTS = record({ presence: 'conflict', work: 'perhaps' })
const NOT_ASKED = record({ presence: 'left', work: 'not asked' })
const ENDED = record({ presence: 'left', work: 'no' })
const IN_TEXT = record({ isInText: true })
const UNKNOWN_IN_TEXT = record({ isInText: true, presence: 'unknown', work: 'perhaps' })
const OTHER = record({ id: 'omar', name: OMAR })
const SECOND = record({ id: 'second' })
const DENIED = record({ denied: new Set(['u_jose']) })
const LINKED = record({ userId: 'u_other' })

interface Case {
  readonly what: string
  readonly older?: LinkedRecord
  readonly records: readonly DuplicateRecord[]
  readonly heir?: string
  readonly waits?: Readonly<Record<string, string>>
}

const CASES: readonly Case[] = [
  { what: 'at work', records: [ACTIVE], heir: 'new' },
  { what: 'on leave', records: [ON_LEAVE], heir: 'new' },
  { what: 'INACTIVE, on leave', records: [INACTIVE_ON_LEAVE], heir: 'twin' },
  { what: 'unknown', records: [UNKNOWN], waits: { new: 'unsure' } },
  { what: 'INACTIVE, unknown', records: [INACTIVE_UNKNOWN], waits: { twin: 'unsure' } },
  { what: 'pending, begun', records: [BEGUN], waits: { new: 'unsure' } },
  { what: 'pending, later', records: [LATER] },
  { what: 'contradicts itself', records: [CONTRADICTS], waits: { new: 'unsure' } },
  { what: 'word not asked', records: [NOT_ASKED], waits: { new: 'not-asked' } },
  { what: 'ended', records: [ENDED] },
  { what: 'in a text', records: [IN_TEXT], waits: { new: 'unreadable-email' } },
  { what: 'in a text, unknown', records: [UNKNOWN_IN_TEXT], waits: { new: 'unreadable-email' } },
  { what: 'other name', records: [OTHER], waits: { omar: 'other-name' } },
  {
    what: 'other name, unknown',
    records: [{ ...UNKNOWN, name: OMAR }],
    waits: { new: 'other-name' },
  },
  { what: 'two', records: [ACTIVE, SECOND], waits: { new: 'several', second: 'several' } },
  { what: 'at work beside another name', records: [ACTIVE, OTHER], heir: 'new' },
  { what: 'on leave beside another name', records: [INACTIVE_ON_LEAVE, OTHER], heir: 'twin' },
  {
    what: 'at work beside an INACTIVE on leave',
    records: [ACTIVE, INACTIVE_ON_LEAVE],
    heir: 'new',
  },
  { what: 'at work beside an unknown', records: [ACTIVE, UNKNOWN], heir: 'new' },
  {
    what: 'unknown beside an INACTIVE unknown',
    records: [UNKNOWN, INACTIVE_UNKNOWN],
    waits: { new: 'unsure' },
  },
  { what: 'at work beside one in a text', records: [SECOND, IN_TEXT], heir: 'second' },
  { what: 'somebody else, an admin said', records: [DENIED] },
  { what: 'linked to a user of its own', records: [LINKED] },
  { what: 'unknown, the old one disappeared', older: GONE, records: [UNKNOWN], heir: 'new' },
  { what: 'later, the old one disappeared', older: GONE, records: [LATER], heir: 'new' },
  {
    what: 'INACTIVE unknown, the old one disappeared',
    older: GONE,
    records: [INACTIVE_UNKNOWN],
    waits: { twin: 'unsure' },
  },
  {
    what: 'on leave, the old one works',
    older: { ...OLD, presence: 'active' },
    records: [ON_LEAVE],
  },
]

describe('rule 10: to whom the link moves, and who keeps an end waiting', () => {
  test.each(CASES)('$what', ({ older = OLD, records, heir = null, waits = {} }) => {
    expect(successorOf(older, records)?.id ?? null).toBe(heir)
    const found = claimantsOf(older, records).map(({ id, because }) => [id, because])
    expect(Object.fromEntries(found)).toEqual(waits)
  })
})

describe('rule 26: what a record says of somebody at work', () => {
  const because = reason('active')
  const unknown = (code: 'on-leave' | 'unknown-status', isInactive: boolean): Presence => ({
    kind: 'unknown',
    because: reason(code, { word: 'x' }),
    isInactive,
  })
  test.each<[Presence, FirstDay, ReturnType<typeof shownWork>]>([
    [{ kind: 'active', because }, 'none', 'works'],
    [{ kind: 'active', because }, 'to come', 'perhaps'],
    [{ kind: 'leaving', on: '2026-05-04', because }, 'come', 'works'],
    [unknown('on-leave', false), 'come', 'works'],
    [unknown('on-leave', true), 'none', 'works'],
    [unknown('unknown-status', false), 'come', 'perhaps'],
    [unknown('unknown-status', true), 'come', 'perhaps'],
    [{ kind: 'unknown', because: reason('word-pending'), isInactive: true }, 'come', 'not asked'],
    [{ kind: 'scheduled', because }, 'come', 'perhaps'],
    [{ kind: 'scheduled', because }, 'to come', 'no'],
    [{ kind: 'conflict', because }, 'come', 'perhaps'],
    [{ kind: 'left', on: '2026-05-01', cause: 'terminated', because }, 'come', 'no'],
    [{ kind: 'dropped', because }, 'come', 'no'],
    [{ kind: 'missing', because }, 'come', 'no'],
    [{ kind: 'found-by-id', works: true, because }, 'come', 'no'],
    [{ kind: 'ignored', because }, 'come', 'no'],
  ])('%j, first day %s: %s', (presence, first, shown) => {
    expect(shownWork(presence, first)).toBe(shown)
  })
})
