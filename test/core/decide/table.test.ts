// Every combination of want × state × adminSays × cards meets a row, every row is met, and none is shadowed.
import { expect, test } from 'vitest'
import type { HrFingerprint } from '../../../src/core/decide/fingerprint.ts'
import { NONE, type Membership } from '../../../src/core/decide/membership.ts'
import { fits, type Case } from '../../../src/core/decide/table/row.ts'
import { ROWS, rowFor } from '../../../src/core/decide/table/rows.ts'
import type { Want } from '../../../src/core/decide/table/want.ts'
import { reason } from '../../../src/core/facts/reasons.ts'

const SAID: HrFingerprint = {
  status: { kind: 'known', value: 'ACTIVE' },
  startDate: null,
  terminationDate: null,
  present: true,
  left: false,
  places: [],
}
const LEFT = {
  want: 'end',
  by: 'leave',
  cause: 'terminated',
  on: '2026-01-01',
  because: reason('left-terminated', { date: '2026-01-01' }),
} as const

const WANTS: readonly Want[] = [
  { want: 'as-is' },
  { want: 'stay' },
  { want: 'access', gate: null },
  { want: 'access', gate: [reason('not-invited-by-rule', { entity: 'nl' })] },
  { ...LEFT, access: true, cards: true },
  { ...LEFT, access: false, cards: true },
  { ...LEFT, access: false, cards: false },
  { ...LEFT, by: 'decision', access: true, cards: true },
  { want: 'away', to: ['be'] },
  { want: 'spared', from: 'end', by: 'protected' },
  { want: 'spared', from: 'away', by: 'protected' },
  { want: 'spared', from: 'end', by: 'decision' },
  { want: 'spared', from: 'away', by: 'decision' },
  { want: 'back', from: 'end' },
  { want: 'back', from: 'away' },
  { want: 'back', from: 'nothing' },
]

const AT = '2026-01-02T00:00:00.000Z'
const ENDED = { state: 'ended', at: AT, invitedOnly: false, shownEnded: true } as const
const MEMBERSHIPS: readonly Membership[] = [
  NONE,
  { state: 'given', by: 'hr', since: null, accepted: true, unshown: null },
  { state: 'given', by: 'hand', since: null, accepted: true, unshown: null },
  { ...ENDED, by: 'leave', cardsOpen: false },
  { ...ENDED, by: 'leave', cardsOpen: true },
  { ...ENDED, by: 'move', cardsOpen: false },
  { ...ENDED, by: 'move', cardsOpen: true },
  { ...ENDED, by: 'move', shownEnded: false, cardsOpen: true },
  { ...ENDED, by: 'decision', cardsOpen: false },
  { state: 'removed-by-hand', at: null },
  { state: 'regained-by-hand', at: AT, said: SAID },
]

function* cases(): Generator<Case> {
  for (const want of WANTS)
    for (const membership of MEMBERSHIPS)
      for (const access of [true, false])
        for (const cards of ['none', 'open', 'blocked'] as const)
          for (const adminSays of ['none', 'invite-again', 'give-none', 'undo'] as const)
            for (const returnsFrom of [null, { ...ENDED, by: 'leave', cardsOpen: false }] as const)
              for (const regainStands of membership.state === 'regained-by-hand'
                ? [true, false]
                : [false])
                for (const unreached of access ? [true, false] : [false])
                  for (const startsLater of [true, false])
                    yield {
                      startsLater,
                      entityId: 'nl',
                      override: null,
                      want,
                      membership,
                      access,
                      unreached,
                      cards,
                      adminSays,
                      returnsFrom,
                      regainStands,
                    }
}

test('every combination meets a row, and every row is met', () => {
  const met = new Map(ROWS.map((row) => [row.says, 0]))
  let tried = 0
  for (const c of cases()) {
    const row = rowFor(c)
    met.set(row.says, (met.get(row.says) ?? 0) + 1)
    tried += 1
  }
  expect(tried).toBeGreaterThan(8_000)
  expect([...met].filter(([, count]) => count === 0)).toEqual([])
})

test('no row is shadowed: each decides something that the rows below it would decide otherwise', () => {
  const idle = ROWS.filter((row, index) => {
    if (ROWS.slice(index + 1).every(({ want }) => want !== row.want)) return false
    return ![...cases()].some((c) => {
      if (rowFor(c) !== row) return false
      const next = ROWS.slice(index + 1).find((other) => fits(other, c))
      return next === undefined || next.act !== row.act || next.tell !== row.tell
    })
  })
  expect(idle.map(({ says }) => says)).toEqual([])
})

test('only an end asks for an end, and only what was there comes back', () => {
  for (const c of cases()) {
    const { act } = rowFor(c)
    if (act === 'end') expect(c.want.want).toBe('end')
    if (act === 'end-after-new') {
      const { state } = c.membership
      const isUnshown = state === 'ended' && !c.membership.shownEnded && c.access
      expect(isUnshown || (state === 'given' && c.membership.by === 'hr')).toBe(true)
    }
    if (act === 'give-back')
      expect(c.membership.state === 'ended' || c.cards === 'blocked').toBe(true)
    if (c.want.want === 'spared') expect(act).toBe('nothing')
  }
})
