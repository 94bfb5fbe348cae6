import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonContext } from './situations.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { Link } from '../../ports/records.ts'
import { addressKeyOf, nameKeyOf } from '../step/person-keys.ts'

/** The link to store after the decision; null if the decision is about no link. */
export async function linkAfter(
  ctx: DecisionContext,
  person: PersonContext,
  decision: Decision,
): Promise<Link | null> {
  const { row, situation } = person
  if (decision.link.kind === 'none') return null
  const before = person.link ?? person.takenOver
  const how =
    person.takenOver !== null
      ? 'moved'
      : decision.link.how === 'keep'
        ? (before?.how ?? 'email')
        : decision.link.how
  const { remoteId } = row.employee
  return {
    account: row.account,
    employee: row.id,
    organization: ctx.account.organization,
    userId: decision.link.userId,
    state: 'live',
    how:
      how === 'moved' ||
      how === 'relinked' ||
      how === 'email' ||
      how === 'invited' ||
      how === 'by-hand'
        ? how
        : 'email',
    remoteHash: remoteId === null ? null : await ctx.deps.config.keyedHash(remoteId),
    integrationSlug: ctx.account.integration?.slug ?? null,
    emailKey: addressKeyOf(ctx, row),
    nameKey: nameKeyOf(ctx, row),
    since: before?.since ?? situation.instant,
    closedAt: null,
  }
}
