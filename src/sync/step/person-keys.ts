import type { StepContext } from './context.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Employee } from '../../core/people/employee.ts'
import { addressesIn, emailKey } from '../../core/people/email.ts'
import { addressOf, nameOf, unreadableAddress } from '../../core/people/fields.ts'
import { nameKey } from '../../core/decide/correlate.ts'

export function addressKeyOf(ctx: Pick<StepContext, 'account'>, row: EmployeeRow): string | null {
  return emailKey(addressOf(row.employee, ctx.account.settings))
}

/** The keys of the addresses in what HR gives in the place of one address. */
export function textKeysOf(
  { account }: Pick<StepContext, 'account'>,
  employee: Employee,
): readonly string[] {
  const text = unreadableAddress(employee, account.settings)
  return text === null ? [] : addressesIn(text)
}

export function nameKeyOf(ctx: Pick<StepContext, 'account'>, row: EmployeeRow): string | null {
  const name = nameOf(row.employee, ctx.account.settings)
  return nameKey(name.first, name.last)
}
