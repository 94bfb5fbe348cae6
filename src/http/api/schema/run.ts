import { z } from '@hono/zod-openapi'
import type { Run } from '../../../ports/records.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import { instant } from './scalars.ts'

export const runStarted = z.object({ run_id: z.string() })

export const runSchema = z
  .object({
    id: z.string(),
    account_id: z.string(),
    trigger: z.enum(['first', 'schedule', 'webhook', 'manual', 'recovery']),
    mode: z.enum(['full', 'delta', 'employees']),
    state: z.enum(['reading', 'planned', 'held', 'applying', 'done', 'incomplete', 'failed']),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'With state `incomplete` or `failed`: the code of the problem' }),
    pages_read: z.int(),
    employees_read: z.int(),
    changes: z.object({ joiners: z.int(), movers: z.int(), leavers: z.int() }),
    plan_id: z
      .string()
      .nullable()
      .openapi({ description: 'The plan that is applied without approval' }),
    held_plan_id: z
      .string()
      .nullable()
      .openapi({ description: 'The plan that waits for an admin' }),
    outcomes: z.object({ done: z.int(), already: z.int(), refused: z.int(), failed: z.int() }),
    started_at: instant,
    finished_at: instant.nullable(),
  })
  .openapi('Run')

export async function runView(
  deps: Pick<Deps, 'store'>,
  run: Run,
): Promise<z.output<typeof runSchema>> {
  const { done, already, refused, failed } = await deps.store.outcomes(run)
  const { joiners, movers, leavers } = run.changes
  return {
    id: run.id,
    account_id: run.account,
    trigger: run.trigger,
    mode: run.mode,
    state: run.state,
    reason: run.reason,
    pages_read: run.pagesRead,
    employees_read: run.employeesRead,
    changes: { joiners, movers, leavers },
    plan_id: run.planId,
    held_plan_id: run.heldPlanId,
    outcomes: { done, already, refused, failed },
    started_at: run.startedAt,
    finished_at: run.finishedAt,
  }
}
