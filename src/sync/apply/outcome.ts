import { givesAccess, isAskedAgain, type Action } from '../../core/facts/action.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import { emailKey } from '../../core/people/email.ts'
import { compareNames } from '../../core/people/names.ts'
import { userAfter } from '../../core/people/effect.ts'
import type { User } from '../../core/people/user.ts'
import { earlier } from '../../core/decide/moments.ts'
import { askAgainAt } from '../../core/decide/refused/refusal.ts'
import { answerTo, type Answer } from '../../core/decide/answers.ts'
import { NO_LOOKS, SHOWN, type Looks } from '../../core/decide/shown/looks.ts'
import { after, NONE } from '../../core/decide/membership.ts'
import type { ActionRow, EmployeeRow } from '../../ports/records.ts'
import { deactivatedNotice, invitationNotice } from '../tell/of-person.ts'
import type { AccountContext } from '../step/context.ts'
import { endedAdminWrites } from './ended-admin.ts'
import { linkWrites } from './invited-link.ts'
import { isOwn } from './verify.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { FinalAnswer } from './final-answer.ts'
import { namePartsOf } from '../step/identity/identity-print.ts'
import { count, putAudit, putEvent } from '../changes/accounts.ts'
import { patchEmployee, putAnswer, putMembership, putUsers } from '../changes/people.ts'
import { closeReports, patchAction } from '../changes/plans.ts'

/** Outcome, user, link and mails in one batch, so that a crash loses none of them (C16). */
export async function outcomeWrites(
  base: AccountContext,
  row: ActionRow,
  answer: FinalAnswer,
): Promise<Change[]> {
  const { deps, account, organization, now } = base
  const { store } = deps
  const { action } = row
  const worked = answer.state === 'done' || answer.state === 'already'
  const before = action.userId === null ? null : await store.user(organization.id, action.userId)
  const shown = answer.user ?? before
  // The host may answer with the user as it was before the action, or without a user.
  const userNow =
    worked && shown !== null
      ? userAfter({ ...shown, cards: answer.cards ?? shown.cards }, action.entityId, action)
      : shown
  const writes: Change[] = [
    patchAction(row.id, {
      state: answer.state,
      attempts: row.attempts,
      reason: answer.reason,
      message: messageOf(answer),
      outcomeUnknown: false,
      nextTryAt: null,
      finishedAt: now,
    }),
    count(`actions_total{kind="${action.kind}",outcome="${answer.state}"}`),
    putEvent({
      organization: organization.id,
      account: account.id,
      type: `action.${answer.state}`,
      subject: action.employeeId,
      facts: {
        action: row.id,
        kind: action.kind,
        entity: action.entityId,
        user: userNow?.id ?? action.userId,
        reason: answer.reason,
      },
      at: now,
    }),
    putAudit({
      organization: organization.id,
      account: account.id,
      actor: row.approvedBy ?? 'schedule',
      act: `${action.kind}.${answer.state}`,
      target: userNow?.id ?? action.userId,
      facts: {
        action: row.id,
        entity: action.entityId,
        employee: action.employeeId,
        because: action.because.map((b) => b.code),
      },
      at: now,
    }),
  ]
  if (userNow !== null && worked) {
    const unlike = await store.usersUnlike(organization.id, [userNow])
    writes.push(...putUsers(organization.id, unlike, now))
  }
  const employee = givesAccess(action) ? await store.employee(account.id, action.employeeId) : null
  const isShown = answer.isReadBack === true && givesAccess(action)
  const looks = isShown ? SHOWN : await looksBefore(base, action, worked)
  const isTheirs = await isOfLinked(base, action)
  if (isTheirs)
    writes.push(
      putAnswer(account.id, action.employeeId, { ...answerOf(action, answer, now), looks }),
    )
  // Somebody else's user has the address: the next decision asks whose it is.
  const isStranger = worked && isAnotherPersons(action, answer, employee)
  if (worked && !isStranger) {
    writes.push(...(await linkWrites(base, action, userNow, employee)))
    if (isTheirs) writes.push(...(await membershipWrites(base, action, answer, userNow)))
  }
  if (worked && action.kind === 'user.deactivate') {
    writes.push(...(await undoneWrites(base, row)))
    if (userNow !== null) writes.push(...(await endedAdminWrites(base, userNow, before)))
  }
  const why = worked && employee !== null ? { why: reasonsLeft(employee, action) } : {}
  const due = await askAgainDue(base, action, answer)
  writes.push(patchEmployee(account.id, action.employeeId, { revisit: 'next-run', ...why, ...due }))
  if (worked) writes.push(...(await answeredFailures(base, action)))
  // A newcomer of two entities got the invitation mail for the first one.
  const isSecond =
    action.userId === null && userNow !== null && (await isOwn(base, action, userNow.id))
  // What the host had called done before was mailed then; that it refuses it now, a report says (rule 51).
  if (isAskedAgain(action)) return writes
  if (
    action.kind === 'user.invite' &&
    worked &&
    !isStranger &&
    answer.invitationUrl !== null &&
    !isSecond
  )
    writes.push(...(await invitationNotice(base, row, answer.invitationUrl)))
  if (action.kind === 'user.deactivate' && action.purpose !== 'move')
    writes.push(...(await deactivatedNotice(base, row, worked, userNow ?? before, before)))
  return writes
}

