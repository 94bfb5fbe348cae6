import type { UpdateParams } from '../facts/action.ts'
import { emailKey, readAddress } from './email.ts'
import type { Employee } from './employee.ts'
import { type Reason, reason } from '../facts/reasons.ts'
import type { Settings } from '../facts/settings.ts'
import type { User } from './user.ts'
import type { Report } from '../facts/report.ts'

export interface FieldChanges {
  /** Null where the user already has everything that HR gives. */
  readonly update: UpdateParams | null
  readonly because: readonly Reason[]
  readonly reports: readonly FieldReport[]
}

export type FieldReport = Pick<Report, 'code' | 'reason' | 'detail'>

/**
 * The fields of a linked user that follow HR: names and phone (rules 14 to 17). What HR does not give
 * never overwrites anything, and another e-mail address is only reported. `collides`: another user
 * has HR's address already.
 */
export function fieldsOf(input: {
  readonly employee: Employee
  readonly user: User
  readonly settings: Pick<Settings, 'name_source' | 'email_source'>
  readonly collides: boolean
  /** The user's phone is the one that HR gives, however it is written there. */
  readonly samePhone: boolean
}): FieldChanges {
  const names = nameUpdate(input.employee, input.user, input.settings)
  const phone = phoneUpdate(input)
  const update = { ...names, ...phone }
  return {
    update: Object.keys(update).length === 0 ? null : update,
    because: [
      ...(Object.keys(names).length === 0 ? [] : [reason('name-changed')]),
      ...(Object.keys(phone).length === 0 ? [] : [reason('phone-changed')]),
    ],
    reports: [...phoneReports(input.employee), ...emailReports(input)],
  }
}

/** The address HR gives for this person, as written there. Null where there is none, or none that is valid (rule 23). */
export function addressOf(
  employee: Employee,
  settings: Pick<Settings, 'email_source'>,
): string | null {
  const work = readAddress(employee.workEmail)
  // Whoever has a work address that cannot be read may have a user under it, so the personal one is no way out.
  const read =
    work.kind === 'none' && usesPersonalAddress(settings)
      ? readAddress(employee.personalEmail)
      : work
  return read.kind === 'address' ? read.text : null
}

/** Whether a personal address is ever used. Where it is not, it is not stored either (rule 3). */
export function usesPersonalAddress({ email_source }: Pick<Settings, 'email_source'>): boolean {
  return email_source === 'work_then_personal'
}

/** The record with no more than the settings ask for. */
export function asAskedFor(employee: Employee, settings: Pick<Settings, 'email_source'>): Employee {
  return usesPersonalAddress(settings) ? employee : { ...employee, personalEmail: null }
}

/** What HR gives in the place of this person's address, where that is not one address (rule 9). */
export function unreadableAddress(
  employee: Employee,
  settings: Pick<Settings, 'email_source'>,
): string | null {
  const work = readAddress(employee.workEmail)
  if (work.kind === 'unreadable') return employee.workEmail
  const personal = readAddress(employee.personalEmail)
  const isUsed = work.kind === 'none' && usesPersonalAddress(settings)
  return isUsed && personal.kind === 'unreadable' ? employee.personalEmail : null
}

/** First and last name, tidied: NFC, trimmed, single spaces. A display name is never split (rule 17). */
export function nameOf(
  employee: Employee,
  settings: Pick<Settings, 'name_source'>,
): { readonly first: string | null; readonly last: string | null } {
  const preferred = settings.name_source === 'preferred' ? tidy(employee.preferredName) : null
  return { first: preferred ?? tidy(employee.firstName), last: tidy(employee.lastName) }
}

function nameUpdate(
  employee: Employee,
  user: User,
  settings: Pick<Settings, 'name_source'>,
): UpdateParams {
  const { first, last } = nameOf(employee, settings)
  return {
    ...(first !== null && first !== tidy(user.firstName) ? { first_name: first } : {}),
    ...(last !== null && last !== tidy(user.lastName) ? { last_name: last } : {}),
  }
}

function phoneUpdate({
  employee: { phone },
  samePhone,
}: {
  readonly employee: Employee
  readonly samePhone: boolean
}): UpdateParams {
  if (phone.kind !== 'e164' || samePhone) return {}
  return { phone: phone.number, phone_verification_required: true }
}

function phoneReports(employee: Employee): readonly FieldReport[] {
  if (employee.phone.kind !== 'unreadable') return []
  return [{ code: 'unreadable-phone', reason: reason('unreadable-phone'), detail: {} }]
}

function emailReports(input: {
  readonly employee: Employee
  readonly user: User
  readonly settings: Pick<Settings, 'email_source'>
  readonly collides: boolean
}): readonly FieldReport[] {
  if (unreadableAddress(input.employee, input.settings) !== null)
    return [{ code: 'unreadable-email', reason: reason('unreadable-email'), detail: {} }]
  const hr = emailKey(addressOf(input.employee, input.settings))
  const host = emailKey(input.user.email) ?? input.user.email.trim()
  if (hr === null || host === '' || hr === host) return []
  const code = input.collides ? 'email-conflict' : 'email-differs'
  // Keys, not the addresses as typed: a change of letter case is no new difference.
  return [{ code, reason: reason(code), detail: { hr, host } }]
}

function tidy(name: string | null): string | null {
  const text = name?.normalize('NFC').trim().replace(/\s+/gu, ' ') ?? ''
  return text === '' ? null : text
}
