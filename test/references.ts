// Reads references such as `rule 9`, `P5`, `trap 15` or `contract 4` out of any text.

/** What is referred to; each kind has one home in docs/ where its numbers are given. */
export interface Reference {
  /** `rule`, `row`, `trap`, `doctrine`, `decision`, `fact`, a letter of docs/reliability.md, or the name of a document. */
  readonly kind: string
  readonly number: string
  readonly said: string
}

/** Documents that may be referred to by section; `contract 4` is short for section 4 of docs/contract.md. */
const NUMBERS = String.raw`\d+(?:\s*(?:,|and|or|to|–)\s*\d+)*`
const COUNTED = new RegExp(String.raw`\b(rule|trap|doctrine|decision|fact)s?\s+(${NUMBERS})`, 'gi')
const ROW = /\bP(\d{1,2}[a-z]?)\b/g
/** `F` is in no document of the repository: nobody could look it up. */
const RELIABILITY = /\b([CFRS])(\d{1,2})\b/g
const OF_DOCUMENT = new RegExp(
  String.raw`\b(contract|[\w-]+\.md),?\s+(?:sections?\s+)?(${NUMBERS})`,
  'gi',
)
const SECTION_OF = new RegExp(String.raw`\bsections?\s+(${NUMBERS})\s+of\s+([\w-]+)\.md`, 'gi')
const SECTION = new RegExp(String.raw`\bsections?\s+(${NUMBERS})`, 'gi')
/** Numbers of documents that are not in the repository. */
const HOMELESS = new RegExp(
  String.raw`\b(behaviour|architecture|toolchain|performance|anchors|fault)\s+(?:section\s+)?(${NUMBERS})`,
  'gi',
)

/** Every reference by number. A section of no document in particular has the kind `section`. */
export function referencesIn(written: string): Reference[] {
  const text = unwrapped(written)
  const counted = ofPattern(text, COUNTED, ([, kind = '', numbers = '']) => [kind, numbers])
  const rows = ofPattern(text, ROW, ([, number = '']) => ['row', number])
  const reliability = ofPattern(text, RELIABILITY, ([, kind = '', number = '']) => [kind, number])
  const documents = ofPattern(text, OF_DOCUMENT, ([, name = '', numbers = '']) => [
    name.replace(/\.md$/, ''),
    numbers,
  ])
  const sections = ofPattern(text, SECTION_OF, ([, numbers = '', name = '']) => [name, numbers])
  const rest = text.replace(OF_DOCUMENT, '').replace(SECTION_OF, '')
  const bare = ofPattern(rest, SECTION, ([, numbers = '']) => ['section', numbers])
  const homeless = ofPattern(text, HOMELESS, ([, name = '', numbers = '']) => [name, numbers])
  return [counted, rows, reliability, documents, sections, bare, homeless].flat()
}

/** Names of files: neither the end of a web address nor a value between quotes. */
export function filesNamedIn(written: string): string[] {
  const text = written.replace(/\bhttps?:\S+/g, '')
  return Array.from(text.matchAll(/(?<![\w./*'-])[\w./-]*\w\.(?:md|ts|mjs)\b/g), ([name]) => name)
}

/** A comment that goes on in the next line is one sentence. */
function unwrapped(text: string): string {
  return text.replace(/\n[ \t]*(?:\*(?!\/)|\/\/|--|#)?[ \t]*/g, ' ')
}

function ofPattern(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => [kind: string, numbers: string],
): Reference[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [kind, numbers] = read(match)
    return eachOf(numbers).map((number) => ({
      kind: kind.length === 1 ? kind : kind.toLowerCase(),
      number,
      said: match[0],
    }))
  })
}

/** `9 to 12, 34` as its numbers. */
function eachOf(numbers: string): string[] {
  return Array.from(numbers.matchAll(/(\w+)(?:\s*(?:to|–)\s*(\d+))?/g)).flatMap(
    ([, from = '', to]) => {
      if (!/^\d/.test(from)) return []
      if (to === undefined) return [from]
      const first = Number(from)
      return Array.from({ length: Number(to) - first + 1 }, (_, index) => String(first + index))
    },
  )
}
