import type { Attribute } from './remembered.ts'

/** An attribute that HR's key may read no longer: it turned empty for nearly everybody who had it (rule 15). */
export interface LostAttribute {
  readonly attribute: Attribute
  /** Only the people of this entity lost it; null: those of the whole account. */
  readonly entity: string | null
  /** RFC 3339. */
  readonly since: string
  /** How many people had it, and how many of them have lost it. */
  readonly of: number
  readonly count: number
}

/** How many people of a read still have an attribute, and how many had it before. By entity, and by attribute; `''`: all. */
export type AttributeCounts = Readonly<
  Record<string, Readonly<Record<Attribute, { readonly has: number; readonly lost: number }>>>
>

/** The name under which the whole account is counted. */
export const WHOLE = ''
/** From this many people on. */
const FEWEST = 3

/** Adds one person, of the account and of these entities. */
export function addPerson(
  counts: Record<string, Record<Attribute, { has: number; lost: number }>>,
  entities: readonly string[],
  has: Iterable<Attribute>,
  lost: Iterable<Attribute>,
): void {
  for (const place of [WHOLE, ...entities]) {
    const own = (counts[place] ??= {})
    for (const name of has) (own[name] ??= { has: 0, lost: 0 }).has += 1
    for (const name of lost) (own[name] ??= { has: 0, lost: 0 }).lost += 1
  }
}

/**
 * What is lost after a full read. A loss begins where at least 80 % of those who had the attribute, and at least
 * three, have lost it; it ends where at most 20 % of them are still without it. A read that shows less than
 * half of those people ends nothing.
 */
export function lostAfter(
  before: readonly LostAttribute[],
  counts: AttributeCounts,
  now: string,
): readonly LostAttribute[] {
  const after: LostAttribute[] = []
  const places = [
    WHOLE,
    ...Object.keys(counts)
      .filter((place) => place !== WHOLE)
      .toSorted(),
  ]
  const seen = new Set<LostAttribute>()
  for (const place of places) {
    const entity = place === WHOLE ? null : place
    for (const [attribute, { has, lost }] of Object.entries(counts[place] ?? {})) {
      const of = has + lost
      const known = before.find((one) => one.attribute === attribute && one.entity === entity)
      if (known !== undefined) seen.add(known)
      const isWhole = after.some((one) => one.attribute === attribute && one.entity === null)
      if (known !== undefined && of * 2 < known.of) after.push(known)
      else if (known !== undefined && lost * 5 > of) after.push({ ...known, count: lost, of })
      else if (known === undefined && !isWhole && lost >= FEWEST && lost * 5 >= of * 4)
        after.push({ attribute, entity, since: now, count: lost, of })
    }
  }
  return [...after, ...before.filter((one) => !seen.has(one))]
}

/** The name under which an attribute is lost: employments give both its type and a second beginning. */
export function lossOf(attribute: Attribute): Attribute {
  return attribute === 'employedAgainFrom' ? 'employmentType' : attribute
}

/** With all groups, those of each type are lost too: one fact, and one answer. */
export function isPartOf(attribute: Attribute, whole: Attribute): boolean {
  return attribute === whole || (whole === 'groupIds' && attribute.startsWith('groups:'))
}

/** What admins are told and asked: not the parts of what is lost as a whole. */
export function toldLosses(all: readonly LostAttribute[]): readonly LostAttribute[] {
  return all.filter(
    (one) =>
      one.attribute !== 'employedAgainFrom' &&
      !all.some(
        ({ attribute, entity }) =>
          attribute !== one.attribute &&
          entity === one.entity &&
          isPartOf(one.attribute, attribute),
      ),
  )
}
