import { once } from '../../people/once.ts'
import { EAST_ASIAN, SEMITIC, SOUTH_EAST_ASIAN } from './lists/asian.ts'
import { DUTCH, GERMAN } from './lists/dutch-german.ts'
import { ENGLISH } from './lists/english.ts'
import { FRENCH } from './lists/french.ts'
import { GREEK, HUNGARIAN, TURKISH } from './lists/greek-turkish-hungarian.ts'
import { PORTUGUESE, SPANISH } from './lists/iberian.ts'
import { ITALIAN, ROMANIAN } from './lists/italian-romanian.ts'
import { FINNIC, SCANDINAVIAN } from './lists/nordic.ts'
import { CYRILLIC, CZECH, POLISH, SOUTH_SLAVIC } from './lists/slavic.ts'
import type { StatusWords } from './status-words.ts'
import { tokensOf } from './tokens.ts'

export type Sense = keyof StatusWords

/** All languages together: nobody says in which language an HR system is kept. */
export const LISTS: readonly StatusWords[] = [
  ENGLISH,
  DUTCH,
  GERMAN,
  SCANDINAVIAN,
  FINNIC,
  FRENCH,
  SPANISH,
  PORTUGUESE,
  ITALIAN,
  ROMANIAN,
  POLISH,
  CZECH,
  CYRILLIC,
  SOUTH_SLAVIC,
  TURKISH,
  GREEK,
  HUNGARIAN,
  EAST_ASIAN,
  SOUTH_EAST_ASIAN,
  SEMITIC,
]

/** These say nothing by themselves. If two languages use a word in two of them, the later one counts. */
const QUIET = ['filler', 'reason', 'detail', 'ongoing'] as const
export const SENSES = [
  'end',
  'takenOut',
  'pension',
  'inactive',
  'leave',
  'work',
  'notYet',
  'unclear',
  ...QUIET,
] as const

type QuietSense = (typeof QUIET)[number]

export function isQuiet(sense: Sense): sense is QuietSense {
  return QUIET.some((each) => each === sense)
}

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** What a phrase means, by its tokens with one blank between them. A phrase of several also without blanks. */
export const phrases: () => ReadonlyMap<string, Sense> = once(allPhrases)
export const mostWords = once(() =>
  Math.max(...[...phrases().keys()].map((key) => key.split(' ').length)),
)

/** The meaning of words with this beginning or end. */
export const beginnings = once(() => stems(/^([^*]+)\*$/))
export const endings = once(() => stems(/^\*([^*]+)$/))

function entries(): [phrase: string, sense: Sense][] {
  return LISTS.flatMap((list) =>
    SENSES.flatMap((sense) =>
      (list[sense] ?? '').split('|').map((text): [string, Sense] => [text.trim(), sense]),
    ),
  ).filter(([text]) => text !== '')
}

/** A phrase that two languages use in two senses is unclear. One that says nothing somewhere counts where it does. */
function allPhrases(): Map<string, Sense> {
  const found = new Map<string, Sense>()
  const add = (key: string, sense: Sense): void => {
    const known = found.get(key)
    found.set(key, known === undefined ? sense : eitherOf(known, sense))
  }
  for (const [text, sense] of entries().flatMap(spellings)) {
    if (text.includes('*')) continue
    const tokens = tokensOf(text)
    add(tokens.join(' '), sense)
    if (tokens.length > 1 && !isQuiet(sense)) add(tokens.join(''), sense)
  }
  return found
}

function eitherOf(one: Sense, other: Sense): Sense {
  if (isQuiet(one) && isQuiet(other)) return QUIET.indexOf(one) > QUIET.indexOf(other) ? one : other
  if (isQuiet(one) || one === other) return other
  return isQuiet(other) ? one : 'unclear'
}

/** Where the letters ä, ö, ü, å, æ and ø cannot be typed, people write ae, oe, ue, aa. */
function spellings([text, sense]: [string, Sense]): [string, Sense][] {
  const plain = text.replace(/[äöüåø]/gu, (letter) => DIGRAPHS[letter] ?? letter)
  return plain === text
    ? [[text, sense]]
    : [
        [text, sense],
        [plain, sense],
      ]
}

function stems(pattern: RegExp): readonly (readonly [stem: string, sense: Sense])[] {
  return entries().flatMap(([text, sense]) => {
    const stem = pattern.exec(text)?.[1]
    return stem === undefined ? [] : [[tokensOf(stem).join(''), sense] as const]
  })
}
