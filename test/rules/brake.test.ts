import { holdMessage } from '../../src/words/message.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/core/facts/action.ts'
import { brakeVerdict, type JudgedAction } from '../../src/core/plan/brake.ts'
import type { Count } from '../../src/core/plan/recent-ends.ts'
import { type BrakeSettings, DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import { block, brakeFacts, ending, invitation, judged, type Told, update } from '../core/people.ts'
import { HOLD_CODES } from '../../src/core/facts/hold-codes.ts'

const BRAKE = DEFAULT_SETTINGS.brake

function all(account: number, entities: Record<string, number> = {}): Count {
  return { account, entities }
}

function judge(told: Told, settings: Partial<BrakeSettings> = {}) {
  const { holds, codesOf } = brakeVerdict(brakeFacts(told, { ...BRAKE, ...settings }))
  const holdsAction = (action: Action, known: Partial<JudgedAction> = {}) =>
    codesOf([judged(action, known)])[0]
  return { holds, codesOf, holdsAction }
}

function holdsLeavers(told: Told, settings: Partial<BrakeSettings> = {}) {
  return judge(told, settings).holdsAction(ending())?.includes('too-many-leavers')
}

/** Rule 36 written down a second time, in another way than the code: the oracle. */
function tooMany(n: number, inWeek: number, population: number, s: BrakeSettings = BRAKE) {
  const share = (percent: number) => (population * percent) / 100
  return (
    n > Math.max(s.leavers_min, share(s.leavers_percent)) ||
    (n >= s.small_min && n >= share(s.small_percent)) ||
    n > s.leavers_max ||
    inWeek > Math.max(s.leavers_min, share(s.window_percent))
  )
}

describe('rule 36, leavers', () => {
  // Population, the most that may leave in a day, the most in a week.
  const LIMITS = [
    [1, 1, 3],
    [3, 1, 3],
    [4, 1, 3],
    [12, 2, 3],
    [29, 3, 5],
    [30, 3, 6],
    [31, 3, 6],
    [99, 9, 19],
    [100, 10, 20],
    [101, 10, 20],
    [2_500, 250, 500],
    [10_000, 250, 2000],
  ] as const

  test.each(LIMITS)('of %i people %i may leave within 24 hours, one more is held', (of, most) => {
    const population = all(of)
    expect(holdsLeavers({ population, endings: all(most) })).toBe(false)
    expect(holdsLeavers({ population, endings: all(most + 1) })).toBe(true)
    const { holds } = judge({ population, endings: all(most + 1) })
    expect(holds).toMatchObject([
      { code: 'too-many-leavers', entityId: null, count: most + 1, of, limit: most },
    ])
  })

  test.each(LIMITS)('of %i people, the leavers of all runs of a day add up (%i)', (of, most) => {
    const told = { population: all(of), endings: all(1) }
    const before = (n: number) => ({ ...told, endedInDay: all(n), endedInWeek: all(n) })
    expect(holdsLeavers(before(most - 1))).toBe(false)
    expect(holdsLeavers(before(most))).toBe(true)
  })

  test.each(LIMITS)(
    'of %i people, not more in a week than the window (%i, %i)',
    (of, _day, week) => {
      const told = { population: all(of), endings: all(1) }
      expect(holdsLeavers({ ...told, endedInWeek: all(week - 1) })).toBe(false)
      expect(holdsLeavers({ ...told, endedInWeek: all(week) })).toBe(true)
    },
  )

  // At 250 the account's own limit is the nearer one.
  test.each(LIMITS.filter(([, most]) => most < 250))(
    'the same per entity: of %i people %i, and other entities go on',
    (of, most) => {
      const told = {
        population: all(1_000_000, { nl: of, de: 500_000 }),
        endings: all(most + 2, { nl: most + 1, de: 1 }),
      }
      const { holds, holdsAction } = judge(told)
      expect(holds).toMatchObject([{ entityId: 'nl', count: most + 1, of, limit: most }])
      expect(holdsAction(ending('nl'))).toEqual(['too-many-leavers'])
      expect(holdsAction(block('nl'))).toEqual(['too-many-leavers'])
      expect(holdsAction(ending('de'))).toEqual([])
      const atLimit = { ...told, endings: all(most + 1, { nl: most, de: 1 }) }
      expect(judge(atLimit).holds).toEqual([])
    },
  )

  test('C38 it works at 12 people: 2 go, 3 are held', () => {
    expect(holdsLeavers({ population: all(12), endings: all(2) })).toBe(false)
    expect(holdsLeavers({ population: all(12), endings: all(3) })).toBe(true)
  })

  test('R6 creeping 5 % a day is stopped within the week', () => {
    const gone: number[] = []
    for (let day = 0; day < 7; day++) {
      const endedInWeek = gone.reduce((sum, n) => sum + n, 0)
      const told = {
        population: all(100 - endedInWeek),
        endings: all(5),
        endedInWeek: all(endedInWeek),
      }
      if (holdsLeavers(told)) break
      gone.push(5)
    }
    expect(gone).toEqual([5, 5, 5])
  })

  test('the account’s limit holds the leavers of every entity', () => {
    const entities = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`e${n}`, 20]))
    const endings = Object.fromEntries(Object.keys(entities).map((id) => [id, id === 'e0' ? 3 : 2]))
    const { holds, holdsAction } = judge({
      population: all(120, entities),
      endings: all(13, endings),
    })
    expect(holds.map(({ entityId }) => entityId)).toEqual([null])
    for (const id of Object.keys(entities)) {
      expect(holdsAction(ending(id))).toEqual(['too-many-leavers'])
    }
  })

  test('an empty plan holds nothing, however many left before', () => {
    const full = { population: all(10, { nl: 10 }), endedInDay: all(9, { nl: 9 }) }
    expect(judge({ ...full, endedInWeek: all(9, { nl: 9 }), endings: all(0) }).holds).toEqual([])
    const elsewhere = { ...full, endings: all(0, { nl: 0 }) }
    expect(judge(elsewhere).holdsAction(ending())).toEqual([])
  })

  test('joiners and updates go on while leavers wait', () => {
    const { holdsAction } = judge({ population: all(12), endings: all(12), newcomers: 3 })
    expect(holdsAction(invitation())).toEqual([])
    expect(holdsAction(update())).toEqual([])
    expect(holdsAction(invitation('nl', 'return'))).toEqual([])
  })

  test('a move is held as a whole, by the limit of the entity that it ends in', () => {
    const { codesOf } = judge({
      population: all(1000, { nl: 10, de: 990 }),
      endings: all(4, { nl: 4 }),
    })
    const move = (from: string, to: string) => [
      judged(invitation(to, 'move')),
      judged(ending(from, 'move')),
    ]
    expect(codesOf(move('nl', 'de'))).toEqual([['too-many-leavers'], ['too-many-leavers']])
    expect(codesOf(move('de', 'nl'))).toEqual([[], []])
    const twoEnds = [...move('de', 'be'), judged(ending('nl', 'move'))]
    expect(codesOf(twoEnds).flat()).toEqual(Array(3).fill('too-many-leavers'))
  })

  test('without a population only the absolute limits decide', () => {
    expect(holdsLeavers({ endings: all(1) })).toBe(false)
    expect(holdsLeavers({ endings: all(2) })).toBe(true)
  })

  test('an entity may have any name', () => {
    const told = { population: all(100), endings: all(1, { constructor: 1 }) }
    expect(judge(told).holds).toEqual([])
  })

  test('1,000 random cases are held exactly as the rule says', () => {
    const small = fc.integer({ min: 0, max: 60 })
    const percent = fc.integer({ min: 1, max: 50 })
    const settings = fc.record({
      leavers_min: percent,
      leavers_percent: percent,
      small_min: percent,
      small_percent: percent,
      window_percent: percent,
    })
    const population = fc.oneof(small, fc.integer({ min: 0, max: 1000 }))
    fc.assert(
      fc.property(population, small, small, small, settings, (of, planned, day, more, limits) => {
        fc.pre(planned > 0)
        const told = {
          population: all(of),
          endings: all(planned),
          endedInDay: all(day),
          endedInWeek: all(day + more),
        }
        const expected = tooMany(planned + day, planned + day + more, of, { ...BRAKE, ...limits })
        expect(holdsLeavers(told, limits)).toBe(expected)
        const { holds } = judge(told, limits)
        expect(holds.length > 0).toBe(expected)
        for (const { count, limit } of holds) expect(count).toBeGreaterThan(limit ?? 0)
      }),
      { numRuns: 1000 },
    )
  })

  test('what would be held in no company of nobody is held in none: then nobody is counted', () => {
    const few = fc.integer({ min: 0, max: 40 })
    const population = fc.integer({ min: 1, max: 2_000 })
    fc.assert(
      fc.property(population, few, few, few, few, (of, ending, joining, before, ids) => {
        const told = {
          endings: all(ending),
          newcomers: joining,
          endedInDay: all(before),
          endedInWeek: all(before),
          identityChanges: ids,
        }
        const held = judge({ ...told, population: all(of) }).holds.length > 0
        if (held) expect(judge({ ...told, population: all(0) }).holds).not.toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('with more leavers, never fewer are held', () => {
    const count = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), count, count, (of, a, b) => {
        const population = all(of)
        const [fewer, more] = a < b ? [a, b] : [b, a]
        if (holdsLeavers({ population, endings: all(fewer) })) {
          expect(holdsLeavers({ population, endings: all(more) })).toBe(true)
        }
      }),
    )
  })
})

