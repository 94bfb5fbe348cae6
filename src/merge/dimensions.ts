import { countryCode } from '../core/people/country.ts'
import type { Dimension } from '../core/people/employee.ts'
import { plainText } from './plain-text.ts'
import type { WireCompany, WireGroup, WireLocation } from './wire.ts'

export function normaliseCompany(wire: WireCompany): Dimension {
  return {
    ...commonFields('company', wire),
    name: plainText(wire.display_name) ?? plainText(wire.legal_name),
  }
}

export function normaliseGroup(wire: WireGroup): Dimension {
  return { ...commonFields('group', wire), name: plainText(wire.name), type: plainText(wire.type) }
}

/** Null for a home address: Merge lists them too, and they are not to be stored (rule 3). */
export function normaliseLocation(wire: WireLocation): Dimension | null {
  if (wire.location_type?.trim().toUpperCase() === 'HOME') return null
  return {
    ...commonFields('work_location', wire),
    name: plainText(wire.name),
    country: countryOf(wire.country),
    state: plainText(wire.state),
  }
}

/** Words that name no country stay as they are: they say that the entity's country is not to be assumed (rule 17). */
function countryOf(text: string | null | undefined): string | null {
  const country = plainText(text)
  return countryCode(country) ?? country
}

function commonFields(
  kind: Dimension['kind'],
  wire: { readonly id: string; readonly remote_id?: string | null | undefined },
): Dimension {
  const remoteId = plainText(wire.remote_id)
  return { kind, id: wire.id, remoteId, name: null, type: null, country: null, state: null }
}
