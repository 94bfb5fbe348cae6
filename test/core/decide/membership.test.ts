// What the host's list and its answers make of a membership (rules 25, 30, 34 and 35), without a run.
import { describe, expect, test } from 'vitest'
import type { HrSays } from '../../../src/core/decide/fingerprint.ts'
import {
  after,
  afterWithdrawal,
  regainStands,
  NONE,
  observe,
  type Look,
  type Membership,
} from '../../../src/core/decide/membership.ts'
import type { Action } from '../../../src/core/facts/action.ts'
import type { User } from '../../../src/core/people/user.ts'

const SAID: HrSays = {
  status: { kind: 'known', value: 'INACTIVE' },
  startDate: null,
  terminationDate: '2026-03-01',
  present: true,
  left: true,
  places: [],
  unread: [],
}
const USER: User = {
  id: 'usr_1',
  email: 'ada@acme.test',
  firstName: 'Ada',
  lastName: 'Lovelace',
  phone: null,
  status: 'active',
  role: 'member',
  protected: false,
  entityIds: ['nl'],
  cards: [],
}
const OUT: User = { ...USER, status: 'inactive', entityIds: [] }
const NOW = '2026-03-05T00:00:00.000Z'
const BEFORE = '2026-03-02T00:00:00.000Z'
const ENDED = {
  state: 'ended',
  by: 'leave',
  at: BEFORE,
  invitedOnly: false,
  shownEnded: false,
  cardsOpen: false,
} as const satisfies Membership

function look(given: Partial<Look> = {}): Look {
  return {
    user: USER,
    entityId: 'nl',
    place: 'here',
    inactiveByHand: false,
    listedAt: NOW,
    said: SAID,
    now: NOW,
    ...given,
  }
}

describe('what the list shows', () => {
  const by = (membership: Membership) => ('by' in membership ? membership.by : null)

  test('access where HR places them is given by HR, else by hand', () => {
    expect(observe(NONE, look())).toMatchObject({
      state: 'given',
      by: 'hr',
      accepted: true,
      unshown: null,
    })
    expect(by(observe(NONE, look({ place: 'unclear' })))).toBe('hand')
  })
  test('access by hand is HR’s from the day on which HR places them there, and stays so', () => {
    const byHand = observe(NONE, look({ place: 'unclear' }))
    const placed = observe(byHand, look())
    expect([by(placed), by(observe(placed, look({ place: 'unclear' })))]).toEqual(['hr', 'hr'])
  })
  test('what HR gave and is gone was removed by hand; what a hand gave is nothing any more', () => {
    expect(observe(observe(NONE, look()), look({ user: OUT })).state).toBe('removed-by-hand')
    expect(observe(observe(NONE, look({ place: 'unclear' })), look({ user: OUT }))).toBe(NONE)
  })
  test('what is gone where HR places them no more was nobody’s to take', () => {
    expect(observe(observe(NONE, look()), look({ user: OUT, place: 'elsewhere' }))).toBe(NONE)
  })
  test('a user made inactive by hand before we came was removed by hand, where HR places them', () => {
    const found = look({ user: OUT, inactiveByHand: true })
    expect(observe(NONE, found).state).toBe('removed-by-hand')
    expect(observe(NONE, { ...found, place: 'unclear' })).toBe(NONE)
  })
  test('an end counts as shown by a list begun after it, and by no other', () => {
    const out = look({ user: OUT, place: 'unclear' })
    expect(observe(ENDED, out)).toMatchObject({ shownEnded: true })
    expect(observe(ENDED, { ...out, listedAt: BEFORE })).toBe(ENDED)
    expect(observe(ENDED, { ...out, listedAt: null })).toBe(ENDED)
  })
  test('access on a stale list is no gift of a hand; after the end was shown it is', () => {
    const back = look({ place: 'unclear' })
    expect(observe(ENDED, back)).toBe(ENDED)
    expect(observe({ ...ENDED, shownEnded: true }, back)).toMatchObject({
      state: 'regained-by-hand',
      said: SAID,
    })
    expect(by(observe({ ...ENDED, by: 'move', shownEnded: true }, back))).toBe('hand')
  })
  test('what an admin ended stays ended while a list may be stale, wherever HR places them', () => {
    const decided = { ...ENDED, by: 'decision' } as const
    expect(observe(decided, look())).toBe(decided)
    expect(by(observe({ ...decided, shownEnded: true }, look()))).toBe('hr')
  })
  test('what a hand gave back and took again is ended', () => {
    const regained = observe({ ...ENDED, shownEnded: true }, look({ place: 'unclear' }))
    expect(observe(regained, look({ user: OUT, place: 'unclear' })).state).toBe('ended')
  })
  test('the same look twice changes nothing', () => {
    const looks = [
      look(),
      look({ place: 'unclear' }),
      look({ user: OUT }),
      look({ user: OUT, place: 'unclear' }),
    ]
    const states = [NONE, ENDED, { ...ENDED, shownEnded: true }, observe(NONE, look())]
    for (const one of looks)
      for (const was of states) {
        const once = observe(was, one)
        expect(observe(once, one)).toEqual(once)
      }
  })
})

