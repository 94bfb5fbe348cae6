import { describe, expect, test } from 'vitest'
import type { Plural } from '../../src/words/text.ts'
import { LANGUAGES, wordsFor } from '../../src/words/words.ts'

describe('the reader’s language', () => {
  test.each([
    ['nl', 'nl', 'nl-NL'],
    ['nl-BE', 'nl', 'nl-BE'],
    ['nl_NL', 'nl', 'nl-NL'],
    ['NL', 'nl', 'nl-NL'],
    ['en-US', 'en', 'en-US'],
    ['de-AT', 'de', 'de-AT'],
    ['fr', 'fr', 'fr-FR'],
    ['es_MX', 'es', 'es-MX'],
    ['it-IT', 'en', 'en-GB'],
    ['', 'en', 'en-GB'],
    ['no such tag!', 'en', 'en-GB'],
    ['constructor', 'en', 'en-GB'],
  ])('%j is read as %s, written as %s', (locale, language, tag) => {
    const words = wordsFor(locale)
    expect([words.language, words.tag]).toEqual([language, tag])
  })
})

describe('plurals and numbers', () => {
  const people = LANGUAGES.en.labels.morePeople
  test('the form follows the count', () => {
    expect(wordsFor('en').many(people, 1)).toBe('and 1 more person')
    expect(wordsFor('en').many(people, 0)).toBe('and 0 more people')
    expect(wordsFor('nl').many(LANGUAGES.nl.labels.morePeople, 2)).toBe('en nog 2 medewerkers')
  })
  test('zero comes before the rules, where a text has it', () => {
    const days: Plural<'count'> = { zero: 'today', one: '{count} day', other: '{count} days' }
    expect([0, 1, 2].map((count) => wordsFor('en').many(days, count))).toEqual([
      'today',
      '1 day',
      '2 days',
    ])
    const jours: Plural<'count'> = { one: '{count} jour', other: '{count} jours' }
    // French counts none as one.
    expect(wordsFor('fr').many(jours, 0)).toBe('0 jour')
  })
  test('large numbers are written as the country writes them', () => {
    expect(wordsFor('en').many(people, 12_345)).toBe('and 12,345 more people')
    expect(wordsFor('nl').many(LANGUAGES.nl.labels.morePeople, 12_345)).toBe(
      'en nog 12.345 medewerkers',
    )
  })
})

describe('dates and times', () => {
  test.each([
    ['2026-05-03', '3 May 2026'],
    ['0001-01-01', '1 January 1'],
    ['9999-12-31', '31 December 9999'],
    ['2026-13-40', '2026-13-40'],
    ['soon', 'soon'],
    ['', ''],
  ])('the day %j is written %j', (day, written) => {
    expect(wordsFor('en').date(day)).toBe(written)
  })
  test('French has a first of the month, and sets a colon off', () => {
    const french = wordsFor('fr')
    expect(french.date('2026-05-01')).toBe('1er mai 2026')
    expect(french.date('2026-05-11')).toBe('11 mai 2026')
    expect(french.dayOf('2026-05-01T06:12:00Z', 'UTC')).toBe('1er mai 2026')
    expect(french.brief('2026-10-31T23:30:00Z', 'Europe/Paris')).toBe('1er nov. 2026, 00:30')
    expect(wordsFor('fr-CA').moment('2026-05-01T06:12:00Z', 'UTC')).toMatch(/^1er mai 2026, /)
    expect(french.colon).toBe('\u202f:')
    expect(wordsFor('de').date('2026-05-01')).toBe('1. Mai 2026')
    expect(wordsFor('es').colon).toBe(':')
  })
  test('a moment has its zone, and an unknown zone is UTC', () => {
    expect(wordsFor('en').moment('2026-05-04T06:12:00Z', 'America/New_York')).toBe(
      '4 May 2026, 02:12 (America/New York)',
    )
    expect(wordsFor('nl').moment('2026-05-04T06:12:00Z', '')).toBe('4 mei 2026, 06:12 (UTC)')
    expect(wordsFor('en').moment('garbage', 'Europe/Paris')).toBe('garbage')
  })
})
