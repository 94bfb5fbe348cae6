/** A user as a host really writes it: other words, numbers, members left out (rule 52). */
import { tidyAddress } from '../core/people/email.ts'
import type { Card, User } from '../core/people/user.ts'
import type { UnreadableUser } from '../ports/host.ts'
import { lineOf, LONGEST_TEXT, shownLine } from './host-text.ts'

export type UserRead =
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'unreadable'; readonly user: UnreadableUser }

/**
 * Unreadable only where a guess could end or spare somebody's access wrongly: without an id, an address, or the
 * entities of somebody with access. Unknown words are kept, and count as what can be ended, blocked or asked about.
 */
export function readUser(value: unknown): UserRead {
  const wire = membersOf(value)
  const id = idOf(wire['id'])
  const status = wordOf(wire['status'], STATUSES, 'active')
  // A product forgets the address of somebody who left, or calls it deleted: without access, nothing depends on it.
  const email = addressOf(wire['email']) ?? (status.value === 'inactive' ? '' : null)
  const entityIds = entitiesOf(wire['entity_ids'], status.value)
  const cards = entityIds === null ? null : cardsOf(wire['cards'], entityIds)
  if (id === null || email === null || entityIds === null || cards === null) {
    const field =
      id === null ? 'id' : email === null ? 'email' : entityIds === null ? 'entity_ids' : 'cards'
    return { kind: 'unreadable', user: { id: id?.text ?? null, email, field } }
  }
  const role = wordOf(wire['role'] ?? 'member', ROLES, 'admin')
  const user: User = {
    id: id.text,
    email: tidyAddress(email),
    firstName: textOf(wire['first_name']),
    lastName: textOf(wire['last_name']),
    phone: phoneOf(wire['phone']),
    status: status.value,
    role: role.value,
    protected: flagOf(wire['protected'], true),
    entityIds,
    cards,
    ...words({ status: status.word, role: role.word }),
    ...(id.isNumber ? { numericId: true } : {}),
  }
  return { kind: 'user', user }
}

/** Null where it is nothing that could be a card. `entityIds`: those of the user. */
export function readCard(value: unknown, entityIds: readonly string[] = []): Card | null {
  if (typeof value !== 'object' || value === null) return null
  const wire = membersOf(value)
  const id = idOf(wire['id'])
  const [only, ...others] = entityIds
  const type = wordOf(wire['type'], TYPES, 'other')
  const status = wordOf(wire['status'], CARD_STATUSES, 'active')
  return {
    id: id?.text ?? '',
    entityId: idOf(wire['entity_id'])?.text ?? (others.length === 0 ? (only ?? '') : ''),
    label: shownOf(wire['label']) ?? '',
    // A host may send more by mistake; a whole card number is never kept.
    last4: (shownOf(wire['last4']) ?? '').slice(-4),
    type: type.value,
    status: status.value,
    recurring: flagOf(wire['recurring'], false),
    blockedBy: shownOf(wire['blocked_by']),
    ...words({ type: type.word, status: status.word }),
    ...(id?.isNumber === true ? { numericId: true } : {}),
  }
}

const STATUSES = ['invited', 'active', 'inactive'] as const
const ROLES = ['member', 'admin', 'owner'] as const
const TYPES = ['physical', 'virtual'] as const
const CARD_STATUSES = ['active', 'blocked', 'closed'] as const

/** Longer texts are no words; they would fill pages and mails. */
const LONGEST_WORD = 60

interface Word<T> {
  readonly value: T
  /** As the host wrote it, where it is none of the known ones. */
  readonly word: string | null
}

/** One of these words in any letter case; anything else, or nothing, counts as `otherwise`. */
function wordOf<K extends string, O extends string>(
  value: unknown,
  known: readonly K[],
  otherwise: O,
): Word<K | O> {
  const text = shownLine(given(value) ?? '', LONGEST_WORD)
  const found = known.find((each) => each === text.toLowerCase())
  if (found !== undefined) return { value: found, word: null }
  return { value: otherwise, word: text === '' ? null : text }
}

function words<W extends Record<string, string | null>>(
  all: W,
): { words?: { [N in keyof W]?: string } } {
  const unknown = Object.entries(all).filter(([, word]) => word !== null)
  return unknown.length === 0
    ? {}
    : { words: Object.fromEntries(unknown) as { [N in keyof W]?: string } }
}

interface Id {
  readonly text: string
  readonly isNumber: boolean
}

/** A text as it is, or a number that JSON carries without loss. */
function idOf(value: unknown): Id | null {
  if (typeof value === 'string')
    return value === '' || value.length > LONGEST_TEXT ? null : { text: value, isNumber: false }
  return Number.isSafeInteger(value) ? { text: String(value), isNumber: true } : null
}

function entitiesOf(value: unknown, status: User['status']): readonly string[] | null {
  if (Array.isArray(value)) {
    const ids = value.map((each) => idOf(each)?.text ?? idOf(membersOf(each)['id'])?.text ?? null)
    return ids.every((id) => id !== null) ? ids : null
  }
  if (typeof value === 'string') return value.split(/[\s,;]+/).filter((id) => id !== '')
  if (Number.isSafeInteger(value)) return [String(value)]
  // Without access anywhere, nothing depends on where.
  return status === 'inactive' && (value === undefined || value === null) ? [] : null
}

function cardsOf(value: unknown, entityIds: readonly string[]): readonly Card[] | null {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : null
  const cards = list?.filter((each) => each !== null).map((each) => readCard(each, entityIds))
  return cards?.every((card) => card !== null) === true ? cards : null
}

function given(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' ? String(value) : null
}

function textOf(value: unknown): string | null {
  return lineOf(given(value) ?? '') || null
}

/** A text that is shown, and compared with nothing. */
function shownOf(value: unknown): string | null {
  return shownLine(given(value) ?? '', LONGEST_TEXT) || null
}

/** A part of an address is another address. */
function addressOf(value: unknown): string | null {
  const text = given(value)
  return text === null || text.length > LONGEST_TEXT ? null : text
}

/** E.164, also where it is written with spaces, dots or brackets (rule 17). */
function phoneOf(value: unknown): string | null {
  const text = textOf(value)?.trim() ?? ''
  if (text === '') return null
  return /^\+[\d\s().-]+$/.test(text) ? `+${text.replace(/\D/g, '')}` : text
}

/** A boolean, or its text or number (C35); absent means false. */
function flagOf(value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null || value === '') return false
  const text = typeof value === 'boolean' ? String(value) : textOf(value)?.toLowerCase()
  if (text === undefined) return otherwise
  if (['true', '1', 'yes'].includes(text)) return true
  return ['false', '0', 'no'].includes(text) ? false : otherwise
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
