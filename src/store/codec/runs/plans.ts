import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Hold } from '../../../core/plan/hold.ts'
import type { PlanCounts } from '../../../core/plan/counts.ts'
import type { ApprovedPlan } from '../../../ports/approved-plan.ts'
import type { DecidedPart, Plan } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import { bit, json } from '../json.ts'
import { holdCode } from '../people/reason.ts'
import { stored, storedOrNull } from '../stored.ts'

const HOLDS = z.array(
  z.looseObject({
    code: holdCode,
    entityId: z.string().nullable(),
    count: z.number(),
    of: z.number(),
    limit: z.number().nullable(),
    already: z.number().exactOptional(),
    span: z.enum(['day', 'week']).exactOptional(),
  }),
) satisfies z.ZodType<readonly Hold[]>

const COUNTS = z.object({
  numbers: z.record(
    z.string(),
    z.object({ people: z.number(), memberships: z.number(), actions: z.number() }),
  ),
  cards: z.object({ blocked: z.number(), unblocked: z.number() }),
})
const PLAN_COUNTS = COUNTS.extend({
  entities: z.record(z.string(), COUNTS),
}) satisfies z.ZodType<PlanCounts>

const PART = z.object({
  decided: z.number(),
  waiting: z.number(),
  of: z.number(),
}) satisfies z.ZodType<DecidedPart>

export type PlanRow = Selectable<Schema['plans']>

export function planOf(row: PlanRow): Plan {
  const cell = (column: string) => ({ table: 'plans', column, row: row.id })
  return {
    id: row.id,
    account: row.account,
    organization: row.organization,
    run: row.run,
    state: row.state,
    revision: row.revision,
    holds: stored(HOLDS, row.holds, cell('holds')),
    counts: storedOrNull(PLAN_COUNTS, row.counts, cell('counts')),
    firstSync: row.first_sync === 1,
    heldSince: row.held_since,
    reminded: row.reminded,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    part: storedOrNull(PART, row.part, cell('part')),
    createdAt: row.created_at,
  }
}

/** A plan with the stored state `approved`. Only `approvePlan` stores that state. */
export function approvedOf(plan: Plan): ApprovedPlan {
  const { id, revision, counts } = plan
  const read = { id, revision, counts }
  return read as ApprovedPlan
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
    counts: json(plan.counts),
    first_sync: bit(plan.firstSync),
    held_since: plan.heldSince,
    reminded: plan.reminded,
    decided_by: plan.decidedBy,
    decided_at: plan.decidedAt,
    part: json(plan.part),
    created_at: plan.createdAt,
  }
}
