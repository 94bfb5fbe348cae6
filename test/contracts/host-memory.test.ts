import { expect, test } from 'vitest'
import { createMemoryHost, type MemoryHost } from '../doubles/memory-host.ts'
import type { ActionRequest, HostAnswer } from '../../src/ports/host.ts'

test('500 invitations, of which every tenth answer is lost, make 500 users (R7)', async () => {
  const host = createMemoryHost()
  for (let n = 0; n < 500; n++) {
    if (n % 10 === 0) host.fault.timeOutAfterApplying()
    let answer: HostAnswer
    do answer = await host.act(invitation(n))
    while (answer.kind === 'retry')
    expect(answer).toMatchObject({ outcome: 'done' })
  }
  expect(host.list('acme')).toHaveLength(500)
  expect(host.actions).toHaveLength(500)
  expect(host.tries).toHaveLength(550)
})

test('after a lost answer the outcome is unknown; after a 503 nothing was done', async () => {
  const host = createMemoryHost()
  host.fault.failNext(1, 503)
  host.fault.failNext(1, 429, 5000)
  host.fault.failNext(1, 409)
  expect(await host.act(invitation(1))).toMatchObject({ kind: 'retry', outcomeUnknown: true })
  expect(await host.act(invitation(1))).toMatchObject({ afterMs: 5000, outcomeUnknown: false })
  expect(await host.act(invitation(1))).toEqual({ kind: 'failed', reason: 'HTTP 409' })
  expect(host.list('acme')).toEqual([])
  host.fault.timeOutAfterApplying()
  expect(await host.act(invitation(1))).toMatchObject({ kind: 'retry', outcomeUnknown: true })
  expect(host.list('acme')).toHaveLength(1)
})

test('an unreadable 2xx may have been done or not', async () => {
  const host = createMemoryHost()
  host.fault.unreadableNext(1, false)
  host.fault.unreadableNext()
  expect(await host.act(invitation(1))).toMatchObject({ kind: 'unverified' })
  expect(host.list('acme')).toEqual([])
  expect(await host.act(invitation(1))).toMatchObject({ kind: 'unverified' })
  expect(host.list('acme')).toHaveLength(1)
  expect(await host.act(invitation(1))).toMatchObject({ outcome: 'done' })
})

test('a refusal applies to one user or all, to one kind or all, and an id always gets the same answer', async () => {
  const { host, id } = await withOneUser()
  host.fault.refuse(id, 'group_admin', 'user.deactivate')
  const leave = action({ kind: 'user.deactivate', params: LEFT }, id)
  expect(await host.act(leave)).toMatchObject({ outcome: 'refused', reason: 'group_admin' })
  expect(host.get('acme', id).status).toBe('invited')
  const back = action({ kind: 'user.reactivate', params: {} }, id)
  expect(await host.act(back)).toMatchObject({ outcome: 'already' })
  host.fault.clear()
  expect(await host.act(leave)).toMatchObject({ outcome: 'refused' })
  expect(await host.act({ ...leave, id: 'act_other' })).toMatchObject({ outcome: 'done' })
})

test('a list may be short, empty, unreadable or failing while people are still found by id', async () => {
  const { host, id } = await withOneUser()
  await host.act(invitation(2))
  const ids = async () => (await host.users('acme', null)).users.map((user) => user.id)
  host.fault.shortList()
  expect(await ids()).toEqual([id])
  host.fault.emptyList()
  expect(await ids()).toEqual([])
  expect(await host.user('acme', id)).toMatchObject({ id })
  host.fault.clear()
  host.fault.unreadableUsers(1)
  expect(await host.users('acme', null)).toMatchObject({
    unreadable: [{ email: 'person-1@acme.test' }],
    next: null,
  })
  host.fault.failReads(1, 'host-error')
  await expect(host.user('acme', id)).rejects.toMatchObject({ failure: 'host-error' })
  expect(await host.user('acme', id)).toMatchObject({ id })
})

test('a user who accepted is active, and comes back as active', async () => {
  const { host, id } = await withOneUser()
  host.accept('acme', id)
  expect(host.get('acme', id).status).toBe('active')
  expect(host.sessions('acme', id)).toEqual(['nl'])
  await host.act(action({ kind: 'user.deactivate', params: LEFT }, id))
  expect(host.get('acme', id)).toMatchObject({ status: 'inactive', entityIds: [] })
  expect(host.sessions('acme', id)).toEqual([])
  await host.act(action({ kind: 'user.reactivate', params: {} }, id))
  expect(host.get('acme', id)).toMatchObject({ status: 'active', entityIds: ['nl'] })
})

test('protected users keep access and cards; organizations with the same user ids are separate', async () => {
  const { host, id } = await withOneUser()
  const user = { ...host.get('acme', id), protected: true }
  host.put('acme', user)
  host.put('other', { ...user, protected: false })
  const leave = action({ kind: 'user.deactivate', params: LEFT }, id)
  expect(await host.act(leave)).toMatchObject({ outcome: 'refused', reason: 'protected' })
  const block = action({ kind: 'cards.block', params: { cause: 'terminated' } }, id)
  expect(await host.act(block)).toMatchObject({ outcome: 'refused', reason: 'protected' })
  expect(await host.act({ ...leave, organizationId: 'other' })).toMatchObject({ outcome: 'done' })
  expect(host.get('acme', id).entityIds).toEqual(['nl'])
  host.remove('acme', id)
  expect(host.list('acme')).toEqual([])
})

const LEFT = { cause: 'terminated', effective_date: '2026-05-03' } as const

async function withOneUser(): Promise<{ host: MemoryHost; id: string }> {
  const host = createMemoryHost()
  await host.act(invitation(1))
  return { host, id: host.list('acme')[0]?.id ?? '' }
}

function invitation(n: number): ActionRequest {
  const names = { first_name: 'Ana', last_name: 'Pop', phone: null }
  const params = { email: `person-${n}@acme.test`, ...names }
  return { ...action({ kind: 'user.invite', params }, null), id: `act_invite_${n}` }
}

function action(detail: ActionRequest['detail'], userId: string | null): ActionRequest {
  const employee = { id: 'emp_1', remoteId: '1042', employeeNumber: '17' }
  const where = { organizationId: 'acme', entityId: 'nl', userId }
  return { id: `act_${detail.kind}`, detail, employee, because: [], ...where }
}
