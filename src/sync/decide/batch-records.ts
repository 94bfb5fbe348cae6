import { type PersonClock, personClock } from '../step/clock/person-clock.ts'
import type { Dimension } from '../../core/people/employee.ts'
import type { MailEntry } from '../../ports/store/reads/outbox.ts'
import type { Link, Override, ActionRow, EmployeeRow } from '../../ports/records.ts'
import type { User } from '../../core/people/user.ts'
import { isActiveState, type AccountRecord } from '../../core/people/followed-record.ts'
import { type DuplicateRecords, unique, grouped, duplicatesAmong } from './duplicates.ts'
import type { Answer } from '../../core/decide/answers.ts'
import type { Memberships } from '../../core/decide/membership.ts'
import { unreadableAddresses } from '../read/host/unreadable-users.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { countedRow } from '../step/people/counted.ts'
import { addressKeyOf, textKeysOf } from '../step/person-keys.ts'
import { entitiesOf } from '../step/entity-names.ts'
import { phonePlaces, placesToldOnce, type PhonePlace } from './account-facts/phone-places.ts'
import { emailKey } from '../../core/people/email.ts'
import { recordsNaming } from './correlate/in-texts.ts'

/** Everything stored that decisions about one batch of people depend on. */
export interface BatchRecords {
  readonly clock: PersonClock
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly entityIds: readonly string[]
  readonly links: ReadonlyMap<string, Link>
  /** Users who are linked to an employee of this account. */
  readonly linkedHere: ReadonlySet<string>
  /** Users whose access another HR system ended. */
  readonly endedElsewhere: ReadonlySet<string>
  /** What other accounts that are linked to a user know of the person, by user. */
  readonly elsewhere: ReadonlyMap<string, readonly AccountRecord[]>
  readonly closed: readonly Link[]
  readonly users: ReadonlyMap<string, User>
  readonly byKey: ReadonlyMap<string, readonly User[]>
  readonly duplicates: DuplicateRecords
  /** By employee. */
  readonly memberships: ReadonlyMap<string, Memberships>
  readonly answers: readonly (Answer & { readonly employee: string })[]
  readonly overrides: readonly Override[]
  readonly past: readonly ActionRow[]
  readonly managers: ReadonlyMap<string, EmployeeRow>
  /** Addresses of the host's users that cannot be read. */
  readonly unreadable: ReadonlySet<string>
  readonly phonePlace: PhonePlace
  /** Places whose unreadable phones are told as one fact. */
  readonly phonesToldOnce: ReadonlySet<string>
  /** By employee. */
  readonly failedInvitations: ReadonlyMap<string, MailEntry>
  /** The users that people of this batch would be linked to. Empty unless two people would share a user. */
  readonly claims: readonly string[]
}

