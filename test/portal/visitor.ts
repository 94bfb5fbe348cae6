// A visitor of the portal without a browser: cookies, forms and the current page.
import { expect } from 'vitest'
import { KEY, openDesk, type Desk } from '../http/desk.ts'

export const ORIGIN = 'http://localhost'
const SAME = { 'sec-fetch-site': 'same-origin', origin: 'null' }

export interface Seen {
  readonly status: number
  readonly html: string
  /** What a reader sees, without markup. */
  readonly text: string
  readonly headers: Headers
  readonly location: string | null
}

export type Visitor = ReturnType<typeof newVisitor>

export function newVisitor(
  desk: Pick<Desk, 'app' | 'call'>,
  headers: Readonly<Record<string, string>> = {},
) {
  const cookies = new Map<string, string>()

  async function go(
    path: string,
    {
      headers: sent = {},
      ...init
    }: Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Seen> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await desk.app.request(path, {
      ...init,
      headers: { ...(cookie === '' ? {} : { cookie }), ...headers, ...sent },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const html = await response.text()
    return {
      status: response.status,
      html,
      text: textOf(html),
      headers: response.headers,
      location: response.headers.get('location'),
    }
  }

  async function get(path: string): Promise<Seen> {
    const seen = await go(path)
    return seen.status === 303 && seen.location !== null ? get(seen.location) : seen
  }

  /** Sends a form of ours, with the token of `/portal/access`, a page every session may see. */
  async function post(
    path: string,
    form: Readonly<Record<string, string>> | readonly (readonly [string, string])[] = {},
    more: Readonly<Record<string, string>> = SAME,
  ): Promise<Seen> {
    const body = new URLSearchParams()
    const pairs: Iterable<readonly [string, string]> = isPairs(form) ? form : Object.entries(form)
    for (const [name, value] of pairs) body.append(name, value)
    if (!body.has('csrf')) body.set('csrf', await csrf())
    return go(path, { method: 'POST', body, headers: more })
  }

  async function csrf(): Promise<string> {
    return /name="csrf" value="([^"]+)"/.exec((await go('/portal/access')).html)?.[1] ?? ''
  }

  /** Asks for a session as the host does, and clicks through. */
  async function enter(given: object = {}): Promise<Seen> {
    const door = await doorFor(desk, given)
    await go(door)
    const entered = await go(door, { method: 'POST', headers: SAME })
    expect(entered.status).toBe(303)
    return get(entered.location ?? '')
  }

  return { go, get, post, csrf, enter, cookies }
}

/** The path of a new portal link. */
export async function doorFor(desk: Pick<Desk, 'call'>, given: object = {}): Promise<string> {
  const { status, body, text } = await desk.call('POST', '/v1/portal-sessions', {
    organization_id: 'acme',
    admin: { email: 'bo@acme.test', name: 'Bo' },
    ...given,
  })
  expect([status, text]).toEqual([201, expect.any(String)])
  return new URL(body.url as string).pathname
}

function isPairs(form: object): form is readonly (readonly [string, string])[] {
  return Array.isArray(form)
}

function textOf(html: string): string {
  return html
    .replace(/<(style|script|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

export { KEY, openDesk }
