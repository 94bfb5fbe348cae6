import { describe, expect, test } from 'vitest'
import { REASONS, reason, type Reason, type ReasonCode } from '../../src/core/facts/reasons.ts'
import { ended } from '../../src/words/text.ts'
import { LANGUAGES, wordsFor } from '../../src/words/words.ts'

type Leaf = readonly [path: string, text: string]

/** Every text with its path; the forms of a plural and the points of a list count as one text. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return [[path, value.join(' ')]]
  const entries = Object.entries(value as Record<string, unknown>)
  if (isPlural(value)) return [[path, entries.map(([, form]) => String(form)).join(' ')]]
  return entries.flatMap(([key, part]) => leaves(part, `${path}.${key}`))
}

function isPlural(value: unknown): boolean {
  const { other } = value as { other?: unknown }
  return (
    typeof other === 'string' &&
    Object.keys(value as object).every((form) => /^(zero|one|two|few|many|other)$/.test(form))
  )
}

function factsOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? ''))].toSorted()
}

const english = leaves(LANGUAGES.en)

describe.each(Object.entries(LANGUAGES))('%s', (code, dictionary) => {
  const texts = new Map(leaves(dictionary))

  test('has every text of English, and none beside', () => {
    expect([...texts.keys()].toSorted()).toEqual(english.map(([path]) => path).toSorted())
  })

  test('uses the same facts in every text', () => {
    for (const [path, text] of english) {
      expect([path, factsOf(texts.get(path) ?? '')]).toEqual([path, factsOf(text)])
    }
  })

  test('leaves no text empty, doubled in its spaces, or in straight quotes', () => {
    for (const [path, text] of texts) {
      expect([path, text]).not.toEqual([path, ''])
      expect([path, text]).not.toEqual([path, expect.stringMatching(/ {2}|^ | $|["<>]|[\r\n]/)])
    }
  })

  test('has a reason for every code, with the facts of core/facts/reasons.ts', () => {
    for (const [codeOfReason, template] of Object.entries(REASONS)) {
      const text = dictionary.reasons[codeOfReason as ReasonCode]
      expect([codeOfReason, factsOf(text)]).toEqual([codeOfReason, factsOf(template)])
    }
  })

  test('has the plural forms that its language asks for', () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return
      if (isPlural(value)) {
        expect([path, Object.keys(value).toSorted()]).toEqual([path, forms.toSorted()])
        return
      }
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`)
    }
    walk(dictionary, code)
  })
})

/** Texts that happen to be the same as in English. */
const SAME = {
  nl: [
    '.labels.button.open',
    '.leaving.moved.fromTo',
    '.looking.email.here',
    '.looking.email.there',
    '.portal.menu',
  ],
  de: [
    '.labels.fact.name',
    '.leaving.deactivated.roles.admin',
    '.leaving.moved.fromTo',
    '.looking.email.here',
    '.looking.email.there',
    '.portal.access.admin',
    '.portal.access.whom',
    '.portalLink.connection.status',
    '.portalPeople.column.product',
    '.portalReview.person',
  ],
  fr: ['.labels.eyebrow.invitation', '.leaving.moved.fromTo', '.portal.menu'],
  es: ['.labels.card.virtual', '.leaving.moved.fromTo', '.portal.no'],
} as const

test.each(Object.entries(SAME))('%s differs from English in nearly every text', (code, known) => {
  const dictionary = LANGUAGES[code as keyof typeof SAME]
  const texts = new Map(leaves(dictionary))
  const same = english.filter(([path, text]) => texts.get(path) === text).map(([path]) => path)
  expect(same).toEqual(known)
})

/** What a language’s typography forbids: foreign quotes, missing narrow spaces, missing opening marks. */
const WRONG = {
  de: /”|“(?=[\p{L}{])|(?<=[\p{L}}.])„|[«»]/u,
  fr: /[^\u202f][:;!?»](?!\/)|«[^\u202f]|[“”„]|\u202f[,.]/u,
  es: /^[^¿]*\?|^[^¡]*!|[“”„]|RR\. |\.\.$/u,
} as const

test.each(Object.entries(WRONG))('%s has its own marks and spaces', (code, wrong) => {
  const dictionary = LANGUAGES[code as keyof typeof WRONG]
  for (const [path, text] of leaves(dictionary)) {
    expect([path, text]).not.toEqual([path, expect.stringMatching(wrong)])
  }
})

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
    expect(wordsFor('nl').many(LANGUAGES.nl.labels.morePeople, 2)).toBe('en nog 2 personen')
  })
  test('large numbers are written as the country writes them', () => {
    expect(wordsFor('en').many(people, 12_345)).toBe('and 12,345 more people')
    expect(wordsFor('nl').many(LANGUAGES.nl.labels.morePeople, 12_345)).toBe(
      'en nog 12.345 personen',
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

/** Mails tell people to choose a button; it must have that name. */
test.each(['de', 'fr', 'es'] as const)('%s: the buttons that mails name are there', (code) => {
  const { advice, leaving, portalPeople } = LANGUAGES[code]
  const mails = [...Object.values(advice), leaving.deactivated.undo, leaving.soon.keep].join(' ')
  const named = Array.from(mails.matchAll(/[„«]\u202f?([^„«]+?)\u202f?[“»]/g), ([, name]) => name)
  expect(new Set(named).size).toBe(5)
  expect(Object.values(portalPeople.decision)).toEqual(expect.arrayContaining(named))
})

describe('reasons', () => {
  test('dates among the facts are written out, times in the zone', () => {
    const left = reason('left-terminated', { date: '2026-05-03' })
    expect(wordsFor('en').because(left, 'UTC')).toBe('HR says employment ended on 3 May 2026')
    expect(wordsFor('nl').because(left, 'UTC')).toBe(
      'Volgens HR is het dienstverband geëindigd op 3 mei 2026',
    )
    const missing = reason('missing', { since: '2026-05-03T22:30:00.000Z' })
    expect(wordsFor('en').because(missing, 'Europe/Sofia')).toContain(
      '4 May 2026, 01:30 (Europe/Sofia)',
    )
  })
  test('words of a closed set are translated, others shown as they are', () => {
    expect(wordsFor('nl').because(reason('refused', { why: 'owner' }), 'UTC')).toBe(
      'Dit is geweigerd: de eigenaar kan niet worden verwijderd',
    )
    expect(wordsFor('nl').because(reason('refused', { why: 'seat limit' }), 'UTC')).toBe(
      'Dit is geweigerd: seat limit',
    )
    expect(wordsFor('nl').because(reason('left-inactive', { word: 'owner' }), 'UTC')).toContain(
      '‘owner’',
    )
  })
  test('an empty fact leaves no dangling colon', () => {
    expect(wordsFor('en').because(reason('refused', { why: '' }), 'UTC')).toBe('This was refused')
  })
  test('a sentence that ends in an abbreviation gets no second full stop', () => {
    const moved = wordsFor('es').because(reason('link-moved', {}), 'UTC')
    expect(ended(moved)).toMatch(/RR\.\u00a0HH\.$/)
    expect(ended(moved)).toBe(moved)
    expect(ended('Es verdad')).toBe('Es verdad.')
  })
  test('a code of another version falls back to its English message', () => {
    const strange = { code: 'toString', message: 'something new', facts: {} } as unknown as Reason
    expect(wordsFor('nl').because(strange, 'UTC')).toBe('Something new')
  })
})