/** Loads these records with a fixed number of queries, whatever the size of the batch. */
export async function loadRecords(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
): Promise<BatchRecords> {
  const { deps, account, organization } = ctx
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const keys = present(rows.map((row) => addressKeyOf(ctx, row)))
  const remoteIds = present(rows.map((row) => row.employee.remoteId))
  const ids = rows.map((row) => row.id)
  const inTexts = rows.flatMap((row) => textKeysOf(ctx, row.employee))
  const withAddress = await store.usersByEmail(organization.id, [...keys, ...inTexts])
  // Whose user has the address of a person of this batch, and who has the address of their users (rule 10).
  const holders = (
    await store.linksByUser(
      organization.id,
      withAddress.map((user) => user.id),
    )
  ).filter((link) => link.account === account.id && link.state === 'live')
  const clock = personClock(ctx, dimensions)
  const ownLinks = await store.linksOf(account.id, ids)
  const ownUsers = await store.usersById(
    organization.id,
    ownLinks.map((link) => link.userId),
  )
  const userKeys = present(ownUsers.map((user) => emailKey(user.email)))
  const duplicates = unique([
    ...(await store.employeesByEmail(account.id, [...new Set([...keys, ...userKeys, ...inTexts])])),
    ...(await recordsNaming(ctx, clock, rows, ownLinks, ownUsers)),
    ...(await store.employeesByRemote(account.id, remoteIds)),
    ...(await store.employeesById(
      account.id,
      holders.map((link) => link.employee),
    )),
  ]).map((row) => countedRow(account, row))
  const managers = await store.employeesBySource(
    account.id,
    present(rows.map((row) => row.employee.managerId)),
  )
  const links = await store.linksOf(account.id, [
    ...new Set([...ids, ...duplicates.map((row) => row.id), ...managers.map((row) => row.id)]),
  ])
  const users = [
    ...withAddress,
    ...(await store.usersById(
      organization.id,
      links.map((link) => link.userId),
    )),
  ]
  const remoteHashes = await Promise.all(remoteIds.map((id) => deps.config.keyedHash(id)))
  const closed = await store.closedLinks(organization.id, keys, remoteHashes)
  const closedUsers = await store.usersById(
    organization.id,
    closed.map((link) => link.userId),
  )
  const userIds = [...new Set([...users, ...closedUsers].map((user) => user.id))]
  const live = await store.linksByUser(organization.id, userIds)
  const elsewhere = live.filter((l) => l.account !== account.id && l.state === 'live')
  const usersOf = new Map([...users, ...closedUsers].map((user) => [user.id, user]))
  const liveLinks = new Map(
    links.filter((l) => l.state === 'live').map((link) => [link.employee, link]),
  )
  const userKeyOf = ({ id }: EmployeeRow) =>
    emailKey(usersOf.get(liveLinks.get(id)?.userId ?? '')?.email ?? null)
  return {
    clock,
    dimensions: new Map(dimensions.map((d) => [d.id, d])),
    entityIds: entitiesOf(account, organization),
    links: liveLinks,
    linkedHere: new Set(
      live.filter((l) => l.account === account.id && l.state === 'live').map((l) => l.userId),
    ),
    endedElsewhere: await store.endedElsewhere(
      organization.id,
      account.id,
      users.map((user) => user.id),
    ),
    elsewhere: await recordsBehind(ctx, elsewhere),
    closed,
    users: usersOf,
    byKey: grouped(unique(users), (user) => emailKey(user.email)),
    duplicates: duplicatesAmong(ctx, duplicates, userKeyOf),
    memberships: await store.membershipsOf(
      account.id,
      links.map((link) => link.employee),
    ),
    answers: await store.answersOf(account.id, ids),
    // Those of an older record too, whose link may move to a person of this batch.
    overrides: await store.overridesOf(account.id, [
      ...new Set([
        ...ids,
        ...links.map((link) => link.employee),
        ...duplicates.map((row) => row.id),
      ]),
    ]),
    past: await store.actionsOf(account.id, ids),
    managers: new Map(managers.map((row) => [row.employee.sourceId, row])),
    unreadable: await unreadableAddresses(store, account.id),
    phonePlace: phonePlaces(ctx, dimensions),
    phonesToldOnce: rows.some(({ employee }) => employee.phone.kind === 'unreadable')
      ? await placesToldOnce(ctx, dimensions)
      : new Set(),
    failedInvitations: await store.failedInvitations(account.id, ids),
    claims: [],
  }
}

/** What the accounts of these links know of their people now. */
async function recordsBehind(
  { deps }: DecisionContext,
  links: readonly Link[],
): Promise<Map<string, AccountRecord[]>> {
  const found = new Map<string, AccountRecord[]>()
  for (const account of new Set(links.map((link) => link.account))) {
    const theirs = links.filter((link) => link.account === account)
    const rows = await deps.store.employeesById(
      account,
      theirs.map((link) => link.employee),
    )
    for (const { employee, userId, since } of theirs) {
      const state = rows.find((row) => row.id === employee)?.state
      const isActive = state !== undefined && isActiveState(state)
      found.set(userId, [...(found.get(userId) ?? []), { account, since, isActive }])
    }
  }
  return found
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
