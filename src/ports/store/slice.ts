/** The page of a list to return: at most `limit` rows after `after`. */
export interface Slice {
  readonly after: string | null
  readonly limit: number
}

export interface Sliced<T> {
  readonly rows: readonly T[]
  /** `after` of the next page; null at the end. */
  readonly next: string | null
}
