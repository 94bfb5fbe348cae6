import { Conflict, Invalid } from '../../../core/facts/errors.ts'
import { userInQuestion, userToEnd } from '../../../core/decide/identity/question.ts'
import type { Situation } from '../../../core/decide/situation.ts'
import type { Link } from '../../../ports/records.ts'
import type { Change } from '../../../ports/store/changes.ts'
import type { PersonContext } from '../../decide/situations.ts'
import type { AccountContext } from '../../step/context.ts'
import { identityPrint } from '../../step/identity/identity-print.ts'
import { formerOf, rejoinWrites } from './somebody-else.ts'
import { addressKeyOf, nameKeyOf } from '../../step/person-keys.ts'
import {
  patchEmployee,
  putLink,
  putMembership,
  putOverride,
  removeLink,
  removeMemberships,
  removeOverrides,
} from '../../changes/people.ts'
import { patchAction } from '../../changes/plans.ts'
import { remove } from '../../changes/verbs.ts'

/** An admin says which user this person is. What was said against it before holds no longer. */
export async function linkWrites(
  base: AccountContext,
  person: PersonContext,
  userId: string,
): Promise<Change[]> {
  const { row, situation } = person
  const link = await linkByHand(base, person, userId)
  const against = situation.overrides.filter((override) => override.userId === userId)
  return [
    ...removeOverrides(row.account, row.id, ['unlink']),
    // What an earlier user had, and what the host answered about that user, says nothing about this one.
    ...(person.link?.userId === userId ? [] : removeMemberships(row.account, row.id)),
    ...against
      .filter(({ decision }) => decision === 'not-this-person' || decision === 'keeps-access')
      .map(({ id }) => remove('overrides', { account: row.account, id })),
    ...(await movedFrom(base, person, userId)),
    putLink(link),
    // After "somebody else", the same person after all.
    ...(await rejoinWrites(base, { employee: row.id, userId }, link)),
  ]
}

/** The user to link: the one that is named, or the one that was asked about. */
export function userToLink({ situation }: PersonContext, named: string | undefined): string {
  const userId = named ?? userInQuestion(situation)
  if (userId === null) throw new Invalid([{ member: 'user_id', message: 'name the user to link' }])
  return userId
}

/** Somebody who left and is not linked to their user: the end is theirs, so the link is made with it (rule 12). */
export async function linkToEnd(base: AccountContext, person: PersonContext): Promise<Change[]> {
  const user = userToEnd(person.situation)
  return person.link !== null || user === null ? [] : linkWrites(base, person, user.id)
}

async function linkByHand(
  base: AccountContext,
  { row, situation }: PersonContext,
  userId: string,
): Promise<Link> {
  const older = olderRecord(situation, userId)
  const user =
    (await base.deps.store.user(base.organization.id, userId)) ??
    (await base.deps.host.user(base.organization.id, userId))
  if (user === null)
    throw new Invalid([{ member: 'user_id', message: 'no such user in the product' }])
  const taken = (await base.deps.store.linksByUser(base.organization.id, [user.id])).find(
    (link) =>
      link.account === row.account &&
      link.state === 'live' &&
      link.employee !== row.id &&
      link.employee !== older,
  )
  const former = await formerOf(base, { employee: row.id, userId })
  if (taken !== undefined && taken.employee !== former?.id)
    throw new Conflict('this user is linked to somebody else', { employee_id: taken.employee })
  const { remoteId } = row.employee
  return {
    account: row.account,
    employee: row.id,
    organization: base.organization.id,
    userId: user.id,
    state: 'live',
    how: 'by-hand',
    remoteHash: remoteId === null ? null : await base.deps.config.keyedHash(remoteId),
    integrationSlug: base.account.integration?.slug ?? null,
    emailKey: addressKeyOf(base, row),
    nameKey: nameKeyOf(base, row),
    print: await identityPrint(base, row, row.state === 'left'),
    since: base.now,
    closedAt: null,
  }
}

/** The record of somebody who left, whose link moves to this one when an admin says that it is the same person. */
export function olderRecord(
  { correlation: c }: Pick<Situation, 'correlation'>,
  userId: string,
): string | null {
  return c.kind === 'rehire-unclear' && c.userId === userId ? c.from : null
}

/** What moves with the link: memberships and decisions. What waited for the older record is not wanted any more. */
async function movedFrom(
  { deps: { store }, now }: AccountContext,
  { row, situation }: PersonContext,
  userId: string,
): Promise<Change[]> {
  const older = olderRecord(situation, userId)
  if (older === null) return []
  const [memberships, overrides, actions] = await Promise.all([
    store.membershipsOf(row.account, [older]),
    store.overridesOf(row.account, [older]),
    store.actionsOf(row.account, [older]),
  ])
  const dropped = { state: 'dropped', reason: 'not-wanted', finishedAt: now } as const
  return [
    removeLink(row.account, older),
    ...removeMemberships(row.account, older),
    ...Object.entries(memberships.get(older) ?? {}).map(([entity, membership]) =>
      putMembership(row.account, row.id, entity, membership),
    ),
    ...overrides.flatMap((override) => [
      remove('overrides', { account: row.account, id: override.id }),
      putOverride({ ...override, employee: row.id }),
    ]),
    ...actions
      .filter(({ state }) => state === 'waiting')
      .map(({ id }) => patchAction(id, { ...dropped, nextTryAt: null, parked: false })),
    patchEmployee(row.account, older, { revisit: 'next-run' }),
  ]
}
