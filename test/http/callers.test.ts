import { beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../src/http/api/api.ts'
import { ALLOWED_CALLERS } from '../../src/http/allowed-callers.ts'
import { createLimits } from '../../src/http/limits/limits.ts'
import { createPortal } from '../../src/http/portal/portal.ts'
import { type Desk, KEY, OTHER_KEY, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ mailSecret: `whsec_${btoa('a secret of some length')}` })
})

/**
 * Every route with a handler, such as `GET /v1/runs/:id`; without middleware, which has all methods. Those of the
 * portal and of `/v1` are their own: the app takes them from the table.
 */
function routes(): readonly string[] {
  const isPortal = (path: string) => /^\/(portal|link)(\/|$)/.test(path)
  const limits = createLimits(desk.deps.clock, () => 'an address')
  const portal = createPortal({ deps: desk.deps, publicUrl: 'http://localhost', limits })
  const api = createApi({ deps: desk.deps, publicUrl: 'http://localhost', limits })
  const app = desk.app.routes.filter(({ path }) => !isPortal(path) && !path.startsWith('/v1/'))
  const ends = [...app, ...api.routes, ...portal.routes].filter(({ method }) => method !== 'ALL')
  return [...new Set(ends.map(({ method, path }) => `${method} ${path}`))]
}

function pathOf(route: string): [method: string, path: string] {
  const [method = '', path = ''] = route.split(' ')
  return [method, path.replaceAll(/:\w+/g, 'nobody')]
}

describe('the allow table (S4)', () => {
  test('has exactly one entry for every route', () => {
    expect(routes().toSorted()).toEqual(Object.keys(ALLOWED_CALLERS).toSorted())
  })

  test.each(Object.entries(ALLOWED_CALLERS))('%s is for %s', async (route, caller) => {
    const [method, path] = pathOf(route)
    const answers = {
      nobody: await desk.call(method, path, undefined, { key: null }),
      wrong: await desk.call(method, path, undefined, { key: 'rk_guessed' }),
      basic: await desk.call(method, path, undefined, {
        key: null,
        headers: { authorization: `Basic ${KEY}` },
      }),
      key: await desk.call(method, path),
      other: await desk.call(method, path, undefined, { key: OTHER_KEY }),
    }
    for (const [who, { status }] of Object.entries(answers)) {
      const open = caller === 'public' || (caller === 'api-key' && ['key', 'other'].includes(who))
      if (open) expect([401, 403], who).not.toContain(status)
      else expect(status, who).toBe(401)
    }
  })

  test('an unknown path under /v1 needs a key first, then is not found', async () => {
    expect((await desk.call('GET', '/v1/nothing', undefined, { key: null })).status).toBe(401)
    expect((await desk.call('GET', '/v1/nothing')).status).toBe(404)
    expect((await desk.call('GET', '/nothing', undefined, { key: null })).status).toBe(404)
  })
})

test('a 401 says how to authenticate, and no log has the key', async () => {
  const refused = await desk.call('GET', '/v1/events', undefined, { key: 'rk_guessed-canary' })
  expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(refused.body).toMatchObject({
    status: 401,
    request_id: refused.headers.get('x-request-id'),
  })
  expect(desk.logged().join()).not.toContain('canary')
  expect(desk.logged().join()).not.toContain(KEY)
})

test('keys that are not SHA-256 hashes stop the start', async () => {
  const { createApp } = await import('../../src/http/app.ts')
  expect(() => createApp(desk.deps, { apiKeyHashes: [KEY], mergeWebhooks: true })).toThrow(
    /SHA-256/,
  )
})

test('an unknown id gets the same answer on every route', async () => {
  const reads = routes().filter((route) => /^(GET|DELETE) .*:id/.test(route))
  for (const route of reads) {
    const [method, path] = pathOf(route)
    const query = method === 'DELETE' ? '?confirm=nobody' : '?by=company'
    const answer = await desk.call(method, path + query)
    expect(answer.status, route).toBe(404)
    expect({ ...answer.body, request_id: '' }, route).toEqual({
      type: 'urn:rollcall:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'nothing has this id or path',
      request_id: '',
    })
  }
})
