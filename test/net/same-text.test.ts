import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameText } from '../../src/net/same-text.ts'

test.each([
  ['', '', true],
  ['secret', 'secret', true],
  ['secret', 'Secret', false],
  ['secre', 'secret', false],
  ['secrets', 'secret', false],
  ['', 'secret', false],
  ['secret', '', false],
  ['\0', '', false],
  ['é', 'e\u0301', false],
])('"%s" and "%s": %s', (given, expected, same) => {
  expect(sameText(given, expected)).toBe(same)
})

test('it is equality of texts', () => {
  const near = fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 4 })
  fc.assert(fc.property(near, near, (one, other) => sameText(one, other) === (one === other)))
})
