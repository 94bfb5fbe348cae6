import { sameName } from '../../../core/people/names.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { DecisionContext } from '../../read/decision-context.ts'
import { namePartsOf } from '../../step/identity/identity-print.ts'
import type { BatchRecords } from '../batch-records.ts'

/**
 * The user of a closed link that belongs to this person (rule 5). In the same HR system the remote id and an
 * equal address or name decide, then the address. In another HR system only the address decides.
 */
export async function closedLinkUser(
  ctx: DecisionContext,
  records: BatchRecords,
  row: EmployeeRow,
  key: string | null,
): Promise<string | null> {
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
  if (
    found === undefined ||
    records.linkedHere.has(found.userId) ||
    !records.users.has(found.userId)
  )
    return null
  return found.userId
}
