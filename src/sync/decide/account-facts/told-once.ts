import { canonical } from '../../../core/facts/canonical.ts'
import { factsAbout, isFact, TOLD_ONCE, type HowMany } from '../../../core/tell/told-once.ts'
import type { Account } from '../../../ports/records.ts'
import type { Store } from '../../../ports/store/store.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { decisionContext } from '../../read/decision-context.ts'
import type { StepContext } from '../../step/context.ts'
import { reportId } from '../../step/ids.ts'
import { openedReport } from '../reports.ts'
import { closeReports, putReport } from '../../changes/plans.ts'

/** Opens the facts that take the place of many single reports, and closes those that hold no longer (rules 9 and 52). */
export async function toldOnceWrites(ctx: StepContext): Promise<Change[]> {
  const { store } = ctx.deps
  const all = await Promise.all(
    TOLD_ONCE.map((code) => store.openReports(ctx.account.id, { code })),
  )
  const open = all.flat()
  if (open.length === 0) return []
  const before = new Map(open.filter(({ report }) => isFact(report)).map((row) => [row.id, row]))
  const writes: Change[] = []
  const single = open.map(({ report }) => report)
  for (const report of factsAbout(single, await howMany(store, ctx.account))) {
    const id = reportId(report)
    const known = before.get(id)
    before.delete(id)
    if (known === undefined) writes.push(putReport(openedReport(decisionContext(ctx), id, report)))
    else if (canonical(known.report.reason) !== canonical(report.reason))
      writes.push(putReport({ ...known, report }))
  }
  if (before.size > 0)
    writes.push(...closeReports(ctx.account.id, [...before.keys()], ctx.run.seq, 'ended'))
  return writes
}

export async function howMany(store: Store, account: Account): Promise<HowMany> {
  const { employed, linked, external } = await store.counts(account)
  return { employees: employed, linked, users: linked + external }
}
