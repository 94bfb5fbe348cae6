import type { Reason } from '../core/facts/reasons.ts'
import type { Dictionary } from './en.ts'
import { createFormats, type Formats } from './formats.ts'
import { actorName, reasonSentence, type Names } from './reason-sentence.ts'
import { fill, type Fact, type Forms, type Plural, type Text } from './text.ts'

/** A new language is one more word here, its file and its folder; the compiler then demands every text. */
export type LanguageCode = 'en' | 'nl' | 'de' | 'fr' | 'es'

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

/** The words of a language. `tag`: whose dates and numbers are written, where it names a country. */
export function createWords(code: LanguageCode, texts: Dictionary, tag: string = code): Words {
  const formats = createFormats(tag === code ? texts.format.tag : tag)
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
