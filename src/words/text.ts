/**
 * Dictionaries consist of templates with `{facts}` and of plural forms. English is written first. `SameAs` gives
 * every other language the keys of English, and its type keeps the facts of each template, so that a caller
 * cannot forget one. test/words checks that all languages use the same facts.
 */
export type FactsIn<T extends string> = T extends `${string}{${infer Fact}}${infer Rest}`
  ? Fact | FactsIn<Rest>
  : never

export type Text<Facts extends string = never> = string & { readonly __facts?: Facts }

/**
 * The plural forms of a language (Intl.PluralRules). Every language has `other`. `zero`, where English has it, is
 * used for exactly 0 whatever the rules say, as in i18next.
 */
export type Plural<Facts extends string = never> = { readonly other: Text<Facts> } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text<Facts>>>
>

/** The forms of a plural, whatever its facts. */
export type Forms = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>

export type SameAs<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? Text<FactsIn<T[K]>>
    : T[K] extends readonly string[]
      ? readonly Text[]
      : T[K] extends { readonly other: string }
        ? Plural<FactsIn<Extract<T[K][keyof T[K]], string>>>
        : SameAs<T[K]>
}

export type Fact = string | number

/** Adds a full stop, unless there is one: "RR. HH." is Spanish for HR. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** A filled template as a sentence: a capital first, and no colon or comma before an empty fact at the end. */
export function sentence(text: string): string {
  const whole = text.replace(/[\s:;,.]*[\s:;,]+$/, '')
  // A person is named by their address, which has its own letters.
  if (/^\S+@\S/.test(whole)) return whole
  const [first = ''] = whole
  return first.toLocaleUpperCase('en') + whole.slice(first.length)
}

/** Puts facts into a template in one pass; a fact that is not given stays visible as `{name}`. */
export function fill(
  template: string,
  facts: Readonly<Record<string, Fact>>,
  write: (value: Fact) => string = String,
): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined
    return value === undefined ? all : write(value)
  })
}
