import { isCardOf } from '../../core/people/user.ts'
import { isAskedAgain, type ActionKind } from '../../core/facts/action.ts'
import { reason, type Reason } from '../../core/facts/reasons.ts'
import { refusalReason } from '../../core/decide/refused/refusal.ts'
import type { User } from '../../core/people/user.ts'
import type { ActionRow } from '../../ports/records.ts'
import { mailWrite, noticeWrites } from '../step/outbox.ts'
import type { AccountContext } from '../step/context.ts'
import { cardLine, personLine } from './lines.ts'
import type { Change } from '../../ports/store/changes.ts'
import { entityName, entitiesOf } from '../step/entity-names.ts'

/** The mail with the invitation link that the host gave. */
export async function invitationNotice(
  base: AccountContext,
  row: ActionRow,
  url: string,
): Promise<Change[]> {
  const { action } = row
  if (action.kind !== 'user.invite') return []
  const { params } = action
  const name = `${params.first_name} ${params.last_name}`.trim()
  const fromHr: ('name' | 'email' | 'phone' | 'department')[] = ['name', 'email']
  if (params.phone !== null) fromHr.push('phone')
  if (params.department !== undefined) fromHr.push('department')
  const notice = {
    kind: 'invitation' as const,
    personName: name,
    invitationUrl: url,
    fromHr,
    entityName: entityName(base, action.entityId),
  }
  const recipient = {
    email: params.email,
    name: name === '' ? null : name,
    locale: params.locale ?? base.organization.locale,
  }
  return [await mailWrite(base, notice, action.employeeId, row.id, recipient)]
}

const ENDS: ReadonlySet<ActionKind> = new Set(['user.deactivate', 'cards.block'])

/**
 * One mail per deactivated user, also for a user of two entities: it is made with the last answer about their
 * access. Actions that wait for approval get their mail after the approval. `after` has the cards as they are
 * now.
 */
export async function deactivatedNotice(
  base: AccountContext,
  row: ActionRow,
  worked: boolean,
  after: User | null,
  before: User | null,
): Promise<Change[]> {
  const { deps, account } = base
  const { store } = deps
  const { action } = row
  if (action.kind !== 'user.deactivate') return []
  const all = (await store.actionsOf(account.id, [row.action.employeeId])).filter(
    (r) =>
      r.action.purpose !== 'move' &&
      // That was mailed when the host first called it done, and this mail does not wait for it (rule 51).
      !isAskedAgain(r.action) &&
      ENDS.has(r.action.kind) &&
      r.createdAt === row.createdAt &&
      r.approvedBy === row.approvedBy,
  )
  const waiting = all.filter(({ state }) => state === 'waiting').map(({ id }) => id)
  const approved = await store.approvedAmong(account.id, waiting)
  const own = all.filter(({ id, state }) => state !== 'waiting' || approved.has(id))
  const ends = own.filter((r) => r.action.kind === 'user.deactivate' && r.id !== row.id)
  if (ends.some((r) => r.state === 'waiting')) return []
  if (!worked && !ends.some((r) => r.state === 'done' || r.state === 'already')) return []
  const employee = await store.employee(account.id, row.action.employeeId)
  if (employee === null || after === null) return []
  const owned = entitiesOf(account, base.organization)
  const failed: Reason[] = own.flatMap((r) => {
    const state = r.id === row.id ? (worked ? 'done' : 'failed') : r.state
    if (state === 'refused')
      return [
        refusalReason(r.action.kind, { reason: r.reason, message: r.message, askAgainAt: null }),
      ]
    return state === 'failed' || state === 'waiting'
      ? [reason('failed', { why: r.reason ?? 'nothing yet' })]
      : []
  })
  const notice = {
    kind: 'deactivated' as const,
    person: { ...personLine(base, employee, action.entityId), email: after.email },
    employeeNumber: employee.employee.employeeNumber,
    because: action.because,
    seenAt: employee.readAt,
    effectiveDate: action.params.effective_date,
    approvedBy: row.approvedBy,
    cards: after.cards.filter((card) => owned.some((id) => isCardOf(card, id))).map(cardLine),
    failed,
    was: {
      manager: await store.isManager(account.id, employee.employee.sourceId),
      admin: after.role !== 'member' && after.words?.role === undefined,
      ...(after.words?.role === undefined ? {} : { role: after.words.role }),
      invitedOnly: before?.status === 'invited',
    },
  }
  return noticeWrites(base, notice, action.employeeId, row.id)
}
