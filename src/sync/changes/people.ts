import type { Answer } from '../../core/decide/answers.ts'
import type { Membership } from '../../core/decide/membership.ts'
import type { User } from '../../core/people/user.ts'
import { emailKey } from '../../core/people/email.ts'
import type { EmployeeRow, Link, Override } from '../../ports/records.ts'
import type { Change, Merges } from '../../ports/store/changes.ts'
import { keep, patch, remove, upsert } from './verbs.ts'

/**
 * Inserts or replaces the row. A row that was there before, with another hash, is kept as a version. `keys`:
 * `emailKey`s of the work and the personal address.
 */
export function putEmployee(
  row: EmployeeRow,
  keys: { readonly email: string | null; readonly personal: string | null },
  before: EmployeeRow | null,
): readonly Change[] {
  const stored = upsert('employees', {
    ...row,
    emailKey: keys.email,
    personalKey: keys.personal,
  })
  return before === null || !isNewVersion(row, before)
    ? [stored]
    : [versionOf(before, row.versionRun), stored]
}

function isNewVersion(row: EmployeeRow, before: EmployeeRow): boolean {
  return before.versionRun < row.versionRun && before.hash !== row.hash
}

function versionOf({ account, id, hash, employee, ...row }: EmployeeRow, toRun: number): Change {
  return keep('employee_versions', {
    account,
    employee: id,
    fromRun: row.versionRun,
    toRun,
    hash,
    fields: employee,
    at: row.versionAt,
  })
}

export type EmployeePatch = Partial<
  Pick<
    EmployeeRow,
    | 'employee'
    | 'hash'
    | 'evidence'
    | 'remembered'
    | 'state'
    | 'why'
    | 'entityIds'
    | 'revisit'
    | 'nextTransitionAt'
    | 'doubtedRun'
    | 'massAbsence'
    | 'leftAt'
    | 'readAt'
    | 'announced'
  >
>

/**
 * The time since which somebody has left or is out of scope (rule 49): the first one is kept until they come
 * back. Where none is given, the time of the next upkeep counts.
 */
export function patchEmployee(account: string, id: string, row: EmployeePatch): Change {
  const { state, leftAt } = row
  const back = state !== undefined && state !== 'left' && leftAt === undefined
  const merge: Merges<'employees'> = state === 'left' ? { leftAt: 'first' } : {}
  return patch(
    'employees',
    { account, id },
    {
      ...row,
      ...(back && { leftAt: null }),
      ...(state !== undefined && state !== 'out_of_scope' && { outAt: null }),
    },
    { merge },
  )
}

/** Forgets the last known values of these attributes (rule 15). */
export function forgetRemembered(
  account: string,
  attributes: readonly string[],
): readonly Change[] {
  return attributes.map((attribute) => ({
    set: 'employees.forget-attribute',
    account,
    attribute,
  }))
}

export function putLink(link: Link): Change {
  return upsert('links', link)
}

export function removeLink(account: string, employee: string): Change {
  return remove('links', { account, employee })
}

export function putMembership(
  account: string,
  employee: string,
  entity: string,
  membership: Membership,
): Change {
  const key = { account, employee, entity }
  return membership.state === 'none'
    ? remove('memberships', key)
    : upsert('memberships', { ...key, membership })
}

/** Forgets memberships and answers of somebody who is not linked any more. */
export function removeMemberships(account: string, employee: string): readonly Change[] {
  return [remove('memberships', { account, employee }), remove('answers', { account, employee })]
}

export function putAnswer(account: string, employee: string, answer: Answer): Change {
  return upsert('answers', { account, employee, answer })
}

export function putOverride(override: Override): Change {
  return upsert('overrides', override)
}

/** In every entity. */
export function removeOverrides(
  account: string,
  employee: string,
  decisions: readonly Override['decision'][],
): readonly Change[] {
  return decisions.map((decision) => remove('overrides', { account, employee }, { decision }))
}

/**
 * Inserts or replaces users who are not stored like this. The next run visits the people who are linked to one
 * of them, and people with the address of one, who may be that user.
 */
export function putUsers(
  organization: string,
  changed: readonly User[],
  readAt: string,
): readonly Change[] {
  if (changed.length === 0) return []
  const addresses = changed.map(({ email }) => emailKey(email))
  return [
    ...changed.map((user) => upsert('host_users', { organization, id: user.id, user, readAt })),
    { set: 'employees.due-by-user', organization, userIds: changed.map(({ id }) => id) },
    {
      set: 'employees.due-by-address',
      organization,
      keys: addresses.filter((key) => key !== null),
    },
  ]
}

export function removeUsers(organization: string, ids: readonly string[]): readonly Change[] {
  return [
    ...ids.map((id) => remove('host_users', { organization, id })),
    { set: 'employees.due-by-user', organization, userIds: ids },
  ]
}
