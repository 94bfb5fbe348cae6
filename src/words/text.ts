/**
 * What a dictionary is made of: templates with `{facts}` and their plural forms. English is written first;
 * `SameAs` makes every other language have its keys, and its type remembers each template's facts so that
 * a caller cannot forget one. That other languages use the same facts is held by test/words.
 */
export type FactsIn<T extends string> = T extends `${string}{${infer Fact}}${infer Rest}`
  ? Fact | FactsIn<Rest>
  : never

export type Text<Facts extends string = never> = string & { readonly __facts?: Facts }

/** The forms a language has (Intl.PluralRules); `other` is the one that every language has. */
export type Plural<Facts extends string = never> = { readonly other: Text<Facts> } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, Text<Facts>>>
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
