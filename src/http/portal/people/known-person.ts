import { endsMembership } from '../../../core/facts/action.ts'
import { NotFound } from '../../../core/facts/errors.ts'
import type { User } from '../../../core/people/user.ts'
import type { Account, EmployeeRow, Link, Override, ReportRow } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'

/** What is known about one person. */
export interface KnownPerson {
  readonly account: Account
  readonly row: EmployeeRow
  readonly link: Link | null
  readonly user: User | null
  readonly reports: readonly ReportRow[]
  /** Decisions about this person that still apply. */
  readonly overrides: readonly Override[]
  /** The plan that waits for an admin would end this person's access to at least one entity. */
  readonly endsByPlan: boolean
}

/** The person of `:employee` in the path; throws NotFound where there is none in this account. */
export async function knownPerson(
  { deps }: Portal,
  c: PortalContext,
  { account, heldPlan }: CurrentAccount,
): Promise<KnownPerson> {
  const { store } = deps
  const row = await store.employee(account.id, c.req.param('employee') ?? '')
  if (row === null) throw new NotFound('no such person')
  const [link, reports, overrides, steps] = await Promise.all([
    store.link(account.id, row.id),
    store.openReports(account.id, { employees: [row.id] }),
    store.overridesOf(account.id, [row.id]),
    heldPlan === null ? [] : store.planSteps(heldPlan.id, [row.id]),
  ])
  const user = link === null ? null : await store.user(account.organization, link.userId)
  const endsByPlan = steps.some((step) => endsMembership(step.row.action))
  return { account, row, link, user, reports, overrides, endsByPlan }
}
