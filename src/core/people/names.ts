import { cut } from './names/asian.ts'
import { keysOfJoined, wordsOf, type NameWord } from './names/name-word.ts'
import { isNickname } from './names/nicknames.ts'
import { withoutAside } from './names/uncounted.ts'
import { usualSpelling } from './names/spelling.ts'

/**
 * Whether two names can be those of one person (rules 9, 10, 12 and 36). Compared are folded words, as sets:
 * order, accents, case, particles and titles make no difference, nor do the usual ways of writing a name with
 * other letters (Müller, Mueller; Сергей, Sergei). Spelling in HR and in the product is compared elsewhere
 * (rule 17): there accents and case are real differences.
 */

/** The parts of a name as they were given: first, last, preferred; or a display name as one part. */
export type NameParts = readonly (string | null)[]

/**
 * `agree`: they share a word. `differ`: both have words in one script, and share none. `incomparable`: the
 * scripts cannot be compared. `unnamed`: one side has no name.
 */
export type NameAgreement = 'agree' | 'differ' | 'incomparable' | 'unnamed'

/**
 * Whether two names share a word (rule 9). An initial alone is a word only where nothing else contradicts it:
 * `J.` agrees with John Smith, `J. Doe` does not.
 */
export function compareNames(a: NameParts, b: NameParts): NameAgreement {
  const [first, second] = withoutAsides(a, b).map(([one, other]) => compareWords(one, other))
  return first === 'agree' || second === undefined ? (first ?? 'unnamed') : second
}

/**
 * What stands beside a name, as in `Ana Pop (Acme)`, may be how the other side calls the person, but two people are
 * not one because both are of Acme: it is compared with names, and not with what stands beside the other.
 */
function withoutAsides(a: NameParts, b: NameParts): readonly (readonly [NameParts, NameParts])[] {
  const [ours, theirs] = [a.map(withoutAside), b.map(withoutAside)]
  const isPlain = [...a, ...b].every((part, n) => part === [...ours, ...theirs][n])
  return isPlain
    ? [[a, b]]
    : [
        [ours, b],
        [a, theirs],
      ]
}

function compareWords(a: NameParts, b: NameParts): NameAgreement {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)]
  if (ours.length === 0 || theirs.length === 0) return 'unnamed'
  const known = new Set(keysOfName(ours))
  if (keysOfName(theirs).some((key) => known.has(key))) return 'agree'
  if (isShortFor(ours, theirs) || isShortFor(theirs, ours)) return 'agree'
  const scripts = new Set(ours.map((word) => word.script))
  return theirs.some((word) => scripts.has(word.script)) ? 'differ' : 'incomparable'
}

/**
 * Whether two names are the same name (rule 10): two words in common, or one where one side has only one. A
 * middle name or a second surname that only one side has makes no difference; a given name and its short form
 * are one word where another word agrees.
 */
export function sameName(a: NameParts, b: NameParts): boolean {
  return withoutAsides(a, b).some(([one, other]) => sameWords(one, other))
}

function sameWords(a: NameParts, b: NameParts): boolean {
  const [ours, theirs] = [wordsOf(a), wordsOf(b)]
  const { whole, short } = inCommon(ours, theirs)
  if (whole === 0) return false
  return whole + short > 1 || ours.length === 1 || theirs.length === 1
}

/**
 * Whether the given name and the other name can be compared and have no word in common, short forms and initials
 * included: the given name of another person, who may have the same surname.
 */
export function isOtherGivenName(given: string | null, name: NameParts): boolean {
  const { whole, short } = inCommon(wordsOf([given]), wordsOf(name))
  return whole + short === 0 && compareNames([given], name) === 'differ'
}

/**
 * The folded words of a name, each once, as they may be compared one by one or as hashes (rule 49): two names
 * that share none are not one person's. A word that is written in several ways is here in each of them, and
 * words that are sometimes written as one are here as one too.
 */
export function nameWords(parts: NameParts): readonly string[] {
  return keysOfName(wordsOf(parts))
}

