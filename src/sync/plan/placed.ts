import type { Situation } from '../../core/decide/situation.ts'

/** Where everybody who works or will would be, under the settings that were tried. */
export interface Placed {
  /** Entity → how many people are in it, and how many of them are never invited by a rule. */
  readonly entities: Readonly<Record<string, { readonly people: number; readonly quiet: number }>>
  /** HR gives nothing, or a value that nobody decided about (rule 19). */
  readonly undecided: number
  /** A value that belongs to no entity, on purpose. */
  readonly leftOut: number
  /** Left out by a rule (rule 20). */
  readonly excluded: number
}

/** Counts people by place, one at a time. */
export function placeCounter() {
  const entities = new Map<string, { people: number; quiet: number }>()
  let undecided = 0
  let leftOut = 0
  let excluded = 0
  return {
    add({ presence, scope }: Situation): void {
      if (NOWHERE.has(presence.kind)) return
      if (scope.kind === 'in') {
        for (const { id, invite } of scope.entities) {
          const { people, quiet } = entities.get(id) ?? { people: 0, quiet: 0 }
          entities.set(id, { people: people + 1, quiet: quiet + (invite ? 0 : 1) })
        }
      } else if (scope.report !== null) undecided += 1
      else if (scope.why.code === 'left-out') leftOut += 1
      else excluded += 1
    },
    placed: (): Placed => ({
      entities: Object.fromEntries(entities),
      undecided,
      leftOut,
      excluded,
    }),
  }
}

const NOWHERE: ReadonlySet<Situation['presence']['kind']> = new Set(['left', 'dropped', 'ignored'])
