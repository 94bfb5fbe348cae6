// The corpus: ten companies, one for each language, and what became of their people.
import { amount, recordTotals } from '../random/nightly.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { tell, type StoryOptions, type Told } from './story.ts'

/** How many people in all; the whole corpus at night. */
const PEOPLE = amount('ROLLCALL_CORPUS', 400, 2_000)
const SEED = Number(process.env['ROLLCALL_CORPUS_SEED'] ?? 11)

export interface Sum {
  readonly people: number
  readonly clean: number
  readonly ended: readonly string[]
  readonly outsiders: readonly string[]
  readonly silent: readonly string[]
  readonly other: readonly string[]
  readonly asked: readonly string[]
}

/** Tells the story of every company, one after the other. */
export async function tellAll(
  what: string,
  more: (company: number) => Pick<StoryOptions, 'dirt' | 'spells'>,
): Promise<Sum> {
  const told: Told[] = []
  for (const [n, language] of LANGUAGES.entries()) told.push(await tellOne(n, language, more(n)))
  const all = (of: (one: Told) => readonly string[]): readonly string[] => told.flatMap(of)
  const sum = {
    people: told.reduce((count, { corpus }) => count + corpus.people.length, 0),
    clean: told.reduce((count, { clean }) => count + clean, 0),
    ended: all(({ verdict }) => verdict.ended),
    outsiders: all(({ verdict }) => verdict.outsiders),
    silent: all(({ verdict }) => verdict.silent),
    other: all(({ verdict }) => verdict.other),
    asked: all(({ verdict }) => [...verdict.asked].map(([who, why]) => `${who}, ${why}`)),
  }
  const failed = sum.ended.length + sum.outsiders.length + sum.silent.length + sum.other.length
  recordTotals({ what, tried: sum.people, lost: sum.silent.length, doubled: 0, failed })
  return sum
}

async function tellOne(
  n: number,
  language: Language,
  more: Pick<StoryOptions, 'dirt' | 'spells'>,
): Promise<Told> {
  const closing: (() => Promise<void>)[] = []
  try {
    const count = Math.ceil(PEOPLE / LANGUAGES.length)
    const closes = (close: () => Promise<void>) => void closing.push(close)
    return await tell({ language, count, seed: SEED + n, closes, ...more })
  } finally {
    for (const close of closing) await close()
  }
}

/** The four sentences, as a test compares them. */
export const AS_IT_SHOULD_BE = { ended: [], outsiders: [], silent: [], other: [] }

/** Why somebody was asked about, and about how many: `3 email-differs, 1 no-email`. */
export function whyAsked({ asked }: Sum): string {
  const counts = new Map<string, number>()
  for (const line of asked) {
    const why = line.replace(/^.*day \d+: /, '')
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return [...counts].map(([why, count]) => `${count} ${why}`).join(', ')
}

/** At most 2 % of the clean people are asked about. */
export function mayBeAsked({ clean }: Sum): number {
  return Math.floor(clean / 50)
}
