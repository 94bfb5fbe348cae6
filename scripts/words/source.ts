// Texts as TypeScript: the files of one language, with the layout and the comments of the English ones.

/** A file of a section in English: `export const <section> = {…} as const`. */
export interface EnglishFile {
  readonly name: string
  readonly source: string
}

/** The source of the same file in another language; `texts` is its section. Not formatted yet. */
export function sectionSource({ name, source }: EnglishFile, texts: unknown): string {
  const section = sectionOf(source)
  const start = literalStart(source, section)
  const body = withTexts(source, start, texts)
  return `import type { ${section} as english } from '../en/${name}'
import type { SameAs } from '../text.ts'

export const ${section}: SameAs<typeof english> = ${body}
`
}

/** The English file itself with other texts. */
export function englishSource({ source }: EnglishFile, texts: unknown): string {
  const start = literalStart(source, sectionOf(source))
  const literal = literalAt(source, start)
  return source.slice(0, start) + withTexts(source, start, texts) + source.slice(literal.end)
}

/** The name of the section that a file exports. */
export function sectionOf(source: string): string {
  const name = /^export const (\w+) =/m.exec(source)?.[1]
  if (name === undefined) throw new Error('a file of texts exports one section')
  return name
}

function literalStart(source: string, section: string): number {
  return source.indexOf('{', source.indexOf(`export const ${section} =`))
}

/** A part of a literal: a string, an object or a list, and where it stands in the source. */
interface Node {
  readonly start: number
  readonly end: number
  /** Keys of an object or numbers of a list, each with its value; null for a string. */
  readonly parts: readonly (readonly [key: string, value: Node])[] | null
}

function withTexts(source: string, start: number, texts: unknown): string {
  const literal = literalAt(source, start)
  const edits: [start: number, end: number, text: string][] = []
  const walk = (node: Node, value: unknown): void => {
    const keys = node.parts?.map(([key]) => key)
    // A plural of another language may have more forms, or fewer: it is written anew.
    const isSame = keys !== undefined && keys.join() === Object.keys(value as object).join()
    if (node.parts === null || !isSame) edits.push([node.start, node.end, written(value)])
    else for (const [key, part] of node.parts) walk(part, (value as Record<string, unknown>)[key])
  }
  walk(literal, texts)
  let text = source.slice(literal.start, literal.end)
  for (const [from, to, replacement] of edits.toReversed())
    text = text.slice(0, from - start) + replacement + text.slice(to - start)
  return text
}

function written(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  const parts = Object.entries(value as object).map(([key, text]) => `${key}: ${written(text)}`)
  return `{ ${parts.join(', ')} }`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

/** Reads a literal of texts: objects, lists, strings and comments, and nothing else. */
function literalAt(source: string, at: number): Node {
  let here = at
  return node()

  function node(): Node {
    const start = here
    const open = source[here]
    if (open === "'" || open === '"') {
      skipString(open)
      return { start, end: here, parts: null }
    }
    if (open !== '{' && open !== '[') throw unexpected()
    const close = open === '{' ? '}' : ']'
    const parts: [string, Node][] = []
    here += 1
    for (;;) {
      skipBlank()
      if (source[here] === close) break
      const key = open === '{' ? keyHere() : String(parts.length)
      parts.push([key, node()])
      skipBlank()
      if (source[here] === ',') here += 1
      else if (source[here] !== close) throw unexpected()
    }
    here += 1
    return { start, end: here, parts }
  }

  function keyHere(): string {
    const start = here
    const first = source[here] ?? ''
    if (first === "'" || first === '"') skipString(first)
    else while (/[\w$]/.test(source[here] ?? '')) here += 1
    const key = source.slice(start, here).replace(/^['"]|['"]$/g, '')
    skipBlank()
    if (key === '' || source[here] !== ':') throw unexpected()
    here += 1
    skipBlank()
    return key
  }

  function skipString(quote: string): void {
    here += 1
    while (source[here] !== quote) {
      if (here >= source.length) throw unexpected()
      here += source[here] === '\\' ? 2 : 1
    }
    here += 1
  }

  function skipBlank(): void {
    const [blank = ''] = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(source.slice(here)) ?? []
    here += blank.length
  }

  function unexpected(): Error {
    const line = source.slice(0, here).split('\n').length
    return new Error(`line ${line}: texts are strings, lists and objects, and nothing else`)
  }
}
