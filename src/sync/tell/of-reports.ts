import { emailDomain } from '../../core/people/email.ts'
import { MOST_LINES, type Notice, type SkippedLine } from '../../core/tell/notices.ts'
import { type ReportCode } from '../../core/facts/reasons.ts'
import type { EmployeeRow, ReportRow } from '../../ports/records.ts'
import type { Write } from '../../ports/store/store.ts'
import { noticeWrites } from '../step/outbox.ts'
import { hours, later, type Pass } from '../step/context.ts'
import { personLine } from './lines.ts'

/** From so many differences between one pair of domains on, they are one notice (rule 16). */
const ONE_RENAME = 5

const ATTENTION: ReadonlySet<ReportCode> = new Set([
  'needs-attention',
  'date-conflict',
  'refused',
  'protected-leaver',
  'matched-but-inactive',
  'unknown-status',
  'removed-by-hand',
  'cards-still-blocked',
])
export async function emailMail(pass: Pass, open: readonly ReportRow[]): Promise<Write[]> {
  const fresh = open.filter(
    (row) =>
      (row.report.code === 'email-differs' || row.report.code === 'email-conflict') &&
      row.mailedAt === null,
  )
  if (fresh.length === 0) return []
  const people = await rowsOf(pass, fresh)
  const pairs = new Map<string, number>()
  for (const row of fresh) pairs.set(pairOf(row), (pairs.get(pairOf(row)) ?? 0) + 1)
  const [rename] = [...pairs].filter(([, count]) => count >= ONE_RENAME)
  const [from = '', to = ''] = rename?.[0].split(' ') ?? []
  const notice: Notice = {
    kind: 'email-differs',
    people: fresh.slice(0, MOST_LINES).map((row) => ({
      ...personLine(pass, people.get(row.report.employeeId ?? ''), null),
      email: row.report.detail['host'] ?? null,
      hrEmail: row.report.detail['hr'] ?? '',
      since: row.openedAt,
      collides: row.report.code === 'email-conflict',
    })),
    domains: rename === undefined ? null : { from, to, count: rename[1] },
  }
  return [
    ...(await noticeWrites(pass, notice, '', `run/${fresh[0]?.id ?? ''}`)),
    ...mailed(pass, fresh),
  ]
}

function pairOf(row: ReportRow): string {
  return `${emailDomain(row.report.detail['host'] ?? '@')} ${emailDomain(row.report.detail['hr'] ?? '@')}`
}

/** External users: when the set changed since it was last told (M). The first report has them already. */
export async function externalMail(
  pass: Pass,
  open: readonly ReportRow[],
  told: boolean,
): Promise<Write[]> {
  const external = open.filter((row) => row.report.code === 'external-user')
  if (told || !external.some((row) => row.mailedAt === null)) return []
  const lines = await externalLines(pass, external)
  const notice: Notice = {
    kind: 'unmatched-users',
    users: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  }
  const newest = external.find((row) => row.mailedAt === null)?.id ?? ''
  return [...(await noticeWrites(pass, notice, '', `run/${newest}`)), ...mailed(pass, external)]
}

export async function externalLines(
  pass: Pass,
  open: readonly ReportRow[],
): Promise<{ email: string; name: string; isNew: boolean }[]> {
  const rows = open.filter((row) => row.report.code === 'external-user')
  const users = await pass.deps.store.usersById(
    pass.organization.id,
    rows.flatMap((row) => row.report.userId ?? []),
  )
  const fresh = new Set(rows.filter((row) => row.mailedAt === null).map((row) => row.report.userId))
  return users.map((user) => ({
    email: user.email,
    name: `${user.firstName ?? ''} ${user.lastName ?? ''}`.trim(),
    isNew: fresh.has(user.id),
  }))
}

function asksForAPerson({ report }: ReportRow): boolean {
  // What somebody gave back by hand is respected, but the admins hear of it (rule 35).
  return ATTENTION.has(report.code) || report.reason.code === 'reactivated-by-hand'
}

/** At most once a day, and only when something was added to what needs a person. */
export async function attentionMail(pass: Pass, open: readonly ReportRow[]): Promise<Write[]> {
  const asks = open.filter(asksForAPerson)
  const fresh = asks.filter(
    (row) => row.mailedAt === null && row.openedAt > later(pass.now, -hours(24 * 30)),
  )
  if (fresh.length === 0) return []
  const people = await rowsOf(pass, asks)
  const notice: Notice = {
    kind: 'needs-attention',
    people: asks.slice(0, MOST_LINES).map((row) => ({
      ...personLine(pass, people.get(row.report.employeeId ?? ''), null),
      reason: row.report.reason,
    })),
    more: Math.max(0, asks.length - MOST_LINES),
  }
  const { run: _run, ...daily } = pass
  return [...(await noticeWrites(daily, notice, '', pass.now.slice(0, 10))), ...mailed(pass, fresh)]
}

export async function skippedLines(pass: Pass, rows: readonly ReportRow[]): Promise<SkippedLine[]> {
  const people = await rowsOf(pass, rows)
  return rows.slice(0, MOST_LINES).map((row) => ({
    ...personLine(pass, people.get(row.report.employeeId ?? ''), null),
    reason: row.report.reason,
  }))
}

async function rowsOf(
  pass: Pass,
  reports: readonly ReportRow[],
): Promise<ReadonlyMap<string, EmployeeRow>> {
  const ids = reports.slice(0, MOST_LINES).flatMap((row) => row.report.employeeId ?? [])
  return new Map(
    (await pass.deps.store.employeesById(pass.account.id, ids)).map((row) => [row.id, row]),
  )
}

export function mailed(pass: Pass, rows: readonly ReportRow[]): Write[] {
  const ids = rows.filter((row) => row.mailedAt === null).map((row) => row.id)
  return ids.length === 0 ? [] : [pass.deps.store.markReportsMailed(pass.account.id, ids, pass.now)]
}
