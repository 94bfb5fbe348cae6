import type { Change } from '../../ports/store/changes.ts'
import type { NewAuditRow, NewEvent } from '../../ports/store/reads/events.ts'
import type { Forget } from '../../ports/store/forgets.ts'
import type { LinkToken } from '../../ports/store/link-tokens.ts'
import type { Account, Organization } from '../../ports/records.ts'
import { insert, keep, patch, remove, upsert } from './verbs.ts'

/** Creates or replaces it with its entities and admins. */
export function putOrganization(
  { entities, admins, ...organization }: Omit<Organization, 'usersCount' | 'doubtedCount'>,
  now: string,
): readonly Change[] {
  const { id } = organization
  return [
    upsert('organizations', { ...organization, updatedAt: now }, { createdAt: 'first' }),
    remove('entities', { organization: id }),
    ...entities.map((entity, position) =>
      insert('entities', { ...entity, organization: id, position }),
    ),
    remove('admins', { organization: id }),
    ...admins.map((admin, position) => insert('admins', { ...admin, organization: id, position })),
  ]
}

/** How many users the host's last believed list had, and a later, doubted one (rule 38). */
export function setUsersCount(
  id: string,
  { believed, doubted }: { readonly believed: number | null; readonly doubted: number | null },
): Change {
  return patch('organizations', { id }, { usersCount: believed, doubtedCount: doubted })
}

/** The organization names `named` as admins now, and `removed` no more: keyed hashes of addresses. */
export function putFormerAdmins(
  organization: string,
  { removed, named }: { readonly removed: readonly string[]; readonly named: readonly string[] },
  at: string,
): readonly Change[] {
  return [
    ...removed.map((hash) => upsert('former_admins', { organization, hash, at })),
    ...named.map((hash) => remove('former_admins', { organization, hash })),
  ]
}

/** A run may have been opened since the account was read: its number is never lowered. */
export function putAccount(account: Account): Change {
  return upsert('accounts', account, { runSeq: 'max' })
}

export function patchAccount(
  id: string,
  row: Partial<
    Omit<Account, 'id' | 'organization' | 'token' | 'linkUrl' | 'linkExpiresAt' | 'createdAt'>
  >,
): Change {
  return patch('accounts', { id }, row)
}

export function setToken(id: string, organization: string, token: string | null): Change {
  return patch('accounts', { id, organization }, { token })
}

/** `url`: the page on which an admin links the HR system. `expiresAt`: RFC 3339. */
export function setLink(
  id: string,
  organization: string,
  link: { readonly url: string; readonly expiresAt: string } | null,
): Change {
  const row = { linkUrl: link?.url ?? null, linkExpiresAt: link?.expiresAt ?? null }
  return patch('accounts', { id, organization }, row)
}

/** Of windows that nobody has used, an account keeps the newest twenty. */
export function putLinkToken(token: LinkToken): readonly Change[] {
  const { account } = token
  return [
    upsert('link_tokens', token),
    ...(token.kind === 'window' ? [{ set: 'link-windows.drop-old', account } as const] : []),
  ]
}

export function patchLinkToken(
  { hash, organization }: Pick<LinkToken, 'hash' | 'organization'>,
  row: Partial<
    Pick<LinkToken, 'kind' | 'token' | 'expiresAt' | 'tries' | 'nextTryAt' | 'refusedAt'>
  >,
): Change {
  return patch('link_tokens', { hash, organization }, row)
}

/** A second row with this id is ignored. */
export function putForget(
  forget: Pick<Forget, 'id' | 'account' | 'judged' | 'since'> & { readonly token: string },
): Change {
  return keep('forgets', { ...forget, tries: 0, nextTryAt: forget.since })
}

export function putEvent(event: NewEvent): Change {
  return insert('events', event)
}

export function putAudit(row: NewAuditRow): Change {
  return insert('audit', row)
}

/** Adds to a counter. */
export function count(name: string, by = 1): Change {
  return upsert('counters', { name, value: by }, { value: 'add' })
}

/** All but windows and what came by them: the source may have made an account for those, and has to delete it. */
export function removeAccountTokens(account: string): readonly Change[] {
  return [
    remove('link_tokens', { account, kind: 'account' }),
    remove('link_tokens', { account, kind: 'over' }),
  ]
}
