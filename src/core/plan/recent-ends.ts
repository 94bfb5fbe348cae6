import { endsMembership, type Action } from '../facts/action.ts'

/** People of the account as a whole, and memberships of each entity (rule 36). */
export interface Count {
  readonly account: number
  readonly entities: Readonly<Record<string, number>>
}

/** A membership that ended, or is ending, without an admin's approval. An end that was undone is left out. */
export interface RecentEnd {
  readonly employeeId: string
  readonly entityId: string
  /** When the host confirmed it, RFC 3339; null while it is still being tried. */
  readonly at: string | null
  /** Asked for again: it counted the first time (rule 51), and the access may have ended only now. */
  readonly again: boolean
  /** Entities in which the person's user has access now. */
  readonly access: readonly string[]
}

/** The ends within one span of time: the people, and the people by entity. */
export interface EndWindow {
  readonly people: ReadonlySet<string>
  readonly memberships: ReadonlyMap<string, ReadonlySet<string>>
}

/** The ends since that time. An end that is still being tried counts as now (rule 36, "all runs together"). */
export function endsSince(ends: readonly RecentEnd[], since: string): EndWindow {
  const counted = ends.filter(({ at, again }) => !again && (at === null || at >= since))
  const memberships = new Map<string, Set<string>>()
  for (const { entityId, employeeId } of counted)
    memberships.set(entityId, (memberships.get(entityId) ?? new Set()).add(employeeId))
  return { people: new Set(counted.map(({ employeeId }) => employeeId)), memberships }
}

export function countOf({ people, memberships }: EndWindow): Count {
  const entities = [...memberships].map(([id, members]) => [id, members.size] as const)
  return { account: people.size, entities: Object.fromEntries(entities) }
}

/** Counts the ends of a plan that are in the window already, so that they are not counted twice. */
export function repeatCounter(window: EndWindow) {
  let account = 0
  const entities = new Map<string, number>()
  return {
    add(person: readonly Action[]): void {
      const ends = person.filter(endsMembership)
      const [first] = ends
      if (first === undefined || !window.people.has(first.employeeId)) return
      account += 1
      for (const id of new Set(ends.map(({ entityId }) => entityId))) {
        if (window.memberships.get(id)?.has(first.employeeId) === true)
          entities.set(id, (entities.get(id) ?? 0) + 1)
      }
    },
    count: (): Count => ({ account, entities: Object.fromEntries(entities) }),
  }
}

/**
 * Linked users invited or active before the day's leavers (rule 36): those who have access now, and those
 * who lost it today. Somebody who got it back, or has access in another entity, is among the former.
 */
export function populationOf(active: Count, today: readonly RecentEnd[]): Count {
  const gone = new Set<string>()
  const lost = new Map<string, Set<string>>()
  for (const { employeeId, entityId, access } of today) {
    if (access.length === 0) gone.add(employeeId)
    if (!access.includes(entityId))
      lost.set(entityId, (lost.get(entityId) ?? new Set()).add(employeeId))
  }
  const ids = [...new Set([...Object.keys(active.entities), ...lost.keys()])]
  const entities = ids.map((id) => [id, inEntity(active, id) + (lost.get(id)?.size ?? 0)] as const)
  return { account: active.account + gone.size, entities: Object.fromEntries(entities) }
}

/** A host may call an entity "constructor". */
export function inEntity({ entities }: Count, entityId: string): number {
  return Object.hasOwn(entities, entityId) ? (entities[entityId] ?? 0) : 0
}
