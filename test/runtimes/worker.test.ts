import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MIGRATION_NAMES } from '../../src/runtimes/migration-names.ts'

test('the Worker knows the migrations that are in the folder', () => {
  const files = readdirSync('migrations').filter((name) => name.endsWith('.sql'))
  expect(MIGRATION_NAMES).toEqual(files.toSorted())
})

test('migrations are numbered one after the other', () => {
  const numbers = MIGRATION_NAMES.map((name) => Number(name.slice(0, 4)))
  expect(numbers).toEqual(numbers.map((_, n) => n + 1))
})

test('nothing but runtimes/ and store/ knows which runtime it is on', () => {
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /^(runtimes|store|sandbox)\//.test(file)) continue
    // The words that HR systems have for people at work, among them "worker".
    if (file.startsWith('core/evidence/words/lists/') || file === 'merge/issues.ts') continue
    const text = readFileSync(join('src', file), 'utf8')
    const code = text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    expect(code, file).not.toMatch(/worker|cloudflare|process\.|\bDeno\b|navigator|from 'node:/i)
  }
})
