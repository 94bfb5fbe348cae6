import { afterWithdrawal } from '../../core/decide/membership.ts'
import { NotFound } from '../../core/facts/errors.ts'
import type { Override } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { AccountContext } from '../step/context.ts'
import type { Deps } from '../step/deps.ts'
import { withLease } from '../step/lease.ts'
import { hints } from './decision-run.ts'
import { stoppedActions } from '../plan/stopped-actions.ts'
import { rejoinWrites } from './identity/somebody-else.ts'
import { putAudit, putEvent } from '../changes/accounts.ts'
import { patchEmployee, putMembership } from '../changes/people.ts'
import { remove } from '../changes/verbs.ts'

/** Withdraws a decision: HR is followed again from the next step on (rule 35). */
export async function withdraw(
  deps: Deps,
  accountId: string,
  decisionId: string,
  actor: string,
): Promise<Override> {
  const withdrawn = await withLease(deps, accountId, async (base) => {
    const override = await deps.store.override(accountId, decisionId)
    if (override === null) throw new NotFound('no such decision, or it holds no longer')
    const row = await deps.store.employee(accountId, override.employee)
    const next = row === null ? [] : hints(base, [row.employee.sourceId])
    await deps.store.commit(base.lease, [...(await withdrawal(base, override, actor)), ...next])
    return override
  })
  await deps.queue.enqueue({ kind: 'advance', account: accountId })
  return withdrawn
}

async function withdrawal(
  base: AccountContext,
  override: Override,
  actor: string,
): Promise<Change[]> {
  const { account, now } = base
  const { employee, decision, id } = override
  const said = { organization: account.organization, account: account.id, at: now }
  const facts = { decision, id, by: override.actor }
  return [
    remove('overrides', { account: account.id, id }),
    ...(decision === 'end' ? await withoutEnd(base, override) : []),
    ...(decision === 'not-this-person' ? await rejoinWrites(base, override) : []),
    patchEmployee(account.id, employee, { revisit: 'next-run' }),
    putEvent({
      ...said,
      type: 'decision.withdrawn',
      subject: employee,
      facts: { ...facts, actor },
    }),
    putAudit({ ...said, actor, act: 'decision.withdraw', target: employee, facts }),
  ]
}

/** What still waits is not done any more; what was done may be given back by HR. */
async function withoutEnd(
  base: AccountContext,
  { account, employee }: Override,
): Promise<Change[]> {
  const { store } = base.deps
  const past = await store.actionsOf(account, [employee])
  const ends = past.filter(({ action }) => action.purpose === 'decision')
  const memberships = (await store.membershipsOf(account, [employee])).get(employee) ?? {}
  return [
    ...(await stoppedActions(base, ends, 'decision:withdrawn')),
    ...Object.entries(memberships).flatMap(([entityId, was]) => {
      const is = afterWithdrawal(was)
      return is === was ? [] : [putMembership(account, employee, entityId, is)]
    }),
  ]
}
