import { answersBefore, membershipsBefore, type PastAnswer } from '../../core/decide/derive.ts'
import type { Account, ActionRow, Organization } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Lease } from '../../ports/store/lease.ts'
import type { Deps } from './deps.ts'
import { patchAccount } from '../changes/accounts.ts'
import { putAnswer, putMembership } from '../changes/people.ts'

const BATCH = 100

/**
 * Fills memberships and answers of one batch of people from what 0.1.0 and 0.2.0 stored. Returns the account
 * as it is then; `membershipsAt` is no longer null once everybody was filled. Kept for one release.
 */
export async function fillMemberships(
  deps: Deps,
  lease: Lease,
  account: Account,
  organization: Organization,
): Promise<Account> {
  const { store } = deps
  const people = await store.peopleBefore(account.id, account.membershipsAfter, BATCH)
  const ids = people.map(({ employee }) => employee)
  const [regained, past, users] = await Promise.all([
    store.regainedBefore(account.id, ids),
    store.actionsOf(account.id, ids),
    store.usersById(
      organization.id,
      people.flatMap(({ userId }) => userId ?? []),
    ),
  ])
  const writes: Change[] = []
  for (const { employee, userId, entityIds, ended } of people) {
    const before = {
      entityIds,
      ended,
      regained: regained.get(employee) ?? {},
      past: past.filter(({ action }) => action.employeeId === employee).flatMap(answered),
    }
    const user = users.find(({ id }) => id === userId) ?? null
    for (const [entityId, membership] of Object.entries(membershipsBefore(before, user)))
      writes.push(putMembership(account.id, employee, entityId, membership))
    for (const answer of answersBefore(before)) writes.push(putAnswer(account.id, employee, answer))
  }
  const after = ids.at(-1) ?? account.membershipsAfter
  const isFilled = people.length < BATCH
  const patch = {
    membershipsAfter: after,
    membershipsAt: isFilled ? deps.clock.now().toISOString() : null,
  }
  await store.commit(lease, [
    ...writes,
    ...(isFilled ? [{ set: 'overrides.drop-regained', account: account.id } as const] : []),
    patchAccount(account.id, patch),
  ])
  return { ...account, ...patch }
}

/** The final answer to an action; none while it waits, or where it was dropped. */
function answered({ action, state, reason, finishedAt }: ActionRow): readonly PastAnswer[] {
  if (finishedAt === null || state === 'waiting' || state === 'dropped') return []
  const { entityId, kind, purpose, fingerprint } = action
  return [{ entityId, kind, purpose, fingerprint, outcome: state, reason, at: finishedAt }]
}
