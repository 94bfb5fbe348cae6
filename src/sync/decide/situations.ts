import {
  claimedUser,
  correlate,
  withoutSharedUser,
  type Correlation,
} from '../../core/decide/correlate.ts'
import {
  claimantsOf,
  successorOf,
  type Claimant,
  type DuplicateRecord,
} from '../../core/decide/identity/duplicate-record.ts'
import { answeredUsers } from '../../core/decide/identity/question.ts'
import { fingerprintOf } from '../../core/decide/fingerprint.ts'
import type { Employee } from '../../core/people/employee.ts'
import { followsAnother, isActiveState } from '../../core/people/followed-record.ts'
import type { User } from '../../core/people/user.ts'
import { isLive } from '../../core/evidence/live.ts'
import { asClaimant } from '../../core/evidence/unsure.ts'
import type { Presence, PresenceVerdict } from '../../core/evidence/verdict.ts'
import { addressesIn, emailKey } from '../../core/people/email.ts'
import { unreadableAddress } from '../../core/people/fields.ts'
import { scopeOf } from '../../core/place/scope.ts'
import type { Situation } from '../../core/decide/situation.ts'
import type { ActionRow, EmployeeRow, Link } from '../../ports/records.ts'
import type { MailEntry } from '../../ports/store/reads/outbox.ts'
import { presenceOf } from '../read/presence-of.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { closedLinkOf } from './correlate/closed-link.ts'
import { asRecord, duplicatesOf } from './duplicates.ts'
import { departmentOf } from '../../core/place/department.ts'
import type { LostAttribute } from '../../core/people/attributes/lost-attributes.ts'
import { countedRow } from '../step/people/counted.ts'
import { isLeftNow, lackedOf, unreadOf } from './in-doubt.ts'
import { namePartsOf } from '../step/identity/identity-print.ts'
import { isPerhapsAnotherNow } from './account-facts/identity.ts'
import { addressKeyOf } from '../step/person-keys.ts'
import { loadRecords, type BatchRecords } from './batch-records.ts'

/** One person: all facts for a decision, and the stored rows that they come from. */
export interface PersonContext {
  /** With the last known values of attributes that are lost (rule 15). */
  readonly row: EmployeeRow
  /** The lost attributes of which no value of this person is known. */
  readonly lacks: readonly LostAttribute[]
  /** Left by a last day that HR does not give any more, and by nothing that it gives. */
  readonly leftByMemory: boolean
  readonly situation: Situation
  readonly link: Link | null
  /** The link that moves here from an older record of the same person. */
  readonly takenOver: Link | null
  readonly past: readonly ActionRow[]
  /** The newer record of the same person to which the link moves, so that nothing is decided for this one (rule 10). */
  readonly yieldsTo: string | null
  /**
   * Other records with the user's address that show somebody at work, or may, so that this record's end does not end
   * the user (rule 10).
   */
  readonly endWaitsFor: readonly Claimant[]
  /** The user is linked in another account too. */
  readonly linkedElsewhere: boolean
  /** HR's own status is asked for: it was not answered yet, or each read asks again (P5). */
  readonly asksForWord: 'not answered' | 'each read' | null
}

/** Loads a batch of people with a fixed number of queries, whatever the size of the batch. */
export async function loadSituations(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
): Promise<readonly PersonContext[]> {
  const records = await loadRecords(
    ctx,
    rows.map((row) => countedRow(ctx.account, row)),
  )
  const all = await situationsOf(ctx, records, rows)
  const claims = all.flatMap(({ situation }) => claimedUser(situation.correlation) ?? [])
  if (new Set(claims).size === claims.length) return all
  return situationsOf(ctx, { ...records, claims }, rows)
}

async function situationsOf(
  ctx: DecisionContext,
  records: BatchRecords,
  rows: readonly EmployeeRow[],
): Promise<readonly PersonContext[]> {
  const all: PersonContext[] = []
  for (const row of rows) all.push(await situationOf(ctx, records, row))
  return all
}

