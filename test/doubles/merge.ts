// A double of Merge's HRIS API, written from its description: state in memory, strict about each request.
import { randomUUID } from 'node:crypto'
import { json, told, type Answer, type Asked, type PlannedLie } from './answers.ts'
import { mergeAccount, type MergeAccount } from './merge-account.ts'
import { answerAbout, detailsOf } from './merge-lists.ts'
import { deliver, envelope, syncCompleted } from './merge-webhooks.ts'
import { serve, type Served } from './serve.ts'

const SYSTEMS: Record<string, string> = {
  hibob: 'Hibob',
  bamboohr: 'BambooHR',
  personio: 'Personio',
  workday: 'Workday',
}

interface LinkToken {
  url: string
  originId: string
  organizationName: string
  email: string
  integration: string | null
  /** Everything that was asked for with it. */
  body: Record<string, unknown>
}

export type MergeDouble = ReturnType<typeof mergeDouble<{ asked: Asked[] }>>
export type Merge = Served & MergeDouble

/** The double on its own socket. */
export async function startMerge(): Promise<Merge> {
  const served = await serve((asked) => merge.answer(asked))
  const merge = mergeDouble(served)
  return Object.assign(merge, { baseUrl: `${served.url}/api` })
}

/** The double without a socket: `answer` gets each request, and `asked` keeps them in order. */
export function mergeDouble<Base extends { asked: Asked[] }>(base: Base) {
  const merge = Object.assign(base, {
    /** What `MERGE_API_BASE_URL` is set to. */
    baseUrl: 'http://127.0.0.1/api',
    apiKey: `merge-key-${randomUUID()}`,
    webhookKeys: [`hook-key-${randomUUID()}`, `older-hook-key-${randomUUID()}`],
    /** Where webhooks go. */
    target: '',
    accounts: [] as MergeAccount[],
    linkTokens: [] as LinkToken[],
    /** Of the embedded link, each good for one exchange within ten minutes. */
    publicTokens: new Map<string, { account: MergeAccount; until: number }>(),
    /** Every call gets a 503. */
    down: false,
    issues: [] as { status: string }[],
    /** Events of Merge's audit trail, of all accounts. */
    trail: [] as { event_type: string; event_description: string; created_at: string }[],
    /** What a forced resync answers; with 200 a sync begins, which ends when the test says so. */
    resyncAnswers: 200,
    /** Faults of calls that need the key only. */
    lies: [] as PlannedLie[],
    /** Every violation of Merge's description in a request. */
    complaints: [] as string[],
    answer,
    offerLink,
    finishLink,
    finishWindow,
    announce,
    announceLinked: (account: MergeAccount) =>
      announce(account, 'LinkedAccount.linked', { account_token: account.token }),
    announceSync: (account: MergeAccount) =>
      announce(account, 'LinkedAccount.sync_completed', syncCompleted(account)),
    askedAbout: (account: MergeAccount, resource: string) =>
      merge.asked.filter(
        (asked) =>
          asked.headers['x-account-token'] === account.token &&
          asked.path.endsWith(`/hris/v1/${resource}`),
      ),
  })
  return merge

  function answer(asked: Asked): Answer {
    if (merge.down) return json(503, { detail: 'Back soon.' })
    if (asked.headers['authorization'] !== `Bearer ${merge.apiKey}`)
      return json(401, { detail: 'Invalid API key.' })
    const call = asked.path.replace('/api/hris/v1/', '')
    if (call === 'link-token') return createLinkToken(asked)
    if (call === 'linked-accounts') return linkedAccounts(asked)
    if (call === 'issues') return told(merge.lies, issues(asked), asked)
    if (call === 'audit-trail') return told(merge.lies, trail(asked), asked)
    if (call === 'default-scopes') return json(200, { common_models: [] })
    if (call.startsWith('account-token/') && asked.method === 'GET') return exchange(call)
    const account = merge.accounts.find((one) => one.token === asked.headers['x-account-token'])
    if (!account || account.revoked || account.erased)
      return json(401, { detail: 'Invalid account token.' })
    if (call === 'delete-account' && asked.method === 'POST') return deletion(account, asked)
    return told(account.lies, aboutAccount(account, call, asked), asked)
  }

  function deletion(account: MergeAccount, asked: Asked): Answer {
    const answer = told(account.lies, json(200, {}), asked)
    if (answer.status === 200) account.erased = true
    return answer
  }

  function aboutAccount(account: MergeAccount, call: string, asked: Asked): Answer {
    if (call === 'sync-status/resync' && asked.method === 'POST') {
      if (merge.resyncAnswers !== 200)
        return json(merge.resyncAnswers, { detail: 'Not available on your plan.' })
      account.beginSync()
      return json(200, account.syncs)
    }
    if (call === 'account-token/regenerate') {
      account.token = `acct-token-${randomUUID()}`
      return json(200, { linked_account_id: account.id, account_token: account.token })
    }
    return answerAbout(account, asked, merge.complaints)
  }

  function createLinkToken(asked: Asked): Answer {
    const body = JSON.parse(asked.body || '{}') as Record<string, unknown>
    const required = ['end_user_email_address', 'end_user_organization_name', 'end_user_origin_id']
    const missing = required.filter((name) => typeof body[name] !== 'string' || body[name] === '')
    if (!Array.isArray(body['categories']) || !body['categories'].includes('hris'))
      missing.push('categories')
    const expiry = Number(body['link_expiry_mins'] ?? 30)
    const longest = body['should_create_magic_link_url'] === true ? 10_080 : 720
    if (expiry < 30 || expiry > longest) missing.push('link_expiry_mins')
    if (missing.length > 0) {
      merge.complaints.push(`link-token: wrong or missing ${missing.join(', ')}`)
      return json(400, Object.fromEntries(missing.map((name) => [name, ['Wrong or missing.']])))
    }
    const url = offerLink({
      originId: String(body['end_user_origin_id']),
      organizationName: String(body['end_user_organization_name']),
      email: String(body['end_user_email_address']),
      integration: typeof body['integration'] === 'string' ? body['integration'] : null,
      body,
    })
    const magic = body['should_create_magic_link_url'] === true ? { magic_link_url: url } : {}
    return json(200, { link_token: url.split('/').at(-1), ...magic })
  }

  /** Returns the URL of a link page for this account. */
  function offerLink(link: Omit<LinkToken, 'url'>): string {
    const url = `https://link.merge.dev/${randomUUID()}`
    merge.linkTokens.push({ ...link, url })
    return url
  }

  /** The admin finishes at the link page with this URL. */
  function finishLink(url: string): MergeAccount {
    const link = merge.linkTokens.find((one) => one.url === url)
    if (!link) throw new Error(`unknown link page ${url}`)
    // The same origin id leads to the same account and the same token, unless it was deleted.
    const known = merge.accounts.find((one) => one.originId === link.originId && !one.erased)
    if (known) {
      known.status = 'COMPLETE'
      known.revoked = false
      return known
    }
    const slug = link.integration ?? 'hibob'
    const account = mergeAccount(link, { slug, name: SYSTEMS[slug] ?? slug })
    merge.accounts.push(account)
    return account
  }

  /** The admin finishes in the window that was opened with this link token: what the browser gets. */
  function finishWindow(token: string): { account: MergeAccount; publicToken: string } {
    const account = finishLink(`https://link.merge.dev/${token}`)
    const publicToken = `public-${randomUUID()}`
    merge.publicTokens.set(publicToken, { account, until: Date.now() + 10 * 60_000 })
    return { account, publicToken }
  }

  function linkedAccounts(asked: Asked): Answer {
    const wanted = (name: string, value: string) =>
      !asked.query.has(name) || (asked.query.get(name) ?? '').split(',').includes(value)
    const alive = merge.accounts.filter(
      (one) =>
        !one.erased &&
        wanted('id', one.id) &&
        wanted('ids', one.id) &&
        wanted('status', one.status) &&
        wanted('category', 'hris') &&
        wanted('end_user_origin_id', one.originId) &&
        wanted('end_user_origin_ids', one.originId),
    )
    const size = Math.min(Number(asked.query.get('page_size') ?? 30), 100)
    const from = Number(asked.query.get('cursor') ?? 0)
    const next = from + size < alive.length ? String(from + size) : null
    const results = alive.slice(from, from + size).map((one) => ({
      ...detailsOf(one),
      integration: {
        ...one.integration,
        categories: ['hris'],
        image: null,
        square_image: null,
        color: '#16a34a',
        passthrough_available: true,
        available_model_operations: one.operations(),
      },
      status_detail: null,
      subdomain: null,
    }))
    return json(200, { next, previous: null, results })
  }

  function issues(asked: Asked): Answer {
    const of = asked.query.get('linked_account_id')
    const status = asked.query.get('status')
    const shown = merge.issues.filter(
      (one) =>
        (of === null || JSON.stringify(one).includes(of)) &&
        (status === null || one.status === status),
    )
    return json(200, { next: null, previous: null, results: shown })
  }

  function trail(asked: Asked): Answer {
    const from = Date.parse(asked.query.get('start_date') ?? '1970')
    const results = merge.trail
      .filter((one) => Date.parse(one.created_at) >= from)
      .map((one) => ({ id: randomUUID(), role: 'ADMIN', ip_address: '192.0.2.1', ...one }))
    return json(200, { next: null, previous: null, results })
  }

  function exchange(call: string): Answer {
    const token = call.slice('account-token/'.length)
    const given = merge.publicTokens.get(token)
    merge.publicTokens.delete(token)
    if (!given || given.until < Date.now()) return json(404, { detail: 'Not found.' })
    const { account } = given
    return json(200, {
      account_token: account.token,
      integration: account.integration,
      id: account.id,
    })
  }

  /** Sends one signed webhook, with Merge's own retries; the status of the last try. */
  function announce(account: MergeAccount, event: string, data: unknown): Promise<number | null> {
    const key = merge.webhookKeys[0] ?? ''
    return deliver(merge.target, envelope(account, event, data), key)
  }
}
