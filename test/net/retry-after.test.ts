import { expect, test } from 'vitest'
import { readRetryAfter } from '../../src/net/retry-after.ts'

const NOW = new Date('2026-05-03T10:00:00Z')

test.each([
  ['120', 120_000],
  [' 7 ', 7000],
  ['0', 0],
  ['1.5', 1500],
  ['999999999', 999_999_999_000],
  ['Sun, 03 May 2026 10:05:00 GMT', 300_000],
  ['Sunday, 03-May-26 10:05:00 GMT', 300_000],
  ['Sun, 03 May 2026 09:00:00 GMT', 0],
  ['Sun, 33 May 2026 09:00:00 GMT', null],
  ['-5', null],
  ['1e3', null],
  ['0x10', null],
  ['12345678901234567890', null],
  ['soon', null],
  ['Mon, soon', null],
  ['', null],
  [null, null],
])('Retry-After %s is %s ms', (header, ms) => {
  expect(readRetryAfter(header, NOW)).toBe(ms)
})
