// Made-up people of one company: who they are, what HR and the product wrote down, and what is true of them.
import type { User } from '../../src/core/people/user.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { Language } from './languages.ts'
import { plainName, plainPart, umlautsInTwo } from './plain-letters.ts'

export interface Person {
  /** The name of the record in the test's HR system. */
  readonly key: string
  readonly first: string
  readonly last: string
  readonly email: string
  readonly phone: readonly [local: string, e164: string]
  readonly department: string
  readonly isContractor: boolean
  /** From the beginning, in the company's own word for it. */
  readonly isOnLeave: boolean
  /** The user that is theirs; null: none yet. */
  userId: string | null
  /** What is true of them, whatever HR says. */
  truth: Truth
  /** What was done to their record; null: it is clean. */
  dirt: string | null
}

export interface Truth {
  /** Their last day; null: they work, or will. */
  lastDay: string | null
  /** Their first day, if it is still to come. */
  firstDay: string | null
}

const WORKS: Truth = { lastDay: null, firstDay: null }

/** So many different people. Every fourteenth first name and every last name occurs again, as in real companies. */
export function peopleOf(language: Language, count: number, prefix = ''): Person[] {
  const taken = new Set<string>()
  const { first: firsts, last: lasts } = language
  return Array.from({ length: count }, (_, n) => {
    const first = firsts[n % firsts.length] ?? ''
    const last = lasts[(n * 5 + Math.floor(n / firsts.length)) % lasts.length] ?? ''
    const base = language.address(plainPart(first), plainPart(last))
    const local = Array.from({ length: count }, (__, m) =>
      m === 0 ? base : `${base}${m + 1}`,
    ).find((one) => !taken.has(one))
    taken.add(local ?? '')
    return {
      key: `${prefix}${language.code}-${n}`,
      first,
      last,
      email: `${local}@${prefix}${language.code}.test`,
      phone: language.phone(n),
      department: language.departments[n % language.departments.length] ?? '',
      isContractor: n % 19 === 18,
      isOnLeave: n % 40 === 29,
      userId: null,
      truth: WORKS,
      dirt: null,
    }
  })
}

/** What HR has about somebody. */
export function recordOf({ first, last, email, phone }: Person): Partial<EmployeeRow> {
  return {
    first_name: first,
    last_name: last,
    display_full_name: `${first} ${last}`,
    work_email: email,
    mobile_phone_number: phone[0],
    personal_email: null,
  }
}

/** The user that the product has for somebody, spelt in one of the ways in which products spell. */
export function userFor(person: Person, language: Language, seed: number): User {
  const chance = chanceOf(seed)
  const [firstName, lastName] = spelling(person, language, chance)
  const id = `u_${person.key}`
  return {
    id,
    email: chance.percent(20) ? person.email.toUpperCase() : person.email,
    firstName,
    lastName,
    phone: chance.percent(80) ? person.phone[1] : null,
    status: 'active',
    role: 'member',
    protected: false,
    entityIds: [language.code],
    cards: [
      {
        id: `c_${person.key}`,
        entityId: language.code,
        label: 'Travel',
        last4: '4242',
        type: 'physical',
        status: 'active',
        recurring: false,
        blockedBy: null,
      },
    ],
  }
}

function spelling(
  { first, last }: Person,
  { code, nicknames }: Language,
  chance: Chance,
): readonly [string | null, string | null] {
  const [plainFirst, plainLast] = [plainName(first), plainName(last)]
  const isLatin = /^\p{Script=Latin}/u.test(first)
  switch (chance.below(10)) {
    case 0:
      return [plainLast, plainFirst]
    case 1:
      return [nicknames[first] ?? plainFirst, plainLast]
    case 2:
      return [`${plainFirst.charAt(0)}.`, plainLast]
    case 3:
      return [`${plainFirst} ${plainLast}`, null]
    case 4:
      return [plainFirst.toUpperCase(), plainLast.toUpperCase()]
    case 5:
      return code === 'de' ? [umlautsInTwo(first), umlautsInTwo(last)] : [plainFirst, plainLast]
    case 6:
      return [`${plainFirst} M.`, plainLast]
    case 7:
    case 8:
      return isLatin ? [first, last] : [plainFirst, plainLast]
    default:
      return [plainFirst, plainLast]
  }
}
