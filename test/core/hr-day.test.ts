// docs/rules.md, rule 50: which day HR means. Dates here are as merge/dates.ts leaves them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, hrDay, isSameEnd, lastDay } from '../../src/core/people/dates/hr-day.ts'
import { dayIn, endOfDay, startOfDay } from '../../src/core/people/zone.ts'

const TODAY = '2026-05-04'
const AMSTERDAM = 'Europe/Amsterdam'
const SYDNEY = 'Australia/Sydney'
const HONOLULU = 'Pacific/Honolulu'
const KIRITIMATI = 'Pacific/Kiritimati'
const KOLKATA = 'Asia/Kolkata'
const ST_JOHNS = 'America/St_Johns'

function by(zone: string, ...zones: readonly string[]) {
  return { zone, zones, today: TODAY }
}

describe('an instant is the day that it begins', () => {
  test.each([
    ['2026-05-04T22:00:00Z', '2026-05-05', by(AMSTERDAM)],
    ['2026-01-04T23:00:00Z', '2026-01-05', by(AMSTERDAM)],
    ['2026-05-31T14:00:00Z', '2026-06-01', by(SYDNEY)],
    ['2026-12-31T13:00:00Z', '2027-01-01', by(SYDNEY)],
    ['2026-05-05T10:00:00Z', '2026-05-05', by(HONOLULU)],
    ['2026-05-04T10:00:00Z', '2026-05-05', by(KIRITIMATI)],
    ['2026-05-04T18:30:00Z', '2026-05-05', by(KOLKATA)],
    ['2026-05-05T02:30:00Z', '2026-05-05', by(ST_JOHNS)],
    // Midnight UTC is that day, wherever the person is.
    ['2026-05-05', '2026-05-05', by(HONOLULU)],
    ['2026-05-04T19:00:00-05:00', '2026-05-05', by('America/Chicago')],
    // Midnight in the zone of an entity or the organization.
    ['2026-05-04T22:00:00Z', '2026-05-05', by(HONOLULU, AMSTERDAM)],
    ['2026-05-04T14:00:00Z', '2026-05-05', by(AMSTERDAM, SYDNEY)],
    ['2026-05-05T04:00:00Z', '2026-05-05', by(AMSTERDAM, 'America/New_York')],
    // In two zones at once: the later day.
    ['2026-05-04T10:00:00Z', '2026-05-05', by(HONOLULU, KIRITIMATI)],
    ['2026-05-04T10:00:00Z', '2026-05-05', by(KIRITIMATI, HONOLULU)],
    // In its own offset.
    ['2026-05-05T00:00:00-05:00', '2026-05-05', by(AMSTERDAM)],
    ['2026-05-05T00:00:00+05:30', '2026-05-05', by(AMSTERDAM)],
    ['2026-05-04T24:00:00+02:00', '2026-05-05', by(HONOLULU)],
    // The end of 4 May is midnight UTC, and midnight UTC is 5 May.
    ['2026-05-04T24:00:00Z', '2026-05-05', by(HONOLULU)],
    // The clocks are changed: 29 March in Amsterdam, and where they skip midnight itself.
    ['2026-03-28T23:00:00Z', '2026-03-29', by(AMSTERDAM)],
    ['2026-03-29T22:00:00Z', '2026-03-30', by(AMSTERDAM)],
    ['2026-04-23T22:00:00Z', '2026-04-24', by('Africa/Cairo')],
    ['2026-03-28T22:00:00Z', '2026-03-29', by('Asia/Beirut')],
  ])('%s: %s', (date, day, calendar) => {
    expect(hrDay(date, calendar)).toBe(day)
  })
})

describe('another instant is the later of both days', () => {
  test.each([
    ['2026-05-04T23:30:00Z', '2026-05-05', by(AMSTERDAM)],
    ['2026-05-04T17:00:00Z', '2026-05-05', by(SYDNEY)],
    ['2026-05-05T03:00:00Z', '2026-05-05', by('America/New_York')],
    ['2026-05-04T12:00:00Z', '2026-05-04', by(AMSTERDAM)],
    ['2026-05-05T23:59:59+02:00', '2026-05-05', by(AMSTERDAM)],
    ['2026-05-05T23:59:59-04:00', '2026-05-05', by('America/New_York')],
    ['2026-05-04T23:00:00-05:00', '2026-05-05', by(AMSTERDAM)],
  ])('%s: %s', (date, day, calendar) => {
    expect(hrDay(date, calendar)).toBe(day)
  })
})

