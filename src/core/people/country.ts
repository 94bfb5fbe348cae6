import { ALPHA_3 } from './country-alpha-3.ts'
import { ALIASES, FORM_WORDS, LANGUAGES, SMALL_WORDS, WRITTEN_OUT } from './country-names.ts'

/**
 * The country as ISO 3166-1 alpha-2, from a code of two or three letters, a number, or a name in one of many
 * languages (rule 17). Null where the text names no country, or more than one.
 */
export function countryCode(text: string | null): string | null {
  const wanted = text?.replace(/\p{Cf}/gu, '').trim() ?? ''
  if (wanted === '') return null
  const known = read.get(wanted)
  if (known !== undefined) return known
  const code = byCode(wanted) ?? byName(wanted) ?? byParts(wanted)
  // HR writes these texts: many different ones must not fill the memory.
  if (read.size > 1000) read.clear()
  read.set(wanted, code)
  return code
}

const read = new Map<string, string | null>()

function byCode(text: string): string | null {
  const code = fromFlag(text).toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) return code === 'EL' ? 'GR' : regionOf(code)
  if (/^[A-Z]{3}$/.test(code)) return ALPHA_3.get(code) ?? null
  if (/^\d{3}$/.test(code)) return regionOf(code)
  // A subdivision, ISO 3166-2: NL-NH.
  const [, country] = /^([A-Z]{2})-[A-Z\d]{1,3}$/.exec(code) ?? []
  return country === undefined ? null : regionOf(country)
}

/** The code that is in use now: `UK`, `FX` and `276` become `GB`, `FR` and `DE`. Null where there is none. */
function regionOf(code: string): string | null {
  const { region } = new Intl.Locale(`und-${code}`)
  return region !== undefined && COUNTRIES.has(region) ? region : null
}

/** Kosovo has a code in use, but none of ISO. */
const COUNTRIES: ReadonlySet<string> = new Set([...ALPHA_3.values(), 'XK'])

const FIRST_FLAG_LETTER = 0x1f1e6

/** A flag is two letters of an alphabet of its own. */
function fromFlag(text: string): string {
  return text.replace(/[\u{1F1E6}-\u{1F1FF}]/gu, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - FIRST_FLAG_LETTER + 'A'.charCodeAt(0)),
  )
}

function byName(text: string): string | null {
  // "Korea, Republic of" and "Korea (Republic of)" turn round.
  const [, first = '', rest = ''] = /^([^,(]+)[,(]\s*([^,()]+)\)?$/.exec(text) ?? []
  const exact = [wordsOf(text), wordsOf(`${rest} ${first}`)]
  const bare = exact.map((words) => words.filter((word) => !FORM_WORDS.has(word)))
  return [...exact, ...bare].map(namedAs).find((code) => code !== null) ?? null
}

function namedAs(words: readonly string[]): string | null {
  return words.length === 0 ? null : (names().get(words.join(' ')) ?? null)
}

/** "DE - Germany", "Germany (DE)", "Berlin, Germany": the one country that the parts name. */
function byParts(text: string): string | null {
  const parts = text
    .split(/[,;:/|()[\]]+|\s+[-\u2010-\u2015]+\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return null
  const codes = new Set(parts.map((part) => byCode(part) ?? byName(part)).filter((c) => c !== null))
  const [code] = codes
  return codes.size === 1 ? (code ?? null) : null
}

/** Words without accents, letter case and small words. Vowel signs of Hindi or Thai are no accents. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => (Object.hasOwn(WRITTEN_OUT, word) ? (WRITTEN_OUT[word] ?? word) : word))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
}

/** As German is typed where there are no umlauts: Oesterreich, Tuerkei. */
function withoutUmlauts(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[äöü]/giu, (letter) => `${letter.normalize('NFD')[0] ?? ''}e`)
}

let table: ReadonlyMap<string, string | null> | null = null

/** Made when the first name is read, since it takes a tenth of a second. Null: two countries have that name. */
function names(): ReadonlyMap<string, string | null> {
  table ??= allNames()
  return table
}

function allNames(): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  const add = (name: string, code: string): void => {
    for (const key of new Set([name, withoutUmlauts(name)].map((n) => wordsOf(n).join(' ')))) {
      const other = found.get(key)
      found.set(key, other === undefined || other === code ? code : null)
    }
  }
  for (const language of LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
      for (const code of COUNTRIES) {
        const name = display.of(code)
        if (name !== undefined) add(name, code)
      }
    }
  }
  // Alone it may be either (rule 17: never another country's).
  for (const congo of ['Congo', 'Kongo', 'Конго']) found.set(wordsOf(congo).join(' '), null)
  for (const [code, aliases] of Object.entries(ALIASES))
    for (const alias of aliases.split(', ')) found.set(wordsOf(alias).join(' '), code)
  return found
}
