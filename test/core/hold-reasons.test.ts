// The hold reasons of a held plan (rule 39), each with the people who wait for it now.
import { expect, test } from 'vitest'
import type { HoldCode } from '../../src/core/facts/hold-codes.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import { carriedCodes } from '../../src/core/plan/carried.ts'
import { planCounter } from '../../src/core/plan/counts.ts'
import { holdReasons } from '../../src/core/plan/hold-reasons.ts'
import { identityHold, leaversHold, type Hold } from '../../src/core/plan/hold.ts'
import { block, ending, invitation } from './people.ts'

/** So many people whose end of access waits for this code. */
function waiting(code: HoldCode, people: number, entityId = 'nl') {
  const counter = planCounter()
  for (let n = 0; n < people; n += 1)
    counter.add(
      [block(entityId), ending(entityId)].map((action) => ({
        action: { ...action, employeeId: `p${n}` },
        cards: 1,
        holds: [code],
      })),
    )
  return counter.counts()
}

function reasons(
  code: HoldCode,
  people: number,
  known: { exceeded?: Hold[]; before?: Hold[] } = {},
) {
  return holdReasons({
    exceeded: known.exceeded ?? [],
    before: known.before ?? [],
    held: waiting(code, people),
    population: { account: 20, entities: { nl: 10 } },
    settings: DEFAULT_SETTINGS.brake,
  })
}

const leavers = (count: number, already: number, entityId: string | null = null): Hold =>
  leaversHold({ entityId, count, already, of: entityId === null ? 20 : 10, limit: 3, span: 'day' })

test('a limit that is exceeded keeps the numbers of the verdict', () => {
  expect(reasons('too-many-leavers', 4, { exceeded: [leavers(6, 2)] })).toEqual([leavers(6, 2)])
})

test('a reason that holds nobody is left out', () => {
  expect(reasons('too-many-leavers', 0, { exceeded: [identityHold(4, 20, 3)] })).toEqual([])
  expect(reasons('shrunken-read', 2, { before: [leavers(6, 2)] })).toMatchObject([
    { code: 'shrunken-read' },
  ])
})

test.each([
  ['the same people wait on: as it was', 4, leavers(6, 2)],
  ['one more of them waits: the number grows', 5, leavers(7, 2)],
  ['one came back, and they are too many still', 3, leavers(5, 2)],
])('a revised plan: %s', (_, people, expected) => {
  expect(reasons('too-many-leavers', people, { before: [leavers(6, 2)] })).toEqual([expected])
})

test('if fewer than the limit still wait, the reason has neither a limit nor earlier people', () => {
  const [hold] = reasons('too-many-leavers', 1, { before: [leavers(6, 2)] })
  expect(hold).toEqual({ code: 'too-many-leavers', entityId: null, count: 1, of: 20, limit: null })
})

test('an entity’s reason is counted in the entity', () => {
  const [hold] = reasons('too-many-leavers', 2, { before: [leavers(4, 0, 'nl')] })
  expect(hold).toEqual({ code: 'too-many-leavers', entityId: 'nl', count: 2, of: 10, limit: null })
})

test('people missing at once have the limit of the settings; a group that vanished has none', () => {
  expect(reasons('shrunken-read', 5)).toMatchObject([{ count: 5, of: 20, limit: 4 }])
  expect(reasons('shrunken-read', 3)).toMatchObject([{ count: 3, of: 20, limit: null }])
})

test('the reason that held an action holds its successor and the block of its cards', () => {
  const action = ending('nl')
  const carried = carriedCodes([
    { id: 'act_1', action, holds: ['too-many-leavers'], waiting: true },
  ])
  expect(carried({ id: 'act_1', action })).toEqual(['too-many-leavers'])
  expect(carried({ id: 'act_2', action })).toEqual(['too-many-leavers'])
  expect(carried({ id: 'act_3', action: block('nl') })).toEqual(['too-many-leavers'])
  expect(carried({ id: 'act_4', action: ending('de') })).toEqual([])
  expect(carried({ id: 'act_5', action: invitation('nl') })).toEqual([])
})