const ZONES = [AMSTERDAM, SYDNEY, HONOLULU, KIRITIMATI, KOLKATA, ST_JOHNS, 'Asia/Beirut', 'UTC']
const anyZone = fc.constantFrom(...ZONES)
const anyDay = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyInstant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('in any zone', () => {
  test('the first moment of a day in the zone of the person or an entity is at least that day', () => {
    fc.assert(
      fc.property(anyDay, anyZone, anyZone, (day, zone, entity) => {
        for (const where of [zone, entity]) {
          const date = startOfDay(day, where).toISOString()
          expect(hrDay(date, by(zone, entity)) >= day).toBe(true)
          expect(hrDay(date, by(where))).toBe(
            date.endsWith('T00:00:00.000Z') ? date.slice(0, 10) : day,
          )
        }
      }),
    )
  })

  test('nobody is ended before the moment that HR gives, nor before the day it is written as is over', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, anyZone, (date, zone, entity) => {
        const day = hrDay(date, by(zone, entity))
        expect(day >= date.slice(0, 10)).toBe(true)
        const isMidnight = [zone, entity].some((each) => {
          return startOfDay(dayIn(each, new Date(date)), each).toISOString() === date
        })
        if (!isMidnight && !date.endsWith('T00:00:00.000Z'))
          expect(endOfDay(day, zone) > new Date(date)).toBe(true)
      }),
    )
  })
})

describe('a last day that stands for none', () => {
  const by2026 = by(AMSTERDAM, SYDNEY)
  const NONE = [
    '1900-01-01',
    '1901-01-01',
    '1969-12-31',
    '1970-01-01',
    '1970-01-01T01:00:00+01:00',
    '1969-12-31T23:00:00Z',
    '2046-05-05',
    '2062-05-01',
    '2079-06-06',
    '2099-12-31',
    '2098-12-31T23:00:00Z',
    '2100-01-01',
    '2126-05-04',
    '2999-12-31',
    '4712-12-31',
    '9999-12-31',
  ]
  test.each(NONE)('%s', (terminationDate) => {
    expect(lastDay({ terminationDate }, by2026)).toBeNull()
  })

  test.each(['2046-05-04', '2038-01-19', '2027-05-05', '2026-05-04', '2000-01-01', '1975-06-30'])(
    '%s is one',
    (terminationDate) => {
      expect(lastDay({ terminationDate }, by2026)).toBe(terminationDate)
    },
  )

  test('more than twenty years ahead is seen from today', () => {
    const dates = { terminationDate: '2060-01-01' }
    expect(lastDay(dates, { ...by2026, today: '2039-12-31' })).toBeNull()
    expect(lastDay(dates, { ...by2026, today: '2040-01-01' })).toBe('2060-01-01')
  })
})

test('a first day that stands for none', () => {
  for (const startDate of ['1900-01-01', '1970-01-01', '1969-12-31T23:00:00Z', null])
    expect(firstDay({ startDate }, by(AMSTERDAM))).toBeNull()
  for (const startDate of ['1965-09-01', '1970-01-02', '2099-12-31'])
    expect(firstDay({ startDate }, by(AMSTERDAM))).toBe(startDate)
})

test('the same end is the same text, the same day, or what 0.1.0 kept of it', () => {
  const calendar = by(AMSTERDAM)
  expect(isSameEnd('2026-05-04T22:00:00Z', '2026-05-04T22:00:00Z', by(HONOLULU))).toBe(true)
  expect(isSameEnd('2026-05-05', '2026-05-04T22:00:00Z', calendar)).toBe(true)
  expect(isSameEnd('2026-05-04', '2026-05-04T22:00:00Z', calendar)).toBe(true)
  expect(isSameEnd('2099-12-31', null, calendar)).toBe(true)
  expect(isSameEnd('2026-05-04', '2026-05-05', calendar)).toBe(false)
  expect(isSameEnd(null, '2026-05-05', calendar)).toBe(false)
})

/** Who tells of a date: each has been given a day, or asks for one as in `of-leaving.ts`. */
const TELLERS = [
  'mail/bodies/added-summary.ts',
  'sync/tell/of-additions.ts',
  'sync/tell/of-leaving.ts',
]

test('nobody compares or tells a date of HR that hr-day.ts has not made a day of', () => {
  const src = join(import.meta.dirname, '../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => {
    if (!file.endsWith('.ts') || /^(words|sandbox)\//.test(file)) return false
    const text = readFileSync(join(src, file), 'utf8')
    const isCompared =
      /\b(startDate|terminationDate) [<>]|[<>]=? [\w.]*\b(startDate|terminationDate)\b/
    const isTold =
      /^(http|mail|sync\/tell)\//.test(file) && /\b(startDate|terminationDate)\b/.test(text)
    return isCompared.test(text) || isTold
  })
  expect(files.filter((file) => !TELLERS.includes(file))).toEqual([])
})
