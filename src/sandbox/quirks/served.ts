import type { Clock } from '../clock.ts'
import type { User } from '../host/users.ts'
import { locationOf } from '../hr/company.ts'
import { type People, statusOn, type StoredPerson } from '../hr/people.ts'
import { readScopes } from '../hr/scopes.ts'
import { SHAPES } from '../hr/shapes.ts'
import { employeeRow, employmentRow, locationRows, type Row, type View } from '../hr/wire.ts'
import type { Days } from './quirk.ts'
import type { ActiveQuirk, Switches } from './switches.ts'

/** Every field, for a comparison of what is served before and after a switch. */
const PLAIN: View = {
  accountId: '',
  shape: SHAPES.hibob,
  scopes: readScopes(null),
  seededAt: '',
}

/** HR and the host as they are served: as stored, with the changes of every quirk that is on. */
export function createServed(people: People, switches: Switches, clock: Clock) {
  const daysOf = ({ since }: ActiveQuirk): Days => ({
    day: (plus) => clock.day(plus, 'Europe/Amsterdam', new Date(since)),
    status: (person) => statusOn(clock.day(0, locationOf(person.location).zone), person),
  })

  /** Everybody in HR, also those who were deleted. */
  const list = (): StoredPerson[] => {
    const active = switches.active()
    const stored = people.list().map((person) =>
      active.reduce((now, one) => {
        const { people: changes, everybody } = one.quirk
        const own = changes?.[now.remote_id]?.(daysOf(one), now) ?? {}
        return { ...now, ...own, ...(everybody?.who(now) === true ? everybody.changes : {}) }
      }, person),
    )
    const more = active.flatMap((one) =>
      (one.quirk.more?.(daysOf(one)) ?? []).map((person) => ({
        ...person,
        created_at: one.since,
        modified_at: one.since,
      })),
    )
    return [...stored, ...more]
  }

  /** The row with the changes of the quirks; what the scopes hide stays hidden. */
  const changed = (
    view: View,
    model: string,
    row: Row,
    changes: (one: ActiveQuirk, row: Row) => Record<string, unknown>,
  ): Row =>
    view.scopes.trim(
      model,
      switches.active().reduce((now, one) => ({ ...now, ...changes(one, now) }), row),
    )

  const employee = (view: View, person: StoredPerson, withRawStatus = false): Row =>
    changed(
      view,
      'Employee',
      employeeRow(view, person, withRawStatus),
      (one, row) => one.quirk.employee?.(row, person, daysOf(one)) ?? {},
    )

  const employment = (view: View, person: StoredPerson): Row =>
    changed(
      view,
      'Employment',
      employmentRow(view, person),
      ({ quirk }, row) => quirk.employment?.(row, person) ?? {},
    )

  return {
    list,
    find: (remoteId: string): StoredPerson | null =>
      list().find((person) => person.remote_id === remoteId) ?? null,
    employee,
    employment,
    listsEmployments: (): boolean =>
      switches.active().every(({ quirk }) => quirk.listsEmployments !== false),
    locations: (view: View): Row[] =>
      locationRows(view).map((location) =>
        changed(view, 'Location', location, ({ quirk }, row) => quirk.location?.(row) ?? {}),
      ),
    user: (user: User): Record<string, unknown> =>
      switches
        .active()
        .reduce<Record<string, unknown>>(
          (now, { quirk }) => ({ ...now, ...quirk.user?.(user) }),
          user,
        ),
    pretends: (kind: string): boolean =>
      switches.active().some(({ quirk }) => quirk.pretends?.includes(kind) === true),

    /** Whether a mail to these addresses bounces. */
    bounces: (recipients: readonly string[]): boolean =>
      switches
        .active()
        .some(({ quirk }) => quirk.bounces !== undefined && recipients.includes(quirk.bounces)),

    /** Each record as it is served, by its remote id: two of these tell whose record a switch has changed. */
    records: (): ReadonlyMap<string, string> =>
      new Map(
        list().map((person) => [
          person.remote_id,
          JSON.stringify([
            employee(PLAIN, person),
            employee(PLAIN, person, true),
            employment(PLAIN, person),
          ]),
        ]),
      ),
  }
}

export type Served = ReturnType<typeof createServed>
