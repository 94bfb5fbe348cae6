import { isPerhapsAnother } from '../../../core/decide/identity/identity-change.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { User } from '../../../core/people/user.ts'
import type { EmployeeRow, Link } from '../../../ports/records.ts'
import type { DecisionContext } from '../../read/decision-context.ts'
import { identityPrint, ownNameOf } from '../../step/identity/identity-print.ts'
import { addressKeyOf, nameKeyOf } from '../../step/person-keys.ts'

/**
 * Whether the record of a linked person is perhaps another person's now (rule 36). `row`: as it is stored, for a name
 * that is only remembered says nothing of whose record it is.
 */
export async function isPerhapsAnotherNow(
  ctx: DecisionContext,
  row: EmployeeRow,
  link: Link,
  user: User | null,
  entities: readonly string[],
): Promise<boolean> {
  const { print } = link
  const name = nameKeyOf(ctx, row)
  const isAsBefore =
    print === null ? link.nameKey !== null && link.nameKey === name : print.version === row.hash
  // A reduced record shows nothing that could be compared.
  if (isAsBefore || row.reducedAt !== null) return false
  const own = ownNameOf(row.employee)
  const given = row.employee.firstName
  return isPerhapsAnother({
    name: own,
    given,
    givenWords: (await identityPrint(ctx, row, false, [given])).words,
    addressKey: addressKeyOf(ctx, row),
    now: await identityPrint(ctx, row, false, own),
    known: print,
    user,
    userAddressKey: user === null ? null : emailKey(user.email),
    entities,
  })
}
