import { emailKey } from '../../../core/people/email.ts'
import type { Plan } from '../../../ports/records.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal } from '../request/request-context.ts'

/**
 * The employee id of the person who is signed in, if this plan would end their own access; nobody may approve
 * that (S15). Null where it would not.
 */
export async function ownEnding(
  { deps }: Portal,
  { account }: CurrentAccount,
  plan: Plan,
  email: string,
): Promise<string | null> {
  const key = emailKey(email)
  if (key === null) return null
  const { store } = deps
  const users = await store.usersByEmail(account.organization, [key])
  const userIds = users.map(({ id }) => id)
  if (userIds.length === 0) {
    // The host may know them by another address than HR.
    const rows = await store.employeesByEmail(account.id, [key])
    const links = await store.linksOf(
      account.id,
      rows.map(({ id }) => id),
    )
    userIds.push(...links.map(({ userId }) => userId))
  }
  const [own] = await store.planLeavers(plan.id, userIds)
  return own ?? null
}
