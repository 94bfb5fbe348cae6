/**
 * What a dictionary is made of: templates with `{facts}` and their plural forms. English is written first;
 * `SameAs` makes every other language have its keys, and its type remembers the facts of each template, so
 * that a caller cannot forget one. test/words checks that all languages use the same facts.
 */
export type FactsIn<T extends string> = T extends `${string}{${infer Fact}}${infer Rest}`
  ? Fact | FactsIn<Rest>
  : never

export type Text<Facts extends string = never> = string & { readonly __facts?: Facts }

/**
 * The forms that a language has (Intl.PluralRules); `other` is the one that every language has. `zero`, where
 * English has it, is for exactly none and comes before the rules, as in i18next.
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

/** With a full stop, unless it ends with one already: "RR. HH." is Spanish for HR. */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** A template's text as a sentence: capital first, and no mark left over before a fact that is empty. */
export function sentence(text: string): string {
  const whole = text.replace(/[\s:;,.]*[\s:;,]+$/, '')
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
