// The faults of Merge, each with a name that a failing schedule prints.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import * as answers from '../../doubles/answers.ts'
import type { MergeAccount } from '../../doubles/merge-account.ts'
import * as lies from '../../doubles/merge-lies.ts'
import { NIGHTLY } from '../nightly.ts'

type Place = { page?: number; times?: number }
type Inject = (account: MergeAccount, place: Place) => void

const list =
  (lie: () => answers.Lie): Inject =>
  (account, place) =>
    account.tell('employees', lie(), place)
const status = (code: number, headers?: Record<string, string>) =>
  list(() => answers.withStatus(code, headers))

const bomb = gzipSync(Buffer.alloc(24 * 1024 * 1024, ' '))
const gzipBomb: answers.Lie = (honest) => ({
  ...honest,
  bytes: bomb,
  headers: { ...honest.headers, 'content-encoding': 'gzip' },
})

/** One person's record with values of wrong types. */
const wrongTypes: answers.Lie = answers.editing((body) => ({
  ...body,
  results: (body['results'] as object[]).map((row, n) =>
    n === 0 ? { ...row, employment_status: ['gone'], termination_date: { day: 1 } } : row,
  ),
}))

const noIds: answers.Lie = answers.editing((body) => ({
  ...body,
  results: (body['results'] as object[]).map((row, n) => (n === 0 ? { ...row, id: 7 } : row)),
}))

/** The page has one row only; the list goes on after it. */
const droppedRows: answers.Lie = answers.editing((body) => ({
  ...body,
  results: (body['results'] as unknown[]).slice(0, 1),
}))

/** An empty page in the middle is detectable; an empty last page is not. */
const emptied = (body: Record<string, unknown>) => ({ ...body, results: [] })

/** While the list is read, its first row moves to the end, so all others move up by one. */
const rowsMove =
  (account: MergeAccount): answers.Lie =>
  (honest) => {
    const [first, ...rest] = account.people
    if (first) account.people.splice(0, account.people.length, ...rest, first)
    return honest
  }

/** Faults after which the read can be told from a complete one. */
const LOUD: Record<string, Inject> = {
  '429 seconds': status(429, { 'retry-after': '2' }),
  '429 an hour': status(429, { 'retry-after': '3600' }),
  '429 date': list(() => (honest, asked) => {
    const date = new Date(asked.at + 90_000).toUTCString()
    return answers.withStatus(429, { 'retry-after': date })(honest, asked)
  }),
  '429 nothing': status(429),
  '500': status(500),
  '503': status(503, { 'retry-after': '5' }),
  reset: list(() => answers.reset),
  close: list(() => answers.cutShort),
  'stall before': list(() => answers.stallBeforeHeaders),
  'stall inside': list(() => answers.stallInsideBody),
  'truncated JSON': list(() => answers.truncatedJson),
  html: list(() => answers.html),
  'empty 200': list(() => answers.emptyBody),
  'empty page': list(() =>
    answers.editing((body) => (body['next'] === null ? body : emptied(body))),
  ),
  'wrong types': list(() => wrongTypes),
  'no ids': list(() => noIds),
  'no start dates': list(() => lies.everyRow({ start_date: null })),
  'no employments': list(() => lies.everyRow({ employments: [] })),
  'no names': list(() => lies.everyRow({ first_name: null, last_name: null })),
  'no statuses': list(() => lies.everyRow({ employment_status: null })),
  'ends that mean none': list(() => lies.everyRow({ termination_date: '2099-12-31T00:00:00Z' })),
  'dated next year': list(() => lies.everyRow({ modified_at: '2027-01-01T00:00:00Z' })),
  'deleted as a word': list(() => lies.everyRow({ remote_was_deleted: 'true' })),
  'next repeats': list(() => lies.nextRepeats),
  'next loops': list(lies.nextLoops),
  'next never ends': list(lies.nextNeverEnds),
  'duplicates over pages': list(lies.repeatsRowsOverPages),
  'other key order': list(() => lies.reorderedKeys),
  'expired cursor 410': status(410),
  'expired cursor 400': status(400),
  'expired cursor 404': status(404),
  '403': status(403),
  'gzip bomb': list(() => gzipBomb),
  '401 for good': (account, place) =>
    account.tell('employees', lies.tokenDies(account), { ...place, times: 1 }),
  'relink needed': (account) => void (account.status = 'RELINK_NEEDED'),
  'account incomplete': (account) => void (account.status = 'INCOMPLETE'),
  SYNCING: (account) => lies.mergeSyncIs(account, 'SYNCING'),
  FAILED: (account) => lies.mergeSyncIs(account, 'FAILED'),
  PARTIALLY_SYNCED: (account) => lies.mergeSyncIs(account, 'PARTIALLY_SYNCED'),
  'old sync': (account) => lies.mergeSyncIsOld(account, 10),
  'sync moved': (account, place) =>
    account.tell('employees', lies.syncEndsMeanwhile(account), { ...place, times: 1 }),
  'status 500': (account) => account.tell('sync-status', answers.withStatus(500), { times: 3 }),
  'companies 500': (account) => account.tell('companies', answers.withStatus(500), { times: 7 }),
  'locations empty 200': (account) => account.tell('locations', answers.emptyBody),
}