describe('rule 36, the rest', () => {
  const anything = [ending(), block(), invitation(), update(), invitation('nl', 'move')]

  test('the first sync holds everything, also an empty plan', () => {
    const { holds, holdsAction } = judge({ firstSync: true })
    expect(holds.map(({ code }) => code)).toEqual(['first-sync'])
    for (const action of anything) expect(holdsAction(action)).toEqual(['first-sync'])
  })

  test.each([
    [1, 25],
    [30, 25],
    [83, 25],
    [84, 25],
    [87, 26],
    [100, 30],
    [10_000, 3000],
  ])('where %i are linked, %i may be invited at once', (of, most) => {
    const held = (newcomers: number) => judge({ newcomers, population: all(of) })
    expect(held(most).holds).toEqual([])
    const { holds, holdsAction } = held(most + 1)
    expect(holds).toMatchObject([{ code: 'too-many-joiners', count: most + 1, of, limit: most }])
    expect(holdsAction(invitation())).toEqual(['too-many-joiners'])
    for (const other of [ending(), update(), invitation('nl', 'move')]) {
      expect(holdsAction(other)).toEqual([])
    }
  })

  test.each([
    [1, 3],
    [60, 3],
    [79, 3],
    [80, 4],
    [101, 5],
    [10_000, 500],
  ])('where %i are linked, %i ids may change at once; more hold everything', (linked, most) => {
    expect(judge({ population: all(linked), identityChanges: most }).holds).toEqual([])
    const { holds, holdsAction } = judge({ population: all(linked), identityChanges: most + 1 })
    expect(holds).toMatchObject([{ code: 'identity-change', count: most + 1, limit: most }])
    for (const action of anything) {
      expect(holdsAction(action)).toEqual(['identity-change'])
    }
  })

  test('a change of settings that ends one membership holds everything', () => {
    expect(judge({ bySettings: 0 }).holds).toEqual([])
    const { holdsAction } = judge({ bySettings: 1, population: all(1000) })
    for (const action of anything) {
      expect(holdsAction(action)).toEqual(['settings-change'])
    }
  })
})

