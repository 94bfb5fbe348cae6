import type { Decision } from '../../../core/decide/decision.ts'
import type { DoubtedListBookmark } from '../../../ports/bookmark.ts'
import { candidates } from '../../read/reconfirm.ts'
import { decisionContext } from '../../read/decision-context.ts'
import { advanceTo, goOn, type Next, type StepContext } from '../../step/context.ts'
import { failing } from '../../step/health.ts'
import { decidePerson } from '../decide-person.ts'
import { answerWrites, membershipWrites } from './membership-writes.ts'
import { loadSituations, type PersonContext } from '../situations.ts'

/**
 * A list of the host's users that is too short to be believed makes no plan (rule 38). Only who is missing from it is
 * doubted: what it shows of the others confirms what was done there, one batch in each step (rules 35 and 51).
 * Otherwise what a hand changes before the next list would be taken for what was never done.
 */
export async function doubtedListStep(ctx: StepContext<DoubtedListBookmark>): Promise<Next> {
  const { deps, run } = ctx
  const rows = await candidates(ctx, run.bookmark.after)
  if (rows.length === 0) {
    const over = { state: 'failed', reason: 'host-list-incomplete', finishedAt: ctx.now } as const
    return advanceTo(ctx, 'over', over, await failing(ctx, 'host-list-incomplete'))
  }
  const people = await loadSituations(decisionContext(ctx), rows)
  const users = people.flatMap(({ link }) => link?.userId ?? [])
  const absent = new Set(await deps.store.unlisted(run.id, 'users', users))
  const shown = people.filter(({ link }) => link !== null && !absent.has(link.userId))
  const bookmark = { ...run.bookmark, after: rows.at(-1)?.id ?? null }
  return goOn(
    ctx,
    { bookmark, stepFailures: 0 },
    shown.flatMap((person) => {
      const confirmed = confirmedOf(person, decidePerson(person))
      return [...membershipWrites(person, confirmed), ...answerWrites(person, confirmed)]
    }),
  )
}

/** What a list only confirms: the same membership, now shown, and answers whose effect it shows. */
function confirmedOf(
  { situation }: PersonContext,
  { memberships, answers }: Decision,
): Pick<Decision, 'memberships' | 'answers'> {
  const same = Object.entries(memberships).filter(
    ([entityId, { state }]) => situation.memberships[entityId]?.state === state,
  )
  return {
    memberships: Object.fromEntries(same),
    answers: answers.filter(({ looks }) => looks.shown),
  }
}
