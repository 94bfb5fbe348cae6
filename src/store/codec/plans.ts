import type { Selectable } from 'kysely'
import type { Plan } from '../../ports/records.ts'
import type { Schema } from '../schema.ts'
import type { Columns } from '../statement.ts'
import { bit, json, parsed } from './json.ts'

export type PlanRow = Selectable<Schema['plans']>

export function planOf(row: PlanRow): Plan {
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    run: row.run,
    state: row.state,
    revision: row.revision,
    holds: parsed(row.holds),
    firstSync: row.first_sync === 1,
    heldSince: row.held_since,
    reminded: row.reminded,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    createdAt: row.created_at,
  }
}

export function planColumns(plan: Partial<Plan>): Columns<'plans'> {
  return {
    id: plan.id,
    account: plan.account,
    organization: plan.organization,
    run: plan.run,
    state: plan.state,
    revision: plan.revision,
    holds: json(plan.holds),
    first_sync: bit(plan.firstSync),
    held_since: plan.heldSince,
    reminded: plan.reminded,
    decided_by: plan.decidedBy,
    decided_at: plan.decidedAt,
    created_at: plan.createdAt,
  }
}
