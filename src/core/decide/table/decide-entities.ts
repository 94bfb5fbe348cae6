import type { User } from '../../people/user.ts'
import { placesOf } from '../decision.ts'
import type { Situation } from '../situation.ts'
import { actionsOf, type Done } from './by-row.ts'
import { caseOf } from './case.ts'
import type { Case } from './row.ts'
import { rowFor } from './rows.ts'
import { tellOf, type Told } from './tell.ts'

/** One entity of one person: its case, the row that fits, and what follows. */
export interface EntityDecision extends Done {
  readonly told: Told
}

/**
 * Each entity's row, and what follows from it. The entities in which HR places the person come first: the new
 * one before the old (rule 30). Somebody without a user has nothing in the others.
 */
export function decideEntities(s: Situation, user: User | null): readonly EntityDecision[] {
  const entityIds = new Set([...placesOf(s), ...(user === null ? [] : s.accountEntities)])
  const cases = [...entityIds].map((entityId) => caseOf(s, user, entityId))
  const isMove = cases.some(movesAway)
  const done: EntityDecision[] = []
  for (const c of cases) {
    const row = rowFor(c)
    const made = actionsOf(s, user, { c, row }, { isMove, done })
    done.push({ c, row, ...made, told: tellOf(s, c, row) })
  }
  return done
}

/** HR takes the person out of an entity that it gave, whether somebody spares them or not. */
function movesAway({ want, membership }: Case): boolean {
  if (membership.state !== 'given' || membership.by !== 'hr') return false
  if (want.want === 'spared' || want.want === 'back') return want.from === 'away'
  return want.want === 'away'
}
