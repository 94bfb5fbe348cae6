// One function counts what a plan would do (rule 36): people, memberships, actions and cards, separately.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/core/facts/action.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import { brakeVerdict } from '../../src/core/plan/brake.ts'
import {
  entityCounts,
  numbersOf,
  planCounter,
  type CountedAction,
  type PlanCounts,
} from '../../src/core/plan/counts.ts'
import {
  countOf,
  endsSince,
  populationOf,
  repeatCounter,
  type RecentEnd,
} from '../../src/core/plan/recent-ends.ts'
import { block, brakeFacts, ending, invitation, judged, update } from './people.ts'

const NOW = '2026-05-04T08:00:00.000Z'
const DAY_AGO = '2026-05-03T08:00:00.000Z'
const WEEK_AGO = '2026-04-27T08:00:00.000Z'

function counted(action: Action, known: Partial<CountedAction> = {}): CountedAction {
  return { action, cards: 0, holds: [], ...known }
}

function of(person: string, ...actions: readonly Action[]): CountedAction[] {
  return actions.map((action) => counted({ ...action, employeeId: person }))
}

function count(...people: readonly (readonly CountedAction[])[]): PlanCounts {
  const counter = planCounter()
  for (const person of people) counter.add(person)
  return counter.counts()
}

describe('counts', () => {
  test('a person counts once, each of their memberships once, and cards count separately', () => {
    const leaver = ['nl', 'de'].flatMap((entity) => [
      counted(block(entity), { cards: 2 }),
      counted(ending(entity)),
    ])
    const counts = count(leaver)
    expect(numbersOf(counts, 'leaving')).toEqual({ people: 1, memberships: 2, actions: 4 })
    expect(numbersOf(counts, 'ending')).toEqual({ people: 1, memberships: 2, actions: 2 })
    expect(numbersOf(counts, 'user.deactivate').actions).toBe(2)
    expect(counts.cards).toEqual({ blocked: 4, unblocked: 0 })
    expect(numbersOf(entityCounts(counts, 'de'), 'ending').memberships).toBe(1)
    expect(entityCounts(counts, 'de').cards.blocked).toBe(2)
  })

  test('a move ends and starts a membership, and is neither a leaver nor a joiner', () => {
    const counts = count(of('ana', invitation('de', 'move'), ending('nl', 'move')))
    expect(numbersOf(counts, 'ending').people).toBe(1)
    for (const group of ['moving', 'changing'] as const)
      expect(numbersOf(counts, group)).toEqual({ people: 1, memberships: 2, actions: 2 })
    for (const group of ['leaving', 'joining', 'newcomers'] as const)
      expect(numbersOf(counts, group).people).toBe(0)
  })

  test('somebody who changes and moves counts as one changed person', () => {
    const counts = count(
      of('ana', update('nl'), invitation('de', 'move'), ending('nl', 'move')),
      of('bo', update('nl')),
    )
    expect(numbersOf(counts, 'changing')).toEqual({ people: 2, memberships: 3, actions: 4 })
    expect(numbersOf(counts, 'any').people).toBe(2)
  })

  test('a user who gets a further entity joins, but is no newcomer', () => {
    const newcomer = { ...invitation('nl'), userId: null }
    const counts = count(
      of('ana', invitation('nl')),
      of('bo', newcomer, { ...newcomer, entityId: 'de' }),
    )
    expect(numbersOf(counts, 'joining').people).toBe(2)
    expect(numbersOf(counts, 'newcomers')).toEqual({ people: 1, memberships: 2, actions: 2 })
  })

  test('a held action counts for each of its hold codes', () => {
    const held = [
      counted(block(), { holds: ['too-many-leavers'] }),
      counted(ending(), { holds: ['too-many-leavers', 'shrunken-read'] }),
    ]
    const counts = count(held, of('bo', update()))
    expect(numbersOf(counts, 'waiting')).toEqual({ people: 1, memberships: 1, actions: 2 })
    expect(numbersOf(counts, 'too-many-leavers').actions).toBe(2)
    expect(numbersOf(counts, 'shrunken-read').actions).toBe(1)
  })

  test('an empty plan counts 0, and an entity may have any name', () => {
    expect(count([])).toEqual(count())
    const counts = count(of('ana', ending('constructor'), ending('__proto__')))
    const stored: PlanCounts = JSON.parse(JSON.stringify(counts))
    for (const read of [counts, stored])
      for (const entity of ['constructor', '__proto__'])
        expect(numbersOf(entityCounts(read, entity), 'ending').memberships).toBe(1)
    expect(numbersOf(entityCounts(stored, 'toString'), 'ending').people).toBe(0)
  })

  test('the entities add up to the memberships, and no group has more people than the plan', () => {
    const action = fc.constantFrom(
      ...['nl', 'de', 'be'].flatMap((entity) => [
        ending(entity),
        ending(entity, 'move'),
        block(entity),
        invitation(entity),
        invitation(entity, 'move'),
        update(entity),
      ]),
    )
    const people = fc.array(fc.array(action, { minLength: 1, maxLength: 6 }), { maxLength: 40 })
    fc.assert(
      fc.property(people, (plan) => {
        const counts = count(...plan.map((actions, n) => of(`p${n}`, ...actions)))
        const { people: all, actions } = numbersOf(counts, 'any')
        expect(all).toBe(plan.length)
        expect(actions).toBe(plan.flat().length)
        const entities = Object.values(counts.entities)
        for (const group of ['any', 'ending', 'leaving', 'joining', 'changing'] as const) {
          const whole = numbersOf(counts, group)
          expect(whole.people).toBeLessThanOrEqual(all)
          expect(whole.people).toBeLessThanOrEqual(whole.memberships)
          const parts = entities.map((entity) => numbersOf(entity, group).memberships)
          expect(parts.reduce((sum, n) => sum + n, 0)).toBe(whole.memberships)
        }
      }),
    )
  })
})

