// What holds for a decision about anybody, whatever is known of them.
import { NO_LOOKS } from '../../../src/core/decide/shown/looks.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../../src/core/decide/decide.ts'
import type { Decision } from '../../../src/core/decide/decision.ts'
import { after, NONE, type Membership } from '../../../src/core/decide/membership.ts'
import { keeps, standingOverride } from '../../../src/core/decide/override.ts'
import type { Situation } from '../../../src/core/decide/situation.ts'
import type { Action } from '../../../src/core/facts/action.ts'
import { userAfter } from '../../../src/core/people/effect.ts'
import { hasAccess, openCards, type User } from '../../../src/core/people/user.ts'
import { aUser } from '../people.ts'
import { anOverride, aSituation, placedIn, SITUATION } from './situations.ts'

const RUNS = { seed: 1, numRuns: 2_000 }
const THEN = '2026-05-04T10:01:00.000Z'
const LISTED = '2026-05-04T10:02:00.000Z'

const takes = ({ kind }: Action) => kind === 'user.deactivate' || kind === 'cards.block'

/** The situation after the host has done all that was decided, and was listed again. */
function carriedOut(
  s: Situation,
  { actions, memberships, lapsed, link, state }: Decision,
): Situation {
  let user = s.user
  const now: Record<string, Membership> = { ...memberships }
  for (const action of actions) {
    user = named(userAfter(user ?? newUser(), action.entityId, action), action)
    const was = now[action.entityId] ?? NONE
    now[action.entityId] = after(was, action, {
      state: 'done',
      isReadBack: false,
      at: THEN,
      shown: user,
    })
  }
  const userId = link.kind === 'put' ? link.userId : s.linkedUserId
  const linkedUserId = userId ?? (s.user === null ? (user?.id ?? null) : null)
  return {
    ...s,
    user,
    linkedUserId,
    correlation: linkedUserId === null ? s.correlation : { kind: 'linked' },
    memberships: now,
    before: state,
    overrides: s.overrides.filter((one) => lapsed.every(({ override }) => override !== one)),
    answers: [
      ...s.answers,
      ...actions.map(({ entityId, kind, fingerprint }) => {
        const answered = {
          outcome: 'done',
          reason: null,
          at: THEN,
          message: null,
          askAgainAt: null,
          looks: NO_LOOKS,
        } as const
        return { entityId, kind, fingerprint, ...answered }
      }),
    ],
    instant: LISTED,
    usersListedAt: LISTED,
  }
}

/** The product takes the name of an invitation. */
function named(user: User, action: Action): User {
  if (action.kind !== 'user.invite') return user
  return { ...user, firstName: action.params.first_name, lastName: action.params.last_name }
}

function newUser(): User {
  return aUser({ status: 'invited', entityIds: [] })
}

test('once it is carried out, the next decision asks for nothing', () => {
  let acted = 0
  fc.assert(
    fc.property(SITUATION, (s) => {
      const first = decide(s)
      if (first.actions.length > 0) acted += 1
      expect(decide(carriedOut(s, first)).actions).toEqual([])
    }),
    RUNS,
  )
  expect(acted).toBeGreaterThan(250)
})

test('the same situation gives the same decision', () => {
  fc.assert(
    fc.property(SITUATION, (s) => {
      expect(decide(structuredClone(s))).toEqual(decide(s))
    }),
    RUNS,
  )
})

test('nobody loses anything who is protected', () => {
  fc.assert(
    fc.property(SITUATION, (s) => {
      const isProtected = s.user?.protected === true || s.settings.protected.length > 0
      if (isProtected) expect(decide(s).actions.filter(takes)).toEqual([])
    }),
    RUNS,
  )
})

test('nobody loses anything where a standing decision keeps it', () => {
  fc.assert(
    fc.property(SITUATION, (s) => {
      const taken = decide(s).actions.filter(takes)
      for (const { entityId } of taken) {
        const standing = standingOverride(s, entityId)
        expect(standing !== null && keeps(standing)).toBe(false)
      }
    }),
    RUNS,
  )
})

test('an end that stands leaves no access and no card of anybody who is not protected', () => {
  let ends = 0
  fc.assert(
    fc.property(SITUATION, (s) => {
      const decision = decide(s)
      if (s.linkedUserId === null || s.user === null) return
      if (s.user.protected || s.settings.protected.length > 0) return
      const { user, ...later } = carriedOut(s, decision)
      if (user === null) return
      for (const entityId of s.accountEntities) {
        if (standingOverride({ ...s, ...later }, entityId)?.decision !== 'end') continue
        ends += 1
        expect(hasAccess(user, entityId)).toBe(false)
        expect(openCards(user, entityId)).toEqual([])
      }
    }),
    RUNS,
  )
  expect(ends).toBeGreaterThan(20)
})

test('access of other HR systems, and e-mail addresses, are never touched', () => {
  fc.assert(
    fc.property(SITUATION, (s) => {
      const { actions } = decide(s)
      expect(actions.filter(({ entityId }) => entityId === 'fr')).toEqual([])
      for (const action of actions)
        if (action.kind === 'user.update') expect(Object.keys(action.params)).not.toContain('email')
    }),
    RUNS,
  )
})

test('*keep* of somebody with nothing lets them in nowhere, and of somebody who had it back in', () => {
  const scope = placedIn('nl')
  const user = aUser({ status: 'active', entityIds: ['de'] })
  const kept = { scope, user, overrides: [anOverride('keep')] }
  expect(decide(aSituation(kept)).actions).toEqual([])
  const ended = { state: 'ended', by: 'move', at: THEN } as const
  const moved = { ...ended, invitedOnly: false, shownEnded: true, cardsOpen: false }
  const { actions } = decide(aSituation({ ...kept, memberships: { nl: moved } }))
  expect(actions.map(({ kind, entityId }) => `${kind} ${entityId}`)).toEqual(['user.invite nl'])
})
