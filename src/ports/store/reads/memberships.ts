import type { Answer } from '../../../core/decide/answers.ts'
import type { Before } from '../../../core/decide/derive.ts'
import type { Memberships } from '../../../core/decide/membership.ts'
import type { Override } from '../../records.ts'
import type { Slice, Sliced } from '../slice.ts'

/** What people have in each entity, what the host answered about them, and what admins said. */
export interface MembershipStore {
  /** By employee. Somebody without any is left out. */
  membershipsOf(
    account: string,
    employees: readonly string[],
  ): Promise<ReadonlyMap<string, Memberships>>
  /** Of these users, those whose access another account of the organization ended because HR showed them as left. */
  endedElsewhere(
    organization: string,
    account: string,
    userIds: readonly string[],
  ): Promise<ReadonlySet<string>>
  answersOf(
    account: string,
    employees: readonly string[],
  ): Promise<readonly (Answer & { readonly employee: string })[]>
  overridesOf(account: string, employees: readonly string[]): Promise<readonly Override[]>
  overridesOfAccount(account: string, slice: Slice): Promise<Sliced<Override>>
  override(account: string, id: string): Promise<Override | null>

  // What 0.1.0 and 0.2.0 stored. Kept for one release.
  peopleBefore(
    account: string,
    after: string | null,
    limit: number,
  ): Promise<
    readonly (Pick<Before, 'entityIds' | 'ended'> & {
      readonly employee: string
      readonly userId: string | null
    })[]
  >
  regainedBefore(
    account: string,
    employees: readonly string[],
  ): Promise<ReadonlyMap<string, Before['regained']>>
}
