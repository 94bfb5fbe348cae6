import { Invalid, Refused } from '../../core/facts/errors.ts'
import { isAboutAccess } from '../../core/decide/override.ts'
import { isAskedWhose } from '../../core/decide/identity/asked-whose.ts'
import { userInQuestion, userToEnd } from '../../core/decide/identity/question.ts'
import { endOfDay } from '../../core/people/zone.ts'
import type { PersonContext } from '../decide/situations.ts'
import type { Change } from '../../ports/store/changes.ts'
import { splitWrites } from './identity/somebody-else.ts'
import { linkToEnd, linkWrites, userToLink } from './identity/link-by-hand.ts'
import { stoppedActions } from '../plan/stopped-actions.ts'
import type { AccountContext } from '../step/context.ts'
import type { OverrideDecision } from '../../core/facts/override-decision.ts'
import { putAudit, putEvent } from '../changes/accounts.ts'
import {
  patchEmployee,
  putOverride,
  removeLink,
  removeMemberships,
  removeOverrides,
} from '../changes/people.ts'
import { putHint } from '../changes/runs.ts'
import { remove } from '../changes/verbs.ts'

export interface DecisionInput {
  readonly decision:
    | 'keep'
    | 'postpone'
    | 'end'
    | 'leave-out'
    | 'invite-again'
    | 'link'
    | 'unlink'
    | 'accept-email'
    | 'undo'
    | 'not-this-person'
    | 'keeps-access'
  readonly until?: string | undefined
  readonly user_id?: string | undefined
  readonly actor: string
  /** Whose invitation let the actor in; nobody has a colleague end their own access. */
  readonly letInBy?: string | null
}

