// `node scripts/rules-appendix.ts`: writes the rows of the decision into the appendix of docs/rules.md. A test
// compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendixOf } from './rules/appendix.ts'
import { withSection } from './section.ts'
import { ROWS } from '../src/core/decide/table/rows.ts'

const file = join(import.meta.dirname, '../docs/rules.md')
writeFileSync(file, withSection(readFileSync(file, 'utf8'), 'rows', appendixOf(ROWS)))
