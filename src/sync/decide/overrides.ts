import { endedOverrides } from '../../core/decide/overrides.ts'
import type { PersonContext } from './situations.ts'
import type { StepContext } from '../step/context.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Write } from '../../ports/store/write.ts'

/** Removes overrides that HR has contradicted, and stores access that was given back by hand (rule 35). */
export function overrideWrites(
  ctx: StepContext,
  person: PersonContext,
  decision: Decision,
): Write[] {
  const { store } = ctx.deps
  const { row, situation } = person
  // A reduced record no longer shows what HR says.
  const ended = row.reducedAt === null ? endedOverrides(situation) : []
  return [
    ...ended.map((one) => store.removeOverrides(row.account, row.id, [one.decision], one.entity)),
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
