// The host in memory behind the real adapter, so that a test can change what is on the wire.
import { createHttpHost } from '../../src/host/http.ts'
import { sameAddress } from '../../src/host/wire.ts'
import type { Host } from '../../src/ports/host.ts'
import { outcomeAsSent, requestOf, userAsSent, type Action } from './host-wire.ts'
import type { MemoryHost } from './memory-host.ts'

export type WireUser = Record<string, unknown>

export interface WireFaults {
  /** What the host really writes instead of this user. */
  user?: (user: WireUser) => unknown
  /** What it answers instead to this action. */
  answer?: (answer: Record<string, unknown>, action: Action) => unknown
  /** What it reads instead of a user's id, because it has others on the wire. */
  id?: (written: unknown) => string
}

/** Speaks contract 5 over `fetch` without a network. `sent`: the bodies of the actions that came. */
export function wireHost(memory: MemoryHost, faults: WireFaults = {}) {
  const sent: Action[] = []
  const idOf = (written: unknown) => faults.id?.(written) ?? String(written)
  const host: Host = createHttpHost({
    url: 'https://host.test',
    token: 'token',
    secret: `whsec_${btoa('s'.repeat(32))}`,
    async fetch(input, init) {
      const request = new Request(input, init)
      if (request.method === 'POST') return json(await act((await request.json()) as Action))
      const url = new URL(request.url)
      return json({ results: listed(url.searchParams), next: null })
    },
  })
  return { host, sent, faults }

  function listed(query: URLSearchParams): unknown[] {
    const [id, email] = [query.get('user_id'), query.get('email')]
    return memory
      .list(query.get('organization_id') ?? '')
      .filter((user) => id === null || user.id === idOf(id))
      .filter((user) => email === null || sameAddress(user.email, email))
      .map((user) => asWritten(userAsSent(user)))
  }

  function asWritten(user: WireUser): unknown {
    return faults.user === undefined ? user : faults.user(user)
  }

  async function act(action: Action): Promise<unknown> {
    sent.push(action)
    const userId = action.user_id === null ? null : idOf(action.user_id)
    const answer = await memory.act(requestOf({ ...action, user_id: userId }))
    if (answer.kind !== 'answered') throw new Error(`the test's host does not ${answer.kind}`)
    const said = outcomeAsSent(answer)
    const user = said.user === null ? null : asWritten(said.user)
    return faults.answer?.({ ...said, user }, action) ?? { ...said, user }
  }
}

function json(body: unknown): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
}
