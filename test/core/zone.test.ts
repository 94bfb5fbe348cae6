import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayIn, endOfDay, startOfDay, zoneOf } from '../../src/core/people/zone.ts'

const ZONES = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Pago_Pago',
  'Africa/Casablanca',
]

function place(country: string | null, state: string | null = null) {
  return zoneOf({ country, state }, 'Europe/Sofia', 'Asia/Tokyo')
}

describe('the person’s zone', () => {
  test('is the country’s if it has one zone', () => {
    expect(place('NL')).toBe('Europe/Amsterdam')
    expect(place('nl')).toBe('Europe/Amsterdam')
    expect(place('GB', 'Scotland')).toBe('Europe/London')
    expect(place('IN')).toMatch(/^Asia\/(Kolkata|Calcutta)$/)
  })

  test('treats zones with the same clock as one', () => {
    expect(place('DE')).toBe('Europe/Berlin')
    expect(place('MY')).toBe('Asia/Kuala_Lumpur')
  })

  test('is the state’s if the country has several zones', () => {
    expect(place('US', 'CA')).toBe('America/Los_Angeles')
    expect(place('US', 'california')).toBe('America/Los_Angeles')
    expect(place('US', 'US-NY')).toBe('America/New_York')
    expect(place('CA', 'Alberta')).toBe('America/Edmonton')
    expect(place('AU', 'QLD')).toBe('Australia/Brisbane')
    expect(place('BR', 'São Paulo')).toBe('America/Sao_Paulo')
    expect(place('BR', 'Sao Paulo')).toBe('America/Sao_Paulo')
    expect(place('Brasil', 'São Paulo')).toBe('America/Sao_Paulo')
    expect(place('The Netherlands', null)).toBe('Europe/Amsterdam')
  })

  test('is the entity’s if the place has several zones or none is known', () => {
    const unclear = [
      ['US', null],
      ['US', 'TX'],
      ['US', 'Nowhere'],
      ['CA', 'Ontario'],
      ['AU', 'NSW'],
      ['BR', 'AM'],
      ['ES', null],
      ['RU', null],
      [null, 'CA'],
      ['Neverland', null],
      ['', ''],
      ['QQ', null],
    ] as const
    for (const [country, state] of unclear) expect(place(country, state)).toBe('Europe/Sofia')
    expect(zoneOf(null, 'Europe/Sofia', 'Asia/Tokyo')).toBe('Europe/Sofia')
  })

  test('skips zones that do not exist', () => {
    expect(zoneOf(null, 'Europe/Nowhere', 'Asia/Tokyo')).toBe('Asia/Tokyo')
    expect(zoneOf(null, '', 'CET 2')).toBe('UTC')
    expect(zoneOf(null, null, null)).toBe('UTC')
  })

  test('every state of the tables has a zone that exists', () => {
    for (const [country, state] of [
      ['US', 'PR'],
      ['US', 'Hawaii'],
      ['US', 'Washington, D.C.'],
      ['CA', 'YT'],
      ['CA', 'Manitoba'],
      ['AU', 'Tasmania'],
      ['AU', 'NT'],
      ['BR', 'AC'],
      ['BR', 'Rondônia'],
    ] as const) {
      expect([state, place(country, state)]).not.toEqual([state, 'Europe/Sofia'])
    }
  })
})

describe('days', () => {
  test('one instant has different dates in different places', () => {
    const instant = new Date('2026-05-04T23:30:00Z')
    expect(dayIn('UTC', instant)).toBe('2026-05-04')
    expect(dayIn('Europe/Amsterdam', instant)).toBe('2026-05-05')
    expect(dayIn('America/New_York', instant)).toBe('2026-05-04')
  })

  test('C33 a day ends at midnight of the person’s place', () => {
    expect(endOfDay('2026-05-04', 'UTC').toISOString()).toBe('2026-05-05T00:00:00.000Z')
    expect(endOfDay('2026-05-04', 'America/Los_Angeles').toISOString()).toBe(
      '2026-05-05T07:00:00.000Z',
    )
    expect(endOfDay('2026-05-04', 'Pacific/Kiritimati').toISOString()).toBe(
      '2026-05-04T10:00:00.000Z',
    )
  })

  test('days of 23 and 25 hours', () => {
    expect(endOfDay('2026-03-29', 'Europe/Amsterdam').toISOString()).toBe(
      '2026-03-29T22:00:00.000Z',
    )
    expect(endOfDay('2026-10-25', 'Europe/Amsterdam').toISOString()).toBe(
      '2026-10-25T23:00:00.000Z',
    )
  })

  test('a midnight that does not exist, and a day that was skipped', () => {
    // Brazil's clocks went from 23:59 to 1:00.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    )
    // Samoa had no 30 December 2011.
    expect(endOfDay('2011-12-29', 'Pacific/Apia')).toEqual(endOfDay('2011-12-30', 'Pacific/Apia'))
  })

  test('days are added over months, years and 29 February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2026-03-01', 0)).toBe('2026-03-01')
  })

  test('the first and last dates that a record may have', () => {
    expect(dayIn('America/New_York', startOfDay('0001-01-01', 'America/New_York'))).toBe(
      '0001-01-01',
    )
    expect(endOfDay('9999-12-31', 'UTC').getTime()).toBe(Date.UTC(10000, 0, 1))
  })

  const zone = fc.constantFrom(...ZONES)
  const day = fc.integer({ min: 0, max: 80 * 366 }).map((n) => addDays('1985-01-01', n))

  test('the last instant of a day is still that day, the next one is a later day', () => {
    fc.assert(
      fc.property(zone, day, (where, date) => {
        const end = endOfDay(date, where)
        expect(dayIn(where, end) > date).toBe(true)
        expect(dayIn(where, new Date(end.getTime() - 1)) <= date).toBe(true)
        expect(endOfDay(addDays(date, -1), where)).toEqual(startOfDay(date, where))
      }),
      { numRuns: 500 },
    )
  })

  test('an instant lies within its local day', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zone, instant, (where, at) => {
        const date = dayIn(where, at)
        expect(startOfDay(date, where).getTime()).toBeLessThanOrEqual(at.getTime())
        expect(endOfDay(date, where).getTime()).toBeGreaterThan(at.getTime())
      }),
      { numRuns: 500 },
    )
  })

  test('adding days and subtracting them again changes nothing', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, n) => {
        expect(addDays(addDays(date, n), -n)).toBe(date)
      }),
    )
  })
})
