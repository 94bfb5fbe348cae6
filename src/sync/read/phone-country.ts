import { countryCode } from '../../core/people/country.ts'
import type { Dimension } from '../../core/people/employee.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { SourceAccount } from '../../ports/source.ts'
import { entitiesOf } from '../step/entity-names.ts'

type Countries = Pick<SourceAccount, 'countries' | 'defaultCountry'>

/** The countries that phones without a prefix are dialled in: those of work locations, else that of the entities. */
export function phoneCountries(
  { account, organization }: { readonly account: Account; readonly organization: Organization },
  dimensions: Iterable<Dimension>,
): Countries {
  const countries: Record<string, string | null> = {}
  for (const place of dimensions) {
    if (place.kind === 'work_location' && place.country !== null)
      countries[place.id] = countryCode(place.country)
  }
  const owned = entitiesOf(account, organization)
  const entityCountries = new Set(
    organization.entities.filter((e) => owned.includes(e.id)).map((e) => e.country),
  )
  const [only] = entityCountries
  // One default only where there is no doubt: a phone read with the wrong country is another person's.
  return { countries, defaultCountry: entityCountries.size === 1 ? (only ?? null) : null }
}