describe('rule 36: what ended before', () => {
  const end = (employeeId: string, over: Partial<RecentEnd> = {}): RecentEnd => ({
    again: false,
    employeeId,
    entityId: 'nl',
    at: NOW,
    access: [],
    ...over,
  })

  test('counts people of the account and memberships of an entity', () => {
    const ends = [end('ana'), end('ana', { entityId: 'de' }), end('bo'), end('bo')]
    expect(countOf(endsSince(ends, DAY_AGO))).toEqual({ account: 2, entities: { nl: 2, de: 1 } })
  })

  test('an action that is still retried counts as ended today; older than the window does not count', () => {
    const ends = [end('ana', { at: WEEK_AGO }), end('bo', { at: null })]
    expect(countOf(endsSince(ends, DAY_AGO)).account).toBe(1)
    expect(countOf(endsSince(ends, WEEK_AGO)).account).toBe(2)
  })

  test('an end that was asked for again counted before, and its person was among the population', () => {
    const ends = [end('ana', { again: true }), end('bo')]
    expect(countOf(endsSince(ends, DAY_AGO))).toEqual({ account: 1, entities: { nl: 1 } })
    expect(populationOf({ account: 8, entities: { nl: 8 } }, ends)).toEqual({
      account: 10,
      entities: { nl: 10 },
    })
  })

  test('somebody whose access ended before and ends again in the plan counts once', () => {
    const window = endsSince([end('ana'), end('bo', { entityId: 'de' })], DAY_AGO)
    const counter = repeatCounter(window)
    for (const [person, ...entities] of [
      ['ana', 'nl', 'de'],
      ['bo', 'nl'],
      ['cleo', 'nl'],
    ] as const)
      counter.add(entities.map((entity) => ({ ...ending(entity), employeeId: person })))
    counter.add([{ ...update(), employeeId: 'ana' }])
    expect(counter.count()).toEqual({ account: 2, entities: { nl: 1 } })
  })

  test('the population counts everybody once, whatever was given back', () => {
    const active = { account: 11, entities: { nl: 8, de: 4 } }
    const today = [
      end('gone'),
      end('gone', { entityId: 'de' }),
      end('back', { access: ['nl'] }),
      end('moved', { access: ['de'] }),
    ]
    expect(populationOf(active, today)).toEqual({ account: 12, entities: { nl: 10, de: 5 } })
  })
})

describe('the limits, from actions to the verdict', () => {
  // Population, the most people who may lose access in a day, the most in a week.
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

  /** Each leaves both entities, with a card in each: four actions and two memberships a person. */
  function leavers(people: number): PlanCounts {
    const counter = planCounter()
    for (let n = 0; n < people; n += 1)
      counter.add(of(`p${n}`, block('nl'), ending('nl'), block('de'), ending('de')))
    return counter.counts()
  }

  function verdictOn(
    planned: PlanCounts,
    population: number,
    before: number,
    span: 'day' | 'week',
  ) {
    const both = { nl: population, de: population }
    const facts = brakeFacts(
      { population: { account: population, entities: both } },
      DEFAULT_SETTINGS.brake,
    )
    const ended = {
      ended: { account: before, entities: { nl: before, de: before } },
      repeated: { account: 0, entities: {} },
    }
    return brakeVerdict({ ...facts, planned, [span]: ended })
  }

  test.each(LIMITS)(
    'of %i people %i may leave both entities without approval, one more is held',
    (of, day) => {
      expect(verdictOn(leavers(day), of, 0, 'day').holds).toEqual([])
      const { holds, codesOf } = verdictOn(leavers(day + 1), of, 0, 'day')
      // Both entities have the same numbers as the account, and add nothing to it.
      expect(holds).toMatchObject([{ code: 'too-many-leavers', count: day + 1, of, limit: day }])
      expect(codesOf([judged(ending('nl')), judged(update())])).toEqual([['too-many-leavers'], []])
    },
  )

  test.each(LIMITS)('of %i people, with those of the day before (%i)', (of, day) => {
    expect(verdictOn(leavers(1), of, day - 1, 'day').holds).toEqual([])
    expect(verdictOn(leavers(1), of, day, 'day').holds).toMatchObject([
      { count: day + 1, already: day, span: 'day' },
    ])
  })

  test.each(LIMITS)('of %i people, with those of the week before (%i, %i)', (of, _day, week) => {
    expect(verdictOn(leavers(1), of, week - 1, 'week').holds).toEqual([])
    expect(verdictOn(leavers(1), of, week, 'week').holds).toMatchObject([
      { count: week + 1, already: week, span: 'week', limit: week },
    ])
  })
})
