// Dictionaries as the JSON that translation tools read: i18next JSON v4, with flat keys. A path is joined by
// dots, a point of a list is its number, a plural form is a suffix (`_one`, `_other`), a fact is `{{name}}`.
// https://www.i18next.com/misc/json-format

/** The forms of Intl.PluralRules; `zero` is for exactly none where English has it. */
const FORMS: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other'])

/** Keys and texts in the order of the dictionary. */
export type Flat = Readonly<Record<string, string>>

export function toFlat(dictionary: unknown): Flat {
  const flat: Record<string, string> = {}
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') flat[path] = doubled(value)
    else if (isPlural(value))
      for (const [form, text] of Object.entries(value)) flat[`${path}_${form}`] = doubled(text)
    else
      for (const [key, part] of Object.entries(value as object))
        walk(part, path === '' ? key : `${path}.${key}`)
  }
  walk(dictionary, '')
  return flat
}

/** The same shape as English, with the texts of `flat`; ask `problemsOf` first. */
export function fromFlat(english: unknown, flat: Flat): unknown {
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return single(flat[path] ?? '')
    if (isPlural(value)) return formsAt(path, flat)
    if (Array.isArray(value)) return value.map((part, index) => walk(part, at(path, index)))
    return Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, walk(part, at(path, key))]),
    )
  }
  return walk(english, '')
}

function at(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

function formsAt(path: string, flat: Flat): Readonly<Record<string, string>> {
  const found = [...FORMS].flatMap((form) => {
    const text = flat[`${path}_${form}`]
    return text === undefined ? [] : [[form, single(text)] as const]
  })
  return Object.fromEntries(found)
}

/** What a tool gave back: flat, or nested at the dots, as some of them save it. */
export function flattened(json: unknown): Readonly<Record<string, unknown>> {
  const flat: Record<string, unknown> = {}
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) flat[path] = value
    else for (const [key, part] of Object.entries(value)) walk(part, at(path, key))
  }
  walk(json, '')
  return flat
}

/** Every reason not to take these texts, each with what, where and how to mend it. */
export function problemsOf(
  language: string,
  english: unknown,
  given: Readonly<Record<string, unknown>>,
): readonly string[] {
  const wanted = wantedOf(language, english)
  const unknown = Object.keys(given)
    .filter((key) => !wanted.has(key))
    .map((key) => unknownKey(key, language, wanted))
  const wrong = [...wanted].flatMap(([key, model]) => {
    if (!Object.hasOwn(given, key)) return [missing(key, language, model)]
    const text = given[key]
    if (typeof text !== 'string' || text.trim() === '')
      return [`"${key}" has no text. Translate it: "${model.text}".`]
    return factProblems(key, text, model)
  })
  return [...unknown, ...wrong]
}

interface Model {
  /** The English text, as exported. */
  readonly text: string
  readonly form: string | null
}

/** The keys that a language must have, each with the English text it is made from. */
function wantedOf(language: string, english: unknown): ReadonlyMap<string, Model> {
  const own = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const wanted = new Map<string, Model>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') wanted.set(path, { text: doubled(value), form: null })
    else if (isPlural(value))
      for (const form of FORMS) {
        if (!own.some((one) => one === form) && !(form === 'zero' && value['zero'])) continue
        const text = value[form] ?? value.other
        wanted.set(`${path}_${form}`, { text: doubled(text), form })
      }
    else for (const [key, part] of Object.entries(value as object)) walk(part, at(path, key))
  }
  walk(english, '')
  return wanted
}

function missing(key: string, language: string, { text, form }: Model): string {
  return form === null
    ? `"${key}" is missing. Add it, translated from "${text}".`
    : `"${key}" is missing: ${language} has the plural form "${form}". Add it, translated from "${text}".`
}

function unknownKey(key: string, language: string, wanted: ReadonlyMap<string, Model>): string {
  const [, stem = '', form = ''] = /^(.*)_(\w+)$/.exec(key) ?? []
  return FORMS.has(form) && wanted.has(`${stem}_other`)
    ? `"${key}": ${language} has no plural form "${form}". Remove the key.`
    : `"${key}" is not a key of ours. Remove it; if it was renamed, export the texts again.`
}

/** For none and for one, a text may do without the number. */
function factProblems(key: string, text: string, { text: english, form }: Model): string[] {
  const [own, wanted] = [factsOf(text), factsOf(english)]
  const free = form === 'zero' || form === 'one' ? ['count', 'days'] : []
  const strange = own.filter((fact) => !wanted.includes(fact) && !free.includes(fact))
  const lost = wanted.filter((fact) => !own.includes(fact) && !free.includes(fact))
  const names = wanted.map((fact) => `{{${fact}}}`).join(', ')
  return [
    ...strange.map(
      (fact) =>
        `"${key}" has {{${fact}}}, which this text cannot give. It can give: ${names || 'none'}.`,
    ),
    ...lost.map((fact) => `"${key}" lacks {{${fact}}}. Put it where the value belongs.`),
    ...(/[{}]/.test(text.replaceAll(FACT, ''))
      ? [
          `"${key}" has a brace that is no placeholder. Write {{name}}, with the names: ${names || 'none'}.`,
        ]
      : []),
  ]
}

const FACT = /\{\{(\w+)\}\}/g

function factsOf(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(FACT), ([, name]) => name ?? ''))]
}

function doubled(template: string): string {
  return template.replace(/\{(\w+)\}/g, '{{$1}}')
}

function single(text: string): string {
  return text.replace(FACT, '{$1}')
}

function isPlural(value: unknown): value is Readonly<Record<string, string>> & { other: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { other } = value as { other?: unknown }
  return typeof other === 'string' && Object.keys(value).every((form) => FORMS.has(form))
}
