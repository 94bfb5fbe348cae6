// What 0.1.0 and 0.2.0 stored becomes memberships and answers.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  answersBefore,
  membershipsBefore,
  type Before,
  type PastAnswer,
} from '../../../src/core/decide/derive.ts'
import { aUser } from '../people.ts'
import { aSituation } from './situations.ts'

const NOTHING: Before = { entityIds: [], ended: {}, regained: {}, past: [] }
const OUT = aUser({ status: 'inactive', entityIds: [] })
const AT = '2026-05-02T10:00:00.000Z'
const { says: said } = aSituation()
const ended = { nl: { at: AT, invitedOnly: false, seen: true } }

function answered(facts: Partial<PastAnswer> = {}): PastAnswer {
  return {
    entityId: 'nl',
    kind: 'user.deactivate',
    purpose: 'leave',
    fingerprint: 'f',
    outcome: 'done',
    reason: null,
    at: AT,
    ...facts,
  }
}

describe('the membership in one entity', () => {
  const of = (before: Partial<Before>, user = aUser()) =>
    membershipsBefore({ ...NOTHING, ...before }, user)['nl']

  test('access that HR gave, or a hand', () => {
    expect(of({ entityIds: ['nl'] })).toMatchObject({ state: 'given', by: 'hr', accepted: true })
    expect(of({})).toMatchObject({ state: 'given', by: 'hand' })
    expect(of({}, aUser({ status: 'invited' }))).toMatchObject({ accepted: false })
  })
  test('access that HR gave, and that is gone', () => {
    expect(of({ entityIds: ['nl'] }, OUT)).toEqual({ state: 'removed-by-hand', at: null })
  })
  test('an end of ours', () => {
    expect(of({ ended }, OUT)).toMatchObject({ state: 'ended', by: 'leave', at: AT })
    expect(of({ ended }, OUT)).toMatchObject({ shownEnded: true, invitedOnly: false })
    const unseen = { nl: { at: AT, invitedOnly: true, seen: false } }
    expect(of({ ended: unseen }, OUT)).toMatchObject({ shownEnded: false, invitedOnly: true })
  })
  test('an end of ours that a hand took back, as long as the access is there', () => {
    const regained = { nl: { at: AT, said } }
    expect(of({ ended, regained })).toEqual({ state: 'regained-by-hand', at: AT, said })
    expect(of({ ended, regained }, OUT)).toMatchObject({ state: 'ended' })
  })
  test('the old entity of a move', () => {
    const past = [answered({ purpose: 'move' })]
    expect(of({ past }, OUT)).toMatchObject({ state: 'ended', by: 'move', cardsOpen: true })
    const blocked = [answered({ kind: 'cards.block' }), ...past]
    expect(of({ past: blocked }, OUT)).toMatchObject({ by: 'move', cardsOpen: false })
  })
  test('the newest successful change counts', () => {
    const given = answered({ kind: 'user.invite', at: '2026-05-03T10:00:00.000Z' })
    expect(of({ past: [given, answered({ purpose: 'move' })] }, OUT)).toBeUndefined()
    const refused = { ...given, outcome: 'refused' as const }
    expect(of({ past: [refused, answered({ purpose: 'move' })] }, OUT)).toMatchObject({
      state: 'ended',
    })
  })
  test('nothing', () => {
    expect(of({}, OUT)).toBeUndefined()
    expect(membershipsBefore(NOTHING, null)).toEqual({})
  })
})

test('of the answers of a kind in an entity the newest is kept', () => {
  const newest = answered({ outcome: 'refused', reason: 'last_admin' })
  const past = [newest, answered({ at: '2026-05-01T10:00:00.000Z' }), answered({ entityId: 'de' })]
  expect(answersBefore({ ...NOTHING, past })).toMatchObject([
    { entityId: 'nl', outcome: 'refused', reason: 'last_admin', askAgainAt: null },
    { entityId: 'de', outcome: 'done' },
  ])
})

const ENTITY = fc.constantFrom('nl', 'de', 'constructor', '__proto__')
const PAST: fc.Arbitrary<PastAnswer> = fc.record({
  entityId: ENTITY,
  kind: fc.constantFrom('user.invite', 'user.deactivate', 'user.reactivate', 'cards.block'),
  purpose: fc.constantFrom('join', 'leave', 'decision', 'move', 'return'),
  fingerprint: fc.constant('f'),
  outcome: fc.constantFrom('done', 'already', 'refused', 'failed'),
  reason: fc.constant(null),
  at: fc.constantFrom(AT, '2026-05-03T10:00:00.000Z'),
})

test('whatever was stored becomes memberships: access is never lost sight of, and none is made up', () => {
  const before = fc.record({
    entityIds: fc.uniqueArray(ENTITY),
    ended: fc.dictionary(ENTITY, fc.constant(ended.nl)),
    regained: fc.dictionary(ENTITY, fc.constant({ at: AT, said })),
    past: fc.array(PAST, { maxLength: 6 }),
  })
  const user = fc.option(
    fc.uniqueArray(ENTITY).map((entityIds) => (entityIds.length > 0 ? aUser({ entityIds }) : OUT)),
  )
  fc.assert(
    fc.property(before, user, (given, shown) => {
      const memberships = membershipsBefore(given, shown)
      for (const [entityId, { state }] of Object.entries(memberships)) {
        expect(state).not.toBe('none')
        const hasAccess = shown !== null && shown.entityIds.includes(entityId)
        if (state === 'ended')
          expect(
            Object.hasOwn(given.ended, entityId) ||
              given.past.some((one) => one.entityId === entityId),
          ).toBe(true)
        if (state === 'given' || state === 'regained-by-hand') expect(hasAccess).toBe(true)
      }
      for (const entityId of shown?.entityIds ?? [])
        expect(Object.hasOwn(memberships, entityId)).toBe(true)
    }),
    { seed: 1, numRuns: 2_000 },
  )
})
