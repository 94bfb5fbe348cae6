import type { Action, ActionKind } from '../../core/facts/action.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import { userAfter } from '../../core/people/effect.ts'
import { hasAccess, type User } from '../../core/people/user.ts'
import type { ActionRow, EmployeeRow, Link } from '../../ports/records.ts'
import { deactivatedNotice, invitationNotice } from '../tell/of-person.ts'
import type { AccountContext } from '../step/context.ts'
import { isOwn } from './verify.ts'
import type { Write } from '../../ports/store/write.ts'
import type { FinalAnswer } from './final-answer.ts'
import { addressKeyOf, nameKeyOf } from '../step/person-keys.ts'

/** Outcome, user, link and mails in one batch, so that a crash loses none of them (C16). */
export async function outcomeWrites(
  base: AccountContext,
  row: ActionRow,
  answer: FinalAnswer,
): Promise<Write[]> {
  const { deps, account, organization, now } = base
  const { store } = deps
  const { action } = row
  const worked = answer.state === 'done' || answer.state === 'already'
  const before = action.userId === null ? null : await store.user(organization.id, action.userId)
  const shown = answer.user ?? before
  // The host may answer with the user as it was before the action, or without a user.
  const after =
    worked && shown !== null
      ? userAfter({ ...shown, cards: answer.cards ?? shown.cards }, action.entityId, action)
      : shown
  const writes: Write[] = [
    store.patchAction(row.id, {
      state: answer.state,
      attempts: row.attempts,
      reason: answer.reason,
      message: answer.message?.slice(0, 500) ?? null,
      outcomeUnknown: false,
      nextTryAt: null,
      finishedAt: now,
    }),
    store.putEvent({
      organization: organization.id,
      account: account.id,
      type: `action.${answer.state}`,
      subject: action.employeeId,
      facts: {
        action: row.id,
        kind: action.kind,
        entity: action.entityId,
        user: after?.id ?? action.userId,
        reason: answer.reason,
      },
      at: now,
    }),
    store.putAudit({
      organization: organization.id,
      account: account.id,
      actor: row.approvedBy ?? 'schedule',
      act: `${action.kind}.${answer.state}`,
      target: after?.id ?? action.userId,
      facts: {
        action: row.id,
        entity: action.entityId,
        employee: action.employeeId,
        because: action.because.map((b) => b.code),
      },
      at: now,
    }),
  ]
  if (after !== null && worked)
    writes.push(...(await store.putUsers(organization.id, [after], now)))
  const employee = GIVES_ACCESS.has(action.kind)
    ? await store.employee(account.id, action.employeeId)
    : null
  if (worked) writes.push(...(await linkWrites(base, action, before, after, employee)))
  if (worked && action.kind === 'user.deactivate') writes.push(...(await undoneWrites(base, row)))
  const why = worked && employee !== null ? { why: reasonsLeft(employee, action) } : {}
  writes.push(store.patchEmployee(account.id, action.employeeId, { revisit: 'next-run', ...why }))
  // A newcomer of two entities got the invitation mail for the first one.
  const isSecond = action.userId === null && after !== null && (await isOwn(base, action, after.id))
  if (action.kind === 'user.invite' && worked && answer.invitationUrl !== null && !isSecond)
    writes.push(...(await invitationNotice(base, row, answer.invitationUrl)))
  if (action.kind === 'user.deactivate' && action.purpose === 'leave')
    writes.push(...(await deactivatedNotice(base, row, worked, after ?? before, before)))
  return writes
}

const GIVES_ACCESS: ReadonlySet<ActionKind> = new Set(['user.invite', 'user.reactivate'])

/** Drops the reasons for giving access once it was given. The next decision stores the new ones. */
function reasonsLeft({ why }: EmployeeRow, { because }: Action): readonly Reason[] {
  const done = new Set(because.map(({ code }) => code))
  return why.filter(({ code }) => !done.has(code))
}

/** An admin undid the end before the host confirmed it, so it does not count (rule 36). */
async function undoneWrites(
  { deps: { store }, account, now }: AccountContext,
  { action, firstTriedAt, createdAt }: ActionRow,
): Promise<Write[]> {
  const overrides = await store.overridesOf(account.id, [action.employeeId])
  const since = firstTriedAt ?? createdAt
  const isUndone = overrides.some(({ decision, at }) => decision === 'undo' && at >= since)
  return isUndone ? [store.markUndone(account.id, action.employeeId, now)] : []
}

async function linkWrites(
  base: AccountContext,
  action: Action,
  before: User | null,
  after: User | null,
  employee: EmployeeRow | null,
): Promise<Write[]> {
  const { deps, account, now } = base
  const link = await deps.store.link(account.id, action.employeeId)
  if (action.kind === 'user.invite' && after !== null && (link === null || link.state !== 'live')) {
    // The user may be linked to somebody else by now. Two people never share a user.
    const owners = await deps.store.linksByUser(account.organization, [after.id])
    if (owners.some((l) => l.account === account.id && l.state === 'live')) return []
    if (employee === null) return []
    return [deps.store.putLink(await newLink(base, employee, after.id, action.entityId))]
  }
  if (link === null) return []
  if (action.kind === 'user.deactivate') {
    const ended = { at: now, invitedOnly: before?.status === 'invited', seen: false }
    // After a move the old entity is no longer theirs. A leaver's entities are kept for a return.
    const entityIds =
      action.purpose === 'move'
        ? link.entityIds.filter((id) => id !== action.entityId)
        : link.entityIds
    return [
      deps.store.putLink({
        ...link,
        entityIds,
        ended: action.purpose === 'move' ? link.ended : { ...link.ended, [action.entityId]: ended },
      }),
    ]
  }
  if (
    (action.kind === 'user.reactivate' || action.kind === 'user.invite') &&
    (after === null || hasAccess(after, action.entityId))
  ) {
    const { [action.entityId]: _back, ...ended } = link.ended
    return [
      deps.store.putLink({
        ...link,
        entityIds: [...new Set([...link.entityIds, action.entityId])],
        ended,
      }),
    ]
  }
  return []
}

async function newLink(
  base: AccountContext,
  row: EmployeeRow,
  userId: string,
  entityId: string,
): Promise<Link> {
  const { deps, account, organization, now } = base
  const { remoteId } = row.employee
  return {
    account: account.id,
    employee: row.id,
    organization: organization.id,
    userId,
    state: 'live',
    entityIds: [entityId],
    how: 'invited',
    ended: {},
    remoteHash: remoteId === null ? null : await deps.config.keyedHash(remoteId),
    integrationSlug: account.integration?.slug ?? null,
    emailKey: addressKeyOf(base, row),
    nameKey: nameKeyOf(base, row),
    since: now,
    closedAt: null,
  }
}
