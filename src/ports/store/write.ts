/** One change, not done yet. Made by the store, given back to `commit`. */
export type Write = { readonly [writeBrand]: true }

export declare const writeBrand: unique symbol

export interface Lease {
  readonly name: string
  readonly holder: string
}

/** The page of a list: rows after `after`, at most `limit`; `next` is null at the end. */
export interface Slice {
  readonly after: string | null
  readonly limit: number
}

export interface Sliced<T> {
  readonly rows: readonly T[]
  readonly next: string | null
}
