import { once } from '../once.ts'
import { usualCharacters } from './asian.ts'
import { romanised, unmarked } from './letters.ts'
import { SPELLINGS } from './spellings.ts'
import { usualSpelling } from './spelling.ts'
import { kindOf, withoutTitles } from './uncounted.ts'

/** Cyrillic and Greek are compared with Latin letters; the others only with themselves. */
export type Script =
  | 'latin'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'indic'
  | 'other'

export interface NameWord {
  /** As given, folded: lower case, without marks. */
  readonly text: string
  /** The spellings under which it is looked for. Two words with one in common are the same. */
  readonly keys: readonly string[]
  readonly script: Script
  /** One letter, standing for a word that begins with it. */
  readonly initial: boolean
}

/**
 * The words of a name that count: no particles, no titles, no numbers, each once. Labels count where there is nothing
 * else, as in `Info Desk`.
 */
export function wordsOf(parts: readonly (string | null)[]): readonly NameWord[] {
  const given = parts.filter((part) => part !== null && part.trim() !== '')
  const isWhole = given.length === 1
  const names = given.flatMap((part) => wordsOfPart(part ?? '', isWhole, ['name']))
  const words =
    names.length > 0
      ? names
      : given.flatMap((part) => wordsOfPart(part ?? '', isWhole, ['name', 'label']))
  return [...new Map(words.map((word) => [word.text, word])).values()]
}

/** The keys of words that some people write as one: Anne Marie and Annemarie. */
export function keysOfJoined(words: readonly NameWord[]): readonly string[] {
  return keysOf(words.map((word) => word.text).join(''), words[0]?.script ?? 'other')
}

function wordsOfPart(
  part: string,
  isWholeName: boolean,
  counted: readonly ReturnType<typeof kindOf>[],
): readonly NameWord[] {
  const text = readable(part)
  const pieces = text.split(/[^\p{L}\p{M}\p{Nd}]+/u).filter((piece) => /\p{L}/u.test(piece))
  const words: NameWord[] = []
  let particles = ''
  for (const [at, piece] of pieces.entries()) {
    const kind = kindOf(unmarked(piece), {
      alone: pieces.length === 1,
      closes: at === pieces.length - 1 && !text.includes(','),
      opens: isWholeName && at === 0 && new RegExp(`^${piece}\\s`, 'u').test(text),
    })
    if (counted.includes(kind)) words.push(nameWord(piece, particles))
    particles = kind === 'particle' ? particles + piece : ''
  }
  return words
}

/** `particles`: those before it, which some people write as one word with it, as in Delatour. */
function nameWord(piece: string, particles: string): NameWord {
  const script = scriptOf(piece)
  const text = script === 'latin' ? piece : usualLetters(piece)
  const initial = script === 'latin' && Array.from(text).length === 1
  const joined = particles === '' ? [] : keysOf(particles + text, script)
  return { text, keys: [...keysOf(text, script), ...joined], script, initial }
}

function keysOf(text: string, script: Script): readonly string[] {
  if (script !== 'latin') return [text]
  const spelt = romanised(text).map(usualSpelling)
  return [...new Set([...spelt, ...spelt.flatMap((each) => sameAs().get(each) ?? [])])]
}

/** Key of a name → keys of the names that it is another spelling of. */
const sameAs = once(spellings)

function spellings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of SPELLINGS.trim().split('\n')) {
    const keys = line.split(' ').flatMap((name) => spellingsOf(name))
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), keys[0] ?? key])
  }
  return found
}

/** How a name of a–z is looked for, without what other languages make of it. */
export function spellingsOf(name: string): readonly string[] {
  return [...new Set(romanised(name.toLowerCase()).map(usualSpelling))]
}

/** Lower case, without invisible characters, titles, or the domain where a name is an address. */
function readable(part: string): string {
  const at = part.indexOf('@')
  const text = (at > 0 ? part.slice(0, at).split('+')[0] : part) ?? ''
  const lower = text
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/İ/g, 'i')
    .toLowerCase()
  return withoutTitles(lower.replace(/(?<=^|\s)'[tsnk](?=[\s-])/g, ' ')).replace(/['·]/g, '')
}

const APOSTROPHES = /[\u0027\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07]/g

/** Letters of other scripts without what is optional in writing: vowel points, long strokes. */
function usualLetters(word: string): string {
  return usualCharacters(word)
    .replace(/[\u0591-\u05c7\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/^ال(?=.{3})/u, '')
}

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['thai', /\p{Script=Thai}/u],
  ['indic', /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}]/u],
]

function scriptOf(word: string): Script {
  return SCRIPTS.find(([, letters]) => letters.test(word))?.[0] ?? 'other'
}
