// Records as Merge sends them. Each person has canaries: values that Rollcall must never store.
import { randomUUID } from 'node:crypto'
import { mergeTime } from './calendar.ts'

export interface Base {
  id: string
  remote_id: string | null
  created_at: string
  modified_at: string
  remote_was_deleted: boolean
  field_mappings: Record<string, unknown> | null
  remote_data: unknown
}

export interface EmployeeRow extends Base {
  employee_number: string | null
  company: string | null
  first_name: string | null
  last_name: string | null
  preferred_name: string | null
  display_full_name: string | null
  username: string | null
  groups: string[]
  work_email: string | null
  personal_email: string | null
  mobile_phone_number: string | null
  employments: string[]
  home_location: string | null
  work_location: string | null
  manager: string | null
  team: string | null
  pay_group: string | null
  ssn: string | null
  gender: string | null
  ethnicity: string | null
  marital_status: string | null
  date_of_birth: string | null
  hire_date: string | null
  start_date: string | null
  remote_created_at: string | null
  employment_status: string | null
  termination_date: string | null
  avatar: string | null
  custom_fields: Record<string, unknown> | null
}

export interface CompanyRow extends Base {
  legal_name: string | null
  display_name: string | null
  eins: string[] | null
}

export interface GroupRow extends Base {
  parent_group: string | null
  name: string | null
  type: string | null
  is_commonly_used_as_team: boolean | null
}

export interface LocationRow extends Base {
  name: string | null
  phone_number: string | null
  street_1: string | null
  street_2: string | null
  city: string | null
  state: string | null
  zip_code: string | null
  country: string | null
  location_type: string | null
}

export interface EmploymentRow extends Base {
  employee: string
  job_title: string | null
  pay_rate: number | null
  pay_period: string | null
  pay_frequency: string | null
  pay_currency: string | null
  pay_group: string | null
  flsa_status: string | null
  effective_date: string | null
  employment_type: string | null
}

/** Values that may appear nowhere in what Rollcall stores, logs, mails or asks of a host. */
export const CANARIES = [
  '078-05-1120',
  '1931-12-30',
  'NON-BINARY',
  'NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER',
  'QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD',
  'Canary Lane 13',
  '987654.32',
  'canary-custom-field',
  'canary-remote-data',
] as const

const FIRST =
  'Ana Bram Chloé Dries Ewa Filip Greta Hugo Ines Joris Katrin Luca Marit Niels Ombretta Piet Quinten Rosa Sven Tessa'.split(
    ' ',
  )
const LAST = [
  'Pop',
  'de Vries',
  'Çelik',
  'Janssen',
  'Kowalczyk',
  'Müller',
  'Okonkwo',
  'Peeters',
  'Rossi',
  'Søndergaard',
  'Tanaka',
  'van den Berg',
  'Wójcik',
  'Yılmaz',
  'Zimmermann',
  'Andrić',
  'Dubois',
]

export function base(remoteId: string | null): Base {
  const now = mergeTime(Date.now())
  return {
    id: randomUUID(),
    remote_id: remoteId,
    created_at: now,
    modified_at: now,
    remote_was_deleted: false,
    field_mappings: null,
    remote_data: null,
  }
}

/** The n-th person of a company, the same each time but for the ids. */
export function employeeRow(n: number, domain: string, over: Partial<EmployeeRow>): EmployeeRow {
  const first = FIRST[n % FIRST.length] ?? 'Ana'
  const last = LAST[n % LAST.length] ?? 'Pop'
  return {
    ...base(String(1000 + n)),
    employee_number: String(n + 1),
    company: null,
    first_name: first,
    last_name: last,
    preferred_name: null,
    display_full_name: `${first} ${last}`,
    username: null,
    groups: [],
    work_email: `person${n}@${domain}`,
    personal_email: `person${n}@home.test`,
    mobile_phone_number: `+31 6 1234 ${String(1000 + n)}`,
    employments: [],
    home_location: null,
    work_location: null,
    manager: null,
    team: null,
    pay_group: null,
    ssn: '078-05-1120',
    gender: 'NON-BINARY',
    ethnicity: 'NATIVE_HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER',
    marital_status: 'QUALIFYING_WIDOW_OR_WIDOWER_WITH_DEPENDENT_CHILD',
    date_of_birth: '1931-12-30T00:00:00Z',
    hire_date: '2020-01-06T00:00:00Z',
    start_date: '2020-02-03T00:00:00Z',
    remote_created_at: '2020-01-06T09:00:00Z',
    employment_status: 'ACTIVE',
    termination_date: null,
    avatar: null,
    custom_fields: { secret: 'canary-custom-field' },
    ...over,
  }
}

/** The same phone as the host keeps it. */
export function e164(phone: string | null): string | null {
  return phone === null ? null : phone.replaceAll(' ', '')
}

export function locationRow(name: string, country: string, over: Partial<LocationRow> = {}) {
  return {
    ...base(`loc-${name.toLowerCase()}`),
    name,
    phone_number: null,
    street_1: null,
    street_2: null,
    city: name,
    state: null,
    zip_code: null,
    country,
    location_type: 'WORK',
    ...over,
  } satisfies LocationRow
}

export function companyRow(remoteId: string, name: string): CompanyRow {
  return { ...base(remoteId), legal_name: name, display_name: name, eins: null }
}

export function groupRow(name: string, type: string): GroupRow {
  return {
    ...base(`group-${name.toLowerCase()}`),
    parent_group: null,
    name,
    type,
    is_commonly_used_as_team: type === 'TEAM',
  }
}

export function employmentRow(employee: string, remoteId: string): EmploymentRow {
  return {
    ...base(remoteId),
    employee,
    job_title: 'Engineer',
    pay_rate: 987654.32,
    pay_period: 'YEAR',
    pay_frequency: 'MONTHLY',
    pay_currency: 'EUR',
    pay_group: null,
    flsa_status: null,
    effective_date: '2020-02-03T00:00:00Z',
    employment_type: 'FULL_TIME',
  }
}
