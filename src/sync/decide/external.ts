import { addressesIn, emailKey } from '../../core/people/email.ts'
import { reason } from '../../core/facts/reasons.ts'
import type { User } from '../../core/people/user.ts'
import type { StepContext } from '../step/context.ts'
import { decisionContext } from '../read/decision-context.ts'
import { openedReport } from './reports.ts'
import { reportId } from '../step/ids.ts'
import type { Report } from '../../core/facts/report.ts'
import type { Change } from '../../ports/store/changes.ts'
import { entitiesOf } from '../step/entity-names.ts'
import { closeReports, putReport } from '../changes/plans.ts'

const BATCH = 500

/** Reports users of the account's entities whose address is not in HR (rule 11). Nothing else is ever done to them. */
export async function externalWrites(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const open = new Map(
    (await store.openReports(ctx.account.id, { code: 'external-user' })).map((row) => [
      row.id,
      row,
    ]),
  )
  const writes: Change[] = []
  const inTexts = await keysInTexts(ctx)
  let after: string | null = null
  do {
    const slice: { rows: readonly User[]; next: string | null } = await store.externalUsers(
      ctx.account,
      entitiesOf(ctx.account, ctx.organization),
      { after, limit: BATCH },
    )
    const keys = new Map(slice.rows.map((user) => [user.id, emailKey(user.email)]))
    const inHr = await store.employeesByEmail(
      ctx.account.id,
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
      if (key !== null && (known.has(key) || inTexts.has(key))) continue
      const report: Report = {
        code: 'external-user',
        employeeId: null,
        userId: user.id,
        reason: reason('external-user'),
        detail: {},
      }
      const id = reportId(report)
      if (!open.delete(id)) writes.push(putReport(openedReport(decisionContext(ctx), id, report)))
    }
    after = slice.next
  } while (after !== null)
  // A user who is missing from the list was also read by id, so the report ends (rule 38).
  if (open.size > 0)
    writes.push(...closeReports(ctx.account.id, [...open.keys()], ctx.run.seq, 'ended'))
  return writes
}

/** Of people whose text is not one address: they work, or have left. */
const NAMING_USERS = ['unreadable-email', 'left-with-access', 'matched-but-inactive'] as const

/** Addresses in what HR gives in the place of one address: whoever has them is perhaps in HR (rule 9). */
async function keysInTexts({
  deps: { store },
  account,
}: StepContext): Promise<ReadonlySet<string>> {
  const open = await Promise.all(
    NAMING_USERS.map((code) => store.openReports(account.id, { code })),
  )
  const ids = open.flat().flatMap(({ report }) => report.employeeId ?? [])
  const keys = new Set<string>()
  for (let start = 0; start < ids.length; start += BATCH)
    for (const { employee } of await store.employeesById(
      account.id,
      ids.slice(start, start + BATCH),
    ))
      for (const key of addressesIn(`${employee.workEmail ?? ''} ${employee.personalEmail ?? ''}`))
        keys.add(key)
  return keys
}
