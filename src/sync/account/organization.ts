import { emailKey } from '../../core/people/email.ts'
import { Conflict, Invalid, NotFound } from '../../core/facts/errors.ts'
import type { Organization } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { tellOfErasure, toTellOfErasure } from './erased-notice.ts'
import { leaseName } from '../step/lease.ts'
import type { Deps } from '../step/deps.ts'
import { forgetNow, forgetWrites } from './forget.ts'
import {
  putAudit,
  putFormerAdmins,
  putOrganization as organizationRows,
} from '../changes/accounts.ts'

export interface OrganizationInput {
  readonly name: string
  readonly locale?: string | undefined
  readonly timezone?: string | undefined
  readonly portal_url?: string | null | undefined
  readonly branding?: Readonly<Record<string, unknown>> | null | undefined
  readonly entities: readonly {
    readonly id: string
    readonly name: string
    readonly country?: string | null | undefined
    readonly timezone?: string | null | undefined
  }[]
  readonly admins: readonly {
    readonly email: string
    readonly name?: string | null | undefined
    readonly locale?: string | null | undefined
  }[]
}

/** Creates or replaces a customer of the host. An entity with linked people cannot be left out (contract 4). */
export async function putOrganization(
  deps: Deps,
  id: string,
  input: OrganizationInput,
): Promise<{ created: boolean; organization: Organization }> {
  const before = await deps.store.organization(id)
  const problems: { member: string; message: string }[] = []
  if (input.admins.length === 0)
    problems.push({ member: 'admins', message: 'name at least one admin: somebody has to be told' })
  if (input.entities.length === 0)
    problems.push({ member: 'entities', message: 'name at least one entity' })
  const entityIds = input.entities.map((entity) => entity.id)
  if (new Set(entityIds).size < entityIds.length)
    problems.push({ member: 'entities', message: 'two entities have the same id' })
  const addresses = input.admins.map((admin) => emailKey(admin.email))
  if (new Set(addresses).size < addresses.length)
    problems.push({ member: 'admins', message: 'two admins have the same address' })
  if (problems.length > 0) throw new Invalid(problems)
  if (before !== null) await refuseLostEntities(deps, before, entityIds)

  const now = deps.clock.now().toISOString()
  const organization = {
    id,
    name: input.name,
    locale: input.locale ?? 'en',
    timezone: input.timezone ?? 'UTC',
    portalUrl: input.portal_url ?? null,
    branding: input.branding ?? null,
    entities: input.entities.map((entity) => ({
      id: entity.id,
      name: entity.name,
      country: entity.country ?? null,
      timezone: entity.timezone ?? null,
    })),
    admins: input.admins.map((admin) => ({
      email: admin.email.trim(),
      name: admin.name ?? null,
      locale: admin.locale ?? null,
    })),
    createdAt: before?.createdAt ?? now,
  }
  const closing = await closedDoors(deps, before, organization, now)
  const audit = putAudit({
    organization: id,
    account: null,
    actor: 'api',
    act: before === null ? 'organization.create' : 'organization.replace',
    target: id,
    facts: { entities: entityIds, admins: organization.admins.length },
    at: now,
  })
  await deps.store.commit(null, [...organizationRows(organization, now), ...closing, audit])
  const stored = await deps.store.organization(id)
  if (stored === null) throw new NotFound('no such organization')
  return { created: before === null, organization: stored }
}

/** Who is in the list no more is signed out, their links close, and mails no longer go to them (rule 55). */
async function closedDoors(
  { config }: Deps,
  before: Organization | null,
  { id, admins }: Pick<Organization, 'id' | 'admins'>,
  now: string,
): Promise<Change[]> {
  const keysOf = (list: Organization['admins']) =>
    list.flatMap(({ email }) => emailKey(email) ?? [])
  const hashed = (keys: readonly string[]) => Promise.all(keys.map((key) => config.keyedHash(key)))
  const named = keysOf(admins)
  const known = keysOf(before?.admins ?? [])
  const removed = known.filter((key) => !named.includes(key))
  return [
    { set: 'portal.revoke-except', organization: id, named, before: known, at: now },
    { set: 'mails.drop-closed-invitations', organization: id },
    ...putFormerAdmins(id, { removed: await hashed(removed), named: await hashed(named) }, now),
  ]
}

async function refuseLostEntities(
  deps: Deps,
  before: Organization,
  entityIds: readonly string[],
): Promise<void> {
  const lost = before.entities.map((entity) => entity.id).filter((id) => !entityIds.includes(id))
  if (lost.length === 0) return
  for (const account of await deps.store.accountsOf(before.id)) {
    if (account.status === 'disconnected') continue
    const linked = await deps.store.linkedCounts(account.id, lost)
    const held = lost.filter(
      (id) => (linked.entities[id] ?? 0) > 0 || account.entityIds?.includes(id) === true,
    )
    if (held.length > 0)
      throw new Conflict(`entities with linked people cannot be left out: ${held.join(', ')}`, {
        entity_ids: held,
      })
  }
}

/**
 * Deletes everything stored about the organization, and tells its admins. No user of the host is touched. Merge is
 * told to delete its accounts until it has. `actor`: `api` or `command`.
 */
export async function eraseOrganization(deps: Deps, id: string, actor = 'api'): Promise<void> {
  const organization = await deps.store.organization(id)
  if (organization === null) throw new NotFound('no such organization')
  const accounts = await deps.store.accountsOf(id)
  const leases = [
    leaseName('organization', id),
    leaseName('link', id),
    ...accounts.flatMap(({ id: account }) =>
      (['account', 'lookup', 'tokens'] as const).map((on) => leaseName(on, account)),
    ),
  ]
  const now = deps.clock.now().toISOString()
  const recipients = await toTellOfErasure(deps, organization)
  const forgets = await Promise.all(accounts.map((account) => forgetWrites(deps, account, now)))
  await deps.store.commit(null, [
    ...forgets.flat(),
    { set: 'organization.erase', organization: id, leases },
  ])
  await deps.store.dropTraces()
  await tellOfErasure(deps, organization, recipients, actor)
  await forgetNow(
    deps,
    accounts.map((account) => account.id),
  )
}
