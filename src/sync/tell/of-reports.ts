import { isFact, withoutToldOnce } from '../../core/tell/told-once.ts'
import { emailDomain } from '../../core/people/email.ts'
import { fold } from '../../core/facts/fold.ts'
import {
  MOST_LINES,
  type AttentionTopic,
  type Notice,
  type PersonLine,
  type SkippedLine,
} from '../../core/tell/notices.ts'
import type { EmployeeRow, ReportRow } from '../../ports/records.ts'
import { noticeWrites } from '../step/outbox.ts'
import { entityName } from '../step/entity-names.ts'
import type { StepContext } from '../step/context.ts'
import { personLine } from './lines.ts'
import { days, later } from '../step/durations.ts'
import { dateTopics } from './date-topics.ts'
import { isQuestion, mailOf, REPORT_CODES } from '../../core/tell/report-catalogue.ts'
import type { Change } from '../../ports/store/changes.ts'
import { markReportsMailed } from '../changes/plans.ts'

/** At most so many people are named with a word. */
const MOST_NAMED = 20
/** From this many differences between the same two domains, the mail says that the domain changed (rule 16). */
const ONE_RENAME = 5

/** People whose address in the product differs from HR's, when there are new ones. */
export async function emailDiffersMail(
  ctx: StepContext,
  open: readonly ReportRow[],
): Promise<Change[]> {
  const fresh = open.filter((row) => isFor('email-differs', row) && row.mailedAt === null)
  if (fresh.length === 0) return []
  const people = await peopleOfReports(ctx, fresh)
  const pairs = new Map<string, number>()
  for (const row of fresh) pairs.set(pairOf(row), (pairs.get(pairOf(row)) ?? 0) + 1)
  const [rename] = [...pairs].filter(([, count]) => count >= ONE_RENAME)
  const [from = '', to = ''] = rename?.[0].split(' ') ?? []
  const notice: Notice = {
    kind: 'email-differs',
    people: fresh.slice(0, MOST_LINES).map((row) => ({
      ...personLine(ctx, people.get(row.report.employeeId ?? ''), null),
      email: row.report.detail['host'] ?? null,
      hrEmail: row.report.detail['hr'] ?? '',
      since: row.openedAt,
      collides: row.report.code === 'email-conflict',
    })),
    domains: rename === undefined ? null : { from, to, count: rename[1] },
  }
  return [
    ...(await noticeWrites(ctx, notice, '', `run/${fresh[0]?.id ?? ''}`)),
    ...markMailed(ctx, fresh),
  ]
}

function pairOf(row: ReportRow): string {
  return `${emailDomain(row.report.detail['host'] ?? '@')} ${emailDomain(row.report.detail['hr'] ?? '@')}`
}

/** External users, when there are new ones. `told`: this run's first report lists them already. */
export async function externalMail(
  ctx: StepContext,
  open: readonly ReportRow[],
  told: boolean,
): Promise<Change[]> {
  const external = open.filter((row) => isFor('unmatched-users', row))
  if (told || !external.some((row) => row.mailedAt === null)) return []
  const lines = await externalLines(ctx, external)
  const notice: Notice = {
    kind: 'unmatched-users',
    users: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  }
  const firstNew = external.find((row) => row.mailedAt === null)?.id ?? ''
  return [...(await noticeWrites(ctx, notice, '', `run/${firstNew}`)), ...markMailed(ctx, external)]
}

export async function externalLines(
  ctx: StepContext,
  open: readonly ReportRow[],
): Promise<{ email: string; name: string; isNew: boolean }[]> {
  const rows = open.filter((row) => isFor('unmatched-users', row))
  const users = await ctx.deps.store.usersById(
    ctx.organization.id,
    rows.flatMap((row) => row.report.userId ?? []),
  )
  const fresh = new Set(rows.filter((row) => row.mailedAt === null).map((row) => row.report.userId))
  return users.map((user) => ({
    email: user.email,
    name: `${user.firstName ?? ''} ${user.lastName ?? ''}`.trim(),
    isNew: fresh.has(user.id),
  }))
}

