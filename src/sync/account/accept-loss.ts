import { Conflict } from '../../core/facts/errors.ts'
import { isPartOf } from '../../core/people/attributes/lost-attributes.ts'
import type { Attribute } from '../../core/people/attributes/remembered.ts'
import type { Deps } from '../step/deps.ts'
import { later, seconds } from '../step/durations.ts'
import { adminNoticeWrites } from '../step/mail/admin-notice.ts'
import { withLease } from '../step/lease.ts'
import { patchAccount, putAudit } from '../changes/accounts.ts'
import { forgetRemembered } from '../changes/people.ts'

/**
 * An admin accepts that HR does not give an attribute any more: from now on empty is empty, and what follows goes
 * through plan and brake (rule 15). 409 where it is not lost.
 */
export async function acceptLoss(
  deps: Deps,
  accountId: string,
  attribute: Attribute,
  actor: string,
): Promise<void> {
  await withLease(deps, accountId, async (base) => {
    const { account, lease, now } = base
    const { store } = deps
    const accepted = account.lostAttributes.filter((one) => isPartOf(one.attribute, attribute))
    if (!accepted.some((one) => one.attribute === attribute))
      throw new Conflict('HR gives this attribute, or its loss was accepted already')
    const forgotten = new Set([...accepted.map((one) => one.attribute), attribute])
    if (attribute === 'employmentType') forgotten.add('employedAgainFrom')
    const reads = account.status === 'active' || account.status === 'review'
    await store.commit(lease, [
      patchAccount(accountId, {
        lostAttributes: account.lostAttributes.filter((one) => !accepted.includes(one)),
        ...(reads ? { nextSyncAt: later(now, seconds(10)) } : {}),
      }),
      ...forgetRemembered(accountId, [...forgotten]),
      { set: 'employees.all-due', account: accountId },
      putAudit({
        organization: account.organization,
        account: accountId,
        actor,
        act: 'attribute.accept',
        target: attribute,
        facts: { count: accepted[0]?.count ?? 0, of: accepted[0]?.of ?? 0 },
        at: now,
      }),
      ...(await adminNoticeWrites(base, {
        act: 'accept-loss',
        actor,
        count: accepted.find((one) => one.attribute === attribute)?.count ?? null,
      })),
    ])
  })
  await deps.queue.enqueue({ kind: 'deliver' })
  await deps.queue.enqueue({ kind: 'advance', account: accountId }, seconds(10))
}
