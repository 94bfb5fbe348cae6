// What a product writes is shown in pages, mails and files: one line, of a length that can be read, and all visible.
import { describe, expect, test } from 'vitest'
import { readOutcome, readUserPage } from '../../../src/host/wire.ts'
import type { ActionRequest } from '../../../src/ports/host.ts'

const HIDING = '\u202E\u2066\u200B'
const BREAKS = '\r\nBcc: x@y.test\u2028\u0007'

const card = (more: object) => ({ id: 'c_1', entity_id: 'nl', label: 'Travel', ...more })

function readOf(more: object) {
  const known = { id: 'u_1', email: 'ana@acme.test', status: 'active', entity_ids: ['nl'] }
  const read = readUserPage(JSON.stringify({ results: [{ ...known, ...more }], next: null }))
  if ('problem' in read) throw new Error(read.problem)
  return read
}

function userOf(more: object) {
  const [user] = readOf(more).users
  if (user === undefined) throw new Error('the user cannot be read')
  return user
}

function outcomeOf(answer: object) {
  const request = { userId: 'u_1' } as ActionRequest
  return readOutcome(JSON.stringify({ outcome: 'refused', ...answer }), request)
}

test.each([
  ['first_name', (text: string) => userOf({ first_name: text }).firstName],
  ['last_name', (text: string) => userOf({ last_name: text }).lastName],
  [
    'the label of a card',
    (text: string) => userOf({ cards: [card({ label: text })] }).cards[0]?.label,
  ],
  [
    'blocked_by',
    (text: string) => userOf({ cards: [card({ blocked_by: text })] }).cards[0]?.blockedBy,
  ],
  ['an unknown status', (text: string) => userOf({ status: text }).words?.status],
  ['reason', (text: string) => outcomeOf({ reason: text })?.reason],
  ['message', (text: string) => outcomeOf({ message: text })?.message],
])('%s is one line, well-formed, and at most 1,000 characters', (_, read) => {
  expect(read(`Travel${BREAKS}plus`)).toBe('Travel Bcc: x@y.test plus')
  for (const before of [0, 1]) {
    const long = read('x'.repeat(before) + '😀'.repeat(50_000)) ?? ''
    expect(long.length).toBeLessThanOrEqual(1000)
    expect(long.length).toBeGreaterThan(50)
    expect(long.isWellFormed()).toBe(true)
  }
  expect(read('half \ud83d')?.isWellFormed()).toBe(true)
})

test('what is only shown hides nothing, and turns nothing around', () => {
  expect(outcomeOf({ message: `Ask ${HIDING}Bo` })?.message).toBe('Ask Bo')
  expect(outcomeOf({ reason: `${HIDING}owner` })?.reason).toBe('owner')
  expect(userOf({ cards: [card({ label: `${HIDING}Travel` })] }).cards[0]?.label).toBe('Travel')
  expect(outcomeOf({ message: 'می‌خواهم 👩‍💻' })?.message).toBe('می‌خواهم 👩‍💻')
})

test('a name keeps what HR has in it too, or it would be changed again and again (rule 17)', () => {
  expect(userOf({ first_name: 'می‌خواهم' }).firstName).toBe('می‌خواهم')
  expect(userOf({ last_name: '  de   Vries ' }).lastName).toBe('de Vries')
})

describe('longer than anything of its kind', () => {
  test.each([
    ['id', { id: 'u'.repeat(1001) }, { id: null, email: 'ana@acme.test', field: 'id' }],
    [
      'email',
      { email: `${'a'.repeat(1001)}@acme.test` },
      { id: 'u_1', email: null, field: 'email' },
    ],
    [
      'entity_ids',
      { entity_ids: ['x'.repeat(1001)] },
      { id: 'u_1', email: 'ana@acme.test', field: 'entity_ids' },
    ],
  ])('%s cannot be read, and is told (rule 52)', (_, more, unreadable) => {
    expect(readOf(more)).toMatchObject({ users: [], unreadable: [unreadable] })
  })
})
