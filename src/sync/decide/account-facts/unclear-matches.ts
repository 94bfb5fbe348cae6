import { canonical } from '../../../core/facts/canonical.ts'
import { reason, type Reason } from '../../../core/facts/reasons.ts'
import type { Report } from '../../../core/facts/report.ts'
import type { ReportRow } from '../../../ports/records.ts'
import type { Write } from '../../../ports/store/write.ts'
import { decisionContext } from '../../read/decision-context.ts'
import type { StepContext } from '../../step/context.ts'
import { openedReport } from '../reports.ts'
import { reportId } from '../../step/ids.ts'

/** More unclear matches than this, or than the share of all matches, are one question for all of them (rule 9). */
const ONE_BY_ONE = 10
const ONE_BY_ONE_PERCENT = 10
/** From so many names in another script, where they are most of all, it is the rule in the company. */
const RULE_FROM = 3

/** Opens the fact about all unclear matches while it takes the place of the single ones, and closes it after. */
export async function unclearMatchWrites(ctx: StepContext): Promise<Write[]> {
  const { store } = ctx.deps
  const open = await store.openReports(ctx.account.id, { code: 'match-unclear' })
  const known = open.find(({ report }) => report.employeeId === null)
  const because = await factAbout(ctx, open)
  if (because === null)
    return known === undefined
      ? []
      : [store.closeReports(ctx.account.id, [known.id], ctx.run.seq, 'ended')]
  if (known !== undefined && canonical(known.report.reason) === canonical(because)) return []
  const report: Report = {
    code: 'match-unclear',
    employeeId: null,
    userId: null,
    reason: because,
    detail: {},
  }
  const id = await reportId(report)
  return [
    store.putReport(
      known === undefined ? openedReport(decisionContext(ctx), id, report) : { ...known, report },
    ),
  ]
}

async function factAbout(ctx: StepContext, open: readonly ReportRow[]): Promise<Reason | null> {
  const single = open.filter(({ report }) => report.employeeId !== null)
  if (single.length === 0) return null
  const { linked } = await ctx.deps.store.counts(ctx.account)
  const count = single.length
  const scripts = single.filter(({ report }) => report.reason.code === 'match-incomparable').length
  if (scripts >= RULE_FROM && scripts >= linked && scripts * 2 > count)
    return reason('matches-incomparable', { count })
  const limit = Math.max(ONE_BY_ONE, ((linked + count) * ONE_BY_ONE_PERCENT) / 100)
  return count > limit ? reason('matches-unclear', { count }) : null
}
