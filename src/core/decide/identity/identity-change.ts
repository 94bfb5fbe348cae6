import {
  compareNames,
  isOtherGivenName,
  type NameAgreement,
  type NameParts,
} from '../../people/names.ts'
import { hasAccess, type User } from '../../people/user.ts'

/**
 * What is remembered of the record that a link was last sure of: keyed hashes, so that it can be compared after the
 * record was reduced (rule 49), and nobody can read a name out of it.
 */
export interface IdentityPrint {
  /** Hash of that version of the record: an unchanged record is not compared at all. */
  readonly version: string
  /** Of each folded word of the name, and of the scripts that they are written in. */
  readonly words: readonly string[]
  readonly scripts: readonly string[]
  readonly address: string | null
  readonly employeeNumber: string | null
  readonly startDate: string | null
  /** They had left by then. */
  readonly left: boolean
}

export interface IdentityFacts {
  /**
   * First and last name. The preferred name only where there is neither: it is often left standing in a record that is
   * written over.
   */
  readonly name: NameParts
  /** The first name alone, and its words as in `now`. */
  readonly given: string | null
  readonly givenWords: readonly string[]
  readonly addressKey: string | null
  /** Of the record as it is now, with the same names. */
  readonly now: IdentityPrint
  /** Null: the link was made before prints were kept. */
  readonly known: IdentityPrint | null
  /** The linked user; null where the host has none any more. */
  readonly user: User | null
  readonly userAddressKey: string | null
  /** Entities of the account. */
  readonly entities: readonly string[]
}

/**
 * The record of a linked person is perhaps another person's now (rule 36). The name shares no word with the user's and
 * none with the name that the record had, and something else changed with it; or the record had no name, so that the
 * link was made without one. The same surname, which whole families and millions have, counts for nothing once first
 * name, address and employment have all changed. Where names cannot be compared, they are no argument: then two other
 * facts must have changed, the address being one of them. The login of somebody who had left is given to nobody in
 * doubt: there a name that cannot be compared is enough, and another address where there is no name.
 */
export function isPerhapsAnother(facts: IdentityFacts): boolean {
  switch (agreementOf(facts)) {
    case 'agree':
      return sharesSurnameOnly(facts) && isOtherInAll(facts)
    case 'differ':
      return (
        hadLeft(facts) ||
        facts.known?.words.length === 0 ||
        (addressDiffers(facts) ?? isOtherEmployment(facts))
      )
    case 'incomparable':
      return hadLeft(facts) || isOtherInAll(facts)
    case 'unnamed':
      return hadLeft(facts) ? isOtherAddress(facts) : isOtherInAll(facts)
  }
}

function isOtherInAll(facts: IdentityFacts): boolean {
  return addressDiffers(facts) === true && isOtherAddress(facts) && isOtherEmployment(facts)
}

/** With the user's name, or with the name that the record had: a name that did not change is no other person. */
function agreementOf({ name, now, known, user }: IdentityFacts): NameAgreement {
  const withUser = user === null ? 'unnamed' : compareNames(name, [user.firstName, user.lastName])
  const withRecord = known === null ? 'unnamed' : comparePrints(now, known)
  const found = [withUser, withRecord]
  return (
    (['agree', 'differ', 'incomparable'] as const).find((each) => found.includes(each)) ?? 'unnamed'
  )
}

/** The record has a last name too, and its first name is neither in the user's name nor in the one it had. */
function sharesSurnameOnly({ name, given, givenWords, known, user }: IdentityFacts): boolean {
  if (known === null || known.words.length === 0 || givenWords.length === 0) return false
  if (name.length < 2 || givenWords.some((word) => known.words.includes(word))) return false
  const userName = [user?.firstName ?? null, user?.lastName ?? null]
  return compareNames(name, userName) === 'unnamed' || isOtherGivenName(given, userName)
}

function comparePrints(now: IdentityPrint, known: IdentityPrint): NameAgreement {
  if (now.words.length === 0 || known.words.length === 0) return 'unnamed'
  if (now.words.some((word) => known.words.includes(word))) return 'agree'
  return now.scripts.some((script) => known.scripts.includes(script)) ? 'differ' : 'incomparable'
}

function hadLeft({ known, user, entities }: IdentityFacts): boolean {
  return known?.left === true || (user !== null && !entities.some((id) => hasAccess(user, id)))
}

/** Null where the record has no address. Without a user, it is compared with the one that the record had. */
function addressDiffers(facts: IdentityFacts): boolean | null {
  const { addressKey, user, userAddressKey } = facts
  if (addressKey === null) return null
  return user === null || userAddressKey === null
    ? isOtherAddress(facts)
    : addressKey !== userAddressKey
}

function isOtherAddress({ now, known }: IdentityFacts): boolean {
  return known !== null && isOther(known.address, now.address)
}

function isOtherEmployment({ now, known }: IdentityFacts): boolean {
  if (known === null) return false
  return (
    isOther(known.employeeNumber, now.employeeNumber) || isOther(known.startDate, now.startDate)
  )
}

/** Both are there, and differ: what HR no longer gives is no other value. */
function isOther(before: string | null, now: string | null): boolean {
  return before !== null && now !== null && before !== now
}
