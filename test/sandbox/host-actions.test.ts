import { expect, test } from 'vitest'
import { stage } from './stage.ts'

const invite = { kind: 'user.invite', user_id: null }

test('a list needs the token and an organization, and finds by id and by e-mail of any case', async () => {
  const { sandbox, users } = stage()
  expect((await sandbox.app.request('/host/users?organization_id=tulip')).status).toBe(401)
  expect(await users()).toHaveLength(12)
  expect(await users('&user_id=u_2')).toMatchObject([{ email: 'noor@tulip.test', role: 'admin' }])
  expect(await users('&email=zoe.vermeulen@tulip.test')).toMatchObject([{ first_name: 'Zoë' }])
})

test('an action that is unsigned, old, or signed for another body is 401', async () => {
  const { act } = stage()
  const action = { id: 'act_1', ...invite, params: { email: 'a@tulip.test' } }
  expect((await act(action, (headers) => headers.delete('webhook-signature'))).status).toBe(401)
  expect((await act(action, (headers) => headers.set('webhook-timestamp', '1000'))).status).toBe(
    401,
  )
  expect((await act(action, (headers) => headers.set('webhook-signature', 'v1,AAAA'))).status).toBe(
    401,
  )
  expect((await act(action, (headers) => headers.set('authorization', 'Bearer x'))).status).toBe(
    401,
  )
})

test('an invitation creates one user and a page to accept it', async () => {
  const { sandbox, act, users, press } = stage()
  const params = {
    email: 'merel@tulip.test',
    first_name: 'Merel',
    last_name: '',
    phone: '+31612345699',
  }
  const first = await act({ id: 'act_1', ...invite, params })
  expect(first.body).toMatchObject({
    outcome: 'done',
    user: { status: 'invited', entity_ids: ['nl'] },
  })
  expect(await act({ id: 'act_1', ...invite, params })).toEqual(first)
  expect(await users()).toHaveLength(13)

  const page = new URL(String(first.body['invitation_url'])).pathname.replace('/sandbox', '')
  expect(await (await sandbox.app.request(page)).text()).toContain('Hello Merel')
  await press(page)
  expect(await users('&email=merel@tulip.test')).toMatchObject([{ status: 'active' }])
})

test('an invitation with a user id adds that user to another entity', async () => {
  const { act } = stage()
  const answer = await act({
    id: 'act_1',
    kind: 'user.invite',
    user_id: 'u_4',
    entity_id: 'de',
    params: { email: 'x@y.test' },
  })
  expect(answer.body).toMatchObject({
    outcome: 'done',
    user: { status: 'active', entity_ids: ['nl', 'de'] },
  })
  expect(answer.body).not.toHaveProperty('invitation_url')
})

test('a changed phone must be verified again; the same phone again is `already`', async () => {
  const { sandbox, act } = stage()
  const params = { phone: '+31612345605', phone_verification_required: true }
  const update = { kind: 'user.update', user_id: 'u_5', params }
  expect((await act({ id: 'act_1', ...update })).body['outcome']).toBe('done')
  expect((await act({ id: 'act_2', ...update })).body['outcome']).toBe('already')
  expect(await (await sandbox.app.request('/host')).text()).toContain(
    'phone must be verified again',
  )
})

test('cards are blocked in one entity, never closed, and only ours are unblocked', async () => {
  const { act } = stage()
  const blocked = await act({
    id: 'act_1',
    kind: 'cards.block',
    user_id: 'u_4',
    params: { cause: 'terminated' },
  })
  expect(blocked.body.cards.map((card) => [card.status, card.blocked_by])).toEqual([
    ['blocked', 'rollcall'],
    ['blocked', 'rollcall'],
  ])
  const other = await act({
    id: 'act_2',
    kind: 'cards.block',
    user_id: 'u_4',
    entity_id: 'de',
    params: {},
  })
  expect(other.body['outcome']).toBe('already')
  const one = blocked.body.cards[0]?.id
  const unblocked = await act({
    id: 'act_3',
    kind: 'cards.unblock',
    user_id: 'u_4',
    params: { card_ids: [one, 'c_0927'] },
  })
  expect(unblocked.body.user.cards.map((card) => card.status).toSorted()).toEqual([
    'active',
    'blocked',
  ])
})

