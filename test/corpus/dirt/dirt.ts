import type { Corpus } from '../corpus-company.ts'
import type { Person } from '../people.ts'

/** One kind of thing that befalls a record, and what is true of the person all the same. */
export interface Dirt {
  readonly key: string
  /** The day on which it befalls; 0: it is there before HR is first read. */
  readonly day: number
  /** Whether only people with a user, or only people without one, are hit. Both, unless given. */
  readonly hasUser?: boolean
  /** Who else is spared. */
  readonly spares?: (corpus: Corpus, person: Person) => boolean
  readonly befall: (corpus: Corpus, person: Person) => void
  /** What happens to the same record on later days, by the day. */
  readonly later?: Readonly<Record<number, (corpus: Corpus, person: Person) => void>>
}

/** What befalls the whole company, on the days from `from` up to, but not including, `until`. */
export interface Spell {
  readonly key: string
  readonly from: number
  readonly until: number
  readonly begin: (corpus: Corpus) => void | Promise<void>
  readonly end: (corpus: Corpus) => void | Promise<void>
}
