import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, describe, test } from 'vitest'
import type { ActionRequest } from '../../src/ports/host.ts'
import { head, hostAt, httpHost, rawHost, user } from './faulty-host.ts'

describe('sending actions over a faulty connection', () => {
  const retry = { kind: 'retry', afterMs: null }
  test.each([
    ['a stall before the answer', () => undefined, { ...retry, outcomeUnknown: true }],
    ['a reset', (socket: Socket) => socket.resetAndDestroy(), { ...retry, outcomeUnknown: true }],
    [
      '200 that stalls',
      (socket: Socket) => socket.write(head(9) + '{"out'),
      { kind: 'unverified' },
    ],
    ['200 that breaks off', (socket: Socket) => socket.end(head(9) + '{'), { kind: 'unverified' }],
  ])('%s is one try, with an answer', async (_, answer, expected) => {
    let connections = 0
    const host = await rawHost((socket) => {
      connections++
      answer(socket)
    })
    expect(await host.act(request())).toMatchObject(expected)
    expect(connections).toBe(1)
  })

  test('a host that cannot be reached did not get the action', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const host = hostAt((server.address() as AddressInfo).port)
    await new Promise((resolve) => server.close(resolve))
    const reason = 'ECONNREFUSED'
    expect(await host.act(request())).toEqual({ ...retry, reason, outcomeUnknown: false })
  })

  test.each([
    [408, { kind: 'retry', outcomeUnknown: true }],
    [425, { kind: 'retry', outcomeUnknown: false }],
    [429, { kind: 'retry', outcomeUnknown: false }],
    [500, { kind: 'retry', outcomeUnknown: true }],
    [503, { kind: 'retry', outcomeUnknown: true }],
    [202, { kind: 'unverified', reason: 'HTTP 202, no readable outcome' }],
    [204, { kind: 'unverified' }],
    [302, { kind: 'retry', outcomeUnknown: true, reason: 'HTTP 302' }],
    [307, { kind: 'retry', outcomeUnknown: true, reason: 'HTTP 307' }],
    [400, { kind: 'failed', reason: 'HTTP 400' }],
    [401, { kind: 'unauthorized', reason: 'HTTP 401' }],
    [404, { kind: 'failed', reason: 'HTTP 404' }],
    [409, { kind: 'failed', reason: 'HTTP 409' }],
  ])('%i without a body is %o', async (status, expected) => {
    const { host, seen } = await httpHost((_request, response) => {
      response.writeHead(status, { location: '/x' }).end()
    })
    expect(await host.act(request())).toMatchObject(expected)
    expect(seen).toHaveLength(1)
  })

  describe('403 to an action', () => {
    test.each([
      [200, '{"outcome":"already"}', 'failed'],
      [200, '{"outcome":"refused","reason":"unknown_kind"}', 'failed'],
      [400, '', 'failed'],
      [404, '', 'failed'],
      [422, '{"message":"no such kind"}', 'failed'],
      [401, '', 'unauthorized'],
      [403, '<p>Forbidden', 'unauthorized'],
      [302, '', 'retry'],
      [503, '', 'retry'],
      [429, '', 'retry'],
    ])('and %i %s to the probe is %s', async (status, body, kind) => {
      const kinds: string[] = []
      const { host } = await httpHost((asked, response) => {
        void text(asked).then((sent) => {
          const { kind: of } = JSON.parse(sent) as { kind: string }
          kinds.push(of)
          if (of === 'probe') response.writeHead(status).end(body)
          else response.writeHead(403).end('<p>Forbidden')
        })
      })
      expect(await host.act(request())).toMatchObject({ kind, reason: 'HTTP 403' })
      expect(kinds).toEqual(['user.reactivate', 'probe'])
    })
  })

  test.each([
    [200, 'taken'],
    [404, 'taken'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [500, 'unknown'],
  ])('a probe that gets %i is %s', async (status, expected) => {
    const { host } = await httpHost((_request, response) => void response.writeHead(status).end())
    expect(await host.probe('acme', 'nl')).toBe(expected)
  })

  test('429 with a date says how long to wait', async () => {
    const { host } = await httpHost((_request, response) => {
      response.writeHead(429, { 'retry-after': 'Sun, 03 May 2026 10:00:30 GMT' }).end()
    })
    expect(await host.act(request())).toMatchObject({ kind: 'retry', afterMs: 30_000 })
  })

  test.each([
    ['HTML', '<p>ok'],
    ['an unknown outcome', '{"outcome":"perhaps"}'],
    ['a body over 64 kB', `{"outcome":"done","x":"${'x'.repeat(65 * 1024)}"}`],
  ])('200 with %s is unverified', async (_, body) => {
    const { host } = await httpHost((_request, response) => void response.end(body))
    expect(await host.act(request())).toMatchObject({ kind: 'unverified' })
  })

  test('the code of a 4xx is stored, its message never', async () => {
    const { host } = await httpHost((_request, response) => {
      response.writeHead(409).end('{"code":"seat_limit","detail":"ana@acme.test has no seat"}')
    })
    expect(await host.act(request())).toEqual({ kind: 'failed', reason: 'HTTP 409 seat_limit' })
  })

  test.each([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['not a url', null],
    [7, null],
    ['https://app.test/i/1?a=b', 'https://app.test/i/1?a=b'],
    ['http://app.test/i/1', 'http://app.test/i/1'],
  ])('invitation_url %s becomes %s', async (invitation_url, invitationUrl) => {
    const { host } = await httpHost((_request, response) => {
      response.end(JSON.stringify({ outcome: 'done', invitation_url }))
    })
    expect(await host.act(request())).toMatchObject({ outcome: 'done', invitationUrl })
  })

  test('an unreadable user or card, or another user, does not change the outcome', async () => {
    const bodies = [
      { outcome: 'done', user: { id: 7 }, cards: [{}], message: 'a\r\nb' },
      { outcome: 'done', user: user({ id: 'u_2' }), cards: [] },
      { outcome: 'refused', user: user({ id: 'u_1' }), reason: 'owner' },
    ]
    const { host } = await httpHost((_request, response) =>
      response.end(JSON.stringify(bodies.shift())),
    )
    expect(await host.act(request())).toMatchObject({ user: null, cards: null, message: 'a b' })
    expect(await host.act(request())).toMatchObject({ user: null, cards: [] })
    expect(await host.act(request())).toMatchObject({ user: { id: 'u_1' }, reason: 'owner' })
  })
})

function request(): ActionRequest {
  return {
    id: 'act_1',
    organizationId: 'acme',
    entityId: 'nl',
    userId: 'u_1',
    detail: { kind: 'user.reactivate', params: {} },
    employee: { id: 'emp_1', remoteId: null, employeeNumber: null },
    because: [],
  }
}
