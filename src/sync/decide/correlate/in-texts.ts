import { worksIn } from '../../../core/decide/identity/left-with-access.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { User } from '../../../core/people/user.ts'
import type { EmployeeRow, Link } from '../../../ports/records.ts'
import type { DecisionContext } from '../../read/decision-context.ts'
import { presenceOf } from '../../read/presence-of.ts'
import { entitiesOf } from '../../step/entity-names.ts'
import type { PersonClock } from '../../step/clock/person-clock.ts'
import { addressKeyOf, textKeysOf } from '../../step/person-keys.ts'

/**
 * Records whose text has the address of somebody of this batch who is about to lose access. No index has such
 * addresses, so all records with such texts are looked through; nobody else's end waits for one (rule 10).
 */
export async function recordsNaming(
  ctx: DecisionContext,
  clock: PersonClock,
  rows: readonly EmployeeRow[],
  links: readonly Link[],
  users: readonly User[],
): Promise<readonly EmployeeRow[]> {
  const entityIds = entitiesOf(ctx.account, ctx.organization)
  const keys = new Set<string | null>()
  for (const row of rows) {
    const link = links.find(({ employee, state }) => employee === row.id && state === 'live')
    const user = users.find(({ id }) => id === link?.userId)
    if (user === undefined || !worksIn(user, entityIds)) continue
    if (presenceOf(ctx, row, clock, true).presence.kind !== 'left') continue
    keys.add(emailKey(user.email)).add(addressKeyOf(ctx, row))
  }
  keys.delete(null)
  if (keys.size === 0) return []
  const found = await ctx.deps.store.employeesWithText(ctx.account.id)
  return found.filter((row) => textKeysOf(ctx, row.employee).some((key) => keys.has(key)))
}
