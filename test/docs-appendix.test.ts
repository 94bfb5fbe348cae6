import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appendixIn, appendixOf } from '../scripts/rules/appendix.ts'
import { ROWS } from '../src/core/decide/table/rows.ts'

test('the appendix of docs/rules.md has the rows of the decision (node scripts/rules-appendix.ts)', () => {
  const document = readFileSync('docs/rules.md', 'utf8')
  expect(appendixIn(document)).toBe(appendixOf(ROWS))
})
