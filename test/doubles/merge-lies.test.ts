import { afterAll, beforeAll, expect, test } from 'vitest'
import * as answers from './answers.ts'
import { startMerge, type Merge } from './merge.ts'
import type { MergeAccount } from './merge-account.ts'
import * as lies from './merge-lies.ts'

let merge: Merge
let account: MergeAccount
let origin = 0
beforeAll(async () => {
  merge = await startMerge()
})
afterAll(() => merge.stop())

interface List {
  next: string | null
  results: { id: string }[]
}

/** Walks at most `most` pages of an account of 30 people, 10 a page. */
async function walk(lie: answers.Lie, limit: { page?: number } = {}, most = 8): Promise<List[]> {
  account = linked()
  account.tell('employees', lie, limit)
  const pages: List[] = []
  let cursor: string | null = null
  do {
    const page: List = (await (await ask(cursor)).json()) as List
    pages.push(page)
    cursor = page.next
  } while (cursor !== null && pages.length < most)
  return pages
}

function linked(): MergeAccount {
  const url = merge.offerLink({
    originId: String((origin += 1)),
    organizationName: 'Acme',
    email: 'admin@acme.test',
    integration: null,
    body: {},
  })
  const made = merge.finishLink(url)
  made.pageCap = 10
  for (let n = 0; n < 30; n += 1) made.hire()
  return made
}

function ask(cursor: string | null): Promise<Response> {
  const mark = cursor === null ? '' : `&cursor=${cursor}`
  return fetch(`${merge.baseUrl}/hris/v1/employees?page_size=100${mark}`, {
    headers: { authorization: `Bearer ${merge.apiKey}`, 'x-account-token': account.token },
    signal: AbortSignal.timeout(300),
  })
}

const sizes = (pages: List[]) => pages.map((page) => page.results.length)

test('nobody on page 2 ends the list there with 200', async () => {
  expect(sizes(await walk(lies.nobody, { page: 2 }))).toEqual([10, 0])
})

test('half the rows are sent as if they were all', async () => {
  expect(sizes(await walk(lies.halfTheRows))).toEqual([5])
})

test('a next that repeats, loops or never ends makes an endless list', async () => {
  for (const lie of [lies.nextRepeats, lies.nextLoops(), lies.nextNeverEnds()])
    expect(await walk(lie)).toHaveLength(8)
})

test('rows repeat over pages', async () => {
  const rows = (await walk(lies.repeatsRowsOverPages())).flatMap((page) => page.results)
  expect(rows.length).toBeGreaterThan(new Set(rows.map((row) => row.id)).size)
})

test('reordered records have the same values', async () => {
  const [page] = await walk(lies.reorderedKeys)
  const [first] = page?.results ?? []
  expect(first).toEqual(account.people[0])
  expect(JSON.stringify(first)).not.toBe(JSON.stringify(account.people[0]))
})

test('an answer may be late, cut, truncated, reset or no JSON at all', async () => {
  account = linked()
  const outcomes: string[] = []
  const spoiled = [
    answers.stallBeforeHeaders,
    answers.stallInsideBody,
    answers.cutShort,
    answers.truncatedJson,
    answers.reset,
    answers.html,
    answers.withStatus(429, { 'retry-after': '1' }),
  ]
  for (const lie of spoiled) {
    account.honest()
    account.tell('employees', lie)
    outcomes.push(
      await ask(null).then(
        (response) =>
          response.json().then(
            () => String(response.status),
            (e: Error) => e.name,
          ),
        (problem: Error) => problem.name,
      ),
    )
  }
  expect(outcomes).toEqual([
    'TimeoutError',
    'TimeoutError',
    'TypeError',
    'SyntaxError',
    'TypeError',
    'SyntaxError',
    '429',
  ])
})

test('a fault applies as often as planned, then answers are honest again', async () => {
  account = linked()
  account.tell('employees', answers.withStatus(503), { times: 2 })
  const statuses = [await ask(null), await ask(null), await ask(null)].map((one) => one.status)
  expect(statuses).toEqual([503, 503, 200])
})
