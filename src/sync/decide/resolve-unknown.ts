import type { Action } from '../../core/facts/action.ts'
import type { ActionRow } from '../../ports/records.ts'
import type { PersonContext } from './situations.ts'
import { outcomeWrites } from '../apply/outcome.ts'
import { commit, type StepContext } from '../step/context.ts'
import { effectOf } from '../apply/verify.ts'
import { later, days } from '../step/durations.ts'
import type { Decision } from '../../core/decide/decision.ts'

/** So long an action may wait for its user to be seen again. */
const RESTS_FOR = days(7)

/**
 * An action that may have worked, on a user whom the product shows nowhere: that says nothing of what came
 * of it. It is neither tried nor given up until the user is seen (rule 46).
 */
export function isParked({ situation }: PersonContext, row: ActionRow, now: string): boolean {
  const isHidden = situation.user === null && row.action.userId !== null
  return isHidden && row.outcomeUnknown && now < later(row.firstTriedAt ?? now, RESTS_FOR)
}

/** Actions that nobody wants any more and whose last try may have worked all the same. */
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

/** In one step; the next one finds the rest. */
const MOST_ASKED = 10

/**
 * Resolved by reading the user before the next decision (rule 46): an invitation that did arrive is
 * somebody's access, and an end that did happen is one that we made.
 */
export async function resolveUnknown(ctx: StepContext, rows: readonly ActionRow[]): Promise<void> {
  const { store } = ctx.deps
  for (const row of rows.slice(0, MOST_ASKED)) {
    const { userId } = row.action
    const listed = userId === null ? null : await store.user(ctx.organization.id, userId)
    const user = await effectOf(ctx, row.action, listed)
    const known = { reason: 'verified', message: null, invitationUrl: null }
    await commit(
      ctx,
      user === null
        ? store.patchAction(row.id, { outcomeUnknown: false })
        : await outcomeWrites(ctx, row, { ...known, state: 'done', user }),
    )
  }
}
