import { countryCode } from '../../../core/people/country.ts'
import type { Dimension } from '../../../core/people/employee.ts'
import { reason, type Reason } from '../../../core/facts/reasons.ts'
import type { DecisionContext } from '../../read/decision-context.ts'
import { phoneCountries } from '../../read/phone-country.ts'

/** From so many unreadable numbers with one cause they are told as one fact, not person by person (rule 17). */
const ONE_FACT = 3

/** Finds what a work location has in common with others whose phones cannot be read: country, or the lack of one. */
export type PhonePlace = (workLocationId: string | null) => string

export function phonePlaces(ctx: DecisionContext, dimensions: readonly Dimension[]): PhonePlace {
  const { countries, defaultCountry } = phoneCountries(ctx, dimensions)
  const words = new Map(dimensions.map(({ id, country }) => [id, country]))
  return (id) => {
    const isGiven = id !== null && Object.hasOwn(countries, id)
    return (isGiven ? (words.get(id) ?? null) : defaultCountry) ?? ''
  }
}

/** Places whose unreadable phones are told as one fact. Only a full run counts; others go by what it told. */
export async function placesToldOnce(
  ctx: DecisionContext,
  dimensions: readonly Dimension[],
): Promise<ReadonlySet<string>> {
  if (ctx.look.usersListedAt !== null) {
    const facts = await phoneFacts(ctx, dimensions)
    return new Set(facts.map(({ place }) => place))
  }
  const open = await ctx.deps.store.openReports(ctx.account.id, { code: 'unreadable-phone' })
  return new Set(open.flatMap(({ report }) => report.detail['place'] ?? []))
}

export interface PlaceFact {
  readonly place: string
  readonly because: Reason
}

/** What is told about whole places: the cause, and how many numbers. */
export async function phoneFacts(
  ctx: DecisionContext,
  dimensions: readonly Dimension[],
): Promise<readonly PlaceFact[]> {
  const placeOf = phonePlaces(ctx, dimensions)
  const places = new Map<string, { unreadable: number; given: number }>()
  for (const { workLocation, unreadable, given } of await ctx.deps.store.phoneCounts(
    ctx.account.id,
  )) {
    const place = placeOf(workLocation)
    const sum = places.get(place) ?? { unreadable: 0, given: 0 }
    places.set(place, { unreadable: sum.unreadable + unreadable, given: sum.given + given })
  }
  return [...places].flatMap(([place, { unreadable: count, given: of }]) => {
    if (count < ONE_FACT) return []
    if (place === '') return [{ place, because: reason('phones-without-country', { count }) }]
    if (countryCode(place) === null)
      return [{ place, because: reason('phones-of-unknown-country', { count, word: place }) }]
    // In a country that is known, single numbers are wrong unless it is the rule there.
    return count * 2 < of ? [] : [{ place, because: reason('phones-unreadable', { count, of }) }]
  })
}
