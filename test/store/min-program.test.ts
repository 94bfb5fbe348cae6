// From the migration that brought it on, each migration says whether older programs go on beside it.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { numberOf } from '../../src/store/min-program.ts'

const FIRST = 35
const later = readdirSync('migrations').filter(
  (name) => name.endsWith('.sql') && numberOf(name) >= FIRST,
)

test.each(later)('%s raises min_program to its own number, or only adds', (name) => {
  const sql = readFileSync(`migrations/${name}`, 'utf8').replaceAll(/--.*$/gm, '').toLowerCase()
  if (sql.includes("'min_program'")) {
    expect(sql).toContain(`'${numberOf(name)}'`)
    return
  }
  // What an older program reads and writes is as it was.
  const statements = sql.split(';').map((one) => one.trim())
  for (const one of statements.filter((each) => each !== '')) {
    expect(one).toMatch(/^(create (table|index)|alter table \w+ add column)/)
    if (one.startsWith('alter')) expect(one).not.toMatch(/not null(?!.*default)/)
  }
})
