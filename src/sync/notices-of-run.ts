import { endsMembership } from '../core/action.ts'
import { emailDomain } from '../core/email.ts'
import { MOST_LINES, type AddedLine, type Notice, type SkippedLine } from '../core/notices.ts'
import { reason, type ReportCode } from '../core/reasons.ts'
import type { ActionRow, EmployeeRow, ReportRow } from '../ports/records.ts'
import type { Write } from '../ports/store.ts'
import { departmentOf } from './gather.ts'
import { firstCounts } from './notices-of-plan.ts'
import { leavingNotices } from './notices-of-leaving.ts'
import { noticeWrites } from './notify.ts'
import { hours, later, type Pass } from './pass.ts'
import { cardLine, entityName, peopleOf, personLine } from './person-lines.ts'

const SKIPS: ReadonlySet<ReportCode> = new Set([
  'no-email',
  'ambiguous-match',
  'duplicate-email',
  'unmapped-entity',
  'rehire-unclear',
  'unreadable-phone',
])
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
/** From so many differences between one pair of domains on, they are one notice (rule 16). */
const ONE_RENAME = 5

/** What a run has to tell: one summary of additions, one mail of moves, new differences, externals, open questions. */
export async function runNotices(pass: Pass): Promise<Write[]> {
  const { store } = pass.deps
  const plans = (await store.plansOfRun(pass.run.id)).filter(
    (plan) => plan.state === 'approved' || plan.state === 'applied',
  )
  const rows: ActionRow[] = []
  for (const plan of plans)
    rows.push(...(await store.planActions(plan.id, null, 1_000_000)).map((planned) => planned.row))
  const first = plans.find((plan) => plan.firstSync && plan.decidedAt !== null)
  const open = await store.openReports(pass.account.id)
  const writes: Write[] = []
  writes.push(
    ...(first === undefined
      ? await addedSummary(pass, rows, open)
      : await firstReport(pass, first.id, rows, open)),
  )
  writes.push(...(await movedMail(pass, rows)))
  writes.push(...(await emailMail(pass, open)))
  writes.push(...(await externalMail(pass, open, first !== undefined)))
  writes.push(...(await attentionMail(pass, open)))
  writes.push(...(await leavingNotices(pass)))
  return writes
}

async function addedSummary(
  pass: Pass,
  rows: readonly ActionRow[],
  open: readonly ReportRow[],
): Promise<Write[]> {
  const lines = await addedLines(pass, rows)
  if (lines.length === 0) return []
  const skipped = open.filter((row) => SKIPS.has(row.report.code) && row.mailedAt === null)
  const notice: Notice = {
    kind: 'added-summary',
    added: lines.slice(0, MOST_LINES),
    addedMore: Math.max(0, lines.length - MOST_LINES),
    skipped: await skippedLines(pass, skipped),
  }
  // A held part that is approved later is another occasion of the same run.
  const occasion = rows.some((row) => row.approvedBy !== null) ? 'approved' : 'run'
  return [...(await noticeWrites(pass, notice, '', occasion)), ...mailed(pass, skipped)]
}

async function firstReport(
  pass: Pass,
  planId: string,
  rows: readonly ActionRow[],
  open: readonly ReportRow[],
): Promise<Write[]> {
  const lines = await addedLines(pass, rows)
  const external = await externalLines(pass, open)
  const skipped = open.filter((row) => SKIPS.has(row.report.code))
  const abilities =
    pass.account.integration === null ? null : pass.deps.source.abilities(pass.account.integration)
  const notice: Notice = {
    kind: 'first-sync-report',
    counts: await firstCounts(pass, planId, 'applied'),
    added: lines.slice(0, MOST_LINES),
    addedMore: Math.max(0, lines.length - MOST_LINES),
    external: external.slice(0, MOST_LINES),
    externalMore: Math.max(0, external.length - MOST_LINES),
    skipped: await skippedLines(pass, skipped),
    nextSyncAt: pass.account.nextSyncAt,
    deletionsUnseen: abilities === null ? false : abilities.detectsDeletions !== 'native',
  }
  return [
    ...(await noticeWrites(pass, notice, 'first', 'report', planId)),
    ...mailed(pass, [...skipped, ...open.filter((row) => row.report.code === 'external-user')]),
  ]
}

