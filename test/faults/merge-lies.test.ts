// Whatever Merge's lists say wrongly: nobody leaves, the run ends with a reason, and the truth heals.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../doubles/answers.ts'
import * as lies from '../doubles/merge-lies.ts'
import { startStage, type Stage } from '../doubles/stage.ts'
import { world, type World } from '../doubles/world.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
}, 60_000)
afterAll(() => stage?.close())

const PEOPLE = 24
const PAGE = 8
const LIMIT = 120_000

/** A company whose list has three pages, and one lie about it. */
async function company(): Promise<World> {
  const made = await world(stage, { employees: PEOPLE })
  made.hr.pageCap = PAGE
  return made
}

/**
 * The run under the lie: it ends, says why if it is not done, and has removed nobody.
 * A run that waits patiently for better answers may do so; it ends when they come.
 */
async function runUnderTheLie(made: World): Promise<string> {
  const runId = await made.startSync()
  const ended = await made.ended(runId, 40_000).catch(() => null)
  nobodyLeft(made)
  if (!ended) made.hr.honest()
  const run = ended ?? (await made.ended(runId, 60_000))
  expect(['done', 'incomplete', 'failed']).toContain(run.state)
  if (run.state !== 'done') expect(run.reason).toEqual(expect.any(String))
  expect(run.finished_at).toEqual(expect.any(String))
  await made.quiet()
  nobodyLeft(made)
  return run.state
}

function nobodyLeft(made: World): void {
  expect(made.gone()).toEqual([])
  expect(made.actions('user.deactivate')).toEqual([])
  expect(made.actions('cards.block')).toEqual([])
  expect(made.actions('user.invite')).toEqual([])
}

/** Proof that the account still works: one person really leaves, and only that one goes. */
async function truthHeals(made: World): Promise<void> {
  made.hr.honest()
  // A refusal may look like dead credentials; then a person links again.
  if ((await made.account()).status === 'needs_relink') await made.relink()
  const [row] = made.people
  if (!row) throw new Error('nobody')
  made.hr.leave(row)
  const run = await made.sync()
  expect(run.state).toBe('done')
  await expect.poll(() => made.gone()).toEqual([row.work_email])
}

type Spoil = (made: World) => void
const list =
  (lie: answers.Lie, limit?: { page?: number; times?: number }): Spoil =>
  ({ hr }) =>
    hr.tell('employees', lie, limit)

/** Lies that cannot be taken for a complete read. */
const BROKEN: [string, Spoil][] = [
  ['page 2 is empty with 200', list(lies.nobody, { page: 2 })],
  ['the whole list is empty with 200', list(lies.nobody)],
  ['half of each page, and the end after it', list(lies.halfTheRows)],
  ['the last page only is cut short', list(lies.halfTheRows, { page: 3 })],
  ['429 three times, and no word of when', list(answers.withStatus(429), { times: 3 })],
  ['500 on page 2', list(answers.withStatus(500), { page: 2 })],
  ['503 from the first page on', list(answers.withStatus(503))],
  ['a reset connection on page 2', list(answers.reset, { page: 2 })],
  ['a body that ends early', list(answers.cutShort, { page: 2 })],
  ['JSON that stops halfway', list(answers.truncatedJson, { page: 2 })],
  ['HTML with 200 on page 1', list(answers.html)],
  ['HTML with 200 on page 2', list(answers.html, { page: 2 })],
  ['an empty body with 200', list(answers.emptyBody, { page: 2 })],
  ['a next that repeats', list(lies.nextRepeats, { page: 2 })],
  ['a next that loops', ({ hr }) => hr.tell('employees', lies.nextLoops())],
  ['a next that never ends', ({ hr }) => hr.tell('employees', lies.nextNeverEnds())],
  ['a cursor that expired with 410', list(answers.withStatus(410), { page: 2 })],
  ['a cursor that expired with 400', list(answers.withStatus(400), { page: 2 })],
  ['a cursor that expired with 404', list(answers.withStatus(404), { page: 2 })],
  ['403 in the middle', list(answers.withStatus(403), { page: 2, times: 1 })],
  [
    'results that are no list',
    list(
      answers.editing((body) => ({ ...body, results: {} })),
      { page: 2 },
    ),
  ],
  [
    'no member next at all',
    list(
      answers.editing(({ results }) => ({ results })),
      { page: 2 },
    ),
  ],
]

