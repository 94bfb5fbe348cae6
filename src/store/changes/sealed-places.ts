import type { SealedPlace } from '../seal.ts'

interface Named {
  readonly id?: string | undefined
  readonly organization?: string | undefined
}

export function tokenPlace({ id, organization }: Named): SealedPlace {
  return { organization: given(organization), column: 'accounts.token', row: given(id) }
}

/** Sealed because anybody with the link can connect an HR system to this account. */
export function linkPlace({ id, organization }: Named): SealedPlace {
  return { organization: given(organization), column: 'accounts.link_url', row: given(id) }
}

/** Sealed because each of them can connect an HR system, or read one. */
export function linkTokenPlace({
  hash,
  organization,
}: Omit<Named, 'id'> & { readonly hash?: string | undefined }): SealedPlace {
  return { organization: given(organization), column: 'link_tokens.token', row: given(hash) }
}

/** No organization, because the row outlives it. */
export function forgetPlace({ id }: Pick<Named, 'id'>): SealedPlace {
  return { organization: '', column: 'forgets.token', row: given(id) }
}

function given(part: string | undefined): string {
  if (part === undefined) throw new Error('a secret is stored without saying whose it is')
  return part
}
