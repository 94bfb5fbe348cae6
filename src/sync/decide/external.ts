import { emailKey } from '../../core/people/email.ts'
import { reason, type Report } from '../../core/facts/reasons.ts'
import type { User } from '../../core/people/user.ts'
import type { Write } from '../../ports/store/store.ts'
import { entitiesOf, type Pass } from '../step/context.ts'
import { openedReport, reportId } from './reports.ts'

const BATCH = 500

/** Users of the account's entities whose address is not in HR (rule 11): a list for admins, nothing else ever. */
export async function externalWrites(pass: Pass): Promise<Write[]> {
  const { store } = pass.deps
  const open = new Map(
    (await store.openReports(pass.account.id, { code: 'external-user' })).map((row) => [
      row.id,
      row,
    ]),
  )
  const writes: Write[] = []
  let after: string | null = null
  do {
    const slice: { rows: readonly User[]; next: string | null } = await store.externalUsers(
      pass.account,
      entitiesOf(pass.account, pass.organization),
      { after, limit: BATCH },
    )
    const keys = new Map(slice.rows.map((user) => [user.id, emailKey(user.email)]))
    const inHr = await store.employeesByEmail(
      pass.account.id,
      [...keys.values()].filter((key) => key !== null),
    )
    const known = new Set(
      inHr.flatMap((row) => [
        emailKey(row.employee.workEmail),
        emailKey(row.employee.personalEmail),
      ]),
    )
    for (const user of slice.rows) {
      const key = keys.get(user.id) ?? null
      if (key !== null && known.has(key)) continue
      const report: Report = {
        code: 'external-user',
        employeeId: null,
        userId: user.id,
        reason: reason('external-user'),
        detail: {},
      }
      const id = await reportId(report)
      if (!open.delete(id)) writes.push(store.putReport(openedReport(pass, id, report)))
    }
    after = slice.next
  } while (after !== null)
  if (open.size > 0)
    writes.push(store.closeReports(pass.account.id, [...open.keys()], pass.run.seq))
  return writes
}
