import { Conflict, Invalid, NotFound } from '../../core/facts/errors.ts'
import { emailKey } from '../../core/people/email.ts'
import { DEFAULT_SETTINGS } from '../../core/facts/settings.ts'
import type { Account, Organization } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'
import { newId } from '../step/ids.ts'
import { leaseName, withLease, withNamedLease } from '../step/lease.ts'
import { entitiesOf } from '../step/entity-names.ts'
import { patchAccount, putAccount, putAudit, setLink } from '../changes/accounts.ts'

export interface LinkInput {
  readonly admin: { readonly email: string; readonly name?: string | undefined }
  readonly consent: { readonly by: string }
  readonly integration?: string | undefined
  readonly entity_ids?: readonly string[] | undefined
  readonly account_id?: string | undefined
}

/** Creates a hosted page on which an admin links the HR system. A second call while that is pending uses the same account (contract 4). */
export async function startLink(
  deps: Deps,
  organizationId: string,
  input: LinkInput,
): Promise<{ accountId: string; url: string; expiresAt: string }> {
  const organization = await deps.store.organization(organizationId)
  if (organization === null) throw new NotFound('no such organization')
  if (emailKey(input.admin.email) === null)
    throw new Invalid([{ member: 'admin.email', message: 'is not an e-mail address' }])
  const known = new Set(organization.entities.map((entity) => entity.id))
  const unknown = (input.entity_ids ?? []).filter((id) => !known.has(id))
  if (unknown.length > 0)
    throw new Invalid([{ member: 'entity_ids', message: `no such entity: ${unknown.join(', ')}` }])
  if (input.entity_ids?.length === 0)
    throw new Invalid([
      { member: 'entity_ids', message: 'leave it out for all entities, or name at least one' },
    ])

  const account = await accountFor(deps, organization, input)
  const link = await deps.source.createLink({
    accountId: account.id,
    organizationName: organization.name,
    admin: input.admin,
    integration: input.integration ?? account.integrationWanted,
  })
  await withLease(deps, account.id, async ({ account: { status }, lease, now }) => {
    // The source took its time, and somebody has disconnected meanwhile.
    if (status === 'disconnected')
      throw new Conflict('the account was disconnected', { account_status: status })
    await deps.store.commit(lease, [
      setLink(account.id, organizationId, link),
      patchAccount(account.id, {
        linkAdmin: { email: input.admin.email, name: input.admin.name ?? null },
        consent: { by: input.consent.by, at: now },
        integrationWanted: input.integration ?? account.integrationWanted,
        linkFailure: null,
      }),
      putAudit({
        organization: organizationId,
        account: account.id,
        actor: input.consent.by,
        act: 'link.consent',
        target: account.id,
        facts: {
          scopes: ['employee', 'employment', 'company', 'location', 'group'],
          entities: account.entityIds,
        },
        at: now,
      }),
    ])
  })
  return { accountId: account.id, url: link.url, expiresAt: link.expiresAt }
}

/** One live account per entity (rule 1). If two admins link at the same time, one waits for the other. */
export async function accountFor(
  deps: Deps,
  organization: Organization,
  input: LinkInput,
): Promise<Account> {
  const busy = 'somebody else is linking an HR system right now; try again in a few seconds'
  return withNamedLease(deps, leaseName('link', organization.id), busy, () =>
    knownOrNew(deps, organization, input),
  )
}

async function knownOrNew(
  deps: Deps,
  organization: Organization,
  input: LinkInput,
): Promise<Account> {
  const accounts = (await deps.store.accountsOf(organization.id)).filter(
    (account) => account.status !== 'disconnected',
  )
  if (input.account_id !== undefined) {
    const named = accounts.find((account) => account.id === input.account_id)
    if (named === undefined) throw new NotFound('no such account')
    return named
  }
  const wanted = input.entity_ids ?? organization.entities.map((entity) => entity.id)
  const overlapping = accounts.filter((account) =>
    entitiesOf(account, organization).some((id) => wanted.includes(id)),
  )
  const same = overlapping.find(
    (account) =>
      account.status === 'pending' && sameEntities(entitiesOf(account, organization), wanted),
  )
  if (same !== undefined) return same
  const live = overlapping.find((account) => account.status !== 'pending')
  if (live !== undefined)
    throw new Conflict(
      'an entity has a linked HR system already; name its account_id to link it again',
      { account_id: live.id, account_status: live.status },
    )
  const [pending] = overlapping
  if (pending !== undefined)
    throw new Conflict('a link for some of these entities is waiting to be finished', {
      account_id: pending.id,
      account_status: pending.status,
    })

  const account = newAccount(deps, organization, input)
  await deps.store.commit(null, [putAccount(account)])
  return account
}

function sameEntities(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

function newAccount(deps: Deps, organization: Organization, input: LinkInput): Account {
  const now = deps.clock.now().toISOString()
  return {
    id: newId('acc'),
    organization: organization.id,
    status: 'pending',
    integration: null,
    integrationWanted: input.integration ?? null,
    sourceAccountId: null,
    token: null,
    entityIds: input.entity_ids ?? null,
    settings: DEFAULT_SETTINGS,
    settingsAt: now,
    plannedSettingsAt: null,
    linkAdmin: { email: input.admin.email, name: input.admin.name ?? null },
    consent: { by: input.consent.by, at: now },
    linkUrl: null,
    linkExpiresAt: null,
    runSeq: 0,
    approvedAt: null,
    nextSyncAt: null,
    lastCompleteReadAt: null,
    lastReadBeganAt: null,
    lastSourceSyncAt: null,
    problem: null,
    failures: 0,
    createdAt: now,
    disconnectedAt: null,
    membershipsAfter: null,
    lostAttributes: [],
    attributesJudged: 0,
    hostRefusal: null,
    linkFailure: null,
    sourceFreshAsOf: null,
    issues: [],
    issuesDueAt: null,
    sourceChanges: [],
    selectiveSync: null,
    resync: null,
    membershipsAt: now,
  }
}
