import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../src')
const lines = readFileSync(join(SRC, 'core/terms.md'), 'utf8').split('\n')
const entries = lines.filter((line) => line.startsWith('- '))
const terms = entries.flatMap((line) =>
  [...line.matchAll(/\*\*([^*]+)\*\*/g)].map(([, term = '']) => term),
)

/** All code as lower-case words: `remoteId`, `remote_id` and `remote-id` are "remote id". */
const code = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('sandbox'))
  .map((name) => readFileSync(join(SRC, name), 'utf8'))
  .join('\n')
  .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, ' ')

function isUsed(term: string): boolean {
  return new RegExp(` ${term.toLowerCase()}(s|es|d|ed|r|rs)? `).test(code)
}

describe('the terms', () => {
  test.each(terms)('%s is used in the code', (term) => {
    expect(isUsed(term)).toBe(true)
  })

  test('an unused word is detected', () => {
    expect(isUsed('flux capacitor')).toBe(false)
  })

  test('each has one entry of one line, and none has two', () => {
    expect(new Set(terms).size).toBe(terms.length)
    const wrong = entries.filter(
      (line) => !/^- \*\*[^*]+\*\*(, \*\*[^*]+\*\*)*: .+[.)]$/.test(line),
    )
    expect(wrong).toEqual([])
  })
})
