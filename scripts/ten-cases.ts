// `node scripts/ten-cases.ts`: prints how ten cases go through the decision, step by step, and how often each step
// was entered. With `write` it puts the same into docs/lifecycle.md, where a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf } from './cases/path.ts'
import { TEN_CASES } from './cases/ten.ts'
import { withSection } from './section.ts'

const text = textOf(TEN_CASES)
console.log(text)
if (process.argv[2] === 'write') {
  const file = join(import.meta.dirname, '../docs/lifecycle.md')
  const block = `\`\`\`text\n${text}\n\`\`\``
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), 'cases', block))
}
