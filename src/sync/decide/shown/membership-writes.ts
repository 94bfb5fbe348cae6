import { canonical } from '../../../core/facts/canonical.ts'
import { NONE } from '../../../core/decide/membership.ts'
import type { Decision } from '../../../core/decide/decision.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { StepContext } from '../../step/context.ts'
import type { PersonContext } from '../situations.ts'
import { putEvent } from '../../changes/accounts.ts'
import { putAnswer, putMembership } from '../../changes/people.ts'
import { remove } from '../../changes/verbs.ts'

/** Stores what the host's list showed about each entity. */
export function membershipWrites(
  { row, takenOver, situation }: PersonContext,
  { memberships }: Pick<Decision, 'memberships'>,
): Change[] {
  const before = takenOver === null ? situation.memberships : {}
  return Object.entries(memberships)
    .filter(([entityId, is]) => canonical(before[entityId] ?? NONE) !== canonical(is))
    .map(([entityId, is]) => putMembership(row.account, row.id, entityId, is))
}

/** Stores what the host's list showed of actions that it had called done (rule 51). */
export function answerWrites(
  { row }: PersonContext,
  { answers }: Pick<Decision, 'answers'>,
): Change[] {
  return answers.map((answer) => putAnswer(row.account, row.id, answer))
}

/**
 * Removes decisions that hold no longer (rule 35). Who made one is told, unless it ended at its own moment.
 */
export function lapseWrites(
  ctx: StepContext,
  { row }: PersonContext,
  { lapsed }: Decision,
): Change[] {
  // A reduced record no longer shows what HR says.
  if (row.reducedAt !== null) return []
  const { account, now, run } = ctx
  return lapsed.flatMap(({ override, because, changes }) => [
    remove('overrides', { account: row.account, id: override.id }),
    putEvent({
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
