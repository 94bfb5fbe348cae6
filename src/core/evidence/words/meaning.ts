import { beginnings, endings, isQuiet, mostWords, phrases, type Sense } from './dictionary.ts'
import { tokensOf } from './tokens.ts'

/** What the HR system's own word for a status says of the employment. */
export type Meaning = 'end' | 'leave' | 'work' | 'not-yet' | 'unknown'

/**
 * What a status in HR's own words means (row P5). Every part of it has to be understood: a word that says
 * two things, or one thing and something that nobody knows, is unknown. So a negation, a notice or a date
 * beside "terminated" ends nobody.
 */
export function meaningOfWord(text: string): Meaning {
  const tokens = tokensOf(text)
  const code = CODES.get(tokens.join(' '))
  if (code !== undefined) return code
  const senses = sensesOf(tokens)
  if (senses === null) return 'unknown'
  const said = new Set(senses.filter((sense) => !isQuiet(sense)))
  // "Inactive - maternity leave": the rest says what kind of inactive.
  if (said.size > 1) said.delete('inactive')
  // "Active - on leave", "Full time - LOA".
  if (said.has('leave')) said.delete('work')
  if (said.has('notYet')) said.delete('work')
  // "Retiree, left".
  if (said.has('end') && !said.has('takenOut')) said.delete('pension')
  const [only] = said
  if (said.size !== 1 || only === undefined || isQualified(senses, only)) return 'unknown'
  return MEANING[only]
}

/** What stands beside an end, "inactive" or a leave makes something else of it. */
function isQualified(senses: readonly Sense[], only: Sense): boolean {
  if (only === 'leave') return senses.includes('reason')
  if (only === 'pension') return senses.some((sense) => sense !== 'pension')
  if (only !== 'end' && only !== 'takenOut' && only !== 'inactive') return false
  const qualifies = only === 'inactive' ? senses : senses.slice(0, senses.indexOf(only))
  return senses.includes('ongoing') || qualifies.includes('detail')
}

const MEANING: Readonly<Record<Sense, Meaning>> = {
  end: 'end',
  takenOut: 'end',
  pension: 'end',
  inactive: 'end',
  leave: 'leave',
  work: 'work',
  notYet: 'not-yet',
  unclear: 'unknown',
  detail: 'unknown',
  ongoing: 'unknown',
  reason: 'unknown',
  filler: 'unknown',
}

/** Codes that mean something only where nothing stands beside them: L of PeopleSoft, ADP and UKG is leave. */
const CODES: ReadonlyMap<string, Meaning> = new Map([
  ['l', 'leave'],
  ['wc', 'leave'],
  ['term', 'end'],
  ['termed', 'end'],
  ['termd', 'end'],
])

/** The senses of these words, phrase by phrase, the longest first; null if one is not understood. */
function sensesOf(tokens: readonly string[]): readonly Sense[] | null {
  const senses: Sense[] = []
  let hasNumber = false
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? ''
    // A number in a list of statuses ("3 - Active"). After an end it may be its day, and two are a date.
    if (/^\p{N}{1,2}$/u.test(token) && !hasNumber) {
      hasNumber = true
      if (at > 0) senses.push('ongoing')
      at += 1
      continue
    }
    const phrase = longestPhrase(tokens, at)
    const found = phrase?.senses ?? senseOfToken(token)
    if (found === null) return null
    senses.push(...found)
    at += phrase?.length ?? 1
  }
  return senses
}

function longestPhrase(
  tokens: readonly string[],
  at: number,
): { readonly senses: readonly Sense[]; readonly length: number } | null {
  for (let length = Math.min(mostWords(), tokens.length - at); length > 0; length -= 1) {
    const sense = phrases().get(tokens.slice(at, at + length).join(' '))
    if (sense !== undefined) return { senses: [sense], length }
  }
  return null
}

function senseOfToken(token: string): readonly Sense[] | null {
  const stem =
    beginnings().find(([beginning]) => token.startsWith(beginning)) ??
    endings().find(([ending]) => token.endsWith(ending))
  if (stem !== undefined) return [stem[1]]
  return WITHOUT_BLANKS.test(token) ? senses(token) : null
}

const WITHOUT_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u

/** A text without blanks as known words one after the other, the longest first; null if it is not made of them. */
function senses(text: string): readonly Sense[] | null {
  if (text === '') return []
  for (let length = text.length; length > 0; length -= 1) {
    const sense = phrases().get(text.slice(0, length))
    const rest = sense === undefined ? null : senses(text.slice(length))
    if (sense !== undefined && rest !== null) return [sense, ...rest]
  }
  return null
}
