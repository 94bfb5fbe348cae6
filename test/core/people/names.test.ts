import { describe, expect, test } from 'vitest'
import { compareNames, nameWords, sameName } from '../../../src/core/people/names.ts'
import { SAME_PERSON, SHARES_A_WORD, TWO_PEOPLE, TWO_SCRIPTS } from './real-names.ts'

/** `Ana | Pop` are first and last name; a text without a bar is one display name. */
function parts(text: string): readonly string[] {
  return text.split('|').map((part) => part.trim())
}

function asked(a: string, b: string) {
  return [compareNames(parts(a), parts(b)), compareNames(parts(b), parts(a))]
}

function same(a: string, b: string) {
  return [sameName(parts(a), parts(b)), sameName(parts(b), parts(a))]
}

describe.each(Object.entries(SAME_PERSON))('one person, written twice: %s', (_, names) => {
  test.each(names)('%s = %s', (a, b) => {
    expect(asked(a, b)).toEqual(['agree', 'agree'])
    expect(same(a, b)).toEqual([true, true])
  })
})

describe.each(Object.entries(TWO_PEOPLE))('two people: %s', (_, names) => {
  test.each(names)('%s ≠ %s', (a, b) => {
    expect(asked(a, b)).toEqual(['differ', 'differ'])
    expect(same(a, b)).toEqual([false, false])
  })
})

describe('a word in common is enough for a match, and no proof of one person', () => {
  test.each(SHARES_A_WORD)('%s, %s', (a, b) => {
    expect(asked(a, b)).toEqual(['agree', 'agree'])
    expect(same(a, b)).toEqual([false, false])
  })
})

describe('scripts that cannot be compared', () => {
  test.each(TWO_SCRIPTS)('%s, %s', (a, b) => {
    expect(asked(a, b)).toEqual(['incomparable', 'incomparable'])
    expect(same(a, b)).toEqual([false, false])
  })
})

describe('what stands beside a name', () => {
  test.each([
    ['Greta | Stone (external)', 'Tim | Young (external)'],
    ['Greta | Stone (Deloitte)', 'Tim | Young (Deloitte)'],
    ['Greta | Stone - Acme', 'Tim | Young - Acme'],
    ['Greta | Stone [NL]', 'Tim | Young [NL]'],
    ['Greta | Stone ext.', 'Tim | Young ext.'],
    ['Greta | Test', 'Tim | Test'],
    ['ZZ Greta | Stone', 'ZZ Tim | Young'],
    ['FNU | Stone', 'FNU | Young'],
    ['Greta | LNU', 'Tim | LNU'],
    ['Greta | Xxx', 'Tim | XXX'],
    ['Info | Desk', 'Tim | Young'],
    ['Admin | User', 'Tim | Young'],
  ])('%s ≠ %s', (a, b) => {
    expect(asked(a, b)).toEqual(['differ', 'differ'])
    expect(same(a, b)).toEqual([false, false])
  })

  test.each([
    ['Ana (Annie) | Pop', 'Annie | Pop'],
    ['Ana | Pop (Stone)', 'Annie | Stone'],
    ['Ana | Pop - external', 'Ana | Pop'],
    ['Anne - Marie | Pop', 'Marie | Jansen'],
    ['Zane | Contractor', 'Zane | Contractor'],
    ['Office | Manager', 'Office | Manager'],
  ])('%s = %s', (a, b) => {
    expect(asked(a, b)).toEqual(['agree', 'agree'])
  })
})

describe('no name', () => {
  test.each([
    [],
    [null, null],
    ['', ' '],
    ['-', '.'],
    ['N/A', null],
    ['Dr.', ''],
    ['\u200b', ''],
    ['42'],
  ])('is %j %j', (...none) => {
    expect(compareNames(none, ['Ana', 'Pop'])).toBe('unnamed')
    expect(compareNames(['Ana', 'Pop'], none)).toBe('unnamed')
    expect(sameName(none, ['Ana', 'Pop'])).toBe(false)
    expect(sameName(none, none)).toBe(false)
  })
})

describe('the words that are hashed', () => {
  test.each([...Object.values(SAME_PERSON).flat(), ...SHARES_A_WORD])('%s, %s', (a, b) => {
    const theirs = nameWords(parts(b))
    // Initials and login names are not kept: one letter says nothing.
    if (/\b\p{L}\b|^\w+$/u.test(a) || /\b\p{L}\b|^\w+$/u.test(b)) return
    expect(nameWords(parts(a)).some((word) => theirs.includes(word))).toBe(true)
  })

  test.each(Object.values(TWO_PEOPLE).flat())('%s, %s: none in common', (a, b) => {
    const theirs = nameWords(parts(b))
    expect(nameWords(parts(a)).filter((word) => theirs.includes(word))).toEqual([])
  })

  test('are words, each once, without particles and titles', () => {
    expect(nameWords(['Dr. Ana', 'van der Pop', 'Ana'])).toEqual([
      'ana',
      'pop',
      'vanderpop',
      'anapop',
    ])
  })
})
