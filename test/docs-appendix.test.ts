import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { appendixOf } from '../scripts/rules/appendix.ts'
import { sectionIn } from '../scripts/section.ts'
import { ROWS } from '../src/core/decide/table/rows.ts'

test('the appendix of docs/rules.md has the rows of the decision (node scripts/rules-appendix.ts)', () => {
  const document = readFileSync('docs/rules.md', 'utf8')
  expect(sectionIn(document, 'rows')).toBe(appendixOf(ROWS))
})
