import type { Ended, Given } from '../../src/core/decide/membership.ts'
import { ENDED_BY_US, TAKEN_BY_HAND, WITH_ACCESS, type Day, type Hr } from './person.ts'

/** One story of Ana: the days on which something is decided. */
export interface Story {
  readonly name: string
  readonly days: readonly Day[]
}

const BY_HR: Given = { state: 'given', by: 'hr', since: null, accepted: true, unshown: null }
const ENDED: Ended = {
  state: 'ended',
  by: 'leave',
  at: '2026-07-01T00:30:00.000Z',
  invitedOnly: false,
  shownEnded: true,
  cardsOpen: false,
}
const WORKS: Hr = { status: 'ACTIVE' }
const LEAVES: Hr = { status: 'ACTIVE', terminationDate: '2026-06-30' }
const LEFT: Hr = { status: 'INACTIVE', terminationDate: '2026-06-30' }
const AT_WORK = { user: WITH_ACCESS, memberships: { nl: BY_HR } }
const OUT = { user: ENDED_BY_US, memberships: { nl: ENDED } }

export const TEN_CASES: readonly Story[] = [
  {
    name: 'Hire',
    days: [{ today: '2026-06-01', hr: { status: 'ACTIVE', startDate: '2026-06-01' }, user: null }],
  },
  {
    name: 'Update',
    days: [{ today: '2026-06-10', hr: { ...WORKS, lastName: 'Popescu' }, ...AT_WORK }],
  },
  {
    name: 'Leave',
    days: [{ today: '2026-07-01', hr: LEFT, ...AT_WORK }],
  },
  {
    name: 'Keep before the last day',
    days: ['2026-06-30', '2026-07-01'].map((today) => ({
      today,
      hr: today === '2026-06-30' ? LEAVES : LEFT,
      decided: { decision: 'keep', on: '2026-06-29', hr: LEAVES },
      ...AT_WORK,
    })),
  },
  {
    name: 'End now',
    days: [
      {
        today: '2026-06-10',
        hr: WORKS,
        decided: { decision: 'end', on: '2026-06-09', hr: WORKS },
        ...AT_WORK,
      },
    ],
  },
  {
    name: 'Postpone',
    days: ['2026-07-01', '2026-07-15'].map((today) => ({
      today,
      hr: LEFT,
      decided: {
        decision: 'postpone',
        on: '2026-06-29',
        hr: LEAVES,
        until: '2026-07-14T22:00:00.000Z',
      },
      ...AT_WORK,
    })),
  },
  {
    name: 'Move',
    days: [{ today: '2026-06-10', hr: { ...WORKS, company: 'be' }, ...AT_WORK }],
  },
  {
    name: 'Return',
    days: [{ today: '2026-09-01', hr: { status: 'ACTIVE', startDate: '2026-09-01' }, ...OUT }],
  },
  {
    name: 'Undo',
    days: [
      {
        today: '2026-07-03',
        hr: LEFT,
        decided: { decision: 'undo', on: '2026-07-02', hr: LEFT },
        ...OUT,
      },
    ],
  },
  {
    name: 'By hand in the product',
    days: [
      { today: '2026-06-10', hr: WORKS, user: TAKEN_BY_HAND, memberships: { nl: BY_HR } },
      { today: '2026-07-10', hr: LEFT, user: WITH_ACCESS, memberships: { nl: ENDED } },
    ],
  },
]
