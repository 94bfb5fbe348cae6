// A group with a scenario under way, watched by the invariants: two HR systems, three entities.
import { watchActions, type ActionLog } from '../invariants/watch-actions.ts'
import { checkUsersAndHolds, type UserChecks } from '../invariants/users-and-holds.ts'
import { recordLists } from '../invariants/host-lists.ts'
import { createStatements } from '../invariants/statements.ts'
import type { InvariantContext, Side } from '../invariants/context.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/facts/settings.ts'
import type { GroupWorld } from './group.ts'
import { dayOf, placesIn, type Routing } from './places.ts'

export interface GroupContext {
  readonly world: GroupWorld
  readonly invariants: InvariantContext
  readonly log: ActionLog
  readonly product: UserChecks
  /** Of the first HR system; the second has one entity. */
  routing: Routing
}

const ONE_ENTITY: Routing = { by: 'single', map: {} }

/** `brake`: the limits as the settings of both accounts have them. */
export function groupContext(
  world: GroupWorld,
  brake: InvariantContext['brake'] = DEFAULT_SETTINGS.brake,
): GroupContext {
  const sides = world.sides.map(({ view, entities }, n): Side => {
    const placesOf: Side['placesOf'] = (record) =>
      placesIn(record, n === 0 ? ctx.routing : ONE_ENTITY, entities)
    const dayAt: Side['dayAt'] = (at, record) =>
      dayOf(at, record.location, placesOf(record).entities)
    return { view, entities, placesOf, dayAt }
  })
  const { answers, routing } = world
  const statements = createStatements(answers)
  const lists = recordLists(world)
  const invariants = { world, sides, answers, lists, statements, brake }
  const log = watchActions(invariants)
  const ctx: GroupContext = {
    world,
    invariants,
    log,
    product: checkUsersAndHolds(invariants, log),
    routing,
  }
  return ctx
}
