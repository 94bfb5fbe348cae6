import type { StepContext } from './context.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { emailKey } from '../../core/people/email.ts'
import { addressOf, nameOf } from '../../core/people/fields.ts'
import { nameKey } from '../../core/decide/correlate.ts'

export function addressKeyOf(ctx: Pick<StepContext, 'account'>, row: EmployeeRow): string | null {
  return emailKey(addressOf(row.employee, ctx.account.settings))
}

export function nameKeyOf(ctx: Pick<StepContext, 'account'>, row: EmployeeRow): string | null {
  const name = nameOf(row.employee, ctx.account.settings)
  return nameKey(name.first, name.last)
}
