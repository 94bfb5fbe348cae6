import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeDay } from './calendar.ts'
import { startMerge, type Merge } from './merge.ts'
import type { MergeAccount } from './merge-account.ts'
import { CANARIES } from './merge-records.ts'
import { signatureOf } from './merge-webhooks.ts'

let merge: Merge
beforeAll(async () => {
  merge = await startMerge()
})
afterAll(() => merge.stop())

interface List {
  next: string | null
  results: Record<string, unknown>[]
}

async function ask(path: string, token?: string, init: RequestInit = {}) {
  const response = await fetch(`${merge.baseUrl}/hris/v1/${path}`, {
    ...init,
    headers: {
      authorization: `Bearer ${merge.apiKey}`,
      ...(token ? { 'x-account-token': token } : {}),
    },
  })
  return { status: response.status, body: (await response.json()) as List }
}

async function linked(people: number): Promise<MergeAccount> {
  const origin = `origin-${merge.linkTokens.length}`
  await ask('link-token', undefined, {
    method: 'POST',
    body: JSON.stringify({
      end_user_email_address: 'admin@acme.test',
      end_user_organization_name: 'Acme',
      end_user_origin_id: origin,
      categories: ['hris'],
      should_create_magic_link_url: true,
      link_expiry_mins: 10_080,
    }),
  })
  const account = merge.finishLink(merge.linkTokens.at(-1)?.url ?? '')
  for (let n = 0; n < people; n += 1) account.hire()
  return account
}

async function walk(account: MergeAccount, query: string): Promise<List['results'][]> {
  const pages: List['results'][] = []
  let cursor = ''
  do {
    const { body } = await ask(`employees?${query}${cursor}`, account.token)
    pages.push(body.results)
    cursor = body.next === null ? '' : `&cursor=${body.next}`
  } while (cursor !== '')
  return pages
}

test('a list ends only at a null next, and a page holds what was asked for, at most 100', async () => {
  const account = await linked(230)
  const pages = await walk(account, 'page_size=100')
  expect(pages.map((page) => page.length)).toEqual([100, 100, 30])
  expect(new Set(pages.flat().map((row) => row['id'])).size).toBe(230)
})

test('a page cap makes pages smaller than requested', async () => {
  const account = await linked(25)
  account.pageCap = 10
  expect((await walk(account, 'page_size=100')).map((page) => page.length)).toEqual([10, 10, 5])
})

test('other parameters with the same cursor are refused', async () => {
  const account = await linked(40)
  const { body } = await ask('employees?page_size=10', account.token)
  expect((await ask(`employees?page_size=20&cursor=${body.next}`, account.token)).status).toBe(400)
})

test('an unknown parameter is ignored, and recorded', async () => {
  const account = await linked(1)
  const before = merge.complaints.length
  expect((await ask('employees?modified_afer=2024-01-01', account.token)).status).toBe(200)
  await ask(`employees/${account.people[0]?.id}?include_deleted_data=true`, account.token)
  expect(merge.complaints.slice(before)).toEqual([
    'employees: unknown parameter modified_afer',
    'employees: unknown parameter include_deleted_data',
  ])
})

test('a wrong key and a wrong token are both 401', async () => {
  const account = await linked(1)
  expect((await ask('employees', 'nobody')).status).toBe(401)
  account.revoked = true
  expect((await ask('employees', account.token)).status).toBe(401)
})

test('deleted people are listed only when asked for, and not found by id', async () => {
  const account = await linked(3)
  const [first] = account.people
  if (first) account.flagDeleted(first)
  expect((await ask('employees', account.token)).body.results).toHaveLength(2)
  const all = await ask('employees?include_deleted_data=true', account.token)
  expect(all.body.results).toHaveLength(3)
  expect((await ask(`employees/${first?.id}`, account.token)).status).toBe(404)
})

test('the raw status replaces the normalised one only when asked for', async () => {
  const account = await linked(1)
  const [person] = account.people
  if (!person) throw new Error('nobody')
  account.change(person, { employment_status: 'INACTIVE', termination_date: mergeDay(-1) })
  account.rawStatuses.set(person.id, 'Parental leave')
  const origin = await fetchOne(`employees/${person.id}?show_enum_origins=employment_status`)
  expect(origin['employment_status']).toBe('Parental leave')
  expect((await fetchOne(`employees/${person.id}`))['employment_status']).toBe('INACTIVE')

  async function fetchOne(path: string): Promise<Record<string, unknown>> {
    return (await ask(path, account.token)).body as unknown as Record<string, unknown>
  }
})

test('relations are ids until they are expanded', async () => {
  const account = await linked(1)
  const plain = (await ask('employees', account.token)).body.results[0]
  expect(plain?.['employments']).toEqual([expect.any(String)])
  const wide = (await ask('employees?expand=employments,work_location', account.token)).body
  expect(wide.results[0]?.['employments']).toEqual([
    expect.objectContaining({ pay_rate: 987654.32 }),
  ])
  expect(wide.results[0]?.['work_location']).toMatchObject({ country: 'NL' })
})

test('every canary is in what Merge sends', async () => {
  const account = await linked(1)
  const employees = await ask('employees?expand=employments', account.token)
  const locations = await ask('locations', account.token)
  const sent = JSON.stringify([employees.body, locations.body])
  for (const canary of CANARIES.filter((one) => one !== 'canary-remote-data'))
    expect(sent).toContain(canary)
})

test('the same origin id leads to the same account and token, until it is deleted', async () => {
  const account = await linked(1)
  const link = merge.linkTokens.find((one) => one.originId === account.originId)
  expect(merge.finishLink(link?.url ?? '')).toBe(account)
  expect((await ask('delete-account', account.token, { method: 'POST' })).status).toBe(200)
  const again = merge.finishLink(link?.url ?? '')
  expect(again.token).not.toBe(account.token)
  expect((await ask('employees', account.token)).status).toBe(401)
})

test('a signature has 43 characters, or 44 with its padding', () => {
  expect(signatureOf('{}', 'key')).toHaveLength(43)
  expect(signatureOf('{}', 'key', true)).toBe(`${signatureOf('{}', 'key')}=`)
})

test("Merge's own client reads the double", async () => {
  const account = await linked(3)
  const { MergeClient } = await import('@mergeapi/merge-node-client')
  const client = new MergeClient({ apiKey: merge.apiKey, baseUrl: merge.baseUrl })
  const as = { accountToken: account.token }
  const page = await client.hris.employees.list({ expand: ['employments'], pageSize: 2 }, as)
  expect(page.data.map((one) => one.workEmail)).toEqual(
    account.people.slice(0, 2).map((one) => one.work_email),
  )
  expect(page.hasNextPage()).toBe(true)
  const details = await client.hris.accountDetails.retrieve(as)
  expect(details.endUserOriginId).toBe(account.originId)
  const syncs = await client.hris.syncStatus.list({}, as)
  expect(syncs.data.map((one) => one.status)).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'DONE'])
  const accounts = await client.hris.linkedAccounts.list({ endUserOriginId: account.originId })
  expect(accounts.data.map((one) => one.integration?.slug)).toEqual(['hibob'])
})
