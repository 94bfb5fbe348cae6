// Times that are still to come, which only a clock that was ahead can have stored (rule 53).
import { expect, test } from 'vitest'
import { settled } from '../../../src/core/evidence/settled.ts'
import { evidenceOf, gone } from '../people.ts'

const NOW = '2026-05-04T10:00:00.000Z'
const AHEAD = '2026-05-05T16:00:00.000Z'
const EARLIER = '2026-05-03T10:00:00.000Z'
const BEFORE = '2026-05-04T09:59:59.999Z'
const present = { now: NOW, today: '2026-05-04', before: BEFORE }

test('rule 53: a time to come counts as one before this read, a day to come as today', () => {
  const reread = { at: AHEAD, answer: 'none' } as const
  const evidence = evidenceOf({
    terminationSeen: { date: '2026-05-04', on: '2026-05-05' },
    reactivatedOn: '2026-05-06',
    conflict: { since: AHEAD, agreedAt: null },
    word: { forVersion: 'v1', word: 'Left', askedAt: AHEAD },
    missing: gone({ since: AHEAD, reread, agreedAt: AHEAD }).missing,
    unreadable: { since: AHEAD, field: null, askedAt: AHEAD },
  })
  const after = settled(evidence, present)
  expect(after).toMatchObject({
    terminationSeen: { date: '2026-05-04', on: '2026-05-04' },
    reactivatedOn: '2026-05-04',
    conflict: { since: BEFORE, agreedAt: null },
    word: { forVersion: 'v1', word: 'Left', askedAt: BEFORE },
    missing: { since: BEFORE, reread: { at: BEFORE, answer: 'none' }, agreedAt: BEFORE },
    unreadable: { since: BEFORE, askedAt: BEFORE },
  })
  expect(settled(after, present)).toBe(after)
})

test('rule 53: what was seen before now is the very same object', () => {
  const evidence = evidenceOf({
    terminationSeen: { date: '2026-06-30', on: '2026-05-04' },
    conflict: { since: EARLIER, agreedAt: null },
    missing: gone({ since: EARLIER }).missing,
  })
  expect(settled(evidence, present)).toBe(evidence)
  expect(settled(evidenceOf(), present)).toEqual(evidenceOf())
})