function keysOfName(words: readonly NameWord[]): readonly string[] {
  const whole = words.filter((word) => !word.initial)
  const [only] = whole
  const pieces = whole.length === 1 && only !== undefined && isUnspaced(only) ? cut(only.text) : []
  const joined = whole.slice(1).flatMap((word, at) => {
    const pair = [whole[at], word].filter((each) => each !== undefined)
    return isUnspaced(word)
      ? [...keysOfJoined(pair), ...keysOfJoined(pair.toReversed())]
      : keysOfJoined(pair)
  })
  return [...new Set([...whole.flatMap((word) => word.keys), ...pieces, ...joined])]
}

function isUnspaced({ script }: NameWord): boolean {
  return script === 'han' || script === 'kana' || script === 'hangul'
}

/** All of `short` is initials of the words of the other, or one word made of them: `J. S.`, `jsmith`, `johns`. */
function isShortFor(short: readonly NameWord[], long: readonly NameWord[]): boolean {
  const [only] = short
  if (short.every((word) => word.initial))
    return pairOff(short, long, begins).length === short.length
  if (only === undefined || short.length > 1 || only.script !== 'latin') return false
  const made = long.flatMap((word) =>
    long.flatMap((other) => (word === other ? [] : loginNames(word, other))),
  )
  return made.some((text) => only.keys.includes(usualSpelling(text)))
}

function loginNames({ text: one }: NameWord, { text: two }: NameWord): readonly string[] {
  return [one.charAt(0) + two, one + two.charAt(0)]
}

/** How many words two names share: as whole words, and as short forms and initials. */
function inCommon(
  ours: readonly NameWord[],
  theirs: readonly NameWord[],
): { readonly whole: number; readonly short: number } {
  const equal = pairOff(
    ours,
    theirs,
    (a, b) => !a.initial && !b.initial && shareKey(a.keys, b.keys),
  )
  const left = without(ours, theirs, equal)
  const joined = joinedPairs(left.ours, left.theirs)
  const rest = joined > 0 ? { ours: [], theirs: [] } : left
  const short = pairOff(
    rest.ours,
    rest.theirs,
    (a, b) => isNickname(a, b) || begins(a, b) || begins(b, a),
  )
  return { whole: equal.length + joined, short: short.length }
}

type Pair = readonly [NameWord, NameWord]

function pairOff(
  ours: readonly NameWord[],
  theirs: readonly NameWord[],
  fits: (a: NameWord, b: NameWord) => boolean,
): readonly Pair[] {
  const free = new Set(theirs)
  const pairs: Pair[] = []
  for (const word of ours) {
    const found = [...free].find((other) => fits(word, other))
    if (found === undefined) continue
    free.delete(found)
    pairs.push([word, found])
  }
  return pairs
}

function without(ours: readonly NameWord[], theirs: readonly NameWord[], pairs: readonly Pair[]) {
  const used = new Set(pairs.flat())
  return {
    ours: ours.filter((word) => !used.has(word)),
    theirs: theirs.filter((word) => !used.has(word)),
  }
}

/** Two or three words of one side that the other writes as one: Anne Marie, Annemarie. */
function joinedPairs(ours: readonly NameWord[], theirs: readonly NameWord[]): number {
  const runs = (words: readonly NameWord[]) =>
    [2, 3].flatMap((length) => words.slice(length - 1).map((_, at) => words.slice(at, at + length)))
  const found = (one: readonly NameWord[], several: readonly NameWord[]) =>
    one.filter((word) =>
      runs(several).some(
        (run) =>
          shareKey(keysOfJoined(run), word.keys) ||
          (isUnspaced(word) && shareKey(keysOfJoined(run.toReversed()), word.keys)),
      ),
    ).length
  return found(ours, theirs) + found(theirs, ours)
}

function shareKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}

function begins(initial: NameWord, word: NameWord): boolean {
  if (!initial.initial) return false
  return (
    word.text.startsWith(initial.text) ||
    initial.keys.some((key) => word.keys.some((whole) => whole.startsWith(key)))
  )
}
