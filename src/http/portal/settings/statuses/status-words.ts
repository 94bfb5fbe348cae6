import { meaningOfWord } from '../../../../core/evidence/words/meaning.ts'
import { fold } from '../../../../core/facts/fold.ts'
import type { Settings } from '../../../../core/facts/settings.ts'
import type { Headcount } from '../../../../ports/store/reads/places.ts'

/** A status as HR spells it. Spellings that differ in upper and lower case only are one. */
export interface StatusWord {
  readonly key: string
  readonly label: string
  readonly people: number
  /** What it means as long as nobody says otherwise: HR marks these people as inactive, and the word is known. */
  readonly asInHr: 'left' | 'leave' | null
}

export const MEANINGS = ['ACTIVE', 'LEAVE', 'INACTIVE', 'PENDING'] as const

/**
 * Statuses without a meaning come first, then those with one, then those that are known; in each part the most
 * frequent first. A status with a meaning is listed even if nobody has it.
 */
export function statusWords(
  headcounts: readonly Headcount[],
  map: Settings['status_map'],
): readonly StatusWord[] {
  const found = new Map<string, StatusWord>()
  for (const { what, value, people } of headcounts) {
    if (what !== 'status' && what !== 'inactive_word') continue
    const key = fold(value)
    const asInHr = knownAs(what, value)
    const before = found.get(key)
    found.set(key, {
      key,
      label: before?.label ?? value,
      people: people + (before?.people ?? 0),
      asInHr: before === undefined || before.asInHr === asInHr ? asInHr : null,
    })
  }
  for (const key of Object.keys(map))
    if (!found.has(key)) found.set(key, { key, label: key, people: 0, asInHr: null })
  const rank = ({ key, asInHr }: StatusWord) =>
    Object.hasOwn(map, key) ? 1 : asInHr === null ? 0 : 2
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || b.people - a.people)
}

function knownAs(what: 'status' | 'inactive_word', value: string): StatusWord['asInHr'] {
  const meaning = meaningOfWord(value)
  if (meaning === 'leave') return 'leave'
  return what === 'inactive_word' && meaning === 'end' ? 'left' : null
}

/** The stored meanings, replaced by those in the form. A status that is not in the form keeps its meaning. */
export function submittedMeanings(
  form: URLSearchParams,
  saved: Settings['status_map'],
  known: readonly StatusWord[],
): Settings['status_map'] {
  const map = new Map(Object.entries(saved))
  const keys = new Set(known.map(({ key }) => key))
  for (const [name, value] of form) {
    if (!name.startsWith('to:') || !keys.has(name.slice(3))) continue
    const meaning = MEANINGS.find((known) => known === value)
    if (meaning === undefined) map.delete(name.slice(3))
    else map.set(name.slice(3), meaning)
  }
  return Object.fromEntries(map)
}