/** Faults after which the read looks complete although people are missing; only reads by id can tell. */
const SILENT: Record<string, Inject> = {
  nobody: list(() => lies.nobody),
  'all flagged as deleted': list(() => lies.everyRow({ remote_was_deleted: true })),
  'half the rows': list(() => lies.halfTheRows),
  'dropped rows': list(() => droppedRows),
  'empty last page': list(() =>
    answers.editing((body) => (body['next'] === null ? emptied(body) : body)),
  ),
  'rows move': (account, place) => account.tell('employees', rowsMove(account), place),
  'all ids new': (account) => account.renumber({ remoteIds: false }),
  'all ids new, remote too': (account) => account.renumber({ remoteIds: true }),
  hidden: (account, { page = 1 }) =>
    void account.hidden.add(account.people[page % account.people.length]?.id ?? ''),
}

/** Faults of reads by id; the list is then correct or fails detectably. */
const BY_ID: Record<string, Inject> = {
  'all ids 404': (account, place) => byId(account, answers.withStatus(404), place),
  'ids 404 now and then': (account) => byId(account, answers.withStatus(404), { times: 1 }),
  'ids 500': (account, place) => byId(account, answers.withStatus(500), place),
  'ids html': (account, place) => byId(account, answers.html, place),
  'ids 429': (account, place) => byId(account, answers.withStatus(429), place),
  'ids reset': (account, place) => byId(account, answers.reset, place),
}

function byId(account: MergeAccount, lie: answers.Lie, { times = 1_000 }: Place): void {
  const one = /\/hris\/v1\/employees\/[^/]+$/
  account.lies.push({ when: ({ path }) => one.test(path), times, lie })
}

const FAMILIES = { LOUD, SILENT, BY_ID }
export type Family = keyof typeof FAMILIES
export interface Fault {
  readonly family: Family
  readonly name: string
  readonly page: number | null
  readonly times: number | null
}

const faultOf = (family: Family): fc.Arbitrary<Fault> =>
  fc.record({
    family: fc.constant(family),
    name: fc.constantFrom(...Object.keys(FAMILIES[family])),
    page: fc.option(fc.integer({ min: 1, max: 4 })),
    times: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
  })

/** A wrong list and wrong records that agree cannot be detected, so only one of them is silently wrong. */
export function faults(family: Family): fc.Arbitrary<readonly (readonly Fault[])[]> {
  const one = fc.oneof(
    { weight: 3, arbitrary: faultOf('LOUD') },
    { weight: 2, arbitrary: faultOf(family) },
  )
  return fc.array(fc.array(one, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: NIGHTLY ? 4 : 3,
  })
}

export function injectFault(account: MergeAccount, fault: Fault): void {
  const place: Place = {}
  if (fault.page !== null) place.page = fault.page
  if (fault.times !== null) place.times = fault.times
  FAMILIES[fault.family][fault.name]?.(account, place)
}

/** With these faults absence proves nothing, even if the list is complete (rule 42). */
const DISTRUSTED = new Set(['relink needed', 'account incomplete', 'SYNCING', 'FAILED'])
  .add('PARTIALLY_SYNCED')
  .add('old sync')

export const isTrusted = (lies: readonly Fault[]): boolean =>
  !lies.some(({ name }) => DISTRUSTED.has(name))

export function clearFaults(account: MergeAccount): void {
  account.honest()
  Object.assign(account, { status: 'COMPLETE', revoked: false })
}
