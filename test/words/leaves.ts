import type { Forms } from '../../src/words/text.ts'

/** One text of a dictionary: a template, the points of a list, or the forms of a plural. */
export interface Leaf {
  readonly path: string
  /** Of a plural in the order of `forms`. */
  readonly templates: readonly string[]
  /** Null where it is no plural. */
  readonly forms: readonly string[] | null
}

/** Every text of a dictionary with its path. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, templates: [value], forms: null }]
  if (Array.isArray(value)) return [{ path, templates: value.map(String), forms: null }]
  if (isPlural(value)) return [{ path, ...pluralOf(value) }]
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) =>
    leavesOf(part, `${path}.${key}`),
  )
}

function pluralOf(value: Forms): Pick<Leaf, 'templates' | 'forms'> {
  const sorted = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { templates: sorted.map(([, text]) => text), forms: sorted.map(([form]) => form) }
}

function isPlural(value: unknown): value is Forms {
  const { other } = value as { other?: unknown }
  return (
    typeof other === 'string' &&
    Object.keys(value as object).every((form) => /^(zero|one|two|few|many|other)$/.test(form))
  )
}

/** The names in braces. */
export function factsOf(template: string): readonly string[] {
  const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')
  return [...new Set(names)].toSorted()
}
