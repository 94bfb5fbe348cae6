// Rule 36: whether the record of a linked person is perhaps another person's now.
import { describe, expect, test } from 'vitest'
import {
  isPerhapsAnother,
  type IdentityFacts,
  type IdentityPrint,
} from '../../../src/core/decide/identity/identity-change.ts'
import { nameWords, type NameParts } from '../../../src/core/people/names.ts'
import { wordsOf } from '../../../src/core/people/names/name-word.ts'
import { aUser } from '../people.ts'

interface Is {
  name?: NameParts
  address?: string | null
  number?: string | null
  start?: string | null
  left?: boolean
}

const ANA: Required<Is> = {
  name: ['Ana', 'Pop'],
  address: 'ana@acme.test',
  number: '17',
  start: '2020-01-01',
  left: false,
}

/** Words as they are: core has no hashes, and compares what it is given. */
function print(is: Is): IdentityPrint {
  const { name, address, number, start, left } = { ...ANA, ...is }
  const scripts = wordsOf(name).map(({ script }) => script)
  const words = nameWords(name)
  return { version: '', words, scripts, address, employeeNumber: number, startDate: start, left }
}

function facts(now: Is, over: Partial<IdentityFacts> = {}, known: Is | null = {}): IdentityFacts {
  const user = aUser({ firstName: 'Ana', lastName: 'Pop', entityIds: ['nl'] })
  return {
    name: now.name ?? ANA.name,
    given: (now.name ?? ANA.name)[0] ?? null,
    givenWords: nameWords([(now.name ?? ANA.name)[0] ?? null]),
    addressKey: now.address === undefined ? ANA.address : now.address,
    now: print(now),
    known: known === null ? null : print(known),
    user,
    userAddressKey: 'ana@acme.test',
    entities: ['nl'],
    ...over,
  }
}

const OMAR: NameParts = ['Omar', 'Nassar']
const GONE = {
  user: aUser({ firstName: 'Ana', lastName: 'Pop', status: 'inactive', entityIds: [] }),
}
const NAMELESS = { user: aUser({ firstName: null, lastName: null, entityIds: ['nl'] }) }
const NICKNAMED = { user: aUser({ firstName: 'Sunny', lastName: null, entityIds: ['nl'] }) }
const CHINESE: NameParts = ['李', '娜']

describe('rule 36: perhaps another person', () => {
  test.each<[string, IdentityFacts]>([
    ['another name and address', facts({ name: OMAR, address: 'omar@acme.test' })],
    [
      'another name, no address, another number',
      facts({ name: OMAR, address: null, number: '99' }),
    ],
    [
      'another name, no address, another first day',
      facts({ name: OMAR, address: null, start: '2026-05-04' }),
    ],
    ['another name alone, of somebody who has no access', facts({ name: OMAR }, GONE)],
    [
      'another name alone, of somebody who had left and was kept',
      facts({ name: OMAR }, {}, { left: true }),
    ],
    [
      'a link from before prints were kept',
      facts({ name: OMAR, address: 'omar@acme.test' }, {}, null),
    ],
    [
      'a user without a name: the record’s own name',
      facts({ name: OMAR, address: 'omar@acme.test' }, NAMELESS),
    ],
    [
      'a user whom the product has no more',
      facts({ name: OMAR, address: 'omar@acme.test' }, { user: null, userAddressKey: null }),
    ],
    [
      'names in scripts that cannot be compared, and all else changed',
      facts({ name: CHINESE, address: 'na@acme.test', number: '99' }),
    ],
    [
      'the same surname only, another address and another first day',
      facts({ name: ['Omar', 'Pop'], address: 'omar@acme.test', start: '2026-05-04' }),
    ],
    [
      'the same surname only, another address and number, of somebody who had left',
      facts({ name: ['Omar', 'Pop'], address: 'omar@acme.test', number: '99' }, GONE),
    ],
    ['a name that cannot be compared, of somebody who had left', facts({ name: CHINESE }, GONE)],
    [
      'no name and another address, of somebody who had left',
      facts({ name: [null, null], address: 'x@acme.test' }, GONE),
    ],
    [
      'the first name, where the link was made without one',
      facts({ name: OMAR }, {}, { name: [null, null] }),
    ],
    [
      'a nickname in the product, and another name',
      facts({ name: OMAR, address: 'omar@acme.test' }, NICKNAMED),
    ],
  ])('%s', (_what, given) => {
    expect(isPerhapsAnother(given)).toBe(true)
  })

  test.each<[string, IdentityFacts]>([
    ['nothing changed', facts({})],
    [
      'one word of the name is the same',
      facts({ name: ['Ana', 'Smith'], address: 'smith@acme.test' }),
    ],
    ['another name and the same address', facts({ name: OMAR })],
    ['another name, no address, and nothing else', facts({ name: OMAR, address: null })],
    [
      'another name and no address any more, without a number',
      facts({ name: OMAR, address: null, number: null, start: null }),
    ],
    [
      'the same name, all else changed',
      facts({ address: 'x@acme.test', number: '99', start: '2026-05-04' }),
    ],
    [
      'a nickname in the product, the same name in HR',
      facts({ address: 'x@acme.test', number: '99' }, NICKNAMED),
    ],
    [
      'scripts that cannot be compared, and another address only',
      facts({ name: CHINESE, address: 'na@acme.test' }),
    ],
    [
      'scripts that cannot be compared, and another first day only',
      facts({ name: CHINESE, start: '2026-05-04' }),
    ],
    [
      'no name anywhere, from before prints were kept',
      facts({ address: 'x@acme.test' }, NAMELESS, null),
    ],
    [
      'the same surname only, and another address',
      facts({ name: ['Omar', 'Pop'], address: 'o@acme.test' }),
    ],
    [
      'the same first name only, and all else changed',
      facts({ name: ['Ana', 'Smith'], address: 'x@acme.test', number: '99', start: '2026-05-04' }),
    ],
    [
      'first and last name swapped, and all else changed',
      facts({ name: ['Pop', 'Ana'], address: 'x@acme.test', number: '99', start: '2026-05-04' }),
    ],
    [
      'an initial for the first name, and all else changed',
      facts({ name: ['A.', 'Pop'], address: 'x@acme.test', number: '99', start: '2026-05-04' }),
    ],
    [
      'a short form, and all else changed',
      facts(
        { name: ['Robert', 'Pop'], address: 'x@acme.test', number: '99' },
        { user: aUser({ firstName: 'Bob', lastName: 'Pop', entityIds: ['nl'] }) },
        { name: ['Bobby', 'Pop'] },
      ),
    ],
    ['no name any more, of somebody who had left', facts({ name: [null, null] }, GONE)],
    [
      'the user’s own name, where the link was made without one',
      facts({ name: ['A.', 'Pop'] }, {}, { name: [null, null] }),
    ],
    ['a record without a name', facts({ name: [null, null], address: 'x@acme.test' })],
  ])('not: %s', (_what, given) => {
    expect(isPerhapsAnother(given)).toBe(false)
  })
})
