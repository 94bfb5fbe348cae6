import { endedOverrides } from '../../core/decide/overrides.ts'
import type { PersonContext } from './situations.ts'
import type { StepContext } from '../step/context.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Write } from '../../ports/store/write.ts'

/** What a look at somebody does to what admins decided: what HR has spoken against goes, what was noticed stays (rule 35). */
export function overrideWrites(
  ctx: StepContext,
  person: PersonContext,
  decision: Decision,
): Write[] {
  const { store } = ctx.deps
  const { row, situation } = person
  // What is left of a reduced record says nothing any more.
  const over = row.reducedAt === null ? endedOverrides(situation) : []
  return [
    ...over.map((one) => store.removeOverrides(row.account, row.id, [one.decision], one.entity)),
    ...decision.reactivatedByHand.map(({ entity, fingerprint }) =>
      store.putOverride({
        account: row.account,
        employee: row.id,
        entity,
        decision: 'reactivated',
        until: null,
        userId: null,
        fingerprint,
        actor: 'the product',
        at: ctx.now,
      }),
    ),
  ]
}
