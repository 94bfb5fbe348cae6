// Whatever is wrong in Merge's lists: nobody leaves, the run ends with a reason, and a correct list repairs it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as answers from '../doubles/answers.ts'
import * as lies from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import {
  companyLiedTo,
  lieAndRecovery,
  nobodyLeft,
  runUnderTheLie,
  truthHeals,
  type LieCase,
  type Spoil,
} from './company-lied-to.ts'
import { addressOf } from '../world/hr.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

const list =
  (lie: answers.Lie, limit?: { page?: number; times?: number }): Spoil =>
  ({ hr }) =>
    hr.lies(lie, limit)

/** Wrong lists that must not count as a complete read. */
const WRONG: LieCase[] = [
  ['page 2 is empty with 200', list(lies.nobody, { page: 2 })],
  ['the whole list is empty with 200', list(lies.nobody)],
  ['half of each page, and the end after it', list(lies.halfTheRows)],
  ['the last page only is cut short', list(lies.halfTheRows, { page: 3 })],
  ['a cursor that expired with 410', list(answers.withStatus(410), { page: 2 })],
  ['a cursor that expired with 400', list(answers.withStatus(400), { page: 2 })],
  ['a cursor that expired with 404', list(answers.withStatus(404), { page: 2 })],
  ['403 in the middle', list(answers.withStatus(403), { page: 2, times: 1 })],
]

/** Wrong lists after which the read is complete nevertheless. */
const HARMLESS: LieCase[] = [
  [
    '429 with seconds, once',
    list(answers.withStatus(429, { 'retry-after': '1' }), { page: 2, times: 1 }),
  ],
  ['429 with a date, once', ({ hr }) => hr.lies(untilSoon(), { page: 2, times: 1 })],
  ['502 once', list(answers.withStatus(502), { page: 2, times: 1 })],
  ['HTML with 200, once', list(answers.html, { page: 2, times: 1 })],
  ['one reset connection', list(answers.reset, { page: 3, times: 1 })],
  ['rows that repeat over pages', ({ hr }) => hr.lies(lies.repeatsRowsOverPages())],
  ['records with their members in another order', list(lies.reorderedKeys)],
]

function untilSoon(): answers.Lie {
  const date = new Date(Date.now() + 2_000).toUTCString()
  return answers.withStatus(429, { 'retry-after': date })
}

/** The list is right about everybody else, but Merge's own sync with HR cannot be trusted. */
const UNFIT: LieCase[] = [
  ['Merge’s own sync failed', ({ hr }) => lies.mergeSyncIs(hr.account, 'FAILED')],
  ['Merge synced in part only', ({ hr }) => lies.mergeSyncIs(hr.account, 'PARTIALLY_SYNCED')],
  [
    'Merge is still reading for the first time',
    ({ hr }) => lies.mergeSyncIs(hr.account, 'SYNCING'),
  ],
  ['Merge’s sync is disabled', ({ hr }) => lies.mergeSyncIs(hr.account, 'DISABLED')],
  ['Merge’s sync is paused', ({ hr }) => lies.mergeSyncIs(hr.account, 'PAUSED')],
  ['Merge’s sync is ten days old', ({ hr }) => lies.mergeSyncIsOld(hr.account, 10)],
  [
    'Merge finishes another sync while the list is read',
    ({ hr }) => hr.lies(lies.syncEndsMeanwhile(hr.account), { page: 2 }),
  ],
]

describe.concurrent('a wrong list', () => {
  test.for(WRONG)('%s', async ([, spoil]) => {
    await lieAndRecovery(stage, spoil)
  })
})

describe.concurrent('a read that ends well after all', () => {
  test.for(HARMLESS)('%s', async ([, spoil]) => {
    expect(await lieAndRecovery(stage, spoil)).toBe('done')
  })
})

describe.concurrent('absence while Merge itself does not know', () => {
  test.for(UNFIT)('%s', async ([, spoil]) => {
    const made = await companyLiedTo(stage)
    const gone = 'filip'
    made.hr.delete(gone)
    spoil(made)
    await runUnderTheLie(made)
    // With a sync of Merge's own that is done, the same absence counts.
    made.hr.honest()
    await made.reconcile()
    if (made.harmed().length === 0) await made.reconcile()
    await eventually(() => expect(made.harmed()).toEqual([addressOf(gone)]))
  })
})

describe.concurrent('single records', () => {
  test('a record with wrong types is set aside', async () => {
    const made = await companyLiedTo(stage)
    const odd = 'chloe'
    made.hr.lies(lies.wrongTypesIn(made.hr.row(odd).id))
    await runUnderTheLie(made)
    await truthHeals(made)
  })

  test('fields withheld for everybody erase nothing', async () => {
    const made = await companyLiedTo(stage)
    const before = structuredClone(made.users())
    const withheld = ['work_email', 'mobile_phone_number', 'last_name', 'employment_status']
    made.hr.lies(lies.withoutMembers(...withheld))
    await runUnderTheLie(made)
    expect(made.users()).toEqual(before)
    await truthHeals(made)
  })

  test('a record ignored in Merge is out of scope, and its user stays', async () => {
    const made = await companyLiedTo(stage)
    const ignored = 'chloe'
    const email = addressOf(ignored)
    const user = structuredClone(made.users().find((one) => one.email === email))
    made.hr.ignore(ignored)
    const run = await made.reconcile()
    nobodyLeft(made)
    expect((await made.reports(run)).map((one) => one.code)).toContain('ignored-in-merge')
    await made.reconcile()
    expect(made.users().find((one) => one.email === email)).toEqual(user)
    await truthHeals(made)
  })
})
