// A company with a scenario under way, watched by the invariants.
import { watchActions, type ActionLog } from '../invariants/watch-actions.ts'
import { checkUsersAndHolds, type UserChecks } from '../invariants/users-and-holds.ts'
import type { HrRecord } from '../invariants/hr-record.ts'
import { recordLists } from '../invariants/host-lists.ts'
import { createStatements } from '../invariants/statements.ts'
import type { Places, InvariantContext, Side } from '../invariants/context.ts'
import { DEFAULT_SETTINGS } from '../../../src/core/facts/settings.ts'
import { HOUR } from '../../world/time.ts'
import type { CompanyWorld } from './company.ts'

export const RULES = ['none', 'not invited', 'out'] as const
export type Rule = (typeof RULES)[number]

export interface CompanyContext {
  readonly world: CompanyWorld
  readonly invariants: InvariantContext
  /** The only HR system. */
  readonly side: Side
  readonly log: ActionLog
  readonly product: UserChecks
  /** The scope rule for the night shift. */
  rule: Rule
}

/** `brake`: the limits as the settings of the company have them. */
export function companyContext(
  world: CompanyWorld,
  brake: InvariantContext['brake'] = DEFAULT_SETTINGS.brake,
): CompanyContext {
  const side: Side = { view: world, entities: ['nl', 'de'], dayAt: dayInAmsterdam, placesOf }
  const { answers } = world
  if (answers === null) throw new Error('this company does not record the answers of HR')
  const invariants = {
    world,
    sides: [side],
    answers,
    lists: recordLists(world),
    statements: createStatements(answers),
    brake,
  }
  const log = watchActions(invariants)
  const ctx: CompanyContext = {
    world,
    invariants,
    side,
    log,
    product: checkUsersAndHolds(invariants, log),
    rule: 'none',
  }
  return ctx

  function placesOf({ company, groups }: HrRecord): Places {
    const entity = company?.replace('company-', '') ?? ''
    const isOut = ctx.rule === 'out' && groups.includes('night')
    const isMapped = side.entities.includes(entity)
    return { entities: isMapped && !isOut ? [entity] : [], isUnsure: !isMapped }
  }
}

/** Scenarios take place in summer. */
function dayInAmsterdam(at: number): string {
  return new Date(at + 2 * HOUR).toISOString().slice(0, 10)
}
