import type { User } from '../../people/user.ts'
import { placesOf } from '../decision.ts'
import type { Situation } from '../situation.ts'
import { actionsOf, type RowResult } from './by-row.ts'
import { caseOf } from './case.ts'
import type { Case } from './row.ts'
import { rowFor } from './rows.ts'
import { tellOf, type Told } from './tell.ts'

/** One entity of one person: its case, the row that fits, and what follows. */
export interface EntityDecision extends RowResult {
  readonly told: Told
}

/**
 * Each entity's row, and what follows from it. The entities in which HR places the person come first: the new
 * one before the old (rule 30). The others matter only for somebody who has a user.
 */
export function decideEntities(s: Situation, user: User | null): readonly EntityDecision[] {
  const entityIds = new Set([...placesOf(s), ...(user === null ? [] : s.accountEntities)])
  const cases = [...entityIds].map((entityId) => caseOf(s, user, entityId))
  const isMove = cases.some(movesAway)
  const results: EntityDecision[] = []
  for (const c of cases) {
    const row = rowFor(c)
    const made = actionsOf(s, user, { c, row }, { isMove, earlier: results })
    results.push({ c, row, ...made, told: tellOf(s, c, row) })
  }
  return results
}

/** HR moves the person out of an entity that it gave, even if something spares the access there. */
function movesAway({ want, membership }: Case): boolean {
  if (membership.state !== 'given' || membership.by !== 'hr') return false
  if (want.want === 'spared' || want.want === 'back') return want.from === 'away'
  return want.want === 'away'
}
