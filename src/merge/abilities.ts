import type { Abilities } from '../ports/source.ts'
import { HR_SYSTEMS, type Lack, SEES_DELETIONS } from './hr-systems.ts'

/**
 * What an HR system can deliver through Merge, by Merge's name or slug of it. Null where neither is
 * known, or where they mean two different systems. Only whole names match: "TriNet" is not "TriNet HR
 * Platform". Admins are told what is missing (rule 6).
 */
export function abilitiesOf(integration: {
  readonly slug: string
  readonly name: string
}): Abilities | null {
  const byName = SYSTEMS.get(lookupKey(integration.name))
  const bySlug = SYSTEMS.get(lookupKey(integration.slug))
  if (byName !== undefined && bySlug !== undefined && byName !== bySlug) return null
  return byName ?? bySlug ?? null
}

/** The abilities of all systems, in the order of their names. */
export const allAbilities: readonly Abilities[] = HR_SYSTEMS.map(([name, ...lacks]) =>
  abilitiesWithout(name, lacks),
)

const SYSTEMS: ReadonlyMap<string, Abilities> = new Map(
  HR_SYSTEMS.flatMap(([name, ...lacks]) => {
    const abilities = abilitiesWithout(name, lacks)
    const short = name.replace(/\s*\(.*\)$/, '')
    return [
      [lookupKey(name), abilities],
      [lookupKey(short), abilities],
    ]
  }),
)

/** Companies, groups and locations are useful only where employees refer to them. */
function abilitiesWithout(name: string, lacks: readonly Lack[]): Abilities {
  const has = (...needed: Lack[]): boolean => !needed.some((each) => lacks.includes(each))
  return {
    name,
    detectsDeletions: SEES_DELETIONS.includes(name) ? 'native' : 'paid add-on',
    hasCompanies: has('Company', 'company'),
    hasGroups: has('Group', 'groups'),
    hasLocations: has('Location', 'work_location'),
    hasPhones: has('mobile_phone_number'),
    hasTerminationDates: has('termination_date'),
    hasStartDates: has('start_date'),
    hasStatus: has('employment_status'),
    hasWorkEmail: has('work_email'),
  }
}

/** The same text for `adp-workforce-now` and `ADP Workforce Now`. Empty for a name without Latin letters. */
function lookupKey(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
