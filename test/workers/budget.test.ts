// What a company of a thousand asks of D1: per page, per message, and per day.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/ports/job.ts'
import { openD1, STATEMENTS_PER_JOB } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import { work } from '../../src/sync/run/work.ts'
import { nameOf } from '../world/hr.ts'
import { moveTo } from '../world/time.ts'
import { companyInReview } from '../world/company.ts'
import { aKey } from '../store/temporary.ts'
import { metered, openLocalD1, within, type LocalD1, type Usage } from './local-d1.ts'

/** What one invocation may make: 1,000 on the paid plan, of which a fifth is ours. */
const MOST = 200
const PEOPLE = 1_000

interface Message {
  readonly job: Job
  readonly statements: readonly string[]
  readonly batches: readonly (readonly string[])[]
  readonly pages: number
  readonly ms: number
}

let d1: LocalD1
beforeAll(async () => {
  d1 = await openLocalD1()
})
afterAll(() => d1?.close())
beforeEach(() => d1.clear())

/** The same way a message goes in the Worker: statements counted, and a budget for each. */
async function company(users: number, employees = PEOPLE) {
  const usage: Usage = { read: 0, written: 0, batches: [] }
  const messages: Message[] = []
  let statements: string[] = []
  let pages = 0
  let pageTakes = 0
  let most = Number.POSITIVE_INFINITY
  const database = openD1(metered(d1.binding, usage), (sql, parameters) => {
    within(sql, parameters)
    statements.push(sql)
  })
  const perform = async (deps: Deps, job: Job) => {
    // The rest of a long story is dropped.
    if (messages.length >= most) return
    statements = []
    pages = 0
    usage.batches.splice(0)
    const began = Date.now()
    const source: Deps['source'] = {
      ...deps.source,
      page: (...asked) => {
        pages += 1
        moveTo(Date.now() + pageTakes)
        return deps.source.page(...asked)
      },
    }
    const budget = { spent: () => statements.length >= STATEMENTS_PER_JOB }
    await work({ ...deps, source, budget }, job)
    const batches = usage.batches.splice(0)
    messages.push({ job, statements, batches, pages, ms: Date.now() - began })
  }
  const store = createStore({ database, seal: await createSeal([aKey('a')]) })
  const world = await companyInReview({ employees, users, store, perform })
  return {
    world,
    take,
    stopAfter: (count: number) => void (most = count),
    slowly: (ms: number) => void (pageTakes = ms),
  }

  function take(what: string) {
    const taken = { messages: messages.splice(0), ...usage }
    // A message names an account; where it is, and whom it is about, stands in the database.
    for (const { job } of taken.messages)
      expect(JSON.stringify(job)).toMatch(/^\{"kind":"\w+"(,"account":"acc_\w+")?\}$/)
    for (const { job, batches } of taken.messages)
      expect(FREE[job.kind], job.kind).toEqual(expect.arrayContaining([...unfenced(batches)]))
    const counts = taken.messages.map((one) => one.statements.length)
    Object.assign(usage, { read: 0, written: 0 })
    const total = counts.reduce((sum, count) => sum + count, 0)
    console.log(
      `${what}: ${counts.length} messages, ${total} statements (most ${Math.max(...counts)}), ` +
        `${taken.read} rows read, ${taken.written} written`,
    )
    return { ...taken, most: Math.max(...counts) }
  }
}

test('a first sync of a thousand new people, and the first of its invitations', async () => {
  const { world, stopAfter, take } = await company(0)
  expect(take('first sync, nobody has a user').most).toBeLessThanOrEqual(MOST)
  stopAfter(10)
  await world.approve()
  expect(world.users().length).toBeGreaterThan(10)
  expect(
    take('approval, and the first messages of a thousand invitations').most,
  ).toBeLessThanOrEqual(MOST)
})

