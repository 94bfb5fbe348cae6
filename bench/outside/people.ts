// Everybody of the made-up company, as bytes: person n at the source and at the host, the same in each run.

/** One employee as Merge sends them, employments expanded: the size that was seen on real pages. */
export const EMPLOYEE_BYTES = 2_181

/** What has happened to one person since the first read. */
export interface Fate {
  /** Turns the last letter of the last name: one byte for each step. */
  readonly version: number
  readonly modifiedAt: string
  readonly left: boolean
}

const AT_FIRST: Fate = { version: 0, modifiedAt: '2026-01-05T09:00:00.000000Z', left: false }

const FIRST = ['Ana', 'Bram', 'Dries', 'Ewa', 'Filip', 'Greta', 'Hugo', 'Ines', 'Joris', 'Luca']
const LAST = ['Pop', 'Janssen', 'Kowal', 'Muller', 'Okonkwo', 'Peeters', 'Rossi', 'Tanaka']
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const userIdOf = (n: number): string => `u_${n}`

export function firstNameOf(n: number): string {
  return FIRST[n % FIRST.length] ?? ''
}

export function lastNameOf(n: number, { version }: Pick<Fate, 'version'> = AT_FIRST): string {
  const last = LAST[n % LAST.length] ?? ''
  return `${last}${LETTERS[version % LETTERS.length] ?? ''}`
}

const emailOf = (n: number): string => `person${n}@acme.test`
const phoneOf = (n: number): string => `+316${String(10_000_000 + n).padStart(8, '0')}`

/**
 * The JSON of one employee, padded to `EMPLOYEE_BYTES` in a member that Rollcall never reads. `inOwnWords`: with the
 * HR system's status instead of Merge's, as `show_enum_origins` asks.
 */
export function employeeJson(n: number, fate: Fate = AT_FIRST, inOwnWords = false): string {
  const id = idOf(n)
  const first = firstNameOf(n)
  const last = lastNameOf(n, fate)
  const status = fate.left ? ['INACTIVE', 'Terminated'] : ['ACTIVE', 'Active']
  const wire = {
    id,
    remote_id: String(1_000 + n),
    created_at: '2026-01-05T09:00:00.000000Z',
    modified_at: fate.modifiedAt,
    employee_number: String(n + 1),
    company: null,
    first_name: first,
    last_name: last,
    preferred_name: null,
    display_full_name: `${first} ${LAST[n % LAST.length]}`,
    username: null,
    groups: [],
    work_email: emailOf(n),
    personal_email: `person${n}@home.test`,
    mobile_phone_number: phoneOf(n),
    employments: [
      {
        id: idOf(n).replace(/^0/, '1'),
        remote_id: `job-${n}`,
        employee: id,
        job_title: 'Engineer',
        pay_rate: 4_200,
        pay_period: 'MONTH',
        pay_frequency: 'MONTHLY',
        pay_currency: 'EUR',
        pay_group: null,
        flsa_status: null,
        effective_date: '2020-02-03T00:00:00Z',
        employment_type: 'FULL_TIME',
        remote_was_deleted: false,
        field_mappings: null,
        remote_data: null,
      },
    ],
    home_location: null,
    work_location: null,
    manager: null,
    team: null,
    pay_group: null,
    ssn: null,
    gender: null,
    ethnicity: null,
    marital_status: null,
    date_of_birth: null,
    hire_date: '2020-01-06T00:00:00Z',
    start_date: '2020-02-03T00:00:00Z',
    remote_created_at: '2020-01-06T09:00:00Z',
    employment_status: status[inOwnWords ? 1 : 0],
    termination_date: fate.left ? '2026-06-30T00:00:00Z' : null,
    avatar: null,
    remote_was_deleted: false,
    field_mappings: { organization_defined_targets: {}, linked_account_defined_targets: {} },
    remote_data: null,
    custom_fields: { note: '' },
  }
  const bare = JSON.stringify(wire)
  const missing = EMPLOYEE_BYTES - bare.length
  if (missing < 0) throw new Error(`employee ${n} has ${bare.length} bytes, over ${EMPLOYEE_BYTES}`)
  return bare.replace('"note":""', `"note":"${'x'.repeat(missing)}"`)
}

/** One user as the host's list shows them. */
export function userOf(n: number): WireUser {
  return {
    id: userIdOf(n),
    email: emailOf(n),
    first_name: firstNameOf(n),
    last_name: lastNameOf(n),
    phone: phoneOf(n),
    status: 'active',
    role: 'member',
    protected: false,
    entity_ids: ['nl'],
    cards: [],
  }
}

export interface WireUser {
  readonly id: string
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
  readonly status: string
  readonly role: string
  readonly protected: boolean
  readonly entity_ids: readonly string[]
  readonly cards: readonly unknown[]
}
