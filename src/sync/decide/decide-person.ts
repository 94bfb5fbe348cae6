import { isLive } from '../../core/decide/correlate.ts'
import { decide } from '../../core/decide/decide.ts'
import type { Decision } from '../../core/decide/decision.ts'
import type { PersonContext } from './situations.ts'

/** What follows for one person, for a run and for a preview alike. */
export function decidePerson(person: PersonContext): Decision {
  if (person.yields) return yielding(person)
  const decision = decide(person.situation)
  return isForgotten(person) ? forgotten(person, decision) : decision
}

/**
 * Reduced while out of scope: what is left of the record cannot be routed any more, but it still tells who
 * leaves. HR's next change fills it again (rule 49).
 */
function isForgotten({ row, situation }: PersonContext): boolean {
  const out = row.reducedAt !== null && row.state === 'out_of_scope'
  return out && isLive(situation.presence.kind)
}

function forgotten({ row }: PersonContext, decision: Decision): Decision {
  const nothing = { entityIds: [], link: { kind: 'none' }, actions: [], reports: [] } as const
  return { ...decision, ...nothing, state: 'out_of_scope', why: row.why, open: false }
}

/** The newcomer has the link now or in this very run; whoever it came from is left in peace. */
function yielding(person: PersonContext): Decision {
  const { presence } = person.situation
  return {
    state: presence.kind === 'left' ? 'left' : 'missing',
    why: [presence.because],
    entityIds: [],
    link: { kind: 'none' },
    actions: [],
    reports: [],
    reactivatedByHand: [],
    open: true,
    nextTransitionAt: null,
  }
}
