import { Conflict, Invalid, NotFound, RetryLater } from '../../core/facts/errors.ts'
import type { Account } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'
import { accountFor, startLink } from './link.ts'
import { patchAccount, putAudit } from '../changes/accounts.ts'

export interface Agreed {
  readonly admin: { readonly email: string; readonly name?: string | undefined }
  /** Null for all entities of the organization. */
  readonly entityIds: readonly string[] | null
}

/**
 * The first step of linking in the portal (rule 2): records the consent and creates the account, so that the
 * admin can continue on another day. Returns the account's id.
 */
export async function recordConsent(
  deps: Deps,
  organizationId: string,
  agreed: Agreed,
): Promise<string> {
  const { store } = deps
  const organization = await store.organization(organizationId)
  if (organization === null) throw new NotFound('no such organization')
  const { admin, entityIds } = agreed
  const known = new Set(organization.entities.map(({ id }) => id))
  if (entityIds?.length === 0 || entityIds?.some((id) => !known.has(id)))
    throw new Invalid([
      { member: 'entity_ids', message: 'name at least one entity, and only known ones' },
    ])
  const consent = { by: admin.email }
  const entities = entityIds === null ? {} : { entity_ids: entityIds }
  const account = await accountFor(deps, organization, { admin, consent, ...entities })
  const now = deps.clock.now().toISOString()
  await store.commit(null, [
    patchAccount(account.id, {
      consent: { by: admin.email, at: now },
      linkAdmin: { email: admin.email, name: admin.name ?? null },
    }),
    putAudit({
      organization: organizationId,
      account: account.id,
      actor: admin.email,
      act: 'link.agree',
      target: account.id,
      facts: { entities: entityIds },
      at: now,
    }),
  ])
  return account.id
}

/**
 * The second step: opens Merge's page for this HR system. Merge's table of systems has no slugs, so ours are
 * made from names. If Merge does not know one, its page lets the admin choose.
 */
export async function chooseIntegration(
  deps: Deps,
  account: Account,
  slug: string | null,
  admin: Agreed['admin'],
): Promise<void> {
  if (account.status !== 'pending')
    throw new Conflict('the HR system is connected already', { account_status: account.status })
  const { store } = deps
  const link = (integration: string | null) =>
    startLink(deps, account.organization, {
      admin,
      consent: { by: account.consent.by },
      account_id: account.id,
      ...(integration === null ? {} : { integration }),
    })
  await store.commit(null, [
    patchAccount(account.id, { integrationWanted: null }),
    putAudit({
      organization: account.organization,
      account: account.id,
      actor: admin.email,
      act: 'link.choose',
      target: account.id,
      facts: { integration: slug },
      at: deps.clock.now().toISOString(),
    }),
  ])
  try {
    await link(slug)
  } catch (error) {
    if (slug === null || !isRefusal(error)) throw error
    deps.log.info('link.system-unknown', { account: account.id })
    await link(null)
  }
}

/** Merge answered and refused. The same request again would not help. */
function isRefusal(error: unknown): boolean {
  return error instanceof RetryLater && error.failure === 'source-error'
}
