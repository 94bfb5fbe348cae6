import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { html, reset, withStatus } from './answers.ts'
import { halfTheUsers, noUsers, startHost, type Host } from './host.ts'
import type { User } from '../../src/core/people/user.ts'
import type { Action } from './host-wire.ts'

interface Outcome {
  outcome: string
  reason?: string
}

let host: Host
beforeAll(async () => {
  host = await startHost()
})
afterAll(() => host.stop())

function action(over: Partial<Action>): Action {
  return {
    id: `act_${randomUUID()}`,
    organization_id: 'acme',
    entity_id: 'nl',
    kind: 'user.invite',
    user_id: null,
    employee: { id: 'emp_1', remote_id: '1042', employee_number: '17' },
    params: { email: 'ana@acme.test', first_name: 'Ana', last_name: 'Pop', phone: null },
    because: [{ code: 'joiner', message: 'HR shows Ana since today.' }],
    ...over,
  }
}

async function send(sent: Action, secret = host.secret): Promise<{ status: number; text: string }> {
  const body = JSON.stringify(sent)
  const at = new Date()
  const response = await fetch(`${host.baseUrl}/actions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${host.token}`,
      'webhook-id': sent.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(sent.id, at, body),
    },
    body,
  })
  return { status: response.status, text: await response.text() }
}

async function perform(sent: Action): Promise<Outcome> {
  return JSON.parse((await send(sent)).text) as Outcome
}

/** A user of one organization, by hand. */
function add(organization: string, over: Partial<User> & { id: string }): void {
  const { id } = over
  const names = {
    email: `${id}@${organization}.test`,
    firstName: 'First',
    lastName: 'Last',
    phone: null,
  }
  const rights = {
    status: 'active',
    role: 'member',
    protected: false,
    entityIds: [],
    cards: [],
  } as const
  host.memory.put(organization, { ...names, ...rights, ...over })
}

async function list(query: string): Promise<{ results: { email: string }[]; next: string | null }> {
  const response = await fetch(`${host.baseUrl}/users?${query}`, {
    headers: { authorization: `Bearer ${host.token}` },
  })
  return (await response.json()) as { results: { email: string }[]; next: string | null }
}

test('a signature made with another secret is refused and recorded', async () => {
  const forged = `whsec_${Buffer.from('another secret, long enough').toString('base64')}`
  expect((await send(action({}), forged)).status).toBe(401)
  expect(host.complaints.splice(0).join()).toContain('signature')
})

test('an id is carried out once and gets the same answer twice', async () => {
  const invite = action({})
  const first = await send(invite)
  expect(await send(invite)).toEqual(first)
  expect(host.memory.list('acme')).toHaveLength(1)
  expect(host.received.map((one) => one.repeat)).toEqual([false, true])
})

test('an action that violates the contract is refused and recorded', async () => {
  const wrong = action({ kind: 'user.update', user_id: 'u_1', params: { phone: '0612345678' } })
  expect((await send(wrong)).status).toBe(422)
  expect(host.complaints.splice(0)).toEqual([
    'user.update: a changed phone without phone_verification_required: true',
    'user.update: a phone that is not E.164',
  ])
})

test('users come in pages and can be asked for by id or by address', async () => {
  for (let n = 0; n < 120; n += 1) add('many', { id: `p${n}` })
  const first = await list('organization_id=many')
  expect(first.results).toHaveLength(50)
  const second = await list(`organization_id=many&cursor=${first.next}`)
  expect(second.results[0]?.email).toBe('p50@many.test')
  expect((await list('organization_id=many&email=P7@many.test')).results).toHaveLength(1)
  expect((await list('organization_id=many&user_id=p2')).results[0]?.email).toBe('p2@many.test')
  host.tellUsers('many', halfTheUsers, 1)
  expect(await list('organization_id=many')).toMatchObject({ next: null })
  host.tellUsers('many', noUsers, 1)
  expect((await list('organization_id=many')).results).toEqual([])
})

test('the access of an owner and of the last admin is never ended', async () => {
  const card = { id: 'c_1', entityId: 'nl', label: 'Travel', last4: '4242' } as const
  const open = { type: 'virtual', status: 'active', recurring: false, blockedBy: null } as const
  add('firm', { id: 'o', role: 'owner', entityIds: ['nl'], cards: [{ ...card, ...open }] })
  const params = { cause: 'terminated', effective_date: '2026-01-31' }
  const leave = { organization_id: 'firm', kind: 'user.deactivate', user_id: 'o', params }
  expect(await perform(action(leave))).toMatchObject({ outcome: 'refused', reason: 'owner' })
  const block = { ...leave, kind: 'cards.block', params: { cause: 'terminated' } }
  expect(await perform(action(block))).toMatchObject({ outcome: 'done' })
  const owner = host.memory.get('firm', 'o')
  expect(owner.cards.map(({ blockedBy }) => blockedBy)).toEqual(['rollcall'])
  expect(owner.status).toBe('active')
})

test('access ends per entity, and a user without any is inactive', async () => {
  add('two', { id: 'a', entityIds: ['nl', 'de'] })
  const user = () => host.memory.get('two', 'a')
  const params = { cause: 'moved', effective_date: '2026-01-31' }
  const leave = { organization_id: 'two', kind: 'user.deactivate', user_id: 'a', params }
  await perform(action(leave))
  expect(user()).toMatchObject({ status: 'active', entityIds: ['de'] })
  await perform(action({ ...leave, entity_id: 'de' }))
  expect(user()).toMatchObject({ status: 'inactive', entityIds: [] })
})

test('a fault may come before or after the action is carried out', async () => {
  const users = () => host.memory.list('shop')
  host.tellActions('shop', { lie: withStatus(503), times: 1, applies: false })
  const invite = action({ organization_id: 'shop' })
  expect((await send(invite)).status).toBe(503)
  expect(users()).toHaveLength(0)
  host.tellActions('shop', { lie: reset, times: 1 })
  await expect(send(invite)).rejects.toThrow('fetch failed')
  expect(users()).toHaveLength(1)
  host.tellActions('shop', { lie: html, times: 1 })
  expect((await send(invite)).text).toContain('<!doctype html>')
  expect(await perform(invite)).toMatchObject({ outcome: 'done' })
  expect(users()).toHaveLength(1)
})
