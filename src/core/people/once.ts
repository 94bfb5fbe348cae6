/** What is made at its first use and kept: a table that not every process needs, or not at its start. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}
