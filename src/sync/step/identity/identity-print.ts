import type { IdentityPrint } from '../../../core/decide/identity/identity-change.ts'
import { nameWords, type NameParts } from '../../../core/people/names.ts'
import { withoutAside } from '../../../core/people/names/uncounted.ts'
import { wordsOf } from '../../../core/people/names/name-word.ts'
import type { Employee } from '../../../core/people/employee.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { AccountContext } from '../context.ts'
import type { Deps } from '../deps.ts'
import { addressKeyOf } from '../person-keys.ts'

/** The record's names, as they are compared (rule 9). */
export function namePartsOf({ firstName, lastName, preferredName }: Employee): NameParts {
  return [firstName, lastName, preferredName]
}

/** The names that say whose record it is now (rule 36). */
export function ownNameOf({ firstName, lastName, preferredName }: Employee): NameParts {
  const own = [firstName, lastName].map(withoutAside)
  return wordsOf(own).length > 0 ? own : [preferredName]
}

/** What the link remembers of this record. `left`: they have left. */
export async function identityPrint(
  ctx: Pick<AccountContext, 'account'> & { readonly deps: Pick<Deps, 'config'> },
  row: EmployeeRow,
  left: boolean,
  name = namePartsOf(row.employee),
): Promise<IdentityPrint> {
  const { employee, hash } = row
  // The kind of fact is hashed with it: a number that is also a name is not the same.
  const hashed = (kind: string, value: string) => ctx.deps.config.keyedHash(`${kind} ${value}`)
  const one = async (kind: string, value: string | null) =>
    value === null ? null : hashed(kind, value)
  const all = (kind: string, values: readonly string[]) =>
    Promise.all(values.map((value) => hashed(kind, value)))
  return {
    version: hash,
    words: await all('name', nameWords(name)),
    scripts: await all('script', [...new Set(wordsOf(name).map(({ script }) => script))]),
    address: await one('address', addressKeyOf(ctx, row)),
    employeeNumber: await one('number', employee.employeeNumber),
    startDate: await one('start', employee.startDate),
    left,
  }
}
