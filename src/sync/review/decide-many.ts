import type { DecisionRefusal } from '../../core/facts/decision-refusal.ts'
import { userInQuestion } from '../../core/decide/identity/question.ts'
import { Refused } from '../../core/facts/errors.ts'
import type { Change } from '../../ports/store/changes.ts'
import { loadSituations, type PersonContext } from '../decide/situations.ts'
import { betweenRuns } from '../read/decision-context.ts'
import type { AccountContext } from '../step/context.ts'
import type { Deps } from '../step/deps.ts'
import { withLease } from '../step/lease.ts'
import { hints, nextStep } from './decision-run.ts'
import { sourceIdsOf } from './identity/somebody-else.ts'
import { whyNot } from './offers.ts'
import { selfOf, type Self } from './guard/self.ts'
import { decisionWrites, requireMembers, type DecisionInput } from './decisions.ts'

const BATCH = 100

/** Decisions that make sense about many people at once. Each is linked to the user that was asked about. */
export type DecisionAboutMany = Exclude<DecisionInput['decision'], 'unlink'>

/** What came of a decision about many: one person who is refused does not stop the others. */
export interface DecidedMany {
  readonly decided: readonly string[]
  readonly refused: readonly {
    readonly employeeId: string
    readonly why: DecisionRefusal | 'unknown'
  }[]
}

/** Stores the same decision about each of these people, as if an admin had gone through them one by one. */
export async function decideForMany(
  deps: Deps,
  accountId: string,
  employees: readonly string[],
  input: DecisionInput & { readonly decision: DecisionAboutMany },
): Promise<DecidedMany> {
  const decided: PersonContext[] = []
  const refused: { employeeId: string; why: DecisionRefusal | 'unknown' }[] = []
  await withLease(deps, accountId, async (base) => {
    requireMembers(input, base.now)
    const self = await selfOf(deps, base.organization.id, [input.actor, input.letInBy ?? null])
    for (let start = 0; start < employees.length; start += BATCH) {
      const ids = employees.slice(start, start + BATCH)
      const rows = await deps.store.employeesById(accountId, ids)
      for (const id of ids)
        if (!rows.some((row) => row.id === id)) refused.push({ employeeId: id, why: 'unknown' })
      const writes: Change[] = []
      for (const person of await loadSituations(betweenRuns(base), rows)) {
        const taken = await decideOne(base, person, input, self)
        if (typeof taken === 'string') refused.push({ employeeId: person.row.id, why: taken })
        else {
          decided.push(person)
          writes.push(...taken)
        }
      }
      // With the decisions, so that a crash leaves none that nothing carries out.
      const next = start + BATCH < employees.length ? hints : nextStep
      const sourceIds = decided.flatMap((person) => sourceIdsOf(person, input.decision))
      const steps = sourceIds.length === 0 ? [] : await next(base, sourceIds, input)
      await deps.store.commit(base.lease, [...writes, ...steps])
    }
  })
  if (decided.length > 0) await deps.queue.enqueue({ kind: 'advance', account: accountId })
  return { decided: decided.map(({ row }) => row.id), refused }
}

/** The writes, or why this person is left out. */
async function decideOne(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
  self: Self,
): Promise<Change[] | DecisionRefusal> {
  const refusal = whyNot(input.decision, person, {
    actor: input.actor,
    self,
    named: input.user_id,
  })
  if (refusal !== null) return refusal
  if (input.decision === 'link' && userInQuestion(person.situation) === null) return 'no-question'
  try {
    return await decisionWrites(base, person, input)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