const on = (today: string) => ({ zone: 'UTC', zones: [], today })

test('what a hand gave back holds while HR says what it said then', () => {
  const regained: Membership = { state: 'regained-by-hand', at: NOW, said: SAID }
  expect(regainStands(regained, SAID, on('2026-03-05'))).toBe(true)
  expect(regainStands(regained, { ...SAID, terminationDate: '2026-04-01' }, on('2026-04-02'))).toBe(
    false,
  )
  expect(regainStands(ENDED, SAID, on('2026-03-05'))).toBe(false)
  const unread: HrSays = { ...SAID, terminationDate: null, unread: ['terminationDate'] }
  expect(regainStands(regained, unread, on('2026-03-05'))).toBe(true)
})

describe('what an answer makes of it', () => {
  const GIVEN: Membership = { state: 'given', by: 'hr', since: null, accepted: true, unshown: null }
  const end = (purpose: Action['purpose']): Action => ({
    kind: 'user.deactivate',
    params: { cause: 'terminated', effective_date: '2026-03-01' },
    employeeId: 'emp_1',
    entityId: 'nl',
    userId: 'usr_1',
    purpose,
    because: [],
    fingerprint: '',
  })
  const done = { state: 'done', at: NOW, shown: OUT, isReadBack: false } as const

  test.each(['leave', 'move', 'decision'] as const)(
    'an end for a %s is remembered as such',
    (purpose) => {
      expect(after(GIVEN, end(purpose), done)).toMatchObject({
        state: 'ended',
        by: purpose,
        at: NOW,
      })
    },
  )
  test('a refusal or a failure changes nothing', () => {
    for (const state of ['refused', 'failed'] as const)
      expect(after(GIVEN, end('leave'), { ...done, state })).toBe(GIVEN)
  })
  test('an invitation that was withdrawn is invited anew later', () => {
    expect(after({ ...GIVEN, accepted: false }, end('leave'), done)).toMatchObject({
      invitedOnly: true,
    })
  })
  test('cards that were not blocked are known as open', () => {
    const card = {
      id: 'crd_1',
      entityId: 'nl',
      label: 'Travel',
      last4: '4242',
      type: 'virtual',
      recurring: false,
    } as const
    const open = { ...OUT, cards: [{ ...card, status: 'active', blockedBy: null } as const] }
    const blocked = {
      ...OUT,
      cards: [{ ...card, status: 'blocked', blockedBy: 'rollcall' } as const],
    }
    expect(after(GIVEN, end('move'), { ...done, shown: open })).toMatchObject({ cardsOpen: true })
    expect(after(GIVEN, end('move'), { ...done, shown: blocked })).toMatchObject({
      cardsOpen: false,
    })
  })
  test('access is given only where the host shows it', () => {
    const give: Action = { ...end('return'), kind: 'user.reactivate', params: {} }
    expect(after(ENDED, give, done)).toBe(ENDED)
    expect(after(ENDED, give, { ...done, shown: USER })).toMatchObject({ state: 'given', by: 'hr' })
  })
})

test('a withdrawn end counts as leaving from then on; nothing else changes', () => {
  const decided = { ...ENDED, by: 'decision' } as const
  expect(afterWithdrawal(decided)).toEqual({ ...ENDED, by: 'leave' })
  for (const was of [NONE, ENDED, { ...ENDED, by: 'move' } as const])
    expect(afterWithdrawal(was)).toBe(was)
})
