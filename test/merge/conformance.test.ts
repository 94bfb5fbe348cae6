// What we send to Merge is what Merge's own client sends, and both read the same in its answers.
import type { MergeClient } from '@mergeapi/merge-node-client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { differences } from '../../src/runtimes/commands/second-opinion.ts'
import type { Answer, Asked } from '../doubles/answers.ts'
import { json } from '../doubles/answers.ts'
import { serve, type Served } from '../doubles/serve.ts'
import { account, employees, KEY, source, TOKEN, wireEmployee } from './merge-server.ts'

type Hris = MergeClient['hris']

const EMPLOYEE = '0958cbc6-6040-430a-848e-aafacbadf4ae'
const SINCE = '2026-08-19T10:00:00.000Z'
const NAMED = { id: 'acc_1', sourceAccountId: 'la-1', name: 'Acme' }
const LINK = {
  accountId: 'acc_1',
  organizationName: 'Acme',
  admin: { email: 'ada@acme.test' },
  integration: 'bamboohr',
}
const perCall = { accountToken: TOKEN }

/** What each address answers. An address that is asked and not here is an error. */
const answers: Record<string, unknown> = {
  employees: { next: null, previous: null, results: [wireEmployee()] },
  [`employees/${EMPLOYEE}`]: wireEmployee(),
  companies: { next: null, results: [{ id: 'co-1', remote_id: '7', display_name: 'Acme B.V.' }] },
  groups: { next: null, results: [{ id: 'gr-1', name: 'Sales', type: 'DEPARTMENT' }] },
  locations: {
    next: null,
    results: [{ id: 'lo-1', name: 'Delft', country: 'NL', state: 'ZH', location_type: 'WORK' }],
  },
  'account-details': {
    id: 'la-1',
    integration: 'BambooHR',
    integration_slug: 'bamboohr',
    end_user_origin_id: 'acc_1',
    status: 'COMPLETE',
    is_duplicate: true,
    completed_at: '2026-08-20T09:00:00.123456Z',
  },
  'sync-status': {
    next: null,
    results: [
      {
        model_name: 'Employee',
        model_id: 'hris.Employee',
        status: 'PARTIALLY_SYNCED',
        last_sync_start: '2026-08-20T08:00:00Z',
        last_sync_finished: '2026-08-20T08:10:00Z',
        last_sync_result: 'DONE',
        next_sync_start: '2026-08-21T08:00:00Z',
        is_initial_sync: true,
        selective_sync_configurations_usage: 'IN_LAST_SYNC',
      },
    ],
  },
  'linked-accounts': {
    next: null,
    results: [
      {
        id: 'la-1',
        category: 'hris',
        status: 'RELINK_NEEDED',
        end_user_origin_id: 'acc_1',
        integration: { name: 'Hibob', slug: 'hibob', categories: ['hris'] },
        completed_at: '2026-08-20T09:00:00Z',
        is_duplicate: false,
      },
    ],
  },
  issues: {
    next: null,
    results: [
      {
        id: 'is-1',
        status: 'ONGOING',
        error_description: 'Missing permission: employees',
        error_details: ['The token lacks a permission'],
        first_incident_time: '2026-08-20T07:00:00Z',
        last_incident_time: '2026-08-20T08:00:00Z',
        is_muted: false,
      },
    ],
  },
  'audit-trail': {
    next: null,
    results: [
      {
        id: 'ev-1',
        event_type: 'CHANGED_SCOPES',
        event_description: 'Scopes of Acme were changed',
        created_at: '2026-08-20T07:00:00Z',
      },
    ],
  },
  'link-token': { link_token: 'lt-1', magic_link_url: 'https://link.merge.dev/abc' },
  'account-token/p%20%2F1': { account_token: TOKEN, id: 'la-1', integration: { name: 'Hibob' } },
  'delete-account': {},
  'sync-status/resync': [],
}

let served: Served
let hris: Hris
let ours: ReturnType<typeof source>
beforeAll(async () => {
  served = await serve(answerTo)
  const { MergeClient: Client } = await import('@mergeapi/merge-node-client')
  const baseUrl = `${served.url}/api`
  hris = new Client({ apiKey: KEY, baseUrl, maxRetries: 0 }).hris
  ours = source({ baseUrl })
})
afterAll(() => served.stop())
beforeEach(() => void (served.asked.length = 0))

function answerTo({ path }: Asked): Answer {
  const found = answers[path.replace('/api/hris/v1/', '')]
  return found === undefined ? json(599, { detail: `nothing at ${path}` }) : json(200, found)
}

