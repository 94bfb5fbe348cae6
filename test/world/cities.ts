// A company of two entities that is routed by department: Utrecht is the Netherlands, Berlin is Germany.
import type { EmployeeRow } from '../doubles/merge-records.ts'
import { linkedCompany, type CompanyOptions, type World } from './company.ts'

export const NL = {
  id: 'nl',
  name: 'Acme Netherlands',
  country: 'NL',
  timezone: 'Europe/Amsterdam',
}
export const DE = { id: 'de', name: 'Acme Germany', country: 'DE', timezone: 'Europe/Berlin' }

/** Everybody works in Utrecht. Atlantis is a department that no entity is mapped to. */
export function twoCities({ prepare, ...options }: CompanyOptions = {}): Promise<World> {
  return linkedCompany({
    employees: 20,
    entities: [NL, DE],
    settings: { routing: { by: 'department', map: { Utrecht: 'nl', Berlin: 'de' } } },
    prepare: async (world) => {
      const { account, rows } = world.hr
      for (const city of ['Utrecht', 'Berlin', 'Atlantis']) account.group(city)
      for (const name of rows.keys()) place(world, name, 'Utrecht')
      await prepare?.(world)
    },
    ...options,
  })
}

/** HR moves somebody to another city; then HR is read. */
export async function moves(
  world: World,
  name: string,
  city: 'Utrecht' | 'Berlin' | 'Atlantis',
  over: Partial<EmployeeRow> = {},
): Promise<void> {
  place(world, name, city, over)
  await world.reconcile()
}

function place({ hr }: World, name: string, city: string, over: Partial<EmployeeRow> = {}): void {
  const group = hr.account.groups.find((one) => one.name === city)
  if (group === undefined) throw new Error(`no department ${city}`)
  hr.change(name, { groups: [group.id], ...over })
}