async function addedLines(pass: Pass, rows: readonly ActionRow[]): Promise<AddedLine[]> {
  const additions = rows.filter(
    (row) =>
      (row.action.kind === 'user.invite' && row.action.purpose !== 'move') ||
      row.action.kind === 'user.reactivate',
  )
  const fresh = additions.filter((row) => row.state !== 'dropped')
  const people = await peopleOf(pass, fresh)
  const dimensions = new Map(
    (await pass.deps.store.dimensions(pass.account.id)).map((d) => [d.id, d]),
  )
  return fresh.map((row) => {
    const person = people.get(row.action.employeeId)
    const line = personLine(pass, person, row.action.entityId)
    const department = person === undefined ? null : departmentOf({ dimensions }, person)
    return {
      ...line,
      department,
      startDate: person?.employee.startDate ?? null,
      state: stateOf(row),
      note: row.state === 'refused' || row.state === 'failed' ? row.reason : null,
    }
  })
}

function stateOf(row: ActionRow): AddedLine['state'] {
  switch (row.state) {
    case 'done':
      return row.action.userId === null ? 'invited' : 'added'
    case 'already':
      return 'already'
    case 'refused':
      return 'refused'
    case 'failed':
    case 'dropped':
      return 'failed'
    case 'waiting':
      return 'retrying'
  }
}

async function movedMail(pass: Pass, rows: readonly ActionRow[]): Promise<Write[]> {
  const moves = rows.filter(
    (row) =>
      row.action.purpose === 'move' &&
      endsMembership(row.action) &&
      row.state !== 'dropped' &&
      row.state !== 'waiting',
  )
  if (moves.length === 0) return []
  const people = await peopleOf(pass, moves)
  const lines = []
  for (const row of moves.slice(0, MOST_LINES)) {
    const { action } = row
    const user =
      action.userId === null
        ? null
        : await pass.deps.store.user(pass.organization.id, action.userId)
    const person = people.get(action.employeeId)
    const failed =
      row.state === 'refused' || row.state === 'failed'
        ? [reason(row.state, { why: row.reason ?? '' })]
        : []
    lines.push({
      person: personLine(pass, person, null),
      fromName: entityName(pass, action.entityId),
      toName: (person?.entityIds ?? []).map((id) => entityName(pass, id)).join(', '),
      cards: (user?.cards ?? []).filter((card) => card.entityId === action.entityId).map(cardLine),
      failed,
    })
  }
  return noticeWrites(pass, { kind: 'moved', moves: lines }, '', 'run')
}

async function emailMail(pass: Pass, open: readonly ReportRow[]): Promise<Write[]> {
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
  return [...(await noticeWrites(pass, notice, '', 'run')), ...mailed(pass, fresh)]
}

function pairOf(row: ReportRow): string {
  return `${emailDomain(row.report.detail['host'] ?? '@')} ${emailDomain(row.report.detail['hr'] ?? '@')}`
}

/** External users: when the set changed since it was last told (M). The first report has them already. */
async function externalMail(
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
  return [...(await noticeWrites(pass, notice, '', 'run')), ...mailed(pass, external)]
}

async function externalLines(
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
async function attentionMail(pass: Pass, open: readonly ReportRow[]): Promise<Write[]> {
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

async function skippedLines(pass: Pass, rows: readonly ReportRow[]): Promise<SkippedLine[]> {
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

function mailed(pass: Pass, rows: readonly ReportRow[]): Write[] {
  const ids = rows.filter((row) => row.mailedAt === null).map((row) => row.id)
  return ids.length === 0 ? [] : [pass.deps.store.markReportsMailed(pass.account.id, ids, pass.now)]
}
