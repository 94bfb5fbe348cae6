// An unknown path gets an answer that fits who asks: a problem for programs, a page for people.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStage, type Stage } from '../world/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'nl' }

test.each(['/v1/nothing', '/v1', '/v1/accounts/a/nothing', '/webhooks/nothing', '/nothing'])(
  'a program that asks for %s',
  async (path) => {
    const headers = { authorization: `Bearer ${stage.apiKeys[0] ?? ''}` }
    for (const accept of path === '/nothing' ? ['application/json', '*/*'] : [BROWSER.accept]) {
      const answer = await fetch(`${stage.rollcall.url}${path}`, {
        headers: { ...headers, accept },
      })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({
        status: 404,
        request_id: expect.any(String) as string,
      })
    }
  },
)

test.each(['/', '/nothing', '/sandbox', '/favicon.png'])('a person who opens %s', async (path) => {
  const answer = await fetch(`${stage.rollcall.url}${path}`, { headers: BROWSER })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await answer.text()).toContain('Deze pagina bestaat niet')
})

test.each([
  '/link/*',
  '/portal/*',
  '/portal/enter/*',
  '/v1/*',
  '/*',
  '/link/:secret',
  '/metrics/*',
])('whoever sends a body to %s, as a pattern of ours is written, is refused', async (path) => {
  const authorization = `Bearer ${stage.apiKeys[0] ?? ''}`
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const headers = { authorization, origin: 'null', 'idempotency-key': method }
    const answer = await fetch(`${stage.rollcall.url}${path}`, { method, headers, body: '{}' })
    expect([method, answer.status < 500 && answer.status >= 400]).toEqual([method, true])
  }
})

test.each([
  ['/v1/events', 'events'],
  ['/v1/organizations', 'events'],
])('a forged cursor of %s', async (path, list) => {
  for (const after of ['x', '-1', '1e3', '', ' 1', '99999999999999999999']) {
    const cursor = Buffer.from(JSON.stringify([list, after])).toString('base64url')
    const answer = await fetch(`${stage.rollcall.url}${path}?cursor=${cursor}`, {
      headers: { authorization: `Bearer ${stage.apiKeys[0] ?? ''}` },
    })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('cursor')
  }
})