async function situationOf(
  ctx: DecisionContext,
  records: BatchRecords,
  given: EmployeeRow,
): Promise<PersonContext> {
  const row = countedRow(ctx.account, given)
  const { account, organization } = ctx
  const { employee } = row
  const link = records.links.get(row.id) ?? null
  const own = records.overrides.filter((o) => o.employee === row.id)
  const verdict = presenceOf(ctx, row, records.clock, link !== null)
  const scope = scopeOf({
    employee,
    settings: account.settings,
    dimensions: records.dimensions,
    entityIds: records.entityIds,
  })
  const key = addressKeyOf(ctx, row)
  const ownUser = link === null ? null : (records.users.get(link.userId) ?? null)
  const duplicates = duplicatesOf(ctx, records, row, key, emailKey(ownUser?.email ?? null))
  const self = asRecord(ctx, records, row)
  const sameKey = key === null ? [] : (records.byKey.get(key) ?? [])
  const unreadable = unreadableAddress(employee, account.settings)
  const unlinked = own.some((o) => o.decision === 'unlink')
  // An invitation would find the user with this address, and link them again.
  const unlinkedNow = sameKey.length > 0 ? 'taken' : 'none'
  const found: Correlation =
    link !== null || unlinked
      ? { kind: link === null ? unlinkedNow : 'linked' }
      : withoutSharedUser(
          correlate({
            presence: asClaimant(verdict.presence, isAlone(duplicates)),
            self,
            duplicates,
            users: sameKey,
            unreadable: unreadable === null ? null : usersIn(records, unreadable),
            linkedHere: records.linkedHere,
            closedLink: await closedLinkOf(ctx, records, row, key),
            leaver: {
              hasEnded: hasEndedInHr(verdict.presence),
              name: namePartsOf(employee),
              entities: records.entityIds,
            },
            denied: answeredUsers(own, 'not-this-person'),
            keeping: answeredUsers(own, 'keeps-access'),
          }),
          records.claims,
        )
  const isUnreadable = found.kind === 'none' && key !== null && records.unreadable.has(key)
  const correlation: Correlation = isUnreadable ? { kind: 'unreadable-user' } : found
  const takenOver =
    correlation.kind === 'takeover' ? (records.links.get(correlation.from) ?? null) : null
  const older = records.overrides.filter((o) => o.employee === takenOver?.employee)
  const linked = link ?? takenOver
  const userId =
    linked?.userId ??
    (correlation.kind === 'match'
      ? correlation.user.id
      : correlation.kind === 'relinked'
        ? correlation.userId
        : null)
  const user = userId === null ? null : (records.users.get(userId) ?? null)
  const past = records.past.filter((p) => p.action.employeeId === row.id)
  const manager =
    employee.managerId === null ? null : (records.managers.get(employee.managerId) ?? null)
  const managerLink = manager === null ? null : (records.links.get(manager.id) ?? null)
  const situation: Situation = {
    accountId: account.id,
    accountEntities: records.entityIds,
    settings: account.settings,
    employeeId: row.id,
    employee,
    before: row.why.length === 0 ? null : row.state,
    unread: unreadOf(row),
    presence: verdict.presence,
    scope,
    says: fingerprintOf(employee, verdict.presence, scope),
    ...records.clock.calendar(employee),
    instant: ctx.now,
    changesAfter: verdict.changesAfter,
    linkedUserId: linked?.userId ?? null,
    user,
    correlation,
    endedElsewhere: userId !== null && records.endedElsewhere.has(userId),
    followsElsewhere:
      userId !== null &&
      followsAnother(
        {
          account: account.id,
          since: linked?.since ?? ctx.now,
          isActive: isActiveHere(row, verdict.presence),
        },
        records.elsewhere.get(userId) ?? [],
      ),
    // Also where the link only moves here: the older record may have become another person's before (rule 10).
    perhapsAnother:
      linked !== null && (await isPerhapsAnotherNow(ctx, given, linked, user, records.entityIds)),
    collides: sameKey.some((other) => other.id !== userId),
    samePhone: await hasPhoneOf(ctx, employee, user),
    phoneToldOnce:
      employee.phone.kind === 'unreadable' &&
      records.phonesToldOnce.has(records.phonePlace(employee.workLocationId)),
    memberships: records.memberships.get(linked?.employee ?? row.id) ?? {},
    overrides: [...own, ...older],
    answers: records.answers.filter((answer) => answer.employee === row.id),
    movesPlannedOn: movesPlannedOn(past),
    usersListedAt: ctx.look.usersListedAt,
    department: departmentOf(records.dimensions, row.employee),
    managerUserId: managerLink?.userId ?? null,
    managerDropped:
      linked === null &&
      manager !== null &&
      (manager.state === 'out_of_scope' ||
        manager.state === 'left' ||
        manager.employee.managerId === employee.sourceId),
    locale: organization.locale,
    failedInvitation: failedInvitationIn(records.failedInvitations.get(row.id)),
  }
  return {
    row,
    lacks: lackedOf(ctx, records, row),
    leftByMemory:
      row !== given &&
      verdict.presence.kind === 'left' &&
      !isLeftNow(ctx, records, given, linked !== null),
    situation,
    link,
    takenOver,
    past,
    linkedElsewhere: userId !== null && records.elsewhere.has(userId),
    asksForWord: asksForWord(verdict, userId !== null),
    yieldsTo: link === null ? null : (successorOf(self, duplicates)?.id ?? null),
    endWaitsFor: link === null ? [] : claimantsOf(self, duplicates),
  }
}

