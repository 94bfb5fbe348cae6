import { expect, test } from 'vitest'
import type { Action } from '../../src/core/facts/action.ts'
import { unitsOf } from '../../src/core/plan/units.ts'

function unitsIn(...texts: readonly string[]): string[][] {
  const actions = texts.map((text) => {
    const [purpose, kind, entityId] = text.split(' ')
    return { purpose, kind, entityId } as unknown as Action
  })
  const units = unitsOf(actions, (action) => action)
  return units.map((unit) => unit.map((action) => texts[actions.indexOf(action)] ?? ''))
}

test('cards and access of one entity are one unit, and another entity is another', () => {
  expect(
    unitsIn('leave cards.block nl', 'leave user.deactivate nl', 'leave user.deactivate be'),
  ).toEqual([['leave cards.block nl', 'leave user.deactivate nl'], ['leave user.deactivate be']])
})

test('a move is one unit with both its entities, and with what else happens there', () => {
  const move = ['move user.invite be', 'move cards.block nl', 'move user.deactivate nl']
  const change = 'change user.update nl'
  expect(unitsIn(...move, change, 'join user.invite de')).toEqual([
    [...move, change],
    ['join user.invite de'],
  ])
})
