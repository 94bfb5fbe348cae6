/** Who may sign in to the portal and gets mails, and who did once (rule 55). Keys are `emailKey`s. */
export interface AdminStore {
  /** Those of these addresses whose users have no access any more, because we ended it. */
  endedAmong(organization: string, keys: readonly string[]): Promise<ReadonlySet<string>>
  /** The organization named this admin once and names them no more. `hash`: keyed hash of the address. */
  isFormerAdmin(organization: string, hash: string): Promise<boolean>
}