test('a day without a change, a day with five, and a brake of 120 leavers let go', async () => {
  const { world, stopAfter, take } = await company(PEOPLE)
  expect(take('first sync, everybody has a user').most).toBeLessThanOrEqual(MOST)
  await world.approve()
  expect(take('its approval').most).toBeLessThanOrEqual(MOST)

  await world.reconcile()
  expect(take('the day on which the pages are known').most).toBeLessThanOrEqual(MOST)
  await world.reconcile()
  const day = take('a day without a change')
  expect(day.most).toBeLessThanOrEqual(MOST)
  const pages = betweenPages(day.messages)
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) {
    const bookkeeping = page.filter((sql) => BOOKKEEPING.test(sql))
    const rest = page.filter((sql) => !BOOKKEEPING.test(sql))
    expect(bookkeeping.length, page.join('\n')).toBeLessThanOrEqual(3)
    expect(rest.length, page.join('\n')).toBeLessThanOrEqual(3)
    expect(rest.filter((sql) => WRITES.test(sql))).toEqual([])
  }
  expect(day.written).toBeLessThan(PEOPLE / 5)

  for (let n = 0; n < 5; n += 1) world.hr.change(nameOf(n), { last_name: `Changed${n}` })
  await world.reconcile()
  expect(take('a day with five changes').most).toBeLessThanOrEqual(MOST)

  for (let n = 0; n < 120; n += 1) world.hr.terminate(nameOf(n), { on: '2026-05-03' })
  await world.reconcile()
  expect(take('120 leavers, held').most).toBeLessThanOrEqual(MOST)
  stopAfter(7)
  await world.approve()
  expect(take('120 leavers, approved: read again, and the first ends').most).toBeLessThanOrEqual(
    MOST,
  )
})

test('a slow HR system: a message reads for twenty seconds, and the next goes on where it was', async () => {
  const PAGE_TAKES = 9_000
  const { world, take, slowly } = await company(500, 500)
  await world.approve()
  take('until the approval')
  slowly(PAGE_TAKES)
  const run = await world.reconcile()
  const { messages } = take('a day without a change, nine seconds a page')
  expect(run.state).toBe('done')
  const reading = messages.filter(({ pages }) => pages > 0)
  expect(reading.length).toBeGreaterThan(2)
  for (const { pages, ms } of reading) {
    expect(pages).toBeLessThanOrEqual(20)
    // The page that is under way at the twentieth second is read to its end.
    expect(ms).toBeLessThan(20_000 + 2 * PAGE_TAKES)
  }
  // No page twice.
  expect(reading.reduce((sum, { pages }) => sum + pages, 0)).toBe(run.pagesRead)
})

/** What is written without a lease on the account: the leases themselves, and mails under a lease of their own. */
const FREE: Partial<Record<Job['kind'], readonly string[]>> = {
  advance: ['leases'],
  deliver: ['leases', 'outbox'],
  link: ['leases'],
}

/** The tables that were written to in batches that do not begin with the fence of a lease. */
function unfenced(batches: readonly (readonly string[])[]): readonly string[] {
  const free = batches.filter(([first]) => !first?.startsWith('insert into fence '))
  const tables = free.flat().flatMap((sql) => WRITTEN.exec(sql)?.[1] ?? [])
  return [...new Set(tables)].toSorted()
}

const WRITTEN = /^\s*(?:insert into|update|delete from)\s+"?(\w+)/i
/** The fence, the page's marker and the run. */
const BOOKKEEPING = /^(insert into "?(fence|pages)"?|update "?runs"?) /
const WRITES = /^\s*(insert|update|delete|replace)\b/i
/** Each page of people begins with a look at how it was before. */
const PAGE = /from "?page_prints"? as .*'employees'/

/** From one page of people to the next, with the commit of those before it. */
function betweenPages(messages: readonly Message[]): readonly (readonly string[])[] {
  return messages.flatMap(({ statements }) => {
    const looks = statements.flatMap((sql, at) => (PAGE.test(sql) ? [at] : []))
    return looks.slice(1).map((look, n) => statements.slice(looks[n], look))
  })
}
