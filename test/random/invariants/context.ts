// A company or a group as the invariants see it: HR, the host, and what people said.
import type { Host } from '../../../src/ports/host.ts'
import type { BrakeSettings } from '../../../src/core/facts/settings.ts'
import type { PlannedAction } from '../../../src/ports/records.ts'
import type { World } from '../../world/company.ts'
import type { HostLists } from './host-lists.ts'
import type { HrAnswers } from './hr-answers.ts'
import type { HrRecord } from './hr-record.ts'
import type { Statements } from './statements.ts'

/** One HR system and the entities that get their employees from it. */
export interface Side {
  readonly view: Pick<
    World,
    | 'hr'
    | 'accountId'
    | 'account'
    | 'employees'
    | 'runs'
    | 'plan'
    | 'approve'
    | 'reject'
    | 'decide'
    | 'refusal'
    | 'untilIdle'
    | 'webhook'
  >
  readonly entities: readonly string[]
  /** The person's calendar day, `YYYY-MM-DD`. */
  readonly dayAt: (at: number, record: HrRecord) => string
  /** The entities of a person by the current routing and scope rules. */
  readonly placesOf: (record: HrRecord) => Places
}

export interface Places {
  readonly entities: readonly string[]
  /** HR also names an unmapped value, which may stand for any entity (rule 19). */
  readonly isUnsure: boolean
}

export interface InvariantContext {
  readonly world: Pick<World, 'store' | 'deps' | 'host' | 'mails' | 'errors'> & {
    readonly aroundActions: (
      wrap: (request: Parameters<Host['act']>[0], act: Host['act']) => ReturnType<Host['act']>,
    ) => void
  }
  readonly sides: readonly Side[]
  readonly answers: HrAnswers
  readonly lists: HostLists
  readonly statements: Statements
  /** Limits of the brake, as set in every account (rule 36). */
  readonly brake: Pick<BrakeSettings, 'leavers_min' | 'small_min' | 'small_percent'>
}

/** The side of this entity. */
export function sideOf({ sides }: InvariantContext, entity: string): Side {
  const side = sides.find(({ entities }) => entities.includes(entity))
  if (side === undefined) throw new Error(`no HR system for ${entity}`)
  return side
}

/** The held actions. */
export async function heldActions(
  { world: { store } }: InvariantContext,
  { view }: Side,
): Promise<readonly PlannedAction[]> {
  const plan = await store.heldPlan(view.accountId)
  const actions = plan === null ? [] : await store.planActions(plan.id, null, 1_000)
  return actions.filter(({ row }) => row.state === 'waiting')
}
