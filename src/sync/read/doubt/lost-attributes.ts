import { type AttributeCounts, lostAfter } from '../../../core/people/attributes/lost-attributes.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { keptUnread, type Attribute } from '../../../core/people/attributes/remembered.ts'
import { isLost } from '../../step/people/counted.ts'
import { patchEmployee } from '../../changes/people.ts'
import { isInUse } from './in-use.ts'
import type { StepContext } from '../../step/context.ts'
import { patchAccount } from '../../changes/accounts.ts'
import { patchRun } from '../../changes/runs.ts'

/** The counts of the pages so far and of one more. */
export function withPage(before: AttributeCounts | null, page: AttributeCounts): AttributeCounts {
  const sum: Record<string, Record<string, { has: number; lost: number }>> = {}
  for (const [place, attributes] of [...Object.entries(before ?? {}), ...Object.entries(page)]) {
    const own = (sum[place] ??= {})
    for (const [name, { has, lost }] of Object.entries(attributes)) {
      const known = own[name] ?? { has: 0, lost: 0 }
      own[name] = { has: known.has + has, lost: known.lost + lost }
    }
  }
  return sum
}

/**
 * Finds out what is lost, from the counts of a whole listing, before anything is decided (rule 15). What is given again
 * is empty only for those whom the listing shows: of the others HR has said nothing.
 */
export async function judgeAttributes(ctx: StepContext): Promise<readonly Change[]> {
  const { deps, run, account, now } = ctx
  const lostAttributes = lostAfter(account.lostAttributes, run.attributes ?? {}, now).filter(
    ({ attribute }) => isInUse(account, attribute),
  )
  const isOver = (name: Attribute) =>
    isLost(account, name) && !isLost({ ...account, lostAttributes }, name)
  const isEnding = lostAttributes.length < account.lostAttributes.length
  const unread = isEnding ? await deps.store.rememberedUnlisted(account.id, run.id) : []
  return [
    ...unread.map((row) =>
      patchEmployee(account.id, row.id, { remembered: keptUnread(row.remembered, isOver) }),
    ),
    patchAccount(account.id, { lostAttributes }),
    // What came back, and what an end of a loss makes empty, concerns people who did not change otherwise.
    ...(isEnding ? [{ set: 'employees.all-due', account: account.id } as const] : []),
    patchRun(run.id, { attributes: null }),
  ]
}
