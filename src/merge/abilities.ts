import type { Abilities } from '../ports/source.ts'
import { HR_SYSTEMS, type Lack, SEES_DELETIONS } from './hr-systems.ts'

/**
 * What an HR system can deliver, by Merge's name or slug; null when neither is known, or when they
 * name two different systems. Only whole names count: "TriNet" is not "TriNet HR Platform". Admins are
 * told what is lacking (rule 6).
 */
export function abilitiesOf(integration: {
  readonly slug: string
  readonly name: string
}): Abilities | null {
  const byName = SYSTEMS.get(key(integration.name))
  const bySlug = SYSTEMS.get(key(integration.slug))
  if (byName !== undefined && bySlug !== undefined && byName !== bySlug) return null
  return byName ?? bySlug ?? null
}

/** All of them, in the order of their names. */
export const allAbilities: readonly Abilities[] = HR_SYSTEMS.map(([name, ...lacks]) =>
  describe(name, lacks),
)

const SYSTEMS: ReadonlyMap<string, Abilities> = new Map(
  HR_SYSTEMS.flatMap(([name, ...lacks]) => {
    const abilities = describe(name, lacks)
    const short = name.replace(/\s*\(.*\)$/, '')
    return [
      [key(name), abilities],
      [key(short), abilities],
    ]
  }),
)

/** A company, group or location is of use only where employees point at it too. */
function describe(name: string, lacks: readonly Lack[]): Abilities {
  const has = (...needed: Lack[]): boolean => !needed.some((one) => lacks.includes(one))
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

/** `adp-workforce-now` and `ADP Workforce Now` are one; nothing is left of other scripts. */
function key(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
