import {
  claimedUser,
  correlate,
  hasDisappeared,
  successorOf,
  withoutSharedUser,
  type Correlation,
} from '../../core/decide/correlate.ts'
import { emailKey } from '../../core/people/email.ts'
import type { Dimension } from '../../core/people/employee.ts'
import { scopeOf } from '../../core/place/scope.ts'
import type { LinkFacts, PastAction, Situation } from '../../core/decide/situation.ts'
import type { User } from '../../core/people/user.ts'
import type { ActionRow, EmployeeRow, Link, Override } from '../../ports/records.ts'
import { presenceBy } from '../read/reconfirm.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import { personClock, type PersonClock } from '../read/person-clock.ts'
import {
  grouped,
  duplicatesAmong,
  duplicatesOf,
  unique,
  type DuplicateRecords,
} from './duplicates.ts'
import { departmentOf } from '../../core/place/department.ts'
import { keyOf, nameKeyOf } from '../step/person-keys.ts'
import { entitiesOf } from '../step/entity-names.ts'

/** One person: all facts for a decision, and the stored rows that they come from. */
export interface PersonContext {
  readonly row: EmployeeRow
  readonly situation: Situation
  readonly link: Link | null
  /** The link that moves here from an older record of the same person. */
  readonly takenOver: Link | null
  readonly past: readonly ActionRow[]
  /** The link moves to a newer record of the same person, so nothing is decided for this one (rule 10). */
  readonly yields: boolean
}

/** Loads a batch of people with a fixed number of queries, whatever the size of the batch. */
export async function loadSituations(
  ctx: DecisionContext,
  rows: readonly EmployeeRow[],
): Promise<readonly PersonContext[]> {
  const world = await load(ctx, rows)
  const all = await situationsOf(ctx, world, rows)
  const claims = all.flatMap(({ situation }) => claimedUser(situation.correlation) ?? [])
  if (new Set(claims).size === claims.length) return all
  return situationsOf(ctx, { ...world, claims }, rows)
}

async function situationsOf(
  ctx: DecisionContext,
  world: World,
  rows: readonly EmployeeRow[],
): Promise<readonly PersonContext[]> {
  const all: PersonContext[] = []
  for (const row of rows) all.push(await situationOf(ctx, world, row))
  return all
}

interface World {
  readonly clock: PersonClock
  readonly dimensions: ReadonlyMap<string, Dimension>
  readonly entityIds: readonly string[]
  readonly links: ReadonlyMap<string, Link>
  readonly linkedHere: ReadonlySet<string>
  /** Users whose access another HR system ended. */
  readonly endedElsewhere: ReadonlySet<string>
  readonly closed: readonly Link[]
  readonly users: ReadonlyMap<string, User>
  readonly byKey: ReadonlyMap<string, readonly User[]>
  readonly twins: DuplicateRecords
  readonly overrides: readonly Override[]
  readonly past: readonly ActionRow[]
  readonly managers: ReadonlyMap<string, EmployeeRow>
  /** Users to whom people of this batch would be linked, if two of them would share one. */
  readonly claims: readonly string[]
}

async function load(ctx: DecisionContext, rows: readonly EmployeeRow[]): Promise<World> {
  const { deps, account, organization } = ctx
  const { store } = deps
  const dimensions = await store.dimensions(account.id)
  const keys = present(rows.map((row) => keyOf(ctx, row)))
  const remoteIds = present(rows.map((row) => row.employee.remoteId))
  const ids = rows.map((row) => row.id)
  const twins = unique([
    ...(await store.employeesByEmail(account.id, keys)),
    ...(await store.employeesByRemote(account.id, remoteIds)),
  ])
  const managers = await store.employeesBySource(
    account.id,
    present(rows.map((row) => row.employee.managerId)),
  )
  const links = await store.linksOf(account.id, [
    ...new Set([...ids, ...twins.map((t) => t.id), ...managers.map((m) => m.id)]),
  ])
  const users = [
    ...(await store.usersByEmail(organization.id, keys)),
    ...(await store.usersById(
      organization.id,
      links.map((link) => link.userId),
    )),
  ]
  const live = await store.linksByUser(organization.id, [...new Set(users.map((user) => user.id))])
  const remoteHashes = await Promise.all(remoteIds.map((id) => deps.config.keyedHash(id)))
  const closed = await store.closedLinks(organization.id, keys, remoteHashes)
  const closedUsers = await store.usersById(
    organization.id,
    closed.map((link) => link.userId),
  )
  return {
    clock: personClock(ctx, dimensions),
    dimensions: new Map(dimensions.map((d) => [d.id, d])),
    entityIds: entitiesOf(account, organization),
    links: new Map(links.filter((l) => l.state === 'live').map((link) => [link.employee, link])),
    linkedHere: new Set(
      live.filter((l) => l.account === account.id && l.state === 'live').map((l) => l.userId),
    ),
    endedElsewhere: new Set(
      live
        .filter((l) => l.account !== account.id && Object.keys(l.ended).length > 0)
        .map((l) => l.userId),
    ),
    closed,
    users: new Map([...users, ...closedUsers].map((user) => [user.id, user])),
    byKey: grouped(unique(users), (user) => emailKey(user.email)),
    twins: duplicatesAmong(ctx, twins),
    overrides: await store.overridesOf(account.id, ids),
    past: await store.actionsOf(account.id, ids),
    managers: new Map(managers.map((row) => [row.employee.sourceId, row])),
    claims: [],
  }
}

