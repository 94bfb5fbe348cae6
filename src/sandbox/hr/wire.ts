import { createHash } from 'node:crypto'
import { COMPANIES, DEPARTMENTS, LOCATIONS, TEAMS } from './company.ts'
import type { StoredPerson } from './people.ts'
import type { Scopes } from './scopes.ts'
import type { Shape } from './shapes.ts'

/** One row of a list as Merge writes it. */
export type Row = Record<string, unknown> & {
  id: string
  remote_id: string
  created_at: string
  modified_at: string
  remote_was_deleted: boolean
}

/** What the rows depend on: their ids on the account, their fields on the HR system and the scopes. */
export type View = { accountId: string; shape: Shape; scopes: Scopes; seededAt: string }

/** Merge's id: it never changes within an account; another account has another id for the same row. */
export function mergeId(accountId: string, model: string, remoteId: string): string {
  const hash = createHash('sha256').update(`${accountId}\n${model}\n${remoteId}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

const date = (day: string | null): string | null => (day === null ? null : `${day}T00:00:00Z`)

function base(view: View, model: string, remoteId: string, person?: StoredPerson) {
  return {
    id: mergeId(view.accountId, model, remoteId),
    remote_id: remoteId,
    created_at: person?.created_at ?? view.seededAt,
    modified_at: person?.modified_at ?? view.seededAt,
    remote_was_deleted: person?.deleted === 1,
    field_mappings: null,
    remote_data: null,
  }
}

/** HR's raw status in place of Merge's, for `show_enum_origins=employment_status`. */
function rawStatus(shape: Shape, person: StoredPerson): string {
  if (person.word !== null) return person.word
  const rawStatuses: Record<string, string> = shape.rawStatuses
  return rawStatuses[person.status] ?? person.status
}

/** A field that the HR system does not have is null; sensitive fields are always null. */
export function employeeRow(view: View, person: StoredPerson, withRawStatus = false): Row {
  const { shape } = view
  const id = (model: string, remoteId: string | null): string | null =>
    remoteId === null ? null : mergeId(view.accountId, model, remoteId)
  const company = COMPANIES.find((one) => one.entity === person.company)?.remote_id ?? null
  const row = {
    ...base(view, 'Employee', person.remote_id, person),
    employee_number: shape.numbers ? person.number : null,
    company: shape.companies ? id('Company', company) : null,
    first_name: person.first_name,
    last_name: person.last_name,
    preferred_name: person.preferred_name,
    display_full_name: [person.preferred_name ?? person.first_name, person.last_name]
      .filter(Boolean)
      .join(' '),
    username: null,
    groups: [id('Group', person.department), id('Group', person.team)].filter(Boolean),
    work_email: person.work_email,
    personal_email: person.personal_email,
    mobile_phone_number: shape.phones ? person.phone : null,
    employments: [id('Employment', `${person.remote_id}-1`)],
    home_location: null,
    work_location: id('Location', person.location),
    manager: id('Employee', person.manager),
    team: null,
    pay_group: null,
    ssn: null,
    gender: null,
    ethnicity: null,
    marital_status: null,
    date_of_birth: null,
    hire_date: null,
    start_date: date(person.start_date),
    remote_created_at: null,
    employment_status: withRawStatus ? rawStatus(shape, person) : person.status,
    termination_date: date(person.termination_date),
    avatar: null,
    custom_fields: null,
  }
  return view.scopes.trim('Employee', row)
}

export function employmentRow(view: View, person: StoredPerson): Row {
  return view.scopes.trim('Employment', {
    ...base(view, 'Employment', `${person.remote_id}-1`, person),
    employee: mergeId(view.accountId, 'Employee', person.remote_id),
    job_title: person.job_title,
    pay_rate: null,
    pay_period: null,
    pay_frequency: null,
    pay_currency: null,
    pay_group: null,
    flsa_status: null,
    effective_date: date(person.start_date),
    employment_type: person.employment_type,
  })
}

export const companyRows = (view: View): Row[] =>
  view.shape.companies
    ? COMPANIES.map((company) =>
        view.scopes.trim('Company', {
          ...base(view, 'Company', company.remote_id),
          legal_name: company.name,
          display_name: company.name,
          eins: null,
        }),
      )
    : []

export const groupRows = (view: View): Row[] => [
  ...DEPARTMENTS.map((group) => groupRow(view, group, null)),
  ...TEAMS.map((group) => groupRow(view, group, group.parent)),
]

const groupRow = (
  view: View,
  group: { remote_id: string; name: string; type: string },
  parent: string | null,
): Row =>
  view.scopes.trim('Group', {
    ...base(view, 'Group', group.remote_id),
    parent_group: parent === null ? null : mergeId(view.accountId, 'Group', parent),
    name: group.name,
    type: group.type,
    is_commonly_used_as_team: group.type === 'TEAM',
  })

export const locationRows = (view: View): Row[] =>
  LOCATIONS.map((place) =>
    view.scopes.trim('Location', {
      ...base(view, 'Location', place.remote_id),
      name: place.name,
      phone_number: null,
      street_1: view.shape.countries ? place.street : null,
      street_2: null,
      city: place.city,
      state: null,
      zip_code: view.shape.countries ? place.zip : null,
      country: view.shape.countries ? place.country : null,
      location_type: 'WORK',
    }),
  )
