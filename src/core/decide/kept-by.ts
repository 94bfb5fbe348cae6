import type { OverrideDecision } from '../facts/override-decision.ts'

const KEEPING = ['keep', 'postpone', 'undo', 'rejected'] as const

/** A decision that keeps somebody's access (rule 35). */
export interface KeptBy {
  readonly decision: (typeof KEEPING)[number]
  readonly actor: string
  /** RFC 3339; null: until HR says something else. */
  readonly until: string | null
}

/** The newest decision about one person that keeps their access at this instant; null: none does. */
export function keptBy(overrides: readonly Decided[], instant: string): KeptBy | null {
  const [newest] = overrides
    .filter(({ until }) => until === null || until > instant)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap(({ actor, until, ...one }) => {
      const decision = KEEPING.find((each) => each === one.decision)
      return decision === undefined ? [] : [{ decision, actor, until }]
    })
  return newest ?? null
}

interface Decided {
  readonly decision: OverrideDecision
  readonly actor: string
  /** RFC 3339; null: until HR says something else. */
  readonly until: string | null
  readonly at: string
}
