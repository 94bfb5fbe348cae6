// What a company of a thousand asks of D1: per page, per message, and per day.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Job } from '../../src/ports/queue.ts'
import { ENOUGH, openD1 } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import type { Deps } from '../../src/sync/deps.ts'
import { work } from '../../src/sync/work.ts'
import { nameOf } from '../rules/hr.ts'
import { companyInReview } from '../rules/world.ts'
import { aKey } from '../store/temporary.ts'
import { metered, openLocalD1, within, type LocalD1, type Usage } from './local-d1.ts'

/** What one invocation may make: 1,000 on the paid plan, of which a fifth is ours. */
const MOST = 200
const PEOPLE = 1_000

interface Message {
  readonly job: Job
  readonly statements: readonly string[]
}

let d1: LocalD1
beforeAll(async () => {
  d1 = await openLocalD1()
})
afterAll(() => d1?.close())
beforeEach(() => d1.clear())

/** The same way a message goes in the Worker: statements counted, and a budget for each. */
async function company(users: number) {
  const usage: Usage = { read: 0, written: 0 }
  const messages: Message[] = []
  let statements: string[] = []
  let most = Number.POSITIVE_INFINITY
  const database = openD1(metered(d1.binding, usage), (sql, parameters) => {
    within(sql, parameters)
    statements.push(sql)
  })
  const perform = async (deps: Deps, job: Job) => {
    // The rest of a long story is dropped.
    if (messages.length >= most) return
    statements = []
    await work({ ...deps, budget: { spent: () => statements.length >= ENOUGH } }, job)
    messages.push({ job, statements })
  }
  const store = createStore({ database, seal: await createSeal([aKey('a')]) })
  const world = await companyInReview({ employees: PEOPLE, users, store, perform })
  return { world, take, stopAfter: (count: number) => void (most = count) }

  function take(what: string) {
    const taken = { messages: messages.splice(0), ...usage }
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
  const day = take('a day without a change')
  expect(day.most).toBeLessThanOrEqual(MOST)
  const pages = betweenPages(day.messages)
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) expect(page.length, page.join('\n')).toBeLessThanOrEqual(6)
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

const PEOPLE_OF_A_PAGE = /from employees where account = \? and source_id/

/** The statements from one page of people to the next of the same message. */
function betweenPages(messages: readonly Message[]): readonly (readonly string[])[] {
  return messages.flatMap(({ statements }) => {
    const marks = statements.flatMap((sql, at) => (/insert into pages/.test(sql) ? [at] : []))
    const gaps = marks.slice(1).map((mark, n) => statements.slice((marks[n] ?? 0) + 1, mark + 1))
    return gaps.filter(
      (gap) =>
        gap.some((sql) => PEOPLE_OF_A_PAGE.test(sql)) &&
        !gap.some((sql) => sql.includes('"accounts"')),
    )
  })
}