async function hasPhoneOf(
  { deps }: DecisionContext,
  { phone }: Employee,
  user: User | null,
): Promise<boolean> {
  if (phone.kind !== 'e164' || user === null || user.phone === null) return false
  return deps.config.isSamePhone(phone.number, user.phone)
}

/** HR's own word or date says that the employment ended (rule 12). An absence does not. */
function hasEndedInHr(presence: Presence): boolean {
  return presence.kind === 'left' && presence.cause === 'terminated'
}

function isAlone(duplicates: readonly DuplicateRecord[]): boolean {
  return duplicates.every(
    ({ presence, userId, isInText }) => isInText || (userId === null && !isLive(presence)),
  )
}

/** Nobody who has no user is waited for: their word is asked again when their record changes. */
function asksForWord({ asks }: PresenceVerdict, hasUser: boolean): PersonContext['asksForWord'] {
  if (asks === 'raw-status') return 'not answered'
  return asks === 'raw-status-again' && hasUser ? 'each read' : null
}

function failedInvitationIn(mail: MailEntry | undefined): Situation['failedInvitation'] {
  if (mail === undefined || mail.failure === null || mail.failedAt === null) return null
  return { failure: mail.failure, at: mail.failedAt }
}

/** Users whose addresses stand in a text that is not one address. */
function usersIn(records: BatchRecords, text: string): readonly User[] {
  return addressesIn(text).flatMap((key) => records.byKey.get(key) ?? [])
}

/** HR shows them at work; where HR is unclear, the last decision stands. */
function isActiveHere({ state, why }: EmployeeRow, { kind }: Presence): boolean {
  if (kind === 'unknown') return why.length === 0 || isActiveState(state)
  return kind === 'active' || kind === 'leaving'
}

/** A held move keeps the day it was planned with, because its id depends on it. */
function movesPlannedOn(past: readonly ActionRow[]): Readonly<Record<string, string>> {
  const days: Record<string, string> = {}
  for (const { action, state } of past)
    if (state === 'waiting' && action.kind === 'user.deactivate' && action.params.cause === 'moved')
      days[action.entityId] ??= action.params.effective_date
  return days
}