/** A request by all that Merge can tell from it. */
function seen({ method, path, query, headers, body }: Asked) {
  const header = (name: string) => headers[name] ?? null
  return {
    method,
    path,
    query: [...query].toSorted(([a], [b]) => a.localeCompare(b)),
    authorization: header('authorization'),
    token: header('x-account-token'),
    type: header('content-type'),
    body: body === '' ? null : (JSON.parse(body) as unknown),
  }
}

async function requestsOf<T>(act: () => PromiseLike<T>) {
  const before = served.asked.length
  const result = await act()
  return { result, requests: served.asked.slice(before).map(seen) }
}

/** Both sides ask; their requests are equal, in number and order too. Gives what each has read. */
async function both<A, B>(
  we: () => PromiseLike<A>,
  they: (sent: readonly { body: unknown }[]) => PromiseLike<B>,
): Promise<[A, B]> {
  const own = await requestsOf(we)
  const their = await requestsOf(() => they(own.requests))
  expect(own.requests.length).toBeGreaterThan(0)
  expect(own.requests).toEqual(their.requests)
  return [own.result, their.result]
}

describe('lists', () => {
  const usual = { includeDeletedData: true, expand: ['employments' as const], pageSize: 100 }

  test('employees', async () => {
    const [own, their] = await both(
      () => ours.page(account, employees, null),
      () => hris.employees.list(usual, perCall),
    )
    expect(own.employees).toHaveLength(1)
    expect(differences(own, their.data)).toEqual([])
    const [a, b] = [own.employees[0], their.data[0]]
    expect(a).toMatchObject({
      sourceId: b?.id,
      remoteId: b?.remoteId,
      employeeNumber: b?.employeeNumber,
      firstName: b?.firstName,
      lastName: b?.lastName,
      preferredName: b?.preferredName ?? null,
      personalEmail: b?.personalEmail,
      companyId: b?.company,
      groupIds: b?.groups,
      workLocationId: b?.workLocation,
      managerId: b?.manager,
    })
    expect(new Date(a?.startDate ?? '')).toEqual(b?.startDate)
    const employment = b?.employments?.[0]
    expect(typeof employment === 'object' && employment.employmentType).toBe(a?.employmentType)
  })

  test('employees changed since, from a cursor on', async () => {
    await both(
      () => ours.page(account, { kind: 'employees', modifiedAfter: SINCE }, 'cD0y+/='),
      () =>
        hris.employees.list(
          { ...usual, modifiedAfter: new Date(SINCE), cursor: 'cD0y+/=' },
          perCall,
        ),
    )
  })

  test("HR's own words for the status", async () => {
    const wish = { pageSize: 100, showEnumOrigins: 'employment_status' as const }
    const [own, their] = await both(
      () => ours.rawStatuses(account, null),
      () => hris.employees.list(wish, perCall),
    )
    expect(own.statuses.map(({ rawStatus }) => rawStatus)).toEqual(
      their.data.map((one) => one.employmentStatus),
    )
  })

  test.each(['companies', 'groups', 'locations'] as const)('%s', async (kind) => {
    const [own, { data }] = await both(
      () => ours.page(account, { kind }, null),
      (): Promise<{ data: readonly Dimension[] }> =>
        hris[kind].list({ pageSize: 100 }, perCall) as never,
    )
    expect(own.dimensions).toHaveLength(1)
    expect(own.dimensions).toMatchObject(
      data.map((one) => ({
        id: one.id,
        remoteId: one.remoteId ?? null,
        name: one.displayName ?? one.name,
        type: one.type ?? null,
        country: one.country ?? null,
        state: one.state ?? null,
      })),
    )
  })
})

interface Dimension {
  readonly id?: string
  readonly remoteId?: string
  readonly displayName?: string
  readonly name?: string
  readonly type?: string
  readonly country?: string
  readonly state?: string
}

describe('one employee', () => {
  test('by id', async () => {
    const [own, their] = await both(
      () => ours.employee(account, EMPLOYEE),
      () => hris.employees.retrieve(EMPLOYEE, { expand: ['employments'] }, perCall),
    )
    if (own.kind !== 'found') throw new Error(own.kind)
    expect(differences({ employees: [own.employee], setAside: [] }, [their])).toEqual([])
  })

  test("HR's own word for the status", async () => {
    const [own, their] = await both(
      () => ours.rawStatus(account, EMPLOYEE),
      () => hris.employees.retrieve(EMPLOYEE, { showEnumOrigins: 'employment_status' }, perCall),
    )
    expect(own).toMatchObject({ kind: 'raw-status', rawStatus: their.employmentStatus })
  })
})

