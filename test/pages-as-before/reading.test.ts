// A page that comes as it was is read again once the program reads it otherwise: by the number of its way of reading.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { READING } from '../../src/sync/read/listed/as-before.ts'

/** What turns a page into what is stored of its people. */
const READS = [
  'src/merge/wire.ts',
  'src/merge/normalise.ts',
  'src/merge/dates.ts',
  'src/merge/dimensions.ts',
  'src/merge/field-values.ts',
  'src/core/people/',
  'src/core/evidence/',
  'src/core/place/',
  'src/phones/',
  'src/sync/read/persist-page.ts',
  'src/sync/read/listed/quiet.ts',
  'src/sync/step/people/',
]

test('who changes how a record is read raises READING, and puts the new mark here', () => {
  const code = READS.flatMap(filesOf).map((file) => withoutComments(readFileSync(file, 'utf8')))
  const mark = createHash('sha256').update(code.join('\n')).digest('hex').slice(0, 12)
  expect({ READING, mark }).toEqual({ READING: 1, mark: 'e1a9b7f92b31' })
})

function filesOf(path: string): readonly string[] {
  if (!path.endsWith('/')) return [path]
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .map((file) => path + file)
}

/** Comments and line breaks change nothing. */
function withoutComments(code: string): string {
  return code
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s+/g, '')
}
