import type { Write } from './write.ts'

/** Who may sign in to the portal and gets mails, and who did once (rule 55). Keys are `emailKey`s. */
export interface AdminStore {
  /** Those of these addresses whose users have no access any more, because we ended it. */
  endedAmong(organization: string, keys: readonly string[]): Promise<ReadonlySet<string>>
  /** The organization named this admin once and names them no more. `hash`: keyed hash of the address. */
  isFormerAdmin(organization: string, hash: string): Promise<boolean>
  /** The organization names `named` now and `removed` no more. */
  putFormerAdmins(
    organization: string,
    admins: { readonly removed: readonly string[]; readonly named: readonly string[] },
    at: string,
  ): Write
  /** Ends the sessions of these addresses, and closes links for them and invitations by them. */
  revokePortal(organization: string, keys: readonly string[], at: string): Write
  /**
   * The same for those of these users who have access as far as is known; before what takes it from them is
   * stored, in the same commit. Not for an address that another user with access has too.
   */
  revokePortalOfUsers(organization: string, userIds: readonly string[], at: string): Write
  /**
   * Ends the sessions of all but these, and closes links for all others and invitations by them. The list of admins says nothing of a viewer, unless the viewer was in the list
   * `before`.
   */
  revokePortalExcept(
    organization: string,
    admins: { readonly named: readonly string[]; readonly before: readonly string[] },
    at: string,
  ): Write
}
