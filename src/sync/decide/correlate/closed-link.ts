import type { ClosedLink } from '../../../core/decide/correlate.ts'
import { compareNames, sameName, type NameParts } from '../../../core/people/names.ts'
import { hasAccess, type User } from '../../../core/people/user.ts'
import type { EmployeeRow, Link } from '../../../ports/records.ts'
import type { DecisionContext } from '../../read/decision-context.ts'
import { namePartsOf, ownNameOf } from '../../step/identity/identity-print.ts'
import type { BatchRecords } from '../batch-records.ts'

/**
 * The closed link that belongs to this person (rule 5). In the same HR system the remote id and an
 * equal address or name decide, then the address. In another HR system only the address decides.
 */
export async function closedLinkOf(
  ctx: DecisionContext,
  records: BatchRecords,
  row: EmployeeRow,
  key: string | null,
): Promise<ClosedLink | null> {
  if (records.closed.length === 0) return null
  const slug = ctx.account.integration?.slug ?? null
  const { remoteId } = row.employee
  const hash = remoteId === null ? null : await ctx.deps.config.keyedHash(remoteId)
  const name = namePartsOf(row.employee)
  const byRemote = records.closed.find(
    (link) =>
      hash !== null &&
      slug !== null &&
      link.integrationSlug === slug &&
      link.remoteHash === hash &&
      ((key !== null && link.emailKey === key) || sameName([link.nameKey], name)),
  )
  const found = byRemote ?? records.closed.find((link) => key !== null && link.emailKey === key)
  const user = records.users.get(found?.userId ?? '')
  if (found === undefined || user === undefined || records.linkedHere.has(user.id)) return null
  const hadLeft = found.print?.left === true || !records.entityIds.some((id) => hasAccess(user, id))
  return {
    userId: user.id,
    perhapsAnother: hadLeft && !hasName(ownNameOf(row.employee), found, user),
  }
}

/** The name of the user, or the one that HR had when the link was closed. */
function hasName(name: NameParts, { nameKey }: Link, user: User): boolean {
  const known = [[user.firstName, user.lastName], [nameKey]].map((each) => compareNames(name, each))
  return known.includes('agree') || known.every((each) => each === 'unnamed')
}
