import { describe, expect, test } from 'vitest'
import type { ActionDetail } from '../../src/core/facts/action.ts'
import { openCards, type User } from '../../src/core/people/user.ts'
import { invitation, tidy, worldOf, type HostUnderTest, type World } from './host-world.ts'

/** The requirements of docs/host.md as one list of facts. The four people end as they were. */
export function hostSuite(name: string, open: () => Promise<HostUnderTest>): void {
  const fact = (sentence: string, check: (world: World) => Promise<void>) =>
    test(sentence, async (context) => {
      const under = await open()
      try {
        await check(worldOf(under, context.skip))
      } finally {
        await under.close()
      }
    })

  describe(name, () => {
    fact('the list gives everyone once, page by page, to an explicit end', async (world) => {
      const ids = (await world.everyone()).map((user) => user.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(Object.values(world.userIds)))
    })

    fact('another organization sees none of these people', async (world) => {
      const other = `${world.organizationId}-other`
      const page = await world.host.users(other, null).catch(() => null)
      expect(page?.users ?? []).toEqual([])
      expect(await world.host.user(other, world.userIds.owner).catch(() => null)).toBeNull()
    })

    fact('a user is read by id, and an unknown id is nobody', async (world) => {
      const { owner, member } = world.userIds
      expect(await world.user(owner)).toMatchObject({ id: owner, role: 'owner' })
      expect((await world.user(member)).entityIds).toEqual(
        expect.arrayContaining([...world.entityIds]),
      )
      expect(await world.host.user(world.organizationId, `nobody-${world.unique()}`)).toBeNull()
    })

    fact('an address is found in upper and lower case, an unknown one is nobody', async (world) => {
      const { email } = await world.user(world.userIds.member)
      for (const spelling of [email, email.toUpperCase(), email.toLowerCase()]) {
        const found = await world.host.usersByEmail(world.organizationId, spelling)
        expect(found.users.map((user) => user.id)).toEqual([world.userIds.member])
      }
      const unknown = `nobody-${world.unique()}@acme.test`
      expect(await world.host.usersByEmail(world.organizationId, unknown)).toMatchObject({
        users: [],
      })
    })

    fact('an invitation makes one invited user in that entity alone', async (world) => {
      const { user, answer, email } = await world.invited({
        first_name: 'Žofie',
        last_name: '林 🌷',
      })
      expect(user).toMatchObject({ status: 'invited', role: 'member', cards: [] })
      expect(user).toMatchObject({ firstName: 'Žofie', lastName: '林 🌷', phone: '+31201110000' })
      expect(user.email.toLowerCase()).toBe(email.toLowerCase())
      expect(user.entityIds).toEqual([world.entityIds[0]])
      expect(answer.user).toEqual(user)
      if (world.givesLinks) expect(answer.invitationUrl).toMatch(/^https?:/)
      expect((await world.everyone()).filter((one) => one.id === user.id)).toEqual([user])
    })

    fact('the same action id twice is one action with one answer, link and all', async (world) => {
      const before = await world.everyone()
      const id = world.actionId()
      const email = world.freshAddress()
      const first = await world.act(invitation(email), { id })
      const again = await world.act(invitation(email), { id })
      expect(first.outcome).toBe('done')
      expect(again).toEqual(first)
      expect(await world.everyone()).toHaveLength(before.length + 1)
    })

    fact('the same id with a corrected name is still the same invitation', async (world) => {
      const id = world.actionId()
      const email = world.freshAddress()
      await world.act(invitation(email), { id })
      expect(await world.act(invitation(email, { first_name: 'Mia' }), { id })).toMatchObject({
        user: { firstName: 'Noor' },
      })
      expect((await world.host.usersByEmail(world.organizationId, email)).users).toHaveLength(1)
    })

    fact('an address that has a user already makes no second one', async (world) => {
      const { user, email } = await world.invited()
      const again = await world.act(invitation(email.toUpperCase()))
      expect(again).toMatchObject({ outcome: 'already', user: { id: user.id } })
      const found = await world.host.usersByEmail(world.organizationId, email)
      expect(found.users.map(tidy)).toEqual([user])
    })

    fact('an invitation with a user id adds that user to the entity', async (world) => {
      const { user, email } = await world.invited()
      const options = { userId: user.id, entityId: world.entityIds[1] }
      expect(await world.act(invitation(email), options)).toMatchObject({ outcome: 'done' })
      expect((await world.user(user.id)).entityIds).toEqual(world.entityIds.toSorted())
      expect(await world.act(invitation(email), options)).toMatchObject({ outcome: 'already' })
      expect((await world.user(user.id)).entityIds).toEqual(world.entityIds.toSorted())
    })

    fact('an update changes what it names and nothing else', async (world) => {
      const { user } = await world.invited({ phone: null })
      expect((await world.inside(user.id)).mustVerifyPhone).not.toBe(true)
      const detail: ActionDetail = {
        kind: 'user.update',
        params: { last_name: 'Öz', phone: '+4930123456', phone_verification_required: true },
      }
      expect(await world.act(detail, { userId: user.id })).toMatchObject({ outcome: 'done' })
      expect(await world.user(user.id)).toEqual({ ...user, lastName: 'Öz', phone: '+4930123456' })
      expect((await world.inside(user.id)).mustVerifyPhone).not.toBe(false)
      expect(await world.act(detail, { userId: user.id })).toMatchObject({ outcome: 'already' })
    })

    fact(
      'a leaver loses cards, then access, in that entity only, and can come back',
      async (world) => {
        const [here, elsewhere] = world.entityIds
        const userId = world.userIds.member
        const before = await world.user(userId)
        const { sessions: sessionsBefore } = await world.inside(userId)
        const open = openCards(before, here).map((card) => card.id)
        expect(open.length).toBeGreaterThan(0)

        expect(await world.act(BLOCK, { userId })).toMatchObject({ outcome: 'done' })
        const blocked = cardsBlocked(before, open)
        expect(await world.user(userId)).toEqual(blocked)
        expect(await world.act(BLOCK, { userId })).toMatchObject({ outcome: 'already' })

        expect(await world.act(DEACTIVATE, { userId })).toMatchObject({ outcome: 'done' })
        const gone = { ...blocked, entityIds: [elsewhere] }
        expect(await world.user(userId)).toEqual(gone)
        expect(await world.act(DEACTIVATE, { userId })).toMatchObject({ outcome: 'already' })
        // C44. If a host does not show sessions, or takes its five minutes, this has to be checked by hand.
        const { sessions } = await world.inside(userId)
        expect(sessions).toEqual(sessionsBefore?.filter((entity) => entity !== here) ?? null)

        expect(await world.act(REACTIVATE, { userId })).toMatchObject({ outcome: 'done' })
        expect(await world.user(userId)).toEqual(blocked)
        expect(await world.act(REACTIVATE, { userId })).toMatchObject({ outcome: 'already' })

        const unblock: ActionDetail = { kind: 'cards.unblock', params: { card_ids: open } }
        expect(await world.act(unblock, { userId })).toMatchObject({ outcome: 'done' })
        expect((await world.user(userId)).cards).toEqual(before.cards)
        expect(await world.act(unblock, { userId })).toMatchObject({ outcome: 'already' })
      },
    )

    fact('a card that somebody else blocked stays blocked', async (world) => {
      const userId = world.userIds.member
      const before = await world.user(userId)
      const theirs = before.cards.filter((card) => card.blockedBy !== null)
      if (theirs.length === 0) return world.skip('the member has no card blocked by somebody else')
      const params = { card_ids: theirs.map((card) => card.id) }
      const answer = await world.act({ kind: 'cards.unblock', params }, { userId })
      expect(answer.outcome).toBe('refused')
      expect(await world.user(userId)).toEqual(before)
    })

    fact(
      'a user without an entity is inactive, and one whose invitation was withdrawn can be invited again',
      async (world) => {
        const { user, email } = await world.invited()
        const options = { userId: user.id }
        expect(await world.act(BLOCK, options)).toMatchObject({ outcome: 'already' })
        expect(await world.act(DEACTIVATE, options)).toMatchObject({ outcome: 'done' })
        expect(await world.user(user.id)).toEqual({ ...user, status: 'inactive', entityIds: [] })
        const again = await world.act(invitation(email), options)
        expect(again).toMatchObject({ outcome: 'done', user: { id: user.id, status: 'invited' } })
        if (world.givesLinks) expect(again.invitationUrl).toMatch(/^https?:/)
        expect(await world.user(user.id)).toEqual(user)
      },
    )

    fact('reactivating a user who never accepted makes them invited, not active', async (world) => {
      const { user } = await world.invited()
      await world.act(DEACTIVATE, { userId: user.id })
      expect(await world.act(REACTIVATE, { userId: user.id })).toMatchObject({ outcome: 'done' })
      expect(await world.user(user.id)).toEqual(user)
    })

    fact(
      'ending the access of an owner or a last admin is refused, but their cards are blocked',
      async (world) => {
        const [first, second] = world.entityIds
        for (const [userId, entityId, reason] of [
          [world.userIds.owner, first, 'owner'],
          [world.userIds.admin, second, 'last_admin'],
        ] as const) {
          const before = await world.user(userId)
          const open = openCards(before, entityId).map((card) => card.id)
          const block = await world.act(BLOCK, { userId, entityId })
          expect(block.outcome).toBe(open.length > 0 ? 'done' : 'already')
          const answer = await world.act(DEACTIVATE, { userId, entityId })
          expect(answer).toMatchObject({ outcome: 'refused', reason })
          expect(await world.user(userId)).toEqual(cardsBlocked(before, open))
          const params = { card_ids: open }
          await world.act({ kind: 'cards.unblock', params }, { userId, entityId })
          expect(await world.user(userId)).toEqual(before)
        }
      },
    )

    fact(
      'an unknown user is refused, and no action but an invitation creates one',
      async (world) => {
        const before = await world.everyone()
        const userId = `nobody-${world.unique()}`
        for (const detail of [BLOCK, DEACTIVATE, REACTIVATE, UPDATE, invitation('no@acme.test')]) {
          expect(await world.act(detail, { userId })).toMatchObject({ outcome: 'refused' })
        }
        expect(await world.everyone()).toEqual(before)
      },
    )
  })
}

const BLOCK: ActionDetail = { kind: 'cards.block', params: { cause: 'terminated' } }
const DEACTIVATE: ActionDetail = {
  kind: 'user.deactivate',
  params: { cause: 'terminated', effective_date: '2026-05-03' },
}
const REACTIVATE: ActionDetail = { kind: 'user.reactivate', params: {} }
const UPDATE: ActionDetail = { kind: 'user.update', params: { first_name: 'Nobody' } }

function cardsBlocked(user: User, ids: readonly string[]): User {
  const block = { status: 'blocked', blockedBy: 'rollcall' } as const
  const cards = user.cards.map((card) => (ids.includes(card.id) ? { ...card, ...block } : card))
  return { ...user, cards }
}
