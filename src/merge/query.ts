/**
 * The query parameters of one of Merge's requests, as its client has them: `pageSize?: number` is `page_size?: string`.
 * Merge ignores a parameter that it does not know, so the compiler has to know them.
 */
export type QueryOf<Request> = {
  readonly [Name in keyof Request & string as SnakeCase<Name>]?: ValueOf<
    Exclude<Request[Name], undefined>
  >
}

/** Texts of a closed list stay themselves; what else is sent is the text of a number, a date or a truth value. */
type ValueOf<Value> = [Value] extends [string] ? Value : Value extends boolean ? `${Value}` : string

type SnakeCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${SnakeCase<Rest>}`
  : Name
