// A page that comes as it was is read again once the program reads it otherwise: by the number of its way of reading.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { READING_USERS } from '../../src/sync/read/host/user-page.ts'
import { READING } from '../../src/sync/read/listed/as-before.ts'

/** What turns a page into what is stored of its people. */
const PEOPLE = [
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

/** The same of the product's users. */
const USERS = [
  'src/core/people/email.ts',
  'src/core/people/user.ts',
  'src/host/host-text.ts',
  'src/host/read-user.ts',
  'src/host/wire.ts',
  'src/sync/read/host/user-page.ts',
  'src/sync/read/host/users-seen.ts',
]

test.each([
  ['READING', READING, PEOPLE, '449c05016a8e'],
  ['READING_USERS', READING_USERS, USERS, '512dc02963fe'],
])(
  'who changes how a record is read raises %s, and puts the new mark here',
  (_, number, files, mark) => {
    const code = files.flatMap(filesOf).map((file) => withoutComments(readFileSync(file, 'utf8')))
    const now = createHash('sha256').update(code.join('\n')).digest('hex').slice(0, 12)
    expect({ number, mark: now }).toEqual({ number: 1, mark })
  },
)

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
