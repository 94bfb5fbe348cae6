import { canonical } from '../../../core/facts/canonical.ts'
import { reason } from '../../../core/facts/reasons.ts'
import type { Report } from '../../../core/facts/report.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { Account, Organization } from '../../../ports/records.ts'
import type { MailEntry } from '../../../ports/store/reads/outbox.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { Deps } from '../../step/deps.ts'
import { reportId } from '../../step/ids.ts'
import { closeReports, putReport } from '../../changes/plans.ts'

/** Reports the admins of an organization whose mails fail, in each of its accounts whose mails they were (rule 54). */
export async function reportAdminMails(
  deps: Pick<Deps, 'store' | 'clock'>,
  organizationId: string,
): Promise<void> {
  const { store } = deps
  const organization = await store.organization(organizationId)
  if (organization === null) return
  const now = deps.clock.now().toISOString()
  for (const account of await store.accountsOf(organizationId)) {
    const writes = await adminMailWrites(deps, organization, account, now)
    if (writes.length > 0) await store.commit(null, writes)
  }
}

/** Opens and closes these reports of one account, by what is stored. */
export async function adminMailWrites(
  { store }: Pick<Deps, 'store'>,
  organization: Organization,
  account: Account,
  now: string,
): Promise<Change[]> {
  const failed = await store.failedAdminMails(organization.id)
  const open = (await store.openReports(account.id, { code: 'mail-failed' })).filter(
    ({ report }) => report.employeeId === null,
  )
  if (failed.length + open.length === 0) return []
  const own = failed.filter((mail) => mail.account === account.id || mail.account === null)
  const ended = new Map(open.map((row) => [row.id, row]))
  const writes: Change[] = []
  for (const report of reportsOf(organization, own)) {
    const id = reportId(report)
    const known = ended.get(id)
    ended.delete(id)
    if (known !== undefined && canonical(known.report.reason) === canonical(report.reason)) continue
    const opened = { openedRun: account.runSeq, closedRun: null, openedAt: now, mailedAt: null }
    writes.push(putReport({ account: account.id, id, ...opened, ...known, report }))
  }
  if (ended.size > 0)
    writes.push(...closeReports(account.id, [...ended.keys()], account.runSeq, 'ended'))
  return writes
}

/** One report for each admin of now, by the newest failure. */
function reportsOf({ admins }: Organization, failed: readonly MailEntry[]): readonly Report[] {
  return admins.flatMap(({ email }) => {
    const key = emailKey(email)
    const newest = failed.find((mail) => emailKey(mail.recipient.email) === key)
    if (key === null || newest === undefined || newest.failure === null) return []
    return [
      {
        code: 'mail-failed' as const,
        employeeId: null,
        userId: null,
        reason: reason('admin-mail-failed', { actor: email, failure: newest.failure }),
        detail: { recipient: key },
      },
    ]
  })
}
