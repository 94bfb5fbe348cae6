// docs/rules.md says where each rule is decided and proven. This holds it to the code, rule by rule.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const DOCS = join(import.meta.dirname, '..', 'docs')
/** Rules up to this number are complete; later ones are there as they are built. */
const RULES = 49
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, '9a', 10, 11, 12, 13, 14, 15, 16]

interface Line {
  rule: string
  words: string
  files: readonly string[]
  proof: readonly string[]
}

const text = read('rules.md')
const lines: readonly Line[] = [...rulesIn(text), ...rowsIn(text)]

const later = rulesIn(text)
  .map(({ rule }) => rule)
  .filter((rule) => Number(rule) > RULES)

test('every rule and every row is there once, in order', () => {
  const inOrder = [...new Set(later)].toSorted((a, b) => Number(a) - Number(b))
  const wanted = [...numbers(RULES), ...inOrder, ...ROWS.map((row) => `P${row}`)]
  expect(lines.map(({ rule }) => rule)).toEqual(wanted)
})

test('every rule has words of its own', () => {
  expect(text.split('\n').filter((line) => line.startsWith('_Where:_ '))).toHaveLength(
    RULES + later.length + 1,
  )
  expect(lines.filter(({ words }) => words.length < 10)).toEqual([])
})

test.each(lines)('$rule: its files speak of it', ({ rule, files }) => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((file) => !speaksOf(rule, read(file)))).toEqual([])
})

test.each(lines)('$rule: is proven by a test of its name', ({ rule, proof }) => {
  expect(proof.length).toBeGreaterThan(0)
  expect(proof.filter((file) => !namesOf(read(file)).some((name) => names(rule, name)))).toEqual([])
})

test('what a rule of the core is proven by is not skipped', () => {
  const files = [...new Set(lines.flatMap(({ proof }) => proof))]
  expect(files.filter((file) => /\.(skip|only|todo)\b/.test(read(file)))).toEqual([])
})

/** `### Rule 9`, its text, and a line that says where it is decided and proven. */
function rulesIn(document: string): Line[] {
  return Array.from(
    document.matchAll(/^### Rule (\d+)\n\n((?:(?!^#).*\n)+?)\n_Where:_ (.+) · _proof:_ (.+)$/gm),
    ([, rule = '', words = '', where = '', proof = '']) => ({
      rule,
      words,
      files: pathsIn(where),
      proof: pathsIn(proof),
    }),
  )
}

/** `| P5 | record | status | date | result | where | proof |`. */
function rowsIn(document: string): Line[] {
  return document
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, rule = '']) => /^P\d+a?$/.test(rule))
    .map(([, rule = '', record = '', , , result = '', where = '', proof = '']) => ({
      rule,
      words: `${record}: ${result}`,
      files: pathsIn(where),
      proof: pathsIn(proof),
    }))
}

/** `rule: 9` of a row; in a comment `rule 9`, `rules 34 and 35`, `rules 28, 29, 31 to 33`; or `P5`, `P12 to P14`. */
function speaksOf(rule: string, text: string): boolean {
  if (rule.startsWith('P')) return new RegExp(`\\b${rule}\\b`).test(text)
  return Array.from(text.matchAll(/\brules?\b((?:[\s,*:]|\d+|and|to)+)/gi)).some(([, said = '']) =>
    within(rule, said),
  )
}

function names(rule: string, name: string): boolean {
  return rule.startsWith('P')
    ? new RegExp(`^${rule}\\b`).test(name)
    : speaksOf(rule, name.split(':')[0] ?? '')
}

function within(rule: string, said: string): boolean {
  const wanted = Number(rule)
  const spans = Array.from(said.matchAll(/(\d+)(?:\s+to\s+(\d+))?/g))
  return spans.some(([, from, to]) => Number(from) <= wanted && wanted <= Number(to ?? from))
}

function namesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\btest(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+)/g), ([, name]) =>
    String(name),
  )
}

function pathsIn(cell: string): readonly string[] {
  return Array.from(cell.matchAll(/\]\(([^)]+)\)/g), ([, path]) => String(path))
}

function numbers(last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1))
}

function read(path: string): string {
  return readFileSync(join(DOCS, path), 'utf8')
}
