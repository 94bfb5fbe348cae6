import { locationRow } from '../../doubles/merge-records.ts'
import type { Corpus } from '../corpus-company.ts'
import type { Person } from '../people.ts'
import type { Dirt } from './dirt.ts'

const UNSEEN: readonly ((email: string) => string)[] = [
  (email) => `${email.slice(0, 2)}\u200B${email.slice(2)}`,
  (email) => `${email.slice(0, 3)}\u2060${email.slice(3)}`,
  (email) => `${email.slice(0, 2)}\u00AD${email.slice(2)}`,
  (email) => `mailto:${email}`,
]

/** Another country in words or three letters, a number as one dials it there, and the same in E.164. */
const ABROAD: readonly (readonly [country: string, local: string, e164: string])[] = [
  ['Germany', '0171 1234567', '+491711234567'],
  ['DEU', '0171 1234568', '+491711234568'],
  ['Deutschland', '0171 1234569', '+491711234569'],
  ['Belgique', '0470 12 34 56', '+32470123456'],
  ['Oostenrijk', '0664 1234567', '+436641234567'],
]

/** Two ways to write one number. */
const RENUMBERED: readonly (readonly [string, string])[] = [
  ['+52 55 1234 5678', '+5215512345678'],
  ['+52 1 55 1234 5678', '+525512345678'],
  ['+229 01 97 12 34 56', '+22997123456'],
  ['\u202A+31 6 12345678\u202C', '+31612345678'],
]

function setAddress({ world }: Corpus, { key }: Person, work_email: string): void {
  world.hr.change(key, { work_email })
}

/** Addresses, phones and countries. */
export const CONTACTS: readonly Dirt[] = [
  {
    key: 'unseen-characters',
    day: 0,
    hasUser: true,
    befall: (corpus, person) => setAddress(corpus, person, corpus.chance.of(UNSEEN)(person.email)),
  },
  {
    key: 'name-in-address',
    day: 0,
    hasUser: true,
    befall: (corpus, person) =>
      setAddress(corpus, person, `${person.first} ${person.last} <${person.email}>`),
  },
  {
    key: 'country-in-words',
    day: 0,
    hasUser: true,
    befall: (corpus, person) => {
      const { world, chance } = corpus
      const [country, local, e164] = chance.of(ABROAD)
      const location = locationRow(`${country} ${person.key}`, country)
      world.hr.account.locations.push(location)
      world.hr.change(person.key, { work_location: location.id, mobile_phone_number: local })
      if (person.userId !== null) world.host.put({ ...world.host.get(person.userId), phone: e164 })
    },
  },
  {
    key: 'renumbered',
    day: 0,
    hasUser: true,
    befall: ({ world, chance }, { key, userId }) => {
      const [inHr, inHost] = chance.of(RENUMBERED)
      world.hr.change(key, { mobile_phone_number: inHr })
      if (userId !== null) world.host.put({ ...world.host.get(userId), phone: inHost })
    },
  },
]
