import { once } from '../once.ts'
import { EASTERN } from './nicknames/eastern.ts'
import { ENGLISH } from './nicknames/english.ts'
import { GERMANIC } from './nicknames/germanic.ts'
import { ROMANCE } from './nicknames/romance.ts'
import { spellingsOf, type NameWord } from './name-word.ts'

/**
 * Whether one word is a short or pet form of the other, or both are of one name: Bob and Robert, Kees and
 * Cornelis, Pepe and José. It counts only where another word of the name agrees, because many people are
 * called Bob.
 */
export function isNickname(a: NameWord, b: NameWord): boolean {
  const theirs = formalNames(b)
  return formalNames(a).some((key) => theirs.includes(key))
}

function formalNames({ keys }: NameWord): readonly string[] {
  return [...keys, ...keys.flatMap((key) => formal().get(key) ?? [])]
}

/** Key of a short form → keys of the names that it is short for. */
const formal = once(() => formalOf(ENGLISH, GERMANIC, ROMANCE, EASTERN))

function formalOf(...lists: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of lists.flatMap((list) => list.trim().split('\n'))) {
    const [name = '', shorts = ''] = line.split(': ')
    const whole = spellingsOf(name)
    for (const key of shorts.split(' ').flatMap(spellingsOf))
      found.set(key, [...(found.get(key) ?? []), ...whole])
  }
  return found
}