test('access ends in the entity named; with the last one the user is inactive and signed out', async () => {
  const { act } = stage()
  await act({ id: 'act_1', kind: 'user.invite', user_id: 'u_4', entity_id: 'de', params: {} })
  const end = { kind: 'user.deactivate', user_id: 'u_4', params: { cause: 'terminated' } }
  expect((await act({ id: 'act_2', ...end })).body.user).toMatchObject({
    status: 'active',
    entity_ids: ['de'],
  })
  expect((await act({ id: 'act_3', ...end, entity_id: 'de' })).body.user).toMatchObject({
    status: 'inactive',
    entity_ids: [],
  })
  expect((await act({ id: 'act_4', ...end, entity_id: 'de' })).body['outcome']).toBe('already')
  const back = await act({ id: 'act_5', kind: 'user.reactivate', user_id: 'u_4', params: {} })
  expect(back.body.user).toMatchObject({ status: 'active', entity_ids: ['nl'] })
})

test('ending the access of an owner or the last admin is refused with a reason', async () => {
  const { act } = stage()
  const end = { kind: 'user.deactivate', params: { cause: 'terminated' } }
  expect((await act({ id: 'act_1', ...end, user_id: 'u_1' })).body).toMatchObject({
    outcome: 'refused',
    reason: 'owner',
  })
  expect((await act({ id: 'act_2', ...end, user_id: 'u_2' })).body['outcome']).toBe('done')
  expect((await act({ id: 'act_3', ...end, user_id: 'u_3', entity_id: 'de' })).body).toMatchObject({
    outcome: 'refused',
    reason: 'last_admin',
  })
})

test('an invitation is withdrawn with the access', async () => {
  const { sandbox, act } = stage()
  const invited = await act({
    id: 'act_1',
    ...invite,
    params: { email: 'm@tulip.test', first_name: 'M', last_name: '' },
  })
  await act({ id: 'act_2', kind: 'user.deactivate', user_id: invited.body.user.id, params: {} })
  const page = new URL(String(invited.body['invitation_url'])).pathname.replace('/sandbox', '')
  expect((await sandbox.app.request(page)).status).toBe(410)
})

test('an unknown kind is 422, and a host that is down is 503', async () => {
  const { act, press } = stage()
  expect(
    (await act({ id: 'act_1', kind: 'user.promote', user_id: 'u_1', params: {} })).status,
  ).toBe(422)
  await press('/faults/host-down', { on: '1' })
  expect((await act({ id: 'act_2', ...invite, params: { email: 'a@tulip.test' } })).status).toBe(
    503,
  )
})

test('a wrong secret is 401 to every action and probe, and reading users still works', async () => {
  const { act, press } = stage()
  const probe = { kind: 'probe', entity_id: 'nl', user_id: null, params: {} }
  expect((await act({ id: 'act_1', ...probe })).body).toEqual({ outcome: 'already' })
  await press('/faults/host-secret', { on: '1' })
  expect((await act({ id: 'act_2', ...invite, params: { email: 'a@tulip.test' } })).status).toBe(
    401,
  )
  expect((await act({ id: 'act_3', ...probe })).status).toBe(401)
  await press('/faults/host-secret', { on: '0' })
  expect((await act({ id: 'act_4', ...probe })).status).toBe(200)
})

test('without seats an invitation is refused with a sentence, under each id anew', async () => {
  const { act, press } = stage()
  const wanted = { ...invite, params: { email: 'a@tulip.test', first_name: 'A', last_name: '' } }
  await press('/faults/seat-limit', { on: '1' })
  expect((await act({ id: 'act_1', ...wanted })).body).toMatchObject({
    outcome: 'refused',
    reason: 'seat_limit',
    message: 'All seats of your plan are taken. Buy more under Billing.',
  })
  await press('/faults/seat-limit', { on: '0' })
  expect((await act({ id: 'act_1', ...wanted })).body).toMatchObject({ outcome: 'refused' })
  expect((await act({ id: 'act_2', ...wanted })).body).toMatchObject({ outcome: 'done' })
})
