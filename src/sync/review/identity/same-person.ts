import { Invalid, Refused } from '../../../core/facts/errors.ts'
import type { Change } from '../../../ports/store/changes.ts'
import { loadSituations } from '../../decide/situations.ts'
import { betweenRuns } from '../../read/decision-context.ts'
import type { AccountContext } from '../../step/context.ts'
import { hints } from '../decision-run.ts'
import { decisionWrites } from '../decisions.ts'
import { selfOf } from '../guard/self.ts'
import { whyNot } from '../offers.ts'
import { peopleBy } from '../people-by.ts'

/** Who of those about whom it is asked (rule 9) is the same person as the user with the address. */
export type SamePerson = 'all' | readonly string[]

const BATCH = 100

/** Links each of them, and has them read again. Throws `Invalid` where nobody asked about one that is named. */
export async function samePersonWrites(
  base: AccountContext,
  named: SamePerson,
  by: { readonly actor: string; readonly letInBy?: string | null },
): Promise<Change[]> {
  const { store } = base.deps
  const ids =
    named === 'all' ? await peopleBy(store, base.account.id, { code: 'match-unclear' }) : named
  const { actor } = by
  const self = await selfOf(base.deps, base.organization.id, [actor, by.letInBy ?? null])
  const writes: Change[] = []
  const asked = new Set<string>()
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await store.employeesById(base.account.id, ids.slice(start, start + BATCH))
    for (const person of await loadSituations(betweenRuns(base), rows)) {
      if (person.situation.correlation.kind !== 'match-unclear') continue
      asked.add(person.row.id)
      const refusal = whyNot('link', person, { actor, self })
      if (refusal !== null) throw new Refused(refusal)
      writes.push(...(await decisionWrites(base, person, { decision: 'link', actor })))
      writes.push(...hints(base, [person.row.employee.sourceId]))
    }
  }
  const others = named === 'all' ? [] : named.filter((id) => !asked.has(id))
  if (others.length > 0)
    throw new Invalid([
      {
        member: 'same_person',
        message: `${others.slice(0, 5).join(', ')}: nobody asks about this employee; the reports of the plan with the code match-unclear list them`,
      },
    ])
  return writes
}
