// Doctrine 9: a clone explains itself. What code and documents refer to by number stands in docs/.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesNamedIn, referencesIn, type Reference } from './references.ts'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = [
  'src',
  'test',
  'scripts',
  'examples',
  'bench',
  'docs',
  'migrations',
  'deploy',
  '.ci',
]
const SINGLE = ['README.md', 'CHANGELOG.md', '.env.example', 'wrangler.toml', 'Dockerfile']
/** These hold references that lead nowhere, to try whether it is noticed. */
const SAMPLES = ['test/docs-references.test.ts', 'test/references.ts']
const every = [...readdirSync(ROOT), ...FOLDERS.flatMap(filesIn)]
const files = [...SINGLE, ...FOLDERS.flatMap(filesIn)].filter((file) => !SAMPLES.includes(file))

/** Every kind of reference, and the numbers that its one home gives. */
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['rule', numbersIn('rules', /^### Rule (\d+)$/gm)],
  ['row', numbersIn('rules', /^\| P(\d+a?) \|/gm)],
  ['trap', numbersIn('merge', /^(\d+)\. /gm)],
  ['doctrine', numbersIn('design', /^(\d+)\. \*\*/gm)],
  ['fact', numbersIn('reliability', /^(\d+)\. /gm)],
  ['decision', new Set(filesIn('docs/decisions').map((file) => String(parseInt(basename(file)))))],
  ...['C', 'R', 'S'].map(
    (letter) =>
      [letter, numbersIn('reliability', new RegExp(`^\\| ${letter}(\\d+) \\|`, 'gm'))] as const,
  ),
  ...filesIn('docs').map((file) => {
    const name = basename(file, '.md')
    return [name, new Set(sectionsOf(file))] as const
  }),
])

test('there is something to refer to', () => {
  const counts = ['row', 'trap', 'doctrine', 'C', 'S', 'contract'].map(
    (kind) => KNOWN.get(kind)?.size,
  )
  expect(counts).toEqual([17, 37, 9, 44, 18, 10])
  expect(KNOWN.get('rule')?.size).toBeGreaterThanOrEqual(50)
})

test('every number that is referred to is given in its home', () => {
  const lost = files.flatMap((file) =>
    unresolved(read(file), basename(file, '.md')).map(({ said }) => `${file}: ${said.trim()}`),
  )
  expect(lost).toEqual([])
})

test('every file that is named is there', () => {
  const lost = files.flatMap((file) => {
    const names = filesNamedIn(read(file)).filter((name) => !isThere(name, file))
    return names.map((name) => `${file}: ${name}`)
  })
  expect(lost).toEqual([])
})

test('no document tells of another version of itself', () => {
  const marked = files.filter((file) => file.endsWith('.md') && read(file).includes('**(2)**'))
  expect(marked).toEqual([])
})

describe('what leads nowhere is noticed', () => {
  test.each([
    'rule 99',
    'rules 9, 10 and 77',
    'rules 97 to\n * 99',
    'P17',
    'P9b',
    'trap 38',
    'Doctrine 10',
    'decision 99',
    'contract 11',
    'contract 4 and 12',
    'merge.md 12',
    'reliability.md, section 6',
    'section 20 of rules.md',
    'the table of section 5',
    'behaviour 10',
    'C45',
    'R16',
    'S19',
    'F7',
    'fact 10',
  ])('%s', (text) => {
    expect(unresolved(`Something (${text}).`)).not.toEqual([])
  })

  test.each(['behaviour.md', 'docs/architecture.md', '../docs/style.md', 'core/nobody.ts'])(
    '%s',
    (name) => {
      expect(filesNamedIn(`As ${name} says.`)).toEqual([name])
      expect(isThere(name, 'src/core/terms.md')).toBe(false)
    },
  )

  test('and what leads somewhere is not', () => {
    const text = 'rules 9 to 12, 34, P5, traps 1 and 37, contract 5, merge.md 8, C44, S1'
    expect(referencesIn(text)).toHaveLength(12)
    expect(unresolved(text)).toEqual([])
  })
})

/** A section of no document in particular is one of the very document `own`. */
function unresolved(text: string, own = ''): Reference[] {
  return referencesIn(text).filter(
    ({ kind, number }) => KNOWN.get(kind === 'section' ? own : kind)?.has(number) !== true,
  )
}

/** By its path from the file or from the root, or by the end of its path. */
function isThere(name: string, file: string): boolean {
  if (name.startsWith('.')) return existsSync(join(ROOT, dirname(file), name))
  return every.some((path) => path === name || path.endsWith(`/${name}`))
}

function sectionsOf(file: string): string[] {
  return Array.from(read(file).matchAll(/^## (\d+)\. /gm), ([, number = '']) => number)
}

function numbersIn(name: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(Array.from(read(`docs/${name}.md`).matchAll(pattern), ([, number = '']) => number))
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => !/\.(png|json|gz)$/.test(file) && statSync(join(ROOT, file)).isFile())
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

test('each decision has a number of its own', () => {
  const numbers = filesIn('docs/decisions').map((file) => basename(file).slice(0, 4))
  expect(numbers.filter((number, at) => numbers.indexOf(number) < at)).toEqual([])
})