/** All writes of one decision, for one batch: override, stopped actions, event and audit. `nextStep` has the rest. */
export async function decisionWrites(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Change[]> {
  const { organization, id: account } = base.account
  const employee = person.row.id
  const common = { organization, account, at: base.now }
  const { actor, decision, until = null, user_id: user = null } = input
  return [
    ...(await writesFor(base, person, input)),
    ...(await stoppedBy(base, person, input)),
    patchEmployee(account, employee, { revisit: 'next-run' }),
    putEvent({
      ...common,
      type: `decision.${decision}`,
      subject: employee,
      facts: { actor, until },
    }),
    putAudit({
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
])

async function stoppedBy(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Change[]> {
  const { past, situation } = person
  const { decision } = input
  // Whose record it is, is answered: what waited for the answer is decided anew.
  const isAnswer = decision === 'link' || decision === 'not-this-person'
  if ((isAnswer && isAskedWhose(situation)) || leavesUser(person, input))
    return stoppedActions(base, past, `decision:${decision}`)
  if (!STOPPING_DECISIONS.has(decision)) return []
  const taking = past.filter(({ action }) => TAKING_PURPOSES.has(action.purpose))
  return stoppedActions(base, taking, `decision:${decision}`)
}

/** The person is linked no longer to the user that waiting actions are about. */
function leavesUser(person: PersonContext, { decision, user_id: named }: DecisionInput): boolean {
  if (person.link === null) return false
  if (decision === 'unlink') return true
  return decision === 'link' && userToLink(person, named) !== person.link.userId
}

/** Purposes of actions that take access away. */
const TAKING_PURPOSES: ReadonlySet<string> = new Set(['leave', 'decision', 'move'])

/** Throws `Invalid` where a member that the decision needs is missing or wrong, whoever it is about. */
export function requireMembers(input: DecisionInput, now: string): void {
  if (input.decision === 'postpone') untilOf(input, now)
}

/** When a postponement ends, RFC 3339. A date is inclusive: it ends with that day in the zone of the person. */
function untilOf({ until = '' }: DecisionInput, now: string, zone = LAST_ZONE): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(Date.parse(until))
  const ends = isDay ? endOfDay(until, zone) : new Date(until)
  if (Number.isNaN(ends.getTime()) || ends.getTime() <= Date.parse(now))
    throw new Invalid([
      {
        member: 'until',
        message: 'give a day or a time in the future (`YYYY-MM-DD` or RFC 3339)',
      },
    ])
  return ends.toISOString()
}

/** Where a day ends last: a day is refused as past only when it is over everywhere. */
const LAST_ZONE = 'Etc/GMT+12'

async function writesFor(
  base: AccountContext,
  person: PersonContext,
  input: DecisionInput,
): Promise<Change[]> {
  const { row } = person
  switch (input.decision) {
    case 'link':
      return linkWrites(base, person, userToLink(person, input.user_id))
    case 'unlink':
      return [
        removeLink(row.account, row.id),
        ...removeMemberships(row.account, row.id),
        overrideWrite(base, person, 'unlink', input, null),
      ]
    case 'accept-email':
      return [overrideWrite(base, person, 'accept-email', input, null)]
    case 'not-this-person':
      return [
        ...(await splitWrites(base, person)),
        aboutUser(base, person, 'not-this-person', input),
        ...(await endGoesOn(base, person)),
      ]
    case 'keeps-access':
      return [aboutUser(base, person, 'keeps-access', input)]
    case 'undo':
      return [
        ...aboutAccess(base, person, 'undo', input),
        { set: 'actions.undone', account: row.account, employee: row.id, at: base.now },
      ]
    case 'invite-again':
      return [
        ...removeOverrides(row.account, row.id, ['unlink']),
        ...aboutAccess(base, person, 'invite-again', input),
      ]
    case 'end':
      await refuseLastAdmin(base, person)
      return [...(await linkToEnd(base, person)), ...aboutAccess(base, person, 'end', input)]
    case 'keep':
    case 'postpone':
    case 'leave-out':
      return aboutAccess(base, person, input.decision, input)
  }
}

/** Somebody else has the address: the end of the record that left waits no longer (rule 10). */
async function endGoesOn(
  { deps: { store }, now }: AccountContext,
  { row, situation: { correlation: c } }: PersonContext,
): Promise<Change[]> {
  if (c.kind !== 'rehire-unclear') return []
  const older = await store.employeesById(row.account, [c.from])
  return older.flatMap(({ id, employee }) => [
    patchEmployee(row.account, id, { revisit: 'next-run' }),
    putHint(row.account, employee.sourceId, now),
  ])
}

/** An organization keeps one admin who can work (rule 32). */
async function refuseLastAdmin(
  { deps, organization }: AccountContext,
  { situation }: PersonContext,
): Promise<void> {
  const user = userToEnd(situation)
  if (user === null || user.role === 'member' || user.status !== 'active') return
  if (user.words?.role !== undefined) return
  const others = await deps.store.countAdmins(organization.id, user.id)
  if (others === 0) throw new Refused('last-admin')
}

/** Of the decisions about access the newest counts (rule 35), so it takes the place of all others. */
function aboutAccess(
  base: AccountContext,
  person: PersonContext,
  decision: OverrideDecision,
  input: DecisionInput,
): Change[] {
  const { row, situation } = person
  const replaced = situation.overrides.filter(isAboutAccess)
  const until = decision === 'postpone' ? untilOf(input, base.now, situation.zone) : null
  return [
    ...replaced.map(({ id }) => remove('overrides', { account: row.account, id })),
    overrideWrite(base, person, decision, input, until),
  ]
}

/** An answer about the user in question. `user_id` may name it, so that the answer is to what was asked. */
function aboutUser(
  base: AccountContext,
  person: PersonContext,
  decision: 'not-this-person' | 'keeps-access',
  input: DecisionInput,
): Change {
  const asked = userInQuestion(person.situation)
  if (asked === null || (input.user_id ?? asked) !== asked) throw new Refused('no-question')
  return overrideWrite(base, person, decision, { ...input, user_id: asked }, null)
}

function overrideWrite(
  base: AccountContext,
  person: PersonContext,
  decision: OverrideDecision,
  input: DecisionInput,
  until: string | null,
): Change {
  const { row, situation } = person
  return putOverride({
    id: newDecisionId(),
    account: row.account,
    employee: row.id,
    entity: '*',
    decision,
    until,
    userId: input.user_id ?? null,
    said: situation.says,
    actor: input.actor,
    at: base.now,
  })
}

export function newDecisionId(): string {
  return `dec_${crypto.randomUUID().replaceAll('-', '')}`
}
