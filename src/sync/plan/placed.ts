import type { Situation } from '../../core/decide/situation.ts'

/** Where people would be placed under the tried settings. Leavers, dropped hires and ignored records do not count. */
export interface Placed {
  /** By entity: how many people are in it, and how many of them a scope rule says not to invite (`quiet`). */
  readonly entities: Readonly<Record<string, { readonly people: number; readonly quiet: number }>>
  /** People for whom HR gives no value, or a value that is mapped to nothing yet (rule 19). */
  readonly undecided: number
  /** People whose value is mapped to no entity on purpose. */
  readonly leftOut: number
  /** People whom a scope rule excludes (rule 20). */
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
      if (NOT_COUNTED.has(presence.kind)) return
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

const NOT_COUNTED: ReadonlySet<Situation['presence']['kind']> = new Set([
  'left',
  'dropped',
  'ignored',
])
