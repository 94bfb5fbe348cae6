import type { Settings } from '../facts/settings.ts'
import { meaningOf } from './status.ts'
import { meaningOfWord } from './words/meaning.ts'

/**
 * What the HR system's own word for INACTIVE without a last day says (P5). `work` and `not yet` only by
 * `status_map`: a word of work or of not yet contradicts INACTIVE, so by itself it is `unclear`, like a word
 * that says two things and a code that nobody knows.
 */
export type RawStatusMeaning = 'end' | 'leave' | 'unclear' | 'work' | 'not yet'

/** `word`: null where the HR system has no word but Merge's INACTIVE. `status_map` beats the lists. */
export function meaningOfRawStatus(
  word: string | null,
  statusMap: Settings['status_map'],
): RawStatusMeaning {
  if (word === null) return 'end'
  switch (meaningOf(word, statusMap)) {
    case 'INACTIVE':
      return 'end'
    case 'PENDING':
      return 'not yet'
    case 'ACTIVE':
    case 'LEAVE':
      return 'work'
    case null: {
      const meaning = meaningOfWord(word)
      return meaning === 'end' || meaning === 'leave' ? meaning : 'unclear'
    }
  }
}

/** The word and Merge's INACTIVE cannot both be true, so the plain record is read once more (P5). */
export function contradictsInactive(word: string | null): boolean {
  const meaning = word === null ? 'end' : meaningOfWord(word)
  return meaning === 'work' || meaning === 'not-yet'
}
