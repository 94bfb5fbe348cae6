// The outside world without a network: a `fetch` over as many accounts as a run wants, in virtual time.
import { createHr, type Hr, type Pages } from '../outside/hr.ts'
import { createProduct, type Product } from '../outside/product.ts'
import { passes } from './clock.ts'

export interface OutsideAccount {
  readonly token: string
  readonly organization: string
  readonly hr: Hr
  readonly product: Product
  /** Requests with this account's token, by minute. */
  readonly perMinute: Map<number, number>
}

export interface OutsideInside {
  readonly accounts: ReadonlyMap<string, OutsideAccount>
  add(token: string, organization: string, people: number): OutsideAccount
  readonly fetch: typeof fetch
}

/** What Merge lets one account ask in a minute; it tells how many are left. */
export const MERGE_PER_MINUTE = 100
const MINUTE = 60_000

/** Each answer takes so many virtual milliseconds. */
export function createOutside(latencyMs: number): OutsideInside {
  const accounts = new Map<string, OutsideAccount>()
  /** Accounts of one size have the same people, so that their pages are made once. */
  const pages = new Map<number, Pages>()

  return {
    accounts,
    add(token, organization, people) {
      const known = pages.get(people) ?? new Map<string, Buffer>()
      pages.set(people, known)
      const hr = createHr(people, known)
      const product = createProduct(people)
      const account = { token, organization, hr, product, perMinute: new Map<number, number>() }
      accounts.set(token, account)
      return account
    },
    fetch: (input, init) => {
      passes(latencyMs)
      const url = new URL(input instanceof Request ? input.url : String(input))
      const { status, body, headers } = answer(url, init ?? {})
      return Promise.resolve(new Response(new Uint8Array(Buffer.from(body)), { status, headers }))
    },
  }

  function answer(url: URL, init: RequestInit) {
    const { pathname: path, searchParams: query } = url
    if (path === '/rollcall/users') {
      const organization = query.get('organization_id')
      return { ...of(organization).product.users(query), headers: {} }
    }
    if (path === '/rollcall/actions') {
      const body = typeof init.body === 'string' ? init.body : ''
      const { organization_id } = JSON.parse(body) as { organization_id: string }
      return { ...of(organization_id).product.act(body), headers: {} }
    }
    const token = new Headers(init.headers).get('x-account-token') ?? ''
    const account = accounts.get(token)
    if (account === undefined) return { status: 401, body: '{}', headers: {} }
    const minute = Math.floor(Date.now() / MINUTE)
    const asked = (account.perMinute.get(minute) ?? 0) + 1
    account.perMinute.set(minute, asked)
    const headers = {
      'x-ratelimit-remaining': String(Math.max(0, MERGE_PER_MINUTE - asked)),
      'x-ratelimit-reset': String(Math.ceil(((minute + 1) * MINUTE - Date.now()) / 1000)),
    }
    if (asked > MERGE_PER_MINUTE) return { status: 429, body: '{}', headers }
    const call = path.split('/hris/v1/')[1] ?? ''
    return { ...account.hr.answer(init.method ?? 'GET', call, query), headers }
  }

  function of(organization: string | null): OutsideAccount {
    for (const account of accounts.values())
      if (account.organization === organization) return account
    throw new Error(`no organization ${organization}`)
  }
}