describe('the connection', () => {
  test('status of the account and of its sync', async () => {
    const [own, their] = await both(
      () => ours.status(account),
      async () => ({
        details: await hris.accountDetails.retrieve(perCall),
        sync: (await hris.syncStatus.list({ pageSize: 100 }, perCall)).data[0],
      }),
    )
    const { details, sync } = their
    expect(own).toMatchObject({
      account: details.status,
      employees: {
        status: sync?.status,
        lastResult: sync?.lastSyncResult,
        initial: sync?.isInitialSync,
        selectiveSync: 'last-sync',
      },
    })
    expect(sync?.selectiveSyncConfigurationsUsage).toBe('IN_LAST_SYNC')
    expect(new Date(own.employees?.lastFinishedAt ?? '')).toEqual(sync?.lastSyncFinished)
    expect(new Date(own.employees?.nextStartAt ?? '')).toEqual(sync?.nextSyncStart)
  })

  test('issues', async () => {
    const wish = { linkedAccountId: 'la-1', status: 'ONGOING' as const, pageSize: 100 }
    const [own, their] = await both(
      () => ours.issues(NAMED),
      () => hris.issues.list(wish),
    )
    const [issue] = their.data
    expect(own.map(({ id, since }) => [id, since])).toEqual([
      [issue?.id, issue?.firstIncidentTime?.toISOString()],
    ])
    expect(own[0]?.said).toContain(issue?.errorDescription)
  })

  test('audit trail', async () => {
    const [own, their] = await both(
      () => ours.changes(NAMED, SINCE),
      () => hris.auditTrail.list({ startDate: SINCE, pageSize: 100 }),
    )
    expect(own.map(({ at }) => at)).toEqual(their.data.map((one) => one.createdAt?.toISOString()))
  })

  test('resync', async () => {
    await both(
      () => ours.resync(account),
      () => hris.forceResync.syncStatusResyncCreate(perCall),
    )
  })

  test('accounts of ours', async () => {
    const wish = { category: 'hris' as const, endUserOriginId: 'acc_1', pageSize: 100 }
    const [own, their] = await both(
      () => ours.find('acc_1'),
      async () => {
        const { data } = await hris.linkedAccounts.list(wish)
        await hris.linkedAccounts.list({ ...wish, isTestAccount: 'true' })
        return data[0]
      },
    )
    expect(own).toMatchObject({
      sourceAccountId: their?.id,
      accountId: their?.endUserOriginId,
      integration: { name: their?.integration?.name, slug: their?.integration?.slug },
      status: their?.status,
      duplicate: their?.isDuplicate,
    })
  })
})

describe('linking', () => {
  /** The client reads our body with its own schema, which knows all members, and sends it again. */
  async function sameBody(sent: readonly { body: unknown }[]) {
    const { serialization } = await import('@mergeapi/merge-node-client')
    return hris.linkToken.create(
      serialization.hris.EndUserDetailsRequest.parseOrThrow(sent[0]?.body, {
        unrecognizedObjectKeys: 'fail',
        allowUnrecognizedEnumValues: false,
      }),
    )
  }

  test('a link page', async () => {
    const [own, their] = await both(() => ours.createLink(LINK), sameBody)
    expect(own.url).toBe(their.magicLinkUrl)
  })

  test('a window, with no HR system chosen', async () => {
    const [own, their] = await both(() => ours.openWindow({ ...LINK, integration: null }), sameBody)
    expect(own.token).toBe(their.linkToken)
  })

  test('the account token for a public one', async () => {
    const [own, their] = await both(
      () => ours.exchange('p /1'),
      () => hris.accountToken.retrieve('p /1'),
    )
    expect(own).toBe(their.accountToken)
  })

  test('who a token belongs to', async () => {
    const [own, their] = await both(
      () => ours.identify(TOKEN),
      () => hris.accountDetails.retrieve(perCall),
    )
    expect(own).toEqual({
      sourceAccountId: their.id,
      accountId: their.endUserOriginId,
      integration: { name: their.integration, slug: their.integrationSlug },
      status: their.status,
      completedAt: their.completedAt?.toISOString(),
      duplicate: their.isDuplicate,
    })
  })

  test('the deletion of an account', async () => {
    await both(
      () => ours.forget(TOKEN),
      () => hris.deleteAccount.delete(perCall),
    )
  })

  test('and of one that is gone: whether the key is good', async () => {
    const gone = source({
      baseUrl: `${served.url}/api`,
      fetch: (url, init) =>
        new Request(url, init).url.endsWith('/delete-account')
          ? Promise.resolve(new Response('', { status: 404 }))
          : fetch(url, init),
    })
    await both(
      () => gone.forget(TOKEN),
      () => hris.linkedAccounts.list({ pageSize: 1 }),
    )
  })
})
