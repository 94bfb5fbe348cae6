// docs/rules.md, rule 50: how a date of HR is written, before any time zone is known.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Employee, versionText } from '../../src/core/people/employee.ts'
import { readDate } from '../../src/merge/dates.ts'
import { normalised } from './merge-server.ts'

describe('a day', () => {
  test.each([
    ['2026-02-28', '2026-02-28'],
    [' 2026-02-28 ', '2026-02-28'],
    ['2026-02-28T00:00:00Z', '2026-02-28'],
    ['2026-02-28T00:00:00.000000Z', '2026-02-28'],
    ['2026-02-28T00:00:00+00:00', '2026-02-28'],
    ['2026-02-28 00:00:00 UTC', '2026-02-28'],
    ['2026-02-28T00:00Z', '2026-02-28'],
    ['2026-02-28T02:00:00+02:00', '2026-02-28'],
    // Without an offset it is no instant, whatever the time of day.
    ['2026-02-28T00:00:00', '2026-02-28'],
    ['2026-02-28 17:30', '2026-02-28'],
    ['2024-02-29T00:00:00Z', '2024-02-29'],
    ['9999-12-31T23:59:59Z', '9999-12-31'],
  ])('%s is that day', (text, date) => {
    expect(readDate(text)).toEqual({ kind: 'date', date })
  })
})

describe('an instant', () => {
  test.each([
    ['2026-05-04T22:00:00Z', '2026-05-04T22:00:00Z'],
    ['2026-05-04T22:00:00.000Z', '2026-05-04T22:00:00Z'],
    ['2026-05-04 22:00:00+0000', '2026-05-04T22:00:00Z'],
    ['2026-05-04t22:00z', '2026-05-04T22:00:00Z'],
    ['2026-05-05T00:00:00+02', '2026-05-05T00:00:00+02:00'],
    ['2026-05-05T00:00:00 +0530', '2026-05-05T00:00:00+05:30'],
    ['2026-05-04T23:59:59.999999-11:00', '2026-05-04T23:59:59.999-11:00'],
    ['2026-05-04T24:00:00Z', '2026-05-04T24:00:00Z'],
    ['2026-05-04T24:00:00', '2026-05-04T24:00:00Z'],
    ['2026-05-04T19:00:00-05:00', '2026-05-04T19:00:00-05:00'],
  ])('%s is kept, because a zone decides the day', (text, date) => {
    expect(readDate(text)).toEqual({ kind: 'date', date })
  })
})

const NO_DATES = [
  '0000-00-00',
  '0000-00-00 00:00:00',
  '0001-01-01T00:00:00Z',
  '0001-01-01',
  '1601-01-01T00:00:00Z',
  '1753-01-01',
  '1899-12-30T00:00:00Z',
  '1899-12-31T23:00:00Z',
  '00/00/0000',
  '00.00.0000',
  '0',
  '-',
]
test.each(NO_DATES)('%s stands for no date', (text) => {
  const { startDate, terminationDate, flaws } = normalised({
    start_date: text,
    termination_date: text,
  })
  expect([startDate, terminationDate]).toEqual([null, null])
  expect(flaws.map(({ code }) => code)).toEqual(['impossible-date', 'impossible-date'])
})

const OTHER_NOTATIONS = [
  '05/31/2026',
  '31/05/2026',
  '31.05.2026',
  '31-05-2026',
  '2026/05/31',
  '20260531',
  '2026-05',
  '2026-5-31',
  '2026',
  '2026-W22',
  '2026-W22-7',
  '2026-151',
  '/Date(1780185600000)/',
  '/Date(1780185600000+0200)/',
  '1780185600',
  '1780185600000',
  '46173',
  '31 mei 2026',
  'May 31, 2026',
  '31 May 2026',
  'Sun, 31 May 2026 00:00:00 GMT',
  '2026年5月31日',
  '31/5/26',
  'soon',
  'n/a',
  '2026-02-30T00:00:00Z',
  '2026-13-01',
  '2026-00-10',
  '2026-05-31x',
  '2026-05-31T',
  '2026-05-31T25:00:00Z',
  '2026-05-31T24:00:01Z',
  '2026-05-31T10:60:00Z',
  '2026-05-31T00:00:00+25:00',
  '2026-05-31 - 2026-06-30',
  '+12026-05-31',
]
test.each(OTHER_NOTATIONS)('%s is not guessed, and told', (text) => {
  expect(normalised({ start_date: text, termination_date: text })).toMatchObject({
    startDate: null,
    terminationDate: null,
    flaws: [
      { field: 'startDate', code: 'unreadable-date' },
      { field: 'terminationDate', code: 'unreadable-date' },
    ],
  })
  expect(normalised({ termination_date: text }).flaws).toEqual([
    { field: 'terminationDate', code: 'unreadable-date' },
  ])
})

test('nothing is given where there is nothing', () => {
  for (const text of [null, undefined, '', '  ', '\u200b']) expect(readDate(text).kind).toBe('none')
})

describe('the first employment after the last day', () => {
  const after = (termination_date: string | null, ...dates: readonly unknown[]) => {
    const employments = dates.map((effective_date, n) => ({ id: `job-${n}`, effective_date }))
    return normalised({ termination_date, employments }).employedAgainFrom
  }
  test('is the earliest that is later', () => {
    const dates = ['2021-01-04', '2015-03-01', null, '2023-01-01T00:00:00Z', 'soon', 7]
    expect(after('2019-08-31T00:00:00Z', ...dates)).toBe('2021-01-04')
    expect(after('2019-08-31T00:00:00Z', ...dates.toReversed())).toBe('2021-01-04')
  })
  test('is none on that day, before it, or without one', () => {
    expect(after('2019-08-31', '2019-08-31', '2015-03-01')).toBeNull()
    expect(after(null, '2021-01-04')).toBeNull()
    expect(after('31.08.2019', '2021-01-04')).toBeNull()
  })
})

describe('a record stored by 0.1.0', () => {
  // What 0.1.0 read in each of these, as its hash has it.
  const before: readonly [string, string | null, boolean][] = [
    ['2026-05-04T00:00:00Z', '2026-05-04', true],
    ['2026-05-04T22:00:00Z', '2026-05-04', true],
    ['2026-05-04T24:00:00Z', '2026-05-04', true],
    ['2026-05-04T19:00:00-05:00', '2026-05-04', true],
    ['2099-12-31T00:00:00Z', '2099-12-31', true],
    ['2999-12-31', null, true],
    ['1970-01-01', '1970-01-01', true],
    ['0001-01-01', null, false],
    ['31.05.2026', null, false],
  ]
  test.each(before)('%s does not look changed', (text, day, isDay) => {
    const now = normalised({ termination_date: text, employments: [] })
    const flaws = isDay ? [] : [{ field: 'terminationDate', code: 'impossible-date' } as const]
    const stored: Employee = { ...now, terminationDate: day, employedAgainFrom: null, flaws }
    expect(versionText(now, 1)).toBe(versionText(stored, 1))
  })
})

test('any text is a date, none, or told', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const read = readDate(text)
      if (read.kind === 'date') expect(Number.isNaN(Date.parse(read.date))).toBe(false)
    }),
  )
})
