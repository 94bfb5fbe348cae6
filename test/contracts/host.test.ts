import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createHostApp } from '../../examples/host/host.ts'
import type { User } from '../../src/core/people/user.ts'
import { createHttpHost } from '../../src/host/http.ts'
import { createMemoryHost } from '../doubles/memory-host.ts'
import { readUserPage } from '../../src/host/wire.ts'
import { startHost } from '../doubles/host.ts'
import { hostSuite } from './host-suite.ts'
import { openSandboxHost } from './sandbox-host.ts'
import type { HostUnderTest, Inside } from './host-world.ts'

const TOKEN = 'host-token'
const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`
const PEOPLE = new URL('../../examples/host/people.json', import.meta.url)
const EXAMPLE = {
  organizationId: 'acme',
  entityIds: ['nl', 'de'] as const,
  userIds: { owner: 'u_owner', admin: 'u_admin', member: 'u_member', invited: 'u_invited' },
  givesLinks: true,
}

hostSuite('the http adapter and examples/host over a socket', async () => {
  const server = createHostApp({ token: TOKEN, secret: SECRET, pageSize: 3 }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  return {
    ...EXAMPLE,
    ...overHttp({ url, token: TOKEN, secret: SECRET, organizationId: 'acme' }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
})

hostSuite('the host in memory', async () => {
  const host = createMemoryHost({ acme: examplePeople() }, { pageSize: 3 })
  const inside = async (userId: string) => ({
    sessions: host.sessions('acme', userId),
    mustVerifyPhone: host.mustVerifyPhone('acme', userId),
  })
  return { ...EXAMPLE, host, inside, close: async () => undefined }
})

hostSuite('the double over a socket', async () => {
  const double = await startHost()
  for (const user of examplePeople()) double.memory.put('acme', user)
  const host = createHttpHost({ url: double.baseUrl, token: double.token, secret: double.secret })
  const inside = async (userId: string) => ({
    sessions: double.memory.sessions('acme', userId),
    mustVerifyPhone: double.memory.mustVerifyPhone('acme', userId),
  })
  return { ...EXAMPLE, host, inside, close: () => double.stop() }
})

hostSuite('the host of the sandbox', openSandboxHost)

// To run this against another host, see docs/host.md, "Test it".
const own = process.env['HOST_CONTRACT']
if (own !== undefined) {
  const config = JSON.parse(readFileSync(own, 'utf8'))
  hostSuite(`the host at ${config.url}`, async (): Promise<HostUnderTest> => {
    const organizationId: string = config.organization_id
    const reach = overHttp({ ...config, organizationId })
    const { entity_ids: entityIds, user_ids: userIds, gives_links: givesLinks = true } = config
    const close = async () => undefined
    return { organizationId, entityIds, userIds, givesLinks, ...reach, close }
  })
}

test('`node examples/host/host.ts` starts and answers', async () => {
  const file = new URL('../../examples/host/host.ts', import.meta.url).pathname
  const env = { HOST_TOKEN: TOKEN, HOST_SECRET: SECRET, PORT: '0' }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [output] = await once(child.stdout, 'data')
    const url = String(output).match(/http:\S+/)?.[0] ?? ''
    const host = createHttpHost({ url, token: TOKEN, secret: SECRET })
    expect((await host.users('acme', null)).users).toEqual(examplePeople())
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

function overHttp(options: { url: string; token: string; secret: string; organizationId: string }) {
  const { url, token, organizationId } = options
  /** The example host shows both as members that contract 5 does not know. */
  async function inside(userId: string): Promise<Inside> {
    const query = new URLSearchParams({ organization_id: organizationId, user_id: userId })
    const response = await fetch(`${url}/users?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const { results } = (await response.json()) as { results: Shown[] }
    const { sessions = null, phone_verification_required = null } = results[0] ?? {}
    return { sessions, mustVerifyPhone: phone_verification_required }
  }
  return { host: createHttpHost(options), inside }
}

interface Shown {
  readonly sessions?: readonly string[]
  readonly phone_verification_required?: boolean
}

function examplePeople(): readonly User[] {
  const people = JSON.parse(readFileSync(PEOPLE, 'utf8'))
  const page = readUserPage(JSON.stringify({ results: people.acme, next: null }))
  if ('problem' in page) throw new Error(page.problem)
  return page.users
}
