import type { Socket } from 'node:net'
import { expect, describe, test } from 'vitest'
import { RetryLater, Terminal } from '../../src/core/facts/errors.ts'
import { createHttpHost } from '../../src/host/http.ts'
import { head, httpHost, rawHost, SECRET, user } from './faulty-host.ts'

/** Many times the given deadline, and far below the default of thirty seconds. */
const FAR_LESS_THAN_THE_USUAL = 20_000

describe('reading users over a faulty connection', () => {
  test.each([
    ['a stall before the answer', () => undefined],
    ['a stall inside the body', (socket: Socket) => socket.write(head(100) + '{"results":[')],
    ['an answer that breaks off', (socket: Socket) => socket.end(head(100) + '{"results":[')],
    ['a reset', (socket: Socket) => socket.resetAndDestroy()],
    ['a closed connection', (socket: Socket) => socket.end()],
  ])('%s is host-unreachable, within the deadline', async (_, answer) => {
    const host = await rawHost(answer)
    const begun = Date.now()
    await expect(host.users('acme', null)).rejects.toMatchObject({ failure: 'host-unreachable' })
    expect(Date.now() - begun).toBeLessThan(FAR_LESS_THAN_THE_USUAL)
  })

  test.each([
    ['HTML', '<!doctype html><p>Log in'],
    ['truncated JSON', '{"results":[{"id":'],
    ['another shape', '{"users":[]}'],
    ['a list without an explicit end', '{"results":[]}'],
    ['an empty cursor', '{"results":[],"next":""}'],
    ['nothing', ''],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['a body over 8 MiB', `{"results":[],"next":null,"x":"${'x'.repeat(8 * 1024 * 1024)}"}`],
  ])('200 with %s is host-error and never an empty list', async (_, body) => {
    const { host } = await httpHost((_request, response) => void response.writeHead(200).end(body))
    const error = await host.users('acme', null).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RetryLater)
    expect(error).toMatchObject({ failure: 'host-error' })
  })

  test.each([401, 403])('%i waits for the operator', async (status) => {
    const { host } = await httpHost((_request, response) => void response.writeHead(status).end())
    const error = await host.users('acme', null).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(Terminal)
    expect(error).toMatchObject({ failure: 'host-unauthorized' })
  })

  test.each([301, 302, 307, 400, 404])(
    '%i is host-error, and nothing is followed',
    async (status) => {
      const { host, seen } = await httpHost((_request, response) => {
        response.writeHead(status, { location: '/elsewhere' }).end()
      })
      await expect(host.users('acme', null)).rejects.toMatchObject({ failure: 'host-error' })
      expect(seen).toHaveLength(1)
    },
  )

  test.each([
    ['120', 120_000],
    ['Sun, 03 May 2026 10:05:00 GMT', 300_000],
    ['Sun, 03 May 2026 09:00:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', null],
    ['-5', null],
  ])('429 with Retry-After %s asks to wait %s ms', async (header, afterMs) => {
    const { host } = await httpHost((_request, response) => {
      response.writeHead(429, { 'retry-after': header }).end()
    })
    const failure = 'host-unreachable'
    await expect(host.users('acme', null)).rejects.toMatchObject({ failure, afterMs })
  })

  test('a 503 is retried at once, a 503 with Retry-After is not', async () => {
    const flaky = await httpHost((_request, response) => {
      if (flaky.seen.length === 1) response.writeHead(503).end()
      else response.end('{"results":[],"next":null}')
    })
    expect(await flaky.host.users('acme', null)).toMatchObject({ users: [] })
    const busy = await httpHost((_request, response) => {
      response.writeHead(503, { 'retry-after': '60' }).end()
    })
    await expect(busy.host.users('acme', null)).rejects.toMatchObject({ afterMs: 60_000 })
    expect(busy.seen).toHaveLength(1)
  })

  test('the cursor is an escaped value, never a URL to follow, and a loop ends', async () => {
    const next = 'http://169.254.169.254/?a=b&c#d é'
    const { host, seen } = await httpHost((_request, response) => {
      response.end(JSON.stringify({ results: [], next }))
    })
    expect((await host.users('acme', null)).next).toBe(next)
    const loop = host.users('acme', next)
    await expect(loop).rejects.toMatchObject({ failure: 'host-error' })
    const query = new URL(seen[1]?.url ?? '', 'http://x').searchParams
    expect(Object.fromEntries(query)).toEqual({ organization_id: 'acme', cursor: next })
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'user-agent': 'Rollcall' })
  })

  test('booleans may be texts, extra members are ignored, unknown words are kept, and a bad user is named', async () => {
    const results = [
      user({ id: 'u_1', protected: 'True', next_login: 1, phone: '+31 20 123-45.67' }),
      user({ id: 'u_2', protected: 'False', cards: null, phone: '' }),
      user({ id: 'u_3', status: 'suspended' }),
      user({ id: 'u_4', role: 'god' }),
      user({ id: 'u_5', protected: 'perhaps' }),
      user({ id: 'u_6', cards: [{ id: 'c', entity_id: 'nl', status: 'frozen', type: 'virtual' }] }),
      user({ id: 7, status: 'ACTIVE', entity_ids: 'nl' }),
      user({ id: 'u_8', email: null }),
      user({ id: 'u_9', entity_ids: undefined }),
      user({ id: null }),
      null,
    ]
    const { host } = await httpHost((_request, response) => {
      response.end(JSON.stringify({ results, next: null }))
    })
    const page = await host.users('acme', null)
    expect(page.users).toMatchObject([
      { id: 'u_1', protected: true, phone: '+31201234567' },
      { id: 'u_2', protected: false, phone: null, cards: [] },
      { id: 'u_3', status: 'active', words: { status: 'suspended' } },
      { id: 'u_4', role: 'admin', words: { role: 'god' } },
      { id: 'u_5', protected: true },
      { id: 'u_6', cards: [{ id: 'c', status: 'active', words: { status: 'frozen' } }] },
      { id: '7', numericId: true, status: 'active', entityIds: ['nl'] },
    ])
    expect(page.unreadable).toMatchObject([
      { id: 'u_8', email: null, field: 'email' },
      { id: 'u_9', field: 'entity_ids' },
      { id: null, field: 'id' },
      { id: null, email: null, field: 'id' },
    ])
  })

  test('a host that ignores user_id or email does not answer with somebody else', async () => {
    const results = [user({ id: 'u_1', email: 'ana@acme.test' }), user({ id: 'u_2' })]
    const { host } = await httpHost((_request, response) => {
      response.end(JSON.stringify({ results, next: null }))
    })
    await expect(host.user('acme', 'u_9')).rejects.toMatchObject({ failure: 'host-error' })
    expect(await host.user('acme', 'u_2')).toMatchObject({ id: 'u_2' })
    expect(await host.usersByEmail('acme', ' ANA@Acme.test')).toMatchObject({
      users: [{ id: 'u_1' }],
      unreadable: [],
    })
  })
})

test.each([
  ['http://host.test', 'https'],
  ['ftp://host.test', 'https'],
  ['https://a:b@host.test', 'credentials'],
  ['https://host.test?x=1', 'query'],
  ['host.test', 'URL'],
])('HOST_URL %s is refused at the start', (url, why) => {
  expect(() => createHttpHost({ url, token: 't', secret: SECRET })).toThrow(why)
})

test('a token or a secret that cannot be used is refused at the start', () => {
  const url = 'https://host.test/base/'
  expect(() => createHttpHost({ url, token: 'a\nb', secret: SECRET })).toThrow('HOST_TOKEN')
  expect(() => createHttpHost({ url, token: 't', secret: 'whsec_' })).toThrow('HOST_SECRET')
  expect(() => createHttpHost({ url, token: 't', secret: 'whsec_!' })).toThrow('HOST_SECRET')
})
