import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonContext } from './situations.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { IdentityPrint } from '../../core/decide/identity/identity-change.ts'
import type { EmployeeRow, Link } from '../../ports/records.ts'
import { identityPrint } from '../step/identity/identity-print.ts'
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
  // Until an admin says whose record it is, the link stays the one of the person it was made for (rule 36). A
  // reduced record has nothing to remember, and what is remembered stays (rule 49).
  if (before !== null && (situation.perhapsAnother || row.reducedAt !== null))
    return { ...before, account: row.account, employee: row.id }
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
    print: await printAfter(ctx, row, before, situation.presence.kind === 'left'),
    since: before?.since ?? situation.instant,
    closedAt: null,
  }
}

/** An unchanged record keeps its print, which saves the hashes. */
async function printAfter(
  ctx: DecisionContext,
  row: EmployeeRow,
  before: Link | null,
  left: boolean,
): Promise<IdentityPrint> {
  const known = before?.print ?? null
  if (known?.version === row.hash && known.left === left) return known
  const print = await identityPrint(ctx, row, left)
  // A name that HR no longer gives is still the name of whoever was linked.
  const isNamed = print.words.length > 0 || known === null
  return isNamed ? print : { ...print, words: known.words, scripts: known.scripts }
}
