import { createHmac } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, vi } from 'vitest'
import type { ShapeSlug } from '../../src/sandbox/hr/shapes.ts'
import { createSandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts'

export const SECRET = `whsec_${Buffer.from('a secret of enough length').toString('base64')}`
export const WEBHOOK_KEY = 'webhook-key'

type Body = Record<string, unknown>
export type Page = { next: string | null; results: Row[] }
export type Row = Body & { id: string; remote_id: string; modified_at: string }

/** A sandbox in memory, with functions to call its three parts. */
export function stage(options: Partial<SandboxOptions> = {}) {
  const sandbox = createSandbox({
    file: ':memory:',
    baseUrl: 'http://localhost:3000/sandbox',
    webhookUrl: 'http://127.0.0.1:9/webhooks/merge',
    webhookKey: WEBHOOK_KEY,
    mergeKey: 'merge-key',
    hostToken: 'host-token',
    hostSecret: SECRET,
    resendKey: 're_key',
    productName: 'Umbrella Pay',
    initialSyncMs: 5,
    webhookPausesMs: [1, 1],
    ...options,
  })
  let token = ''

  const merge = async (path: string, headers: Record<string, string> = {}) => {
    const response = await sandbox.app.request(`/merge/api/hris/v1/${path}`, {
      headers: { authorization: 'Bearer merge-key', 'x-account-token': token, ...headers },
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const read = async (path: string) => JSON.parse((await merge(path)).text) as Body & Page
  const list = async (path: string): Promise<Row[]> => (await read(path)).results

  const linkToken = async (body: Body = {}) => {
    const response = await sandbox.app.request('/merge/api/hris/v1/link-token', {
      method: 'POST',
      headers: { authorization: 'Bearer merge-key' },
      body: JSON.stringify({
        end_user_email_address: 'noor@tulip.test',
        end_user_organization_name: 'Tulip & Thunder',
        end_user_origin_id: 'acc_1',
        categories: ['hris'],
        should_create_magic_link_url: true,
        link_expiry_mins: 10_080,
        ...body,
      }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, string> }
  }

  /** Links, and waits for the first sync unless the test delays it; returns the account token. */
  const link = async (
    shape: ShapeSlug = 'hibob',
    body: Body & { end_user_origin_id?: string } = {},
  ): Promise<string> => {
    const asked = await linkToken(body)
    sandbox.actions.linkNow(asked.body['magic_link_url'] ?? '', shape)
    token = sandbox.actions.accountToken(body.end_user_origin_id ?? 'acc_1') ?? ''
    const employees = expect.objectContaining({ model_id: 'hris.Employee', is_initial_sync: false })
    if (options.initialSyncMs === undefined)
      await vi.waitFor(
        async () => expect(await list('sync-status')).toContainEqual(employees),
        60_000,
      )
    return token
  }

  const press = (path: string, form: Record<string, string> = {}) =>
    sandbox.app.request(path, { method: 'POST', body: new URLSearchParams(form) })

  const act = async (
    action: Body & { id: string },
    change: (headers: Headers) => void = () => undefined,
  ) => {
    const body = JSON.stringify({
      organization_id: 'tulip',
      entity_id: 'nl',
      because: [],
      ...action,
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = createHmac('sha256', Buffer.from(SECRET.slice(6), 'base64'))
      .update(`${action.id}.${timestamp}.${body}`)
      .digest('base64')
    const headers = new Headers({
      authorization: 'Bearer host-token',
      'content-type': 'application/json',
      'webhook-id': action.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    })
    change(headers)
    const response = await sandbox.app.request('/host/actions', { method: 'POST', headers, body })
    return {
      status: response.status,
      body: (await response.json()) as Body & { user: User; cards: Card[] },
    }
  }

  const users = async (query = ''): Promise<User[]> => {
    const response = await sandbox.app.request(`/host/users?organization_id=tulip${query}`, {
      headers: { authorization: 'Bearer host-token' },
    })
    return ((await response.json()) as { results: User[] }).results
  }

  const send = async (mail: unknown, headers: Record<string, string> = {}, path = '/emails') => {
    const response = await sandbox.app.request(`/resend${path}`, {
      method: 'POST',
      headers: { authorization: 'Bearer re_key', 'user-agent': 'resend-node:6', ...headers },
      body: JSON.stringify(mail),
    })
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Body,
    }
  }

  return { sandbox, merge, read, list, linkToken, link, press, act, users, send }
}

export type Card = { id: string; entity_id: string; status: string; blocked_by: string | null }
export type User = {
  id: string
  email: string
  first_name: string
  last_name: string
  phone: string | null
  status: string
  role: string
  entity_ids: string[]
  cards: Card[]
}

/** A real port for what needs a socket. */
export async function listen(app: Hono) {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Stands in for Rollcall's webhook endpoint: records the webhooks and sends the given answers. */
export async function webhookReceiver(answers: number[] = []) {
  const received: { body: string; signature: string; event: string; data: Body }[] = []
  const app = new Hono()
  app.post('/webhooks/merge', async (c) => {
    const body = await c.req.text()
    const parsed = JSON.parse(body) as { hook: { event: string }; data: Body }
    received.push({
      body,
      signature: c.req.header('x-merge-webhook-signature') ?? '',
      event: parsed.hook.event,
      data: parsed.data,
    })
    return c.text('', (answers.shift() ?? 200) as 200)
  })
  const server = await listen(app)
  return { received, webhookUrl: `${server.url}/webhooks/merge`, close: server.close }
}
