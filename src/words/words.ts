import type { Reason } from '../core/facts/reasons.ts'
import { createFormats, type Formats } from './formats.ts'
import { de } from './de.ts'
import { en, type Dictionary } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { fill, type Fact, type Plural, type Text } from './text.ts'

/** A new language is one more line here, its file and its folder; the compiler asks for every text. */
export const LANGUAGES = { en, nl, de, fr, es } as const satisfies Record<string, Dictionary>
export type LanguageCode = keyof typeof LANGUAGES

/** Nothing more to give where `{count}` is the only fact of a plural. */
type FactsBesideCount<F extends string> = [Exclude<F, 'count'>] extends [never]
  ? []
  : [facts: Readonly<Record<Exclude<F, 'count'>, Fact>>]

/** A dictionary together with the ways to say its texts. */
export interface Words extends Formats {
  readonly language: LanguageCode
  readonly texts: Dictionary
  /** One text with its facts; numbers are written as the language writes them. */
  say<F extends string>(text: Text<F>, facts: Readonly<Record<F, Fact>>): string
  /** The plural form for `count`, which is also the fact `{count}`. */
  many<F extends string>(text: Plural<F>, count: number, ...facts: FactsBesideCount<F>): string
  /** A reason as a sentence; its dates and times are written out, times in `zone`. */
  because(reason: Reason, zone: string): string
}

/** Words for a BCP 47 tag: its language if we have it, else English. `nl-BE` is Dutch with Belgian dates. */
export function wordsFor(locale: string): Words {
  const tag = canonical(locale)
  const language = tag.split('-')[0] ?? ''
  const code: LanguageCode = isLanguage(language) ? language : 'en'
  const texts: Dictionary = LANGUAGES[code]
  const formats = createFormats(code === language && tag !== code ? tag : texts.format.tag)
  const plural = new Intl.PluralRules(code)
  const write = (value: Fact) => (typeof value === 'number' ? formats.number(value) : value)

  return {
    ...formats,
    language: code,
    texts,
    say: (text, facts) => fill(text, facts, write),
    many(text, count, facts?: Readonly<Record<string, Fact>>) {
      const form = text[plural.select(count)] ?? text.other
      return fill(form, { ...facts, count }, write)
    },
    because(reason, zone) {
      // A stored reason may have a code of another version.
      if (!Object.hasOwn(texts.reasons, reason.code)) return sentence(reason.message)
      const template: string = texts.reasons[reason.code]
      const facts: Record<string, Fact> = {}
      for (const [name, value] of Object.entries(reason.facts))
        facts[name] = spoken(name, value, zone)
      return sentence(fill(template, facts, write))
    },
  }

  /** Facts of a reason are data: dates, times, or known words of a closed set; all else is shown as it is. */
  function spoken(name: string, value: Fact, zone: string): Fact {
    if (typeof value === 'number') return value
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return formats.date(value)
    if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value)) return formats.moment(value, zone)
    const sets: Readonly<Record<string, Readonly<Record<string, string>>>> = texts.factWords
    const known = Object.hasOwn(sets, name) ? sets[name] : undefined
    return known !== undefined && Object.hasOwn(known, value) ? (known[value] ?? value) : value
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

function sentence(text: string): string {
  // A fact may be empty ("refused: "); the sentence then ends before it.
  const whole = text.replace(/[:;,\s]+$/, '')
  const [first = ''] = whole
  return first.toLocaleUpperCase('en') + whole.slice(first.length)
}
