import { NotFound, Refused } from '../../core/facts/errors.ts'
import { nextStep } from './decision-run.ts'
import { decisionWrites, requireMembers, type DecisionInput } from './decisions.ts'
import { sourceIdsOf } from './identity/somebody-else.ts'
import { whyNot } from './offers.ts'
import { selfOf } from './guard/self.ts'
import type { Deps } from '../step/deps.ts'
import { loadSituations } from '../decide/situations.ts'
import { withLease } from '../step/lease.ts'
import { betweenRuns } from '../read/decision-context.ts'

/**
 * Stores an admin's decision about one person, with what HR says now. It holds until HR says something else
 * (rule 35). Its actions take the usual way: read, decide, brake, apply. Throws `Refused` where it would
 * change nothing (offers.ts).
 */
export async function decideFor(
  deps: Deps,
  accountId: string,
  employeeId: string,
  input: DecisionInput,
): Promise<void> {
  await withLease(deps, accountId, async (base) => {
    requireMembers(input, base.now)
    const row = await deps.store.employee(accountId, employeeId)
    if (row === null) throw new NotFound('no such employee')
    const [person] = await loadSituations(betweenRuns(base), [row])
    if (person === undefined) throw new NotFound('no such employee')
    const self = await selfOf(deps, base.organization.id, [input.actor, input.letInBy ?? null])
    const refusal = whyNot(input.decision, person, {
      actor: input.actor,
      self,
      named: input.user_id,
    })
    if (refusal !== null) throw new Refused(refusal)
    const writes = await decisionWrites(base, person, input)
    const next = await nextStep(base, sourceIdsOf(person, input.decision), input)
    await deps.store.commit(base.lease, [...writes, ...next])
  })
  await deps.queue.enqueue({ kind: 'advance', account: accountId })
}