async function situationOf(
  ctx: DecisionContext,
  world: World,
  row: EmployeeRow,
): Promise<PersonContext> {
  const { account, organization } = ctx
  const { employee } = row
  const link = world.links.get(row.id) ?? null
  const overrides = world.overrides.filter((o) => o.employee === row.id)
  const verdict = presenceBy(ctx, row, world.clock, link !== null, overrides)
  const scope = scopeOf({
    employee,
    settings: account.settings,
    dimensions: world.dimensions,
    entityIds: world.entityIds,
  })
  const key = keyOf(ctx, row)
  const twins = duplicatesOf(ctx, world, row, key)
  const sameKey = key === null ? [] : (world.byKey.get(key) ?? [])
  const unlinked = overrides.some((o) => o.decision === 'unlink')
  const correlation: Correlation =
    link !== null || unlinked
      ? { kind: link === null ? 'none' : 'linked' }
      : withoutSharedUser(
          correlate({
            presence: verdict.presence.kind,
            addressKey: key,
            nameKey: nameKeyOf(ctx, row),
            duplicates: twins,
            users: sameKey,
            linkedHere: world.linkedHere,
            closedLinkUser: await closedLinkUser(ctx, world, row, key),
          }),
          world.claims,
        )
  const takenOver =
    correlation.kind === 'takeover' ? (world.links.get(correlation.from) ?? null) : null
  const facts = linkFacts(link ?? takenOver)
  const userId =
    facts?.userId ??
    (correlation.kind === 'match'
      ? correlation.user.id
      : correlation.kind === 'relinked'
        ? correlation.userId
        : null)
  const user = userId === null ? null : (world.users.get(userId) ?? null)
  const past = world.past.filter((p) => p.action.employeeId === row.id)
  const manager =
    employee.managerId === null ? null : (world.managers.get(employee.managerId) ?? null)
  const managerLink = manager === null ? null : (world.links.get(manager.id) ?? null)
  const situation: Situation = {
    accountId: account.id,
    accountEntities: world.entityIds,
    settings: account.settings,
    employeeId: row.id,
    employee,
    before: row.why.length === 0 ? null : row.state,
    presence: verdict.presence,
    scope,
    zone: world.clock.zone(employee),
    today: world.clock.today(employee),
    instant: ctx.now,
    changesAfter: verdict.changesAfter,
    link: facts,
    user,
    correlation,
    endedElsewhere: userId !== null && world.endedElsewhere.has(userId),
    collides: sameKey.some((other) => other.id !== userId),
    overrides,
    past: past.map(pastOf),
    usersListedAt: ctx.look.usersListedAt,
    department: departmentOf(world.dimensions, row.employee),
    managerUserId: managerLink?.userId ?? null,
    managerDropped:
      facts === null &&
      manager !== null &&
      (manager.state === 'out_of_scope' ||
        manager.state === 'left' ||
        manager.employee.managerId === employee.sourceId),
    locale: organization.locale,
  }
  const self = {
    presence: verdict.presence.kind,
    disappeared: hasDisappeared(verdict.presence),
    nameKey: nameKeyOf(ctx, row),
  }
  return {
    row,
    situation,
    link,
    takenOver,
    past,
    yields: link !== null && successorOf(self, twins) !== null,
  }
}

/** Rule 5: within the same HR system by remote id and an equal address or name, then by address; else by address only. */
async function closedLinkUser(
  ctx: DecisionContext,
  world: World,
  row: EmployeeRow,
  key: string | null,
): Promise<string | null> {
  if (world.closed.length === 0) return null
  const slug = ctx.account.integration?.slug ?? null
  const { remoteId } = row.employee
  const hash = remoteId === null ? null : await ctx.deps.config.keyedHash(remoteId)
  const name = nameKeyOf(ctx, row)
  const byRemote = world.closed.find(
    (link) =>
      hash !== null &&
      slug !== null &&
      link.integrationSlug === slug &&
      link.remoteHash === hash &&
      ((key !== null && link.emailKey === key) || (name !== null && link.nameKey === name)),
  )
  const found = byRemote ?? world.closed.find((link) => key !== null && link.emailKey === key)
  if (found === undefined || world.linkedHere.has(found.userId) || !world.users.has(found.userId))
    return null
  return found.userId
}

export function linkFacts(link: Link | null): LinkFacts | null {
  return link === null
    ? null
    : { userId: link.userId, entityIds: link.entityIds, ended: link.ended }
}

function pastOf(row: ActionRow): PastAction {
  const { action } = row
  return {
    detail: action,
    entityId: action.entityId,
    purpose: action.purpose,
    fingerprint: action.fingerprint,
    state: row.state,
    reason: row.reason,
    finishedAt: row.finishedAt,
  }
}

function present(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