/** Lies under which a read may well be complete. */
const HARMLESS: [string, Spoil][] = [
  [
    '429 with seconds, once',
    list(answers.withStatus(429, { 'retry-after': '1' }), { page: 2, times: 1 }),
  ],
  ['429 with a date, once', ({ hr }) => hr.tell('employees', untilSoon(), { page: 2, times: 1 })],
  ['429 without a word, once', list(answers.withStatus(429), { page: 2, times: 1 })],
  ['502 once', list(answers.withStatus(502), { page: 2, times: 1 })],
  ['one reset connection', list(answers.reset, { page: 3, times: 1 })],
  ['rows that repeat over pages', ({ hr }) => hr.tell('employees', lies.repeatsRowsOverPages())],
  ['records with their members in another order', list(lies.reorderedKeys)],
]

function untilSoon(): answers.Lie {
  const date = new Date(Date.now() + 2_000).toUTCString()
  return answers.withStatus(429, { 'retry-after': date })
}

/** Everybody is listed honestly, but somebody who is still employed is not: Merge is not to be trusted. */
const UNFIT: [string, Spoil][] = [
  ['Merge’s own sync failed', ({ hr }) => lies.mergeSyncIs(hr, 'FAILED')],
  ['Merge synced in part only', ({ hr }) => lies.mergeSyncIs(hr, 'PARTIALLY_SYNCED')],
  ['Merge is still reading for the first time', ({ hr }) => lies.mergeSyncIs(hr, 'SYNCING')],
  ['Merge’s sync is disabled', ({ hr }) => lies.mergeSyncIs(hr, 'DISABLED')],
  ['Merge’s sync is paused', ({ hr }) => lies.mergeSyncIs(hr, 'PAUSED')],
  ['Merge’s sync is ten days old', ({ hr }) => lies.mergeSyncIsOld(hr, 10)],
  [
    'Merge finishes another sync while the list is read',
    ({ hr }) => hr.tell('employees', lies.syncEndsMeanwhile(hr), { page: 2 }),
  ],
]

describe.concurrent('a read that cannot be complete', { timeout: LIMIT }, () => {
  test.for(BROKEN)('%s', async ([, spoil]) => {
    const made = await company()
    made.hr.finishSync()
    spoil(made)
    await runUnderTheLie(made)
    await truthHeals(made)
  })
})

describe.concurrent('a read that ends well after all', { timeout: LIMIT }, () => {
  test.for(HARMLESS)('%s', async ([, spoil]) => {
    const made = await company()
    made.hr.finishSync()
    spoil(made)
    expect(await runUnderTheLie(made)).toBe('done')
    expect(made.actions()).toEqual([])
    await truthHeals(made)
  })
})

describe.concurrent('absence while Merge itself does not know', { timeout: LIMIT }, () => {
  test.for(UNFIT)('%s', async ([, spoil]) => {
    const made = await company()
    const gone = made.people[5]
    if (!gone) throw new Error('nobody')
    made.hr.drop(gone)
    made.hr.finishSync()
    spoil(made)
    await runUnderTheLie(made)
    // With a sync of Merge's own that is done, the same absence counts.
    made.hr.honest()
    await made.sync()
    if (made.gone().length === 0) await made.sync()
    await expect.poll(() => made.gone()).toEqual([gone.work_email])
  })
})

describe.concurrent('single records', { timeout: LIMIT }, () => {
  test('wrong types in one of them set that one aside', async () => {
    const made = await company()
    const [, , odd] = made.people
    if (!odd) throw new Error('nobody')
    made.hr.finishSync()
    made.hr.tell('employees', lies.wrongTypesIn(odd.id))
    await runUnderTheLie(made)
    await truthHeals(made)
  })

  test('everybody’s fields withheld wipes nothing', async () => {
    const made = await company()
    const before = structuredClone(made.organization.users)
    made.hr.finishSync()
    const withheld = ['work_email', 'mobile_phone_number', 'last_name', 'employment_status']
    made.hr.tell('employees', lies.withoutMembers(...withheld))
    await runUnderTheLie(made)
    expect(made.organization.users).toEqual(before)
    await truthHeals(made)
  })

  test('a record ignored in Merge is out of scope, and its user stays', async () => {
    const made = await company()
    const [, , ignored] = made.people
    if (!ignored) throw new Error('nobody')
    const email = ignored.work_email ?? ''
    const user = structuredClone(made.organization.byEmail(email))
    made.hr.ignore(ignored)
    const run = await made.sync()
    nobodyLeft(made)
    expect((await made.reports(run)).map((one) => one.code)).toContain('ignored-in-merge')
    await made.sync()
    expect(made.organization.byEmail(email)).toEqual(user)
    await truthHeals(made)
  })
})
