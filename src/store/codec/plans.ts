import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Hold } from '../../core/plan/hold.ts'
import type { Plan } from '../../ports/records.ts'
import type { Schema } from '../schema.ts'
import type { Columns } from '../statement.ts'
import { bit, json } from './json.ts'
import { holdCode } from './reason.ts'
import { stored } from './stored.ts'

const HOLDS = z.array(
  z.looseObject({
    code: holdCode,
    entityId: z.string().nullable(),
    count: z.number(),
    of: z.number(),
    limit: z.number(),
    already: z.number().exactOptional(),
    span: z.enum(['day', 'week']).exactOptional(),
  }),
) satisfies z.ZodType<readonly Hold[]>

export type PlanRow = Selectable<Schema['plans']>

export function planOf(row: PlanRow): Plan {
  const cell = { table: 'plans', column: 'holds', row: row.id }
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    run: row.run,
    state: row.state,
    revision: row.revision,
    holds: stored(HOLDS, row.holds, cell),
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
