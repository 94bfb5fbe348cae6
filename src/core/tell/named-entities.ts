import type { Notice } from './notices.ts'

/** The facts of reasons that are ids of entities. */
const ENTITY_FACTS: ReadonlySet<string> = new Set(['entity', 'from', 'to'])

/** Ids of the entities that the reasons in a notice mention. The mail needs their names. */
export function namedEntities(notice: Notice): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { facts } = value as { readonly facts?: unknown }
    for (const [name, fact] of Object.entries(facts ?? {}))
      if (ENTITY_FACTS.has(name)) for (const id of [fact].flat()) found.add(String(id))
    for (const part of Object.values(value)) walk(part)
  }
  walk(notice)
  return found
}
