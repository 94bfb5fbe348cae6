import { meansLeave } from '../../../../core/evidence/leave-word.ts'
import { fold } from '../../../../core/facts/fold.ts'
import type { Settings } from '../../../../core/facts/settings.ts'
import type { Headcount } from '../../../../ports/store/places.ts'

/** A status as HR spells it. Spellings that differ in upper and lower case only are one. */
export interface StatusWord {
  readonly key: string
  readonly label: string
  readonly people: number
  /** HR marks the people with this status as inactive, and the word does not mean a leave of absence. */
  readonly hasLeft: boolean
}

export const MEANINGS = ['ACTIVE', 'LEAVE', 'INACTIVE', 'PENDING'] as const

/**
 * Statuses without a meaning come first, then those with one, then those of people who have left; in each part the
 * most frequent first. A status with a meaning is listed even if nobody has it.
 */
export function statusWords(
  headcounts: readonly Headcount[],
  map: Settings['status_map'],
): readonly StatusWord[] {
  const found = new Map<string, StatusWord>()
  for (const { what, value, people } of headcounts) {
    if (what !== 'status' && what !== 'inactive_word') continue
    const key = fold(value)
    const hasLeft = what === 'inactive_word' && !meansLeave(value)
    const before = found.get(key)
    found.set(key, {
      key,
      label: before?.label ?? value,
      people: people + (before?.people ?? 0),
      hasLeft: hasLeft && before?.hasLeft !== false,
    })
  }
  for (const key of Object.keys(map))
    if (!found.has(key)) found.set(key, { key, label: key, people: 0, hasLeft: false })
  const rank = ({ key, hasLeft }: StatusWord) => (Object.hasOwn(map, key) ? 1 : hasLeft ? 2 : 0)
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || b.people - a.people)
}

/** The stored meanings, replaced by those in the form. A status that is not in the form keeps its meaning. */
export function submittedMeanings(
  form: URLSearchParams,
  saved: Settings['status_map'],
): Settings['status_map'] {
  const map = new Map(Object.entries(saved))
  for (const [name, value] of form) {
    if (!name.startsWith('to:') || name.length > 203) continue
    const meaning = MEANINGS.find((known) => known === value)
    if (meaning === undefined) map.delete(name.slice(3))
    else map.set(name.slice(3), meaning)
  }
  return Object.fromEntries(map)
}