/** At most once a day, and only when something new needs attention. */
export async function attentionMail(
  ctx: StepContext,
  open: readonly ReportRow[],
): Promise<Change[]> {
  const unknown = open.filter(({ report }) => report.code === 'unknown-status')
  const words = open.filter(({ report }) => report.code === 'status-word')
  const topics = dateTopics(open)
  const dates = topics.flatMap(({ rows }) => rows)
  const named = new Set([...unknown, ...words, ...dates])
  const all = withoutToldOnce(open, ({ report }) => report)
    .filter((row) => isFor('needs-attention', row) && !named.has(row))
    .toSorted(mostUrgentFirst)
  const facts = all.filter(isAboutNobody)
  const asks = all.filter((row) => !isAboutNobody(row))
  // Whoever has no user is counted with the word, and not named.
  const affected = unknown.filter(({ report }) => report.userId !== null)
  const newDates = topics.flatMap(({ rows, isTold }) => (isTold ? [] : rows))
  const fresh = [...all, ...words, ...affected, ...newDates].filter(
    (row) =>
      (row.mailedAt === null && row.openedAt > later(ctx.now, -days(30))) ||
      isRemindedOf(row, ctx.now),
  )
  const today = ctx.now.slice(0, 10)
  // What is new after the mail of the day stays unmailed, so that tomorrow's mail is sent for it.
  const isSentToday = [...all, ...words, ...affected, ...dates].some(
    (row) => row.mailedAt?.startsWith(today) === true,
  )
  if (fresh.length === 0 || isSentToday) return []
  const people = await peopleOfReports(ctx, asks)
  const users = await usersInQuestion(ctx, asks)
  const count = subjectsOf(asks)
  const notice: Notice = {
    kind: 'needs-attention',
    people: asks.slice(0, MOST_LINES).map((row) => ({
      ...subjectLine(ctx, people, row),
      reason: row.report.reason,
      code: row.report.code,
      employeeId: row.report.employeeId,
      user: users.get(row.report.userId ?? '') ?? null,
    })),
    more: count - subjectsOf(asks.slice(0, MOST_LINES)),
    count,
    topics: [
      ...facts.map((row) => topicOf(ctx, row)),
      ...(await statusTopics(ctx, words, fresh)),
      ...topics.filter(({ isTold }) => !isTold).map(({ topic }) => topic),
    ],
  }
  // Without the run, the mail's id depends on the day: each admin gets one a day.
  const { run: _run, ...daily } = ctx
  return [
    ...(await noticeWrites(daily, notice, '', today)),
    ...markMailed(ctx, fresh),
    ...markReminded(ctx, fresh),
  ]
}

/** After so many days an end that still waits for an answer is mailed again, as a held plan is (rules 10 and 39). */
const REMINDED_AFTER = [1, 3, 7].map((count) => days(count))

function isRemindedOf({ report, openedAt, mailedAt }: ReportRow, now: string): boolean {
  if (report.code !== 'rehire-unclear' || mailedAt === null) return false
  return REMINDED_AFTER.map((age) => later(openedAt, age)).some(
    (due) => mailedAt < due && due <= now,
  )
}

function markReminded(ctx: StepContext, rows: readonly ReportRow[]): Change[] {
  const ids = rows.filter((row) => isRemindedOf(row, ctx.now)).map((row) => row.id)
  return ids.length === 0 ? [] : [...markReportsMailed(ctx.account.id, ids, ctx.now)]
}

/** Of reports that ask whose user a user is: name and address, by the user's id. */
async function usersInQuestion(
  { deps, organization }: StepContext,
  asks: readonly ReportRow[],
): Promise<ReadonlyMap<string, { name: string; email: string }>> {
  const ids = asks
    .slice(0, MOST_LINES)
    .flatMap(({ report }) => (isQuestion(report) ? (report.userId ?? []) : []))
  const users = ids.length === 0 ? [] : await deps.store.usersById(organization.id, ids)
  return new Map(
    users.map(({ id, firstName, lastName, email }) => [
      id,
      { name: [firstName, lastName].filter(Boolean).join(' '), email },
    ]),
  )
}