/** Not about a user to whom the person is linked no longer: what came of it says nothing about the user of now. */
async function isOfLinked(
  { deps: { store }, account }: AccountContext,
  { userId, employeeId }: Action,
): Promise<boolean> {
  return userId === null || (await store.link(account.id, employeeId))?.userId === userId
}

/** An admin wanted the person invited again, so mails go to that address again (rule 54). */
async function answeredFailures(
  { deps: { store }, account, organization, now }: AccountContext,
  action: Action,
): Promise<Change[]> {
  const byAdmin = action.because.some(({ facts }) => facts['decision'] === 'invite-again')
  if (action.kind !== 'user.invite' || !byAdmin) return []
  const { email } = action.params
  const open = await store.openReports(account.id, {
    employees: [action.employeeId],
    code: 'mail-failed',
  })
  const ids = open.map(({ id }) => id)
  return [
    ...closeReports(account.id, ids, account.runSeq, 'ended'),
    {
      set: 'mails.close-invitation',
      account: account.id,
      employee: action.employeeId,
      before: now,
      at: now,
    },
    {
      set: 'mails.close-at',
      organization: organization.id,
      recipientKey: emailKey(email) ?? email,
      at: now,
    },
  ]
}

/** Drops the reasons for giving access once it was given. The next decision stores the new ones. */
function reasonsLeft({ why }: EmployeeRow, { because }: Action): readonly Reason[] {
  const done = new Set(because.map(({ code }) => code))
  return why.filter(({ code }) => !done.has(code))
}

/** An admin undid the end before the host confirmed it, so it does not count (rule 36). */
async function undoneWrites(
  { deps: { store }, account, now }: AccountContext,
  { action, firstTriedAt, createdAt }: ActionRow,
): Promise<Change[]> {
  const overrides = await store.overridesOf(account.id, [action.employeeId])
  const since = firstTriedAt ?? createdAt
  const isUndone = overrides.some(({ decision, at }) => decision === 'undo' && at >= since)
  return isUndone
    ? [{ set: 'actions.undone', account: account.id, employee: action.employeeId, at: now }]
    : []
}

/** What the lists have denied so far stays with an action that is asked again (rule 51). */
async function looksBefore(
  { deps: { store }, account }: AccountContext,
  action: Action,
  worked: boolean,
): Promise<Looks> {
  if (!worked || !isAskedAgain(action)) return NO_LOOKS
  const answers = await store.answersOf(account.id, [action.employeeId])
  return answerTo(answers, action.entityId, action.kind)?.looks ?? NO_LOOKS
}

function answerOf(action: Action, final: FinalAnswer, at: string): Omit<Answer, 'looks'> {
  const { entityId, kind, fingerprint } = action
  const { state: outcome, reason, retryAfterMs = null } = final
  const message = outcome === 'refused' ? messageOf(final) : null
  const again = askAgainAt(final, retryAfterMs, at)
  return { entityId, kind, fingerprint, outcome, reason, message, at, askAgainAt: again }
}

/** A refusal that can end by itself: the person is looked at again at that time, and not only by the next full run. */
async function askAgainDue(
  { deps, account, now }: AccountContext,
  { employeeId }: Action,
  answer: FinalAnswer,
): Promise<Partial<Pick<EmployeeRow, 'nextTransitionAt'>>> {
  const at = askAgainAt(answer, answer.retryAfterMs ?? null, now)
  if (at === null) return {}
  const known = await deps.store.employee(account.id, employeeId)
  return { nextTransitionAt: earlier(known?.nextTransitionAt ?? null, at) }
}

function messageOf({ message }: FinalAnswer): string | null {
  return message?.slice(0, 500) ?? null
}

/** The answer makes the membership what it is now. */
async function membershipWrites(
  { deps: { store }, account, now }: AccountContext,
  action: Action,
  { state, isReadBack = false }: FinalAnswer,
  shown: User | null,
): Promise<Change[]> {
  const { employeeId, entityId } = action
  const known = await store.membershipsOf(account.id, [employeeId])
  const was = known.get(employeeId)?.[entityId] ?? NONE
  const is = after(was, action, { state, at: now, shown, isReadBack })
  if (is === was) return []
  const kept =
    is.state === 'ended' && is.by === 'decision' && (await isTakenBack(store, account.id, action))
      ? { ...is, by: 'leave' as const }
      : is
  return [putMembership(account.id, employeeId, entityId, kept)]
}

/** An admin's `end` was withdrawn before the host confirmed it: it counts as ended by leaving (rule 35). */
async function isTakenBack(
  store: AccountContext['deps']['store'],
  account: string,
  { employeeId }: Action,
): Promise<boolean> {
  const overrides = await store.overridesOf(account, [employeeId])
  return overrides.every(({ decision }) => decision !== 'end')
}

/**
 * The host had a user with the address of the newcomer already, and under another name (rule 9). The invitation of
 * somebody who has a user is about that user.
 */
function isAnotherPersons(
  action: Action,
  { state, user }: FinalAnswer,
  row: EmployeeRow | null,
): boolean {
  if (action.kind !== 'user.invite' || action.userId !== null || state !== 'already') return false
  if (user === null || row === null) return false
  const names = compareNames(namePartsOf(row.employee), [user.firstName, user.lastName])
  return names === 'differ' || names === 'incomparable'
}
