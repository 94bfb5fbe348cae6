import type { Action } from '../../core/facts/action.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { PersonContext } from './situations.ts'
import { outcomeWrites } from '../apply/outcome.ts'
import { commit, type StepContext } from '../step/context.ts'
import { userShowingEffect } from '../apply/verify.ts'
import { later, days } from '../step/durations.ts'
import type { Decision } from '../../core/decide/decision.ts'
import { patchAction } from '../changes/plans.ts'

/** How long an action may stay parked until its user is seen again. */
const PARKED_FOR = days(7)

/**
 * The action may have worked, but the host shows its user neither in the list nor by id. That does not tell
 * its outcome. It is neither tried nor dropped until the user is seen again (rule 46).
 */
export function isParked({ situation }: PersonContext, row: ActionRow, now: string): boolean {
  const isHidden = situation.user === null && row.action.userId !== null
  return isHidden && row.outcomeUnknown && now < later(row.firstTriedAt ?? now, PARKED_FOR)
}

/** Actions that are no longer wanted, but whose last try may have worked. */
export function unwantedUnknown(
  people: readonly PersonContext[],
  decisions: readonly Decision[],
  rows: ReadonlyMap<Action, ActionRow>,
  now: string,
): readonly ActionRow[] {
  const wanted = new Set<string>()
  for (const { actions } of decisions)
    for (const action of actions) wanted.add(rows.get(action)?.id ?? '')
  return people
    .flatMap((person) => person.past.filter((row) => !isParked(person, row, now)))
    .filter((row) => row.state === 'waiting' && row.outcomeUnknown && !wanted.has(row.id))
}

/** Users read in one step. The next step takes the rest. */
const MOST_ASKED = 10

/**
 * Reads the users before the next decision (rule 46), which has to know whether the action worked: whether
 * an invited person has access already, or whether we ended the access that is gone.
 */
export async function resolveUnknown(ctx: StepContext, rows: readonly ActionRow[]): Promise<void> {
  const { store } = ctx.deps
  for (const row of rows.slice(0, MOST_ASKED)) {
    const { userId } = row.action
    const listed = userId === null ? null : await store.user(ctx.organization.id, userId)
    const user = await userShowingEffect(ctx, row.action, listed)
    const known = { reason: 'verified', message: null, invitationUrl: null }
    await commit(
      ctx,
      user === null
        ? patchAction(row.id, { outcomeUnknown: false })
        : await outcomeWrites(ctx, row, { ...known, state: 'done', user }),
    )
  }
}
