import { endsMembership } from '../../core/facts/action.ts'
import { MOST_LINES, type AddedLine, type Notice } from '../../core/tell/notices.ts'
import { reason, type ReportCode } from '../../core/facts/reasons.ts'
import type { ActionRow, Plan, ReportRow } from '../../ports/records.ts'
import type { Write } from '../../ports/store/store.ts'
import { departmentOf } from '../decide/situations.ts'
import { firstCounts } from './of-plan.ts'
import { leavingNotices } from './of-leaving.ts'
import { noticeWrites } from '../step/outbox.ts'
import type { Pass } from '../step/context.ts'
import { cardLine, entityName, peopleOf, personLine } from './lines.ts'
import {
  emailMail,
  externalMail,
  externalLines,
  attentionMail,
  skippedLines,
  mailed,
} from './of-reports.ts'

const SKIPS: ReadonlySet<ReportCode> = new Set([
  'no-email',
  'ambiguous-match',
  'duplicate-email',
  'unmapped-entity',
  'rehire-unclear',
  'unreadable-phone',
])
/** What a run has to tell: one summary of additions, one mail of moves, new differences, externals, open questions. */
export async function runNotices(pass: Pass): Promise<Write[]> {
  const { store } = pass.deps
  const plan = await planOf(pass)
  const planned = plan === null ? [] : await store.planActions(plan.id, null, 1_000_000)
  const rows = planned.map((each) => each.row)
  const first = plan?.firstSync === true ? plan : undefined
  // A held part that is approved later is another occasion of the same run.
  const occasion = plan?.decidedAt == null ? 'run' : plan.id
  const open = await store.openReports(pass.account.id)
  const writes: Write[] = []
  writes.push(
    ...(first === undefined
      ? await addedSummary(pass, rows, open, occasion)
      : await firstReport(pass, first.id, rows, open)),
  )
  writes.push(...(await movedMail(pass, rows, occasion)))
  writes.push(...(await emailMail(pass, open)))
  writes.push(...(await externalMail(pass, open, first !== undefined)))
  writes.push(...(await attentionMail(pass, open)))
  writes.push(...(await leavingNotices(pass)))
  return writes
}

/** What this close of the run did: the part approved just now, else the part that went on at once. */
async function planOf(pass: Pass): Promise<Plan | null> {
  const { store } = pass.deps
  const held = pass.run.heldPlanId === null ? null : await store.plan(pass.run.heldPlanId)
  if (held !== null && held.decidedAt !== null && held.state !== 'rejected') return held
  return pass.run.planId === null ? null : store.plan(pass.run.planId)
}

async function addedSummary(
  pass: Pass,
  rows: readonly ActionRow[],
  open: readonly ReportRow[],
  occasion: string,
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

async function movedMail(
  pass: Pass,
  rows: readonly ActionRow[],
  occasion: string,
): Promise<Write[]> {
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
  return noticeWrites(pass, { kind: 'moved', moves: lines }, '', occasion)
}
