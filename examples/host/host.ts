/**
 * A host app: the two endpoints of docs/host.md, with people in memory. What an action does is in
 * actions.ts. A real product has people in its database, and stores the effect of an action together
 * with its answer in one transaction. Start: HOST_TOKEN=secret HOST_SECRET=whsec_… node examples/host/host.ts
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import { perform, sameEmail, type Action, type Answer, type Person } from './actions.ts'

export function createHostApp(options: { token: string; secret: string; pageSize?: number }) {
  const webhook = new Webhook(options.secret)
  const people: Record<string, Person[]> = JSON.parse(readFileSync(PEOPLE, 'utf8'))
  const answers = new Map<string, Answer>()

  function users(query: URLSearchParams) {
    const email = query.get('email')
    const all = (people[query.get('organization_id') ?? ''] ?? [])
      .filter(({ id }) => id === (query.get('user_id') ?? id))
      .filter((person) => email === null || sameEmail(person.email, email))
    const start = Number(query.get('cursor') ?? 0)
    const end = start + (options.pageSize ?? 100)
    return { results: all.slice(start, end), next: end < all.length ? String(end) : null }
  }

  function act(action: Action): Answer {
    // The same id is the same action, sent again: it gets the stored answer, and nothing is done.
    const key = `${action.organization_id}/${action.id}`
    const known = answers.get(key)
    if (known !== undefined) return known
    // A copy, so that later changes of the user do not change the stored answer.
    const answer = structuredClone(perform((people[action.organization_id] ??= []), action))
    answers.set(key, answer)
    return answer
  }

  async function answer(request: IncomingMessage): Promise<[status: number, body: unknown]> {
    const url = new URL(request.url ?? '/', 'http://host')
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${options.token}`))
      return [401, {}]
    if (request.method === 'GET' && url.pathname === '/users') return [200, users(url.searchParams)]
    if (request.method !== 'POST' || url.pathname !== '/actions') return [404, {}]
    const body = await buffer(request)
    const signed = ['webhook-id', 'webhook-timestamp', 'webhook-signature']
    try {
      // Verifies the raw bytes, and refuses a timestamp that is more than five minutes off.
      const headers = signed.map((name) => [name, String(request.headers[name] ?? '')])
      webhook.verify(body, Object.fromEntries(headers))
    } catch {
      return [401, { code: 'bad_signature' }]
    }
    const action: Action = JSON.parse(body.toString())
    return action.id === request.headers['webhook-id']
      ? [200, act(action)]
      : [400, { code: 'id_differs' }]
  }

  return createServer((request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    answer(request).then(
      ([status, body]) => send(status, body),
      () => send(500, {}),
    )
  })
}

const PEOPLE = new URL('people.json', import.meta.url)

/** Compares hashes, which have the same length, in constant time. */
function sameSecret(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

if (import.meta.main) {
  const { HOST_TOKEN: token, HOST_SECRET: secret, PORT = '3001' } = process.env
  if (!token || !secret)
    throw new Error('set HOST_TOKEN and HOST_SECRET (whsec_ followed by base64)')
  const server = createHostApp({ token, secret }).listen(Number(PORT), '127.0.0.1', () => {
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : PORT
    console.log(`host app on http://127.0.0.1:${port}`)
  })
}
