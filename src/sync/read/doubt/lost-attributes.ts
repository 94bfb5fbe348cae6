import { type AttributeCounts, lostAfter } from '../../../core/people/attributes/lost-attributes.ts'
import type { Write } from '../../../ports/store/write.ts'
import { isInUse } from './in-use.ts'
import type { StepContext } from '../../step/context.ts'

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

/** Finds out what is lost, from the counts of a whole listing, before anything is decided (rule 15). */
export function judgeAttributes({ deps, run, account, now }: StepContext): readonly Write[] {
  const lostAttributes = lostAfter(account.lostAttributes, run.attributes ?? {}, now).filter(
    ({ attribute }) => isInUse(account, attribute),
  )
  return [
    deps.store.patchAccount(account.id, { lostAttributes }),
    // What came back, and what an end of a loss makes empty, concerns people who did not change otherwise.
    ...(lostAttributes.length < account.lostAttributes.length
      ? [deps.store.makeAllDue(account.id)]
      : []),
    deps.store.patchRun(run.id, { attributes: null }),
  ]
}
