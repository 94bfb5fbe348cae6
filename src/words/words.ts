import type { Reason } from '../core/facts/reasons.ts'
import { createFormats, type Formats } from './formats.ts'
import { de } from './de.ts'
import { en, type Dictionary } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { actorName, reasonSentence, type Names } from './reason-sentence.ts'
import { fill, type Fact, type Forms, type Plural, type Text } from './text.ts'

/** A new language is one more line here, its file and its folder; the compiler then demands every text. */
export const LANGUAGES = { en, nl, de, fr, es } as const satisfies Record<string, Dictionary>
export type LanguageCode = keyof typeof LANGUAGES

/** A plural whose only fact is `{count}` takes no facts. */
type FactsBesideCount<F extends string> = [Exclude<F, 'count'>] extends [never]
  ? []
  : [facts: Readonly<Record<Exclude<F, 'count'>, Fact>>]

/** A dictionary with the functions that fill its texts. */
export interface Words extends Formats {
  readonly language: LanguageCode
  readonly texts: Dictionary
  /** One text with its facts; numbers are written as the language writes them. */
  say<F extends string>(text: Text<F>, facts: Readonly<Record<F, Fact>>): string
  /** The plural form for `count`, which is also the fact `{count}`. */
  many<F extends string>(text: Plural<F>, count: number, ...facts: FactsBesideCount<F>): string
  /** A reason as a sentence without a full stop. `names` has names for ids and the zone for times. */
  because(reason: Reason, names: Names): string
  /** Who decided or started something: a person's address as it is, `api` and the like in words. */
  actor(actor: string): string
}

/** Words for a BCP 47 tag: its language if we have it, else English. `nl-BE` is Dutch with Belgian dates. */
export function wordsFor(locale: string): Words {
  const tag = canonical(locale)
  const known = made.get(tag)
  if (known !== undefined) return known
  const words = madeFor(tag)
  // Any request can name any locale: the oldest goes when there are too many.
  const oldest = made.size >= MOST ? made.keys().next().value : undefined
  if (oldest !== undefined) made.delete(oldest)
  made.set(tag, words)
  return words
}

const MOST = 50
const made = new Map<string, Words>()

function madeFor(tag: string): Words {
  const language = tag.split('-')[0] ?? ''
  const code: LanguageCode = isLanguage(language) ? language : 'en'
  const texts: Dictionary = LANGUAGES[code]
  const formats = createFormats(code === language && tag !== code ? tag : texts.format.tag)
  const plural = new Intl.PluralRules(code)
  const write = (value: Fact) => (typeof value === 'number' ? formats.number(value) : value)
  const formOf = (text: Forms, count: number) =>
    (count === 0 ? text.zero : undefined) ?? text[plural.select(count)] ?? text.other

  return {
    ...formats,
    language: code,
    texts,
    say: (text, facts) => fill(text, facts, write),
    many: (text, count, facts?: Readonly<Record<string, Fact>>) =>
      fill(formOf(text, count), { ...facts, count }, write),
    because: (reason, names) => reasonSentence(reason, names, { texts, formats, formOf, write }),
    actor: (actor) => actorName(actor, texts),
  }
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(LANGUAGES, code)
}

function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