/** A fact about all people of the HR system or of an entity, or about an admin's mails. */
function isAboutNobody({ report }: ReportRow): boolean {
  const { code, employeeId, userId } = report
  return isFact(report) || (employeeId === null && userId === null && code !== 'unreadable-user')
}

function topicOf(
  ctx: StepContext,
  { report: { code, reason, detail } }: ReportRow,
): AttentionTopic {
  const { entity } = detail
  return {
    reason,
    code,
    ...(entity === undefined ? {} : { entityName: entityName(ctx, entity) }),
    names: [],
    more: 0,
  }
}

/** How many people the reports are about. One about a user counts as somebody. */
function subjectsOf(rows: readonly ReportRow[]): number {
  return new Set(rows.map(({ id, report }) => report.employeeId ?? id)).size
}

/** In the order of the catalogue: who left and still has access comes first. */
function mostUrgentFirst(a: ReportRow, b: ReportRow): number {
  return REPORT_CODES.indexOf(a.report.code) - REPORT_CODES.indexOf(b.report.code)
}

/** The words that are new, or that somebody has since the last mail: each is asked once (P5). */
async function statusTopics(
  ctx: StepContext,
  words: readonly ReportRow[],
  fresh: readonly ReportRow[],
): Promise<readonly AttentionTopic[]> {
  const topics: AttentionTopic[] = []
  for (const row of words) {
    const { reason, detail } = row.report
    const theirs = fresh.filter(({ report }) => wordOf(report) === detail['word'])
    if (theirs.length === 0 && !fresh.includes(row)) continue
    const people = await peopleOfReports(ctx, theirs.slice(0, MOST_NAMED))
    const names = [...people.values()]
      .map((person) => personLine(ctx, person, null).name)
      .toSorted()
    topics.push({ reason, names, more: theirs.length - names.length })
  }
  return topics
}

function wordOf({ code, reason }: ReportRow['report']): string | null {
  const { word } = reason.facts
  return code === 'unknown-status' && typeof word === 'string' ? fold(word) : null
}

/** The person, or the user of the product that a report is about, by its address or id. */
function subjectLine(
  ctx: StepContext,
  people: ReadonlyMap<string, EmployeeRow>,
  { report: { code, employeeId, detail } }: ReportRow,
): PersonLine {
  const line = personLine(ctx, people.get(employeeId ?? ''), null)
  return code === 'unreadable-user'
    ? { ...line, name: detail['email'] ?? detail['id'] ?? '', email: detail['email'] ?? null }
    : line
}

export async function skippedLines(
  ctx: StepContext,
  rows: readonly ReportRow[],
): Promise<SkippedLine[]> {
  const people = await peopleOfReports(ctx, rows)
  return rows.slice(0, MOST_LINES).map((row) => ({
    ...personLine(ctx, people.get(row.report.employeeId ?? ''), null),
    reason: row.report.reason,
  }))
}

function isFor(kind: ReturnType<typeof mailOf>, { report }: ReportRow): boolean {
  return mailOf(report) === kind
}

async function peopleOfReports(
  ctx: StepContext,
  reports: readonly ReportRow[],
): Promise<ReadonlyMap<string, EmployeeRow>> {
  const ids = reports.slice(0, MOST_LINES).flatMap((row) => row.report.employeeId ?? [])
  return new Map(
    (await ctx.deps.store.employeesById(ctx.account.id, ids)).map((row) => [row.id, row]),
  )
}

export function markMailed(ctx: StepContext, rows: readonly ReportRow[]): Change[] {
  const ids = rows.filter((row) => row.mailedAt === null).map((row) => row.id)
  return ids.length === 0 ? [] : [...markReportsMailed(ctx.account.id, ids, ctx.now)]
}
