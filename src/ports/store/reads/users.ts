import type { User } from '../../../core/people/user.ts'
import type { Count } from '../../../core/plan/recent-ends.ts'
import type { Account, Link, Run } from '../../records.ts'
import type { Slice, Sliced } from '../slice.ts'

/** Links, and the host's users as last read. */
export interface UserStore {
  link(account: string, employee: string): Promise<Link | null>
  linksOf(account: string, employees: readonly string[]): Promise<readonly Link[]>
  linksByUser(organization: string, userIds: readonly string[]): Promise<readonly Link[]>
  /** Closed links of other accounts of the organization with one of these address keys (rule 5). */
  closedLinks(
    organization: string,
    emailKeys: readonly string[],
    remoteHashes: readonly string[],
  ): Promise<readonly Link[]>
  user(organization: string, id: string): Promise<User | null>
  usersById(organization: string, ids: readonly string[]): Promise<readonly User[]>
  /** Those of these users who are not stored like this. */
  usersUnlike(organization: string, users: readonly User[]): Promise<readonly User[]>
  /** The same of a page, with the print of what is stored of its users, which `userPagePrint` compares. */
  usersOfPage(
    organization: string,
    users: readonly User[],
  ): Promise<{ readonly unlike: readonly User[]; readonly stored: string }>
  usersByEmail(organization: string, keys: readonly string[]): Promise<readonly User[]>
  countUsers(organization: string): Promise<number>
  /** Users who are on no page of the run's `users` listing, linked ones first. */
  absentUsers(
    run: Run,
    after: string | null,
    limit: number,
  ): Promise<readonly { id: string; linked: boolean }[]>
  /** Users of the account's entities who are linked in no account. */
  externalUsers(account: Account, entityIds: readonly string[], slice: Slice): Promise<Sliced<User>>
  /** How many active admins and owners, in the words of the contract, the organization has without this user (rule 32). */
  countAdmins(organization: string, exceptUser: string): Promise<number>
  /** True if an employee who has not left reports to this person. */
  isManager(account: string, sourceId: string): Promise<boolean>
  linkedCounts(account: string, entityIds: readonly string[]): Promise<Count>
}
