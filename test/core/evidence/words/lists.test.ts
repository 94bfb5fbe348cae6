// The lists themselves: no word in two senses, and each means by itself what its list says.
import { expect, test } from 'vitest'
import {
  isQuiet,
  LISTS,
  SENSES,
  type Sense,
} from '../../../../src/core/evidence/words/dictionary.ts'
import { meaningOfWord, type Meaning } from '../../../../src/core/evidence/words/meaning.ts'
import { tokensOf } from '../../../../src/core/evidence/words/tokens.ts'

const MEANS: Readonly<Partial<Record<Sense, Meaning>>> = {
  end: 'end',
  takenOut: 'end',
  pension: 'end',
  inactive: 'end',
  leave: 'leave',
  work: 'work',
  notYet: 'not-yet',
  unclear: 'unknown',
}

const entries = LISTS.flatMap((list) =>
  SENSES.flatMap((sense) =>
    (list[sense] ?? '')
      .split('|')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => ({ text, sense })),
  ),
)

test('hold thousands of words', () => {
  expect(LISTS.length).toBeGreaterThan(15)
  expect(entries.length).toBeGreaterThan(2500)
})

test('have no word in two senses, in whatever language', () => {
  const senses = new Map<string, Set<Sense>>()
  for (const { text, sense } of entries) {
    if (isQuiet(sense) || text.includes('*')) continue
    const key = tokensOf(text).join(' ')
    senses.set(key, (senses.get(key) ?? new Set()).add(sense))
  }
  expect([...senses].filter(([, found]) => found.size > 1)).toEqual([])
})

test('mean by themselves what they say, in capitals and with underscores too', () => {
  const wrong = entries.flatMap(({ text, sense }) => {
    if (isQuiet(sense) || text.includes('*')) return []
    const spelt = [text, text.toUpperCase(), text.replaceAll(' ', '_'), text.replaceAll(' ', '-')]
    return spelt.filter((one) => meaningOfWord(one) !== MEANS[sense])
  })
  expect(wrong).toEqual([])
})

test('know no filler that says something by itself, unless another list does', () => {
  const said = new Set(
    entries.filter(({ sense }) => !isQuiet(sense)).map(({ text }) => tokensOf(text).join(' ')),
  )
  const fillers = entries.filter(
    ({ text, sense }) => isQuiet(sense) && !said.has(tokensOf(text).join(' ')),
  )
  // "term" alone is a code.
  const wrong = fillers.filter(({ text }) => text !== 'term' && meaningOfWord(text) !== 'unknown')
  expect(wrong.map(({ text }) => text)).toEqual([])
})

test('a word before or after makes nothing an end that it does not belong to', () => {
  for (const { text, sense } of entries) {
    if (!['end', 'takenOut', 'pension'].includes(sense) || text.includes('*')) continue
    for (const strange of [`not ${text}`, `${text} xyzzy`, `xyzzy ${text}`, `${text} 2031`])
      expect([strange, meaningOfWord(strange)]).not.toEqual([strange, 'end'])
  }
})
