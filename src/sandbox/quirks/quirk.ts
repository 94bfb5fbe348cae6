import type { StoredPerson } from '../hr/people.ts'
import type { Person } from '../hr/person.ts'
import type { Row } from '../hr/wire.ts'
import type { User } from '../host/users.ts'

/** Days counted from the day on which the quirk was switched on, and the status that follows from dates today. */
export type Days = {
  day: (plus: number) => string
  status: (person: Person) => string
}

export type Changes = Partial<Person>

/**
 * One way in which HR systems, products and clocks differ from their manuals. Everything but the texts is optional and
 * counts while the quirk is on: people before they become rows, rows as they are served, users and answers of the host.
 */
export type Quirk = {
  key: string
  title: string
  /** What is being served. */
  text: string
  /** What there is to see, in one sentence. */
  see: string
  /** The page that shows it. */
  look: 'review' | 'people' | 'inbox' | 'host'
  /** The quirk shows only after HR has been read once more, or a day later. */
  takes?: 'another read' | 'a day'
  /** Changes of people, by their number in HR. */
  people?: Record<string, (days: Days, person: StoredPerson) => Changes>
  /** Changes of everybody of whom this is true. */
  everybody?: { who: (person: StoredPerson) => boolean; changes: Changes }
  /** People whom HR has besides. */
  more?: (days: Days) => Person[]
  employee?: (row: Row, person: StoredPerson, days: Days) => Record<string, unknown>
  employment?: (row: Row, person: StoredPerson) => Record<string, unknown>
  /** False: the list of employments is empty. */
  listsEmployments?: false
  location?: (row: Row) => Record<string, unknown>
  /** Changes of a user of the host, as its list shows it. */
  user?: (user: User) => Record<string, unknown>
  /** The host answers `done` to these kinds of action and does nothing. */
  pretends?: readonly string[]
  /** Mails to this address are taken and then bounce. */
  bounces?: string
  /** How far Rollcall's clock is ahead of everybody else's. */
  clockAheadMs?: number
  /** The address of an admin whom the product names no longer. */
  withoutAdmin?: string
}
