// Texts go out to translation tools and come back: nothing is lost, and nothing wrong is taken.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'oxfmt'
import { describe, expect, test } from 'vitest'
import { flattened, fromFlat, problemsOf, toFlat, type Flat } from '../../scripts/words/i18next.ts'
import { englishSource, sectionOf, sectionSource } from '../../scripts/words/source.ts'
import { LANGUAGES } from '../../src/words/words.ts'

const WORDS = join(import.meta.dirname, '../../src/words')
const STYLE = { semi: false, singleQuote: true, printWidth: 100, trailingComma: 'all' } as const

const dictionaries = Object.entries(LANGUAGES)
const sections = readdirSync(join(WORDS, 'en')).map((name) => {
  const source = readFileSync(join(WORDS, 'en', name), 'utf8')
  return { name, source, section: sectionOf(source) as keyof typeof LANGUAGES.en }
})

describe.each(dictionaries)('%s', (language, dictionary) => {
  const json = JSON.stringify(toFlat(dictionary))

  test('comes back as it went out, flat or nested at the dots', () => {
    const flat = JSON.parse(json) as Flat
    expect(problemsOf(language, LANGUAGES.en, flattened(flat))).toEqual([])
    expect(fromFlat(LANGUAGES.en, flat)).toEqual(dictionary)
    expect(flattened(nested(flat))).toEqual(flat)
  })

  test('is written to the files that are there', async () => {
    const texts = fromFlat(LANGUAGES.en, JSON.parse(json) as Flat) as typeof LANGUAGES.en
    for (const file of sections) {
      const source =
        language === 'en'
          ? englishSource(file, texts[file.section])
          : sectionSource(file, texts[file.section])
      const { code } = await format(file.name, source, STYLE)
      expect(code).toBe(readFileSync(join(WORDS, language, file.name), 'utf8'))
    }
  })

  test('has a file for every section, and no other', () => {
    expect(readdirSync(join(WORDS, language))).toEqual(sections.map(({ name }) => name))
  })

  test('has flat keys and double braces, and no key that looks like a plural form and is none', () => {
    for (const [key, text] of Object.entries(toFlat(dictionary))) {
      expect(text.replaceAll(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/)
      const [, stem] = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key) ?? []
      if (stem !== undefined) expect(Object.keys(toFlat(dictionary))).toContain(`${stem}_other`)
    }
  })
})

describe('what comes back is refused', () => {
  const flat = toFlat(LANGUAGES.nl)
  const refused = (change: Readonly<Record<string, unknown>>, language = 'nl') =>
    problemsOf(language, LANGUAGES.en, { ...flat, ...change })
  const without = (key: string) => {
    const { [key]: _gone, ...rest } = flat
    return problemsOf('nl', LANGUAGES.en, rest)
  }

  test('with a key that is not ours', () => {
    expect(refused({ 'labels.nothing': 'Niets' })).toEqual([
      '"labels.nothing" is not a key of ours. Remove it; if it was renamed, export the texts again.',
    ])
    expect(refused({ constructor: 'Niets' })).toHaveLength(1)
  })

  test('without a key, or without a text', () => {
    expect(without('labels.never')).toEqual([
      `"labels.never" is missing. Add it, translated from "${LANGUAGES.en.labels.never}".`,
    ])
    for (const nothing of ['', '  ', null, 3])
      expect(refused({ 'labels.never': nothing })).toEqual([
        `"labels.never" has no text. Translate it: "${LANGUAGES.en.labels.never}".`,
      ])
  })

  test('with a placeholder that is wrong, lost or broken', () => {
    const key = 'labels.starts'
    expect(refused({ [key]: 'begint op {{datum}}' })).toEqual([
      `"${key}" has {{datum}}, which this text cannot give. It can give: {{date}}.`,
      `"${key}" lacks {{date}}. Put it where the value belongs.`,
    ])
    expect(refused({ [key]: 'begint op {{date}} {' })).toEqual([
      `"${key}" has a brace that is no placeholder. Write {{name}}, with the names: {{date}}.`,
    ])
    expect(refused({ [key]: 'begint op {date}' })).toHaveLength(2)
  })

  test('without a plural form of the language, or with one of another', () => {
    expect(without('labels.morePeople_one')).toEqual([
      '"labels.morePeople_one" is missing: nl has the plural form "one". Add it, translated from "and {{count}} more person".',
    ])
    expect(refused({ 'labels.morePeople_few': 'en nog {{count}}' })).toEqual([
      '"labels.morePeople_few": nl has no plural form "few". Remove the key.',
    ])
    expect(refused({}, 'pl').some((problem) => problem.includes('plural form "few"'))).toBe(true)
  })

  test('a text for none or for one may do without the number, no other may', () => {
    expect(refused({ 'labels.morePeople_one': 'en nog iemand' })).toEqual([])
    expect(refused({ 'labels.morePeople_other': 'en nog mensen' })).toEqual([
      '"labels.morePeople_other" lacks {{count}}. Put it where the value belongs.',
    ])
  })
})

test('quotes and backslashes survive', async () => {
  const file = {
    name: 'odd.ts',
    source: `export const odd = {\n  a: 'x', // why\n  b: ['y'],\n}\n`,
  }
  const source = sectionSource(file, { a: `l'a\\n "b"`, b: ["d'é"] })
  expect(source).toContain(String.raw`a: 'l\'a\\n "b"', // why`)
  expect(source).toContain(String.raw`['d\'é']`)
})

test('a file of texts with a function in it is none', () => {
  const file = { name: 'odd.ts', source: 'export const odd = {\n  a: () => 3,\n}\n' }
  expect(() => sectionSource(file, { a: 'x' })).toThrow('line 2: texts are strings')
})

function nested(flat: Flat): unknown {
  const root: Record<string, unknown> = {}
  for (const [key, text] of Object.entries(flat)) {
    const path = key.split('.')
    let here = root
    for (const part of path.slice(0, -1)) here = (here[part] ??= {}) as Record<string, unknown>
    here[path.at(-1) ?? ''] = text
  }
  return root
}
