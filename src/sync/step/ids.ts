import type { Action } from '../../core/facts/action.ts'
import { canonical } from '../../core/facts/canonical.ts'
import { sha256 } from '../../core/facts/hash/sha256.ts'
import type { Report } from '../../core/facts/report.ts'
import { newestHashVersion, versionText, type Employee } from '../../core/people/employee.ts'
import { intentKeyOf } from '../../core/plan/order.ts'

/** A random id with a prefix: `run_`, `plan_`, `acc_`. 100 bits, letters and digits. */
export function newId(prefix: string): string {
  return textOf(prefix, crypto.getRandomValues(new Uint8Array(20)))
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The same text always gives the same id: for employees, actions, reports and mails. */
export function idOf(prefix: string, text: string): string {
  return textOf(prefix, sha256(text).subarray(0, 20))
}

function textOf(prefix: string, bytes: Uint8Array): string {
  let id = `${prefix}_`
  for (const byte of bytes) id += ALPHABET[byte % 32]
  return id
}

/** The id of an employee, made from Merge's id within one account. */
export function employeeId(account: string, sourceId: string): string {
  return idOf('emp', `${account}/${sourceId}`)
}

/** In place of a hash: HR's record has never been readable (rule 52). */
export const NEVER_READ = 'never-read'

/** The hash of one version of a record. From hash version 2 on, the prefix contains that number. */
export function recordHash(employee: Employee, hashVersion: number = newestHashVersion()): string {
  const prefix = hashVersion === 1 ? 'v' : `v${hashVersion}`
  return idOf(prefix, versionText(employee, hashVersion))
}

/** Whether the record is unchanged, by the fields that the hash version of the stored row covers. */
export function isSameRecord(storedHash: string, employee: Employee): boolean {
  const version = /^v(\d*)_/.exec(storedHash)?.[1]
  if (version === undefined) return false
  return storedHash === recordHash(employee, version === '' ? 1 : Number(version))
}

/** The same report about the same person with the same detail has the same id. */
export function reportId(report: Report): string {
  const about = report.employeeId === null ? report.userId : null
  return idOf('rep', canonical([report.code, report.employeeId, about, report.detail]))
}

/** The intent key as it is stored: a hash, because its text holds addresses, which have to be forgotten (rule 49). */
export function intentKeyId(account: string, action: Action): string {
  return idOf('need', intentKeyOf(account, action))
}