describe('marked actions', () => {
  const { holdsAction } = judge({ population: all(1000) })

  test('rule 37 people absent from a shrunken read are held, and only they', () => {
    const known = { marks: ['shrunken-read'] } as const
    for (const action of [ending(), block(), ending('nl', 'move'), invitation('de', 'move')]) {
      expect(holdsAction(action, known)).toEqual(['shrunken-read'])
    }
    expect(holdsAction(update(), known)).toEqual([])
    expect(holdsAction(ending())).toEqual([])
  })

  test('invitations wait where the settings ask for approval', () => {
    const asks = judge({ population: all(1000), inviteApproval: true })
    expect(asks.holdsAction(invitation())).toEqual(['invite-approval'])
    expect(asks.holdsAction(ending())).toEqual([])
    expect(asks.holdsAction(invitation('de', 'move'))).toEqual([])
  })

  test('rule 39 a held action stays held, with each code once and in a fixed order', () => {
    expect(holdsAction(update(), { carried: ['settings-change'] })).toEqual(['settings-change'])
    const held = judge({ population: all(12), endings: all(5), firstSync: true })
    const carried = [...HOLD_CODES].reverse()
    // A loss is judged anew in each read (rule 15).
    const staying = HOLD_CODES.filter((code) => code !== 'attribute-lost')
    expect(held.holdsAction(ending(), { carried })).toEqual(staying)
  })
})

