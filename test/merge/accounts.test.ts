import { http, HttpResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import {
  account,
  API,
  expectRetry,
  expectTerminal,
  mergeAtTheEdge,
  page,
  source,
  TOKEN,
} from './merge-server.ts'

const merge = mergeAtTheEdge()

const details = (changes = {}) => ({
  json: {
    id: 'la-1',
    integration: 'BambooHR',
    integration_slug: 'bamboohr',
    category: 'hris',
    end_user_origin_id: 'acc_1',
    end_user_email_address: 'canary@acme.test',
    status: 'COMPLETE',
    completed_at: null,
    ...changes,
  },
})

const synced = (changes = {}) => ({
  model_name: 'Employee',
  model_id: 'hris.Employee',
  last_sync_start: '2026-08-20T08:00:00Z',
  next_sync_start: '2026-08-20T14:00:00Z',
  last_sync_result: 'DONE',
  last_sync_finished: '2026-08-20T08:10:00.123456Z',
  status: 'SYNCING',
  is_initial_sync: false,
  sync_status_reason: null,
  ...changes,
})

describe('status', () => {
  test('of the account and of the sync of Employee, wherever it is listed', async () => {
    merge.answers('account-details', details({ status: 'RELINK_NEEDED' }))
    merge.answers(
      'sync-status',
      page([synced({ model_id: 'hris.Group' })], 'more'),
      page([synced()]),
    )
    expect(await source().status(account)).toEqual({
      account: 'RELINK_NEEDED',
      employees: {
        status: 'SYNCING',
        lastFinishedAt: '2026-08-20T08:10:00.123456Z',
        lastResult: 'DONE',
        nextStartAt: '2026-08-20T14:00:00Z',
        initial: false,
        freshAsOf: '2026-08-20T08:10:00.123Z',
        selectiveSync: 'none',
      },
    })
    expect(merge.requests.every((r) => r.headers.get('x-account-token') === TOKEN)).toBe(true)
  })

  test('no sync of Employee listed is null, not done', async () => {
    merge.answers('account-details', details())
    merge.answers('sync-status', page([synced({ model_id: 'hris.Group' }), 'canary', null]))
    expect(await source().status(account)).toEqual({ account: 'COMPLETE', employees: null })
  })

  test('a first sync has no end yet, and a word outside the list passes as it is', async () => {
    merge.answers('account-details', details())
    const first = {
      last_sync_finished: null,
      last_sync_result: 'SUCCESSFUL',
      is_initial_sync: true,
    }
    merge.answers('sync-status', page([synced(first)]))
    expect((await source().status(account)).employees).toMatchObject({
      lastFinishedAt: null,
      lastResult: 'SUCCESSFUL',
      initial: true,
    })
  })

  test.each([
    ['HTML', { text: '<html>' }],
    ['nothing', { text: '' }],
    ['no status', details({ status: null })],
  ])('account details with %s are not believed', async (_, reply) => {
    merge.answers('account-details', reply)
    await expectRetry(source().status(account), 'malformed-page')
  })

  test('HTML on the second page of the sync status is no "not listed"', async () => {
    merge.answers('account-details', details())
    merge.answers('sync-status', page([synced({ model_id: 'hris.Group' })], 'more'), {
      text: '<p>',
    })
    await expectRetry(source().status(account), 'malformed-page')
  })

  test('a list that never ends is given up', async () => {
    merge.answers('account-details', details())
    let count = 0
    merge.use(
      http.get(`${API}/hris/v1/sync-status`, () => {
        count += 1
        return HttpResponse.json({ next: `c${count}`, results: [synced({ model_id: 'x' })] })
      }),
    )
    await expectRetry(source().status(account), 'cursor-loop')
    expect(count).toBe(50)
  })

  test('a dead token stops the account', async () => {
    merge.answers('account-details', { status: 401 })
    await expectTerminal(source().status(account))
  })
})

describe('find', () => {
  const linked = (changes = {}) => ({
    id: 'la-1',
    end_user_origin_id: 'acc_1',
    end_user_email_address: 'canary@acme.test',
    status: 'COMPLETE',
    completed_at: '2026-08-01T00:00:00Z',
    integration: { name: 'BambooHR', slug: 'bamboohr', categories: ['hris'], color: '#fff' },
    ...changes,
  })

  const answers = (production: unknown[], test: unknown[] = []): void => {
    merge.use(
      http.get(`${API}/hris/v1/linked-accounts`, ({ request }) => {
        const flagged = new URL(request.url).searchParams.get('is_test_account') === 'true'
        return HttpResponse.json({ next: null, results: flagged ? test : production })
      }),
    )
  }

  test('by our id, without a token', async () => {
    answers([linked()])
    expect(await source().find('acc_1')).toEqual({
      sourceAccountId: 'la-1',
      accountId: 'acc_1',
      integration: { slug: 'bamboohr', name: 'BambooHR' },
      status: 'COMPLETE',
      completedAt: '2026-08-01T00:00:00Z',
      duplicate: false,
    })
    expect(Object.fromEntries(merge.asked().searchParams)).toEqual({
      end_user_origin_id: 'acc_1',
      category: 'hris',
      page_size: '100',
    })
    expect(merge.requests.every((r) => r.headers.get('x-account-token') === null)).toBe(true)
  })

  test('a test account too, which Merge hides without the flag', async () => {
    answers([], [linked({ id: 'la-test', status: 'INCOMPLETE', completed_at: null })])
    expect(await source().find('acc_1')).toMatchObject({
      sourceAccountId: 'la-test',
      status: 'INCOMPLETE',
      completedAt: null,
    })
  })

  test("somebody else's account is not ours, even where the filter was ignored", async () => {
    answers([linked({ end_user_origin_id: 'acc_2' }), linked({ end_user_origin_id: '' }), 7])
    expect(await source().find('acc_1')).toBeNull()
  })

  test('of several the complete one, then the newest', async () => {
    answers([
      linked({ id: 'old' }),
      linked({ id: 'new', completed_at: '2026-08-15T00:00:00Z' }),
      linked({ id: 'half', status: 'INCOMPLETE', completed_at: '2026-08-19T00:00:00Z' }),
    ])
    expect((await source().find('acc_1'))?.sourceAccountId).toBe('new')
  })

  test('a refused key is no "unknown account"', async () => {
    merge.answers('linked-accounts', { status: 401 })
    await expectTerminal(source().find('acc_1'))
  })
})
