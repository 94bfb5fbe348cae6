import { canonical } from '../../core/facts/canonical.ts'
import { NONE } from '../../core/decide/membership.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Write } from '../../ports/store/write.ts'
import type { StepContext } from '../step/context.ts'
import type { PersonContext } from './situations.ts'

/** Stores what the host's list showed about each entity. */
export function membershipWrites(
  { deps: { store } }: StepContext,
  { row, takenOver, situation }: PersonContext,
  { memberships }: Decision,
): Write[] {
  const before = takenOver === null ? situation.memberships : {}
  return Object.entries(memberships)
    .filter(([entityId, is]) => canonical(before[entityId] ?? NONE) !== canonical(is))
    .map(([entityId, is]) => store.putMembership(row.account, row.id, entityId, is))
}

/** Stores what the host's list showed of actions that it had called done (rule 51). */
export function answerWrites(
  { deps: { store } }: StepContext,
  { row }: PersonContext,
  { answers }: Decision,
): Write[] {
  return answers.map((answer) => store.putAnswer(row.account, row.id, answer))
}

/**
 * Removes decisions that hold no longer (rule 35). Who made one is told, unless it ended at its own moment.
 */
export function lapseWrites(
  ctx: StepContext,
  { row }: PersonContext,
  { lapsed }: Decision,
): Write[] {
  // A reduced record no longer shows what HR says.
  if (row.reducedAt !== null) return []
  const { deps, account, now, run } = ctx
  return lapsed.flatMap(({ override, because, changes }) => [
    deps.store.removeOverride(row.account, override.id),
    deps.store.putEvent({
      organization: account.organization,
      account: account.id,
      type: 'decision.lapsed',
      subject: row.id,
      facts: {
        decision: override.decision,
        id: override.id,
        actor: override.actor,
        madeAt: override.at,
        because,
        changes,
        run: run.id,
      },
      at: now,
    }),
  ])
}