describe('the message', () => {
  const message = (told: Told) => judge(told).holds.map(holdMessage)

  test('has the fact, the limit and the way out', () => {
    expect(message({ population: all(120), endings: all(31) })).toEqual([
      '31 of 120 people would lose access. The limit is 12 people. Approve the plan to continue, or reject it.',
    ])
  })

  test('says how many have left before, and in which period', () => {
    const told = { population: all(100), endings: all(4), endedInDay: all(8), endedInWeek: all(8) }
    expect(message(told)).toEqual([
      '4 of 100 people would lose access. 8 more people lost access in the last 24 hours. The limit is 10 people. Approve the plan to continue, or reject it.',
    ])
    expect(message({ ...told, endedInDay: all(0), endedInWeek: all(17) })).toEqual([
      '4 of 100 people would lose access. 17 more people lost access in the last 7 days. The limit is 20 people. Approve the plan to continue, or reject it.',
    ])
  })

  test('names the entity for an entity’s limit; a single entity is the account', () => {
    const two = { population: all(1000, { nl: 4 }), endings: all(2, { nl: 2 }) }
    expect(message(two)).toEqual([
      'nl: 2 of 4 people would lose access. The limit is 1 person. Approve the plan to continue, or reject it.',
    ])
    const one = { population: all(4, { nl: 4 }), endings: all(2, { nl: 2 }) }
    expect(judge(one).holds.map(({ entityId }) => entityId)).toEqual([null])
  })

  test('every hold has its numbers', () => {
    const { holds } = judge({
      population: all(10, { nl: 5, de: 5 }),
      endings: all(6, { nl: 3, de: 3 }),
      newcomers: 40,
      identityChanges: 9,
      bySettings: 2,
    })
    expect(holds.map(({ code }) => code)).toEqual([
      'too-many-leavers',
      'too-many-leavers',
      'too-many-leavers',
      'too-many-joiners',
      'identity-change',
      'settings-change',
    ])
    for (const hold of holds) {
      const text = holdMessage(hold)
      expect(text).toMatch(/Approve/)
      if ((hold.limit ?? 0) > 0) expect(text).toContain(`limit is ${hold.limit}`)
      expect(hold.count).toBeGreaterThan(hold.limit ?? 0)
    }
  })
  test('the first plan waits as a whole, for one reason', () => {
    const { holds } = judge({
      firstSync: true,
      population: all(10, { nl: 10 }),
      endings: all(6, { nl: 6 }),
      newcomers: 40,
    })
    expect(holds.map(({ code }) => code)).toEqual(['first-sync'])
  })
})
