// R9: no record makes a run fail; a bad record is logged with its id and set aside, the others are synced.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MONDAY } from '../world/time.ts'
import { json } from '../doubles/answers.ts'
import { anInbox } from '../world/inbox.ts'
import { parseEmployee } from '../../src/merge/wire.ts'
import { aCompany, type Company } from './company/company.ts'
import { amount, NIGHTLY, recordTotals } from './nightly.ts'

const RECORDS = amount('ROLLCALL_RECORDS', 2_000, 100_000)
const PER_PAGE = 40

const NAUGHTY = [
  '',
  ' ',
  '\u0000',
  'null',
  'undefined',
  'NaN',
  '0',
  '__proto__',
  'constructor',
  "'; drop table employees; --",
  '<script>alert(1)</script>',
  '=cmd()|calc',
  'Bob\r\nBcc: evil@x.test',
  '\u202egnp.exe',
  'z\u200be\u200br\u2060o\ufeff',
  'مرحبا بالعالم',
  '\ud800',
  '👩‍👩‍👧‍👦',
  'e\u0301',
  '${7*7}{{7*7}}{name}',
  '$& $1',
  '%s%n',
  '../../etc/passwd',
  'a'.repeat(10_000),
]
const DATES = [
  '0001-01-01T00:00:00Z',
  '9999-12-31T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-13-01',
  '2026-05-04',
  '2026-05-04T00:00:00+14:00',
  '-271821-04-20T00:00:00Z',
  '0000-00-00',
  '1e9',
  '',
  '05/31/2026',
  '31.05.2026',
  '20260531',
  '2026-05',
  '/Date(1780185600000)/',
  '2026-05-04T24:00:00Z',
  '2026-05-03T22:00:00Z',
  '1900-01-01T00:00:00Z',
  '1970-01-01',
  '2099-12-31T00:00:00Z',
]
const text = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 40 }))
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 7, -0, 1e308, [], {}, [[null]], { id: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
)
const mostly = (likely: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: likely }, { weight: 1, arbitrary: odd })
const address = fc.oneof(
  text,
  fc.constantFrom(
    'shared@acme.test',
    'ana@acme.test',
    'ANA@ACME.TEST ',
    'ü@münchen.test',
    '@',
    'a@',
    'Ana Pop <ana@acme.test>',
    '(ana@acme.test',
    'mailto:ana@acme.test',
    'a\u200Bna@acme.test',
    'an\u00ADa@acme.test',
    'ana@acme.test, bram@acme.test',
  ),
  fc.nat({ max: 99_999 }).map((n) => `person${n}@acme.test`),
)
const id = fc.oneof(
  { weight: 20, arbitrary: fc.uuid() },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('p-ana', '', 7, null, '../x', 'a'.repeat(200)) },
)
const status = fc.oneof(
  fc.constantFrom('ACTIVE', 'INACTIVE', 'PENDING', 'active', 'weg', 'On leave', 'Elternzeit'),
  text,
)
const record = fc.record(
  {
    id,
    remote_id: mostly(text),
    employee_number: mostly(text),
    company: mostly(text),
    first_name: mostly(text),
    last_name: mostly(text),
    preferred_name: mostly(text),
    work_email: mostly(address),
    personal_email: mostly(address),
    mobile_phone_number: mostly(
      fc.oneof(
        text,
        fc.constantFrom(
          '+31 6 1234 5678',
          '06',
          '+',
          '\u202A+31612345678\u202C',
          '+52 55 1234 5678',
        ),
      ),
    ),
    groups: mostly(fc.array(mostly(text), { maxLength: 3 })),
    employments: mostly(fc.array(odd, { maxLength: 2 })),
    work_location: mostly(fc.constantFrom('office', 'nowhere')),
    manager: mostly(text),
    start_date: mostly(fc.constantFrom(...DATES)),
    termination_date: mostly(fc.constantFrom(null, null, ...DATES)),
    employment_status: mostly(status),
    remote_was_deleted: mostly(fc.boolean()),
    modified_at: mostly(fc.constantFrom(...DATES, MONDAY)),
    field_mappings: mostly(odd),
  },
  { requiredKeys: ['id'] },
)

let company: Company
beforeAll(async () => {
  company = await aCompany({ people: 4 })
})
afterAll(() => company?.close())

test('no record breaks anything', { timeout: NIGHTLY ? 3_600_000 : 900_000 }, async () => {
  let tried = 0
  const rejected: unknown[] = []
  const hear = (reason: unknown) => void rejected.push(reason)
  process.on('unhandledRejection', hear)
  const page = fc.array(record, { minLength: PER_PAGE, maxLength: PER_PAGE, size: 'max' })
  const property = fc.asyncProperty(page, async (records) => {
    tried += records.length
    await oneRead(records)
  })
  const outcome = await fc.check(property, { numRuns: Math.ceil(RECORDS / PER_PAGE) })
  process.off('unhandledRejection', hear)
  recordTotals({ what: 'bad records', tried, lost: 0, doubled: 0, failed: outcome.failed ? 1 : 0 })
  console.info(`${tried} bad records`)
  if (outcome.failed)
    throw new Error(fc.defaultReportMessage(outcome), { cause: outcome.errorInstance })
  expect(rejected).toEqual([])
})

/** Reads a page of bad records in front of valid ones; one valid person leaves and one is hired. */
async function oneRead(records: readonly object[]): Promise<void> {
  const world = company.reset()
  const { hr, host } = world
  Object.assign(world.deps, { mailer: anInbox() })
  hr.terminate('dries', { on: '2026-04-30' })
  hr.hire('zoe')
  await world.dailyRead(() => {
    hr.account.tell('employees', (honest) => {
      const body = JSON.parse(honest.body) as { results: object[] }
      return json(200, { ...body, results: [...records, ...body.results] })
    })
  })
  const [run] = (await world.runs()).filter(({ mode }) => mode === 'full')
  expect(['done', 'held', 'incomplete']).toContain(run?.state)
  expect(world.errors().filter((line) => /internal|step\.failed/.test(line))).toEqual([])
  // Valid people keep their access, also where the brake holds what the bad records would do to them.
  expect(world.access('ana').status).toBe('active')
  expect(world.access('bram').status).toBe('active')
  // The log names the first twenty bad records of a page; some have no id.
  const aside = records.map((one) => parseEmployee(one)).filter(({ kind }) => kind === 'set-aside')
  for (const one of aside.slice(0, 20))
    if (one.kind === 'set-aside' && one.sourceId !== null)
      expect(world.errors().join()).toContain(one.sourceId)
  if ((await world.plan()) !== null) await world.approve()
  await world.dailyRead()
  expect(world.errors().filter((line) => /internal|step\.failed/.test(line))).toEqual([])
  const held = await world.held()
  if (held.length === 0) expect(world.access('dries').status).toBe('inactive')
  if (held.length === 0) expect(world.access('zoe').status).toBe('invited')
  for (const user of host.list()) expect(user.email).not.toBe('')
}
