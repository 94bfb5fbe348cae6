import { Conflict, Invalid } from '../../core/facts/errors.ts'
import { hrFingerprint, nowFingerprint, wholeFingerprint } from '../../core/decide/overrides.ts'
import type { Link, Override } from '../../ports/records.ts'
import type { PersonContext } from '../decide/situations.ts'
import type { Write } from '../../ports/store/write.ts'
import { addressKeyOf, nameKeyOf } from '../step/person-keys.ts'
import type { AccountContext } from '../step/context.ts'
import type { OverrideDecision } from '../../core/facts/override-decision.ts'

export interface DecisionInput {
  readonly decision:
    | 'keep'
    | 'postpone'
    | 'now'
    | 'invite-again'
    | 'link'
    | 'unlink'
    | 'accept-email'
    | 'undo'
  readonly until?: string | undefined
  readonly user_id?: string | undefined
  readonly actor: string
}

/** All writes of one decision, for one batch: override, stopped actions, next read, event and audit. */
export async function decisionWrites(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Write[]> {
  const { store } = base.deps
  const { organization, id: account } = base.account
  const employee = person.row.id
  const common = { organization, account, at: base.now }
  const { actor, decision, until = null, user_id: user = null } = input
  return [
    ...(await writesFor(base, person, input)),
    ...(await stoppedActions(base, person, input)),
    store.patchEmployee(account, employee, { revisit: 'next-run' }),
    store.putHint(account, person.row.employee.sourceId, base.now),
    store.putEvent({
      ...common,
      type: `decision.${decision}`,
      subject: employee,
      facts: { actor, until },
    }),
    store.putAudit({
      ...common,
      actor,
      act: `decision.${decision}`,
      target: employee,
      facts: { until, user },
    }),
  ]
}

const STOPPING_DECISIONS: ReadonlySet<DecisionInput['decision']> = new Set([
  'keep',
  'postpone',
  'undo',
  'unlink',
])

/** Stops waiting actions that would take access away: their next try could come before the next run decides. */
async function stoppedActions(
  { deps: { store }, account, now }: AccountContext,
  { past }: PersonContext,
  { decision }: DecisionInput,
): Promise<Write[]> {
  if (!STOPPING_DECISIONS.has(decision)) return []
  const held = await store.heldPlan(account.id)
  const reason = `decision:${decision}`
  return past
    .filter(({ state, action }) => state === 'waiting' && TAKING_PURPOSES.has(action.purpose))
    .flatMap(({ id, outcomeUnknown }) => {
      // The last try may have worked. The next decision finds out, even if HR is down for long.
      if (outcomeUnknown) return [store.patchAction(id, { nextTryAt: null, parked: true })]
      const dropped = { state: 'dropped', reason, finishedAt: now, nextTryAt: null } as const
      return [
        store.patchAction(id, dropped),
        // The action leaves the held plan, which is counted again.
        ...(held === null
          ? []
          : [store.removePlanned(held.id, id), store.patchPlan(held.id, { counts: null })]),
      ]
    })
}

const TAKING_PURPOSES: ReadonlySet<string> = new Set(['leave', 'move'])

/** Throws `Invalid` where a member that the decision needs is missing or wrong, whoever it is about. */
export function requireMembers(input: DecisionInput, now: string): void {
  if (input.decision === 'postpone') untilOf(input, now)
  if (input.decision === 'link') userIdOf(input)
}

function untilOf({ until }: DecisionInput, now: string): string {
  const at = until === undefined ? Number.NaN : Date.parse(until)
  if (Number.isNaN(at) || at <= Date.parse(now))
    throw new Invalid([{ member: 'until', message: 'give a time in the future (RFC 3339)' }])
  return new Date(at).toISOString()
}

function userIdOf({ user_id }: DecisionInput): string {
  if (user_id === undefined)
    throw new Invalid([{ member: 'user_id', message: 'name the user to link' }])
  return user_id
}

async function writesFor(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Write[]> {
  const { store } = base.deps
  const { row, link } = person
  const removes = (...decisions: OverrideDecision[]): Write =>
    store.removeOverrides(row.account, row.id, decisions)
  switch (input.decision) {
    case 'keep':
      return [removes('now', 'undo', 'postpone'), overrideWrite(base, person, 'keep', input, null)]
    case 'postpone':
      return [
        removes('now', 'keep', 'undo'),
        // For a linked person the newest decision counts: an end that was rejected earlier is now only postponed.
        ...(link === null ? [] : [removes('rejected', 'reactivated')]),
        overrideWrite(base, person, 'postpone', input, untilOf(input, base.now)),
      ]
    case 'now':
      return [
        removes('keep', 'postpone', 'rejected', 'reactivated', 'undo'),
        overrideWrite(base, person, 'now', input, null),
      ]
    case 'invite-again':
      return [
        removes('rejected', 'keep', 'unlink'),
        overrideWrite(base, person, 'invite-again', input, null),
      ]
    case 'accept-email':
      return [overrideWrite(base, person, 'accept-email', input, null)]
    case 'undo':
      return [
        removes('now', 'rejected', 'keep', 'postpone'),
        overrideWrite(base, person, 'undo', input, null),
        store.markUndone(row.account, row.id, base.now),
      ]
    case 'unlink':
      return [
        store.removeLink(row.account, row.id),
        overrideWrite(base, person, 'unlink', input, null),
      ]
    case 'link':
      return [removes('unlink'), store.putLink(await linkByHand(base, person, input))]
  }
}

async function linkByHand(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Link> {
  const { store } = base.deps
  const { row } = person
  const id = userIdOf(input)
  const user =
    (await store.user(base.organization.id, id)) ??
    (await base.deps.host.user(base.organization.id, id))
  if (user === null)
    throw new Invalid([{ member: 'user_id', message: 'no such user in the product' }])
  const taken = (await store.linksByUser(base.organization.id, [user.id])).find(
    (link) => link.account === row.account && link.state === 'live' && link.employee !== row.id,
  )
  if (taken !== undefined)
    throw new Conflict('this user is linked to somebody else', { employee_id: taken.employee })
  const { remoteId } = row.employee
  return {
    account: row.account,
    employee: row.id,
    organization: base.organization.id,
    userId: user.id,
    state: 'live',
    entityIds: [],
    how: 'by-hand',
    ended: {},
    remoteHash: remoteId === null ? null : await base.deps.config.keyedHash(remoteId),
    integrationSlug: base.account.integration?.slug ?? null,
    emailKey: addressKeyOf(base, row),
    nameKey: nameKeyOf(base, row),
    since: base.now,
    closedAt: null,
  }
}

/** Decisions about access. They no longer hold once HR moves the person (rule 35). */
const PLACE_DECISIONS: ReadonlySet<OverrideDecision> = new Set(['keep', 'postpone', 'undo'])

function fingerprintFor(decision: OverrideDecision, situation: PersonContext['situation']): string {
  if (PLACE_DECISIONS.has(decision)) return wholeFingerprint(situation)
  const { employee, presence } = situation
  return decision === 'now'
    ? nowFingerprint(employee, presence)
    : hrFingerprint(employee, presence, '*', true)
}

function overrideWrite(
  base: AccountContext,
  person: PersonContext,
  decision: OverrideDecision,
  input: DecisionInput,
  until: string | null,
): Write {
  const { row, situation } = person
  const stored: Override = {
    account: row.account,
    employee: row.id,
    entity: '*',
    decision,
    until,
    userId: input.user_id ?? null,
    fingerprint: fingerprintFor(decision, situation),
    actor: input.actor,
    at: base.now,
  }
  return base.deps.store.putOverride(stored)
}
