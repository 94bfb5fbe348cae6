import type { Answer } from '../../core/decide/answers.ts'
import type { Before } from '../../core/decide/derive.ts'
import type { Membership, Memberships } from '../../core/decide/membership.ts'
import type { Override } from '../records.ts'
import type { Slice, Sliced, Write } from './write.ts'

/** What people have in each entity, what the host answered about them, and what admins said. */
export interface MembershipStore {
  /** By employee. Somebody without any is left out. */
  membershipsOf(
    account: string,
    employees: readonly string[],
  ): Promise<ReadonlyMap<string, Memberships>>
  putMembership(account: string, employee: string, entity: string, membership: Membership): Write
  /** Forgets memberships and answers of somebody who is not linked any more. */
  removeMemberships(account: string, employee: string): Write
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
  putAnswer(account: string, employee: string, answer: Answer): Write
  overridesOf(account: string, employees: readonly string[]): Promise<readonly Override[]>
  overridesOfAccount(account: string, slice: Slice): Promise<Sliced<Override>>
  override(account: string, id: string): Promise<Override | null>
  putOverride(override: Override): Write
  /** In every entity. */
  removeOverrides(account: string, employee: string, decisions: readonly string[]): Write
  removeOverride(account: string, id: string): Write

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
  removeRegainedBefore(account: string): Write
}
