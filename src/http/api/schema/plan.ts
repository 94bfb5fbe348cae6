import { z } from '@hono/zod-openapi'
import type { Hold } from '../../../core/plan/hold.ts'
import { numbersOf } from '../../../core/plan/counts.ts'
import type { Plan } from '../../../ports/records.ts'
import type { ActionView, PlanView } from '../../../sync/plan/view.ts'
import { countsOfPlan } from '../../../sync/step/plan-people.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import { holdMessage, reasonMessage } from '../../../words/message.ts'
import { instant, reasons, reasonsIn } from './scalars.ts'

export const actionSchema = z.object({
  id: z.string(),
  kind: z.string().openapi({ example: 'user.invite' }),
  entity_id: z.string(),
  employee_id: z.string(),
  user_id: z.string().nullable(),
  params: z.unknown().openapi({ type: 'object' }),
  because: reasons,
  hold_codes: z
    .array(z.string())
    .readonly()
    .openapi({ description: 'The hold reasons of this action' }),
  outcome: z
    .object({
      state: z.string(),
      reason: z.string().nullable(),
      message: z
        .string()
        .nullable()
        .openapi({ description: 'What the product says about it, in its own words' }),
      at: instant.nullable(),
    })
    .nullable(),
})

/** An action with its reasons in English. */
export function actionBody(one: ActionView): z.input<typeof actionSchema> {
  return { ...one, because: reasonsIn(one.because) }
}

const report = z.object({
  code: z.string(),
  employee_id: z.string().optional(),
  user_id: z.string().optional(),
  message: z.string(),
})

const part = z.object({ decided: z.int(), waiting: z.int(), of: z.int() }).nullable().openapi({
  description:
    'Where the decision was about a part of the plan, in people: those it was about, those of whom something stays held, and all. Null: no decision yet, or one about the whole plan',
})

/** `PlanView` of `sync/plan/view.ts`, as JSON. */
export const planSchema = z
  .object({
    id: z.string(),
    account_id: z.string(),
    run_id: z.string().nullable().openapi({ description: 'Null: a preview' }),
    state: z.enum(['held', 'approved', 'applied', 'rejected', 'superseded']),
    revision: z.int(),
    part,
    hold_reasons: reasons,
    actions: z.array(actionSchema).readonly(),
    reports: z.array(report).readonly(),
  })
  .openapi('Plan')

/** The codes of a plan with their English (contract 4). */
export function planBody(plan: PlanView): z.input<typeof planSchema> {
  return {
    ...plan,
    hold_reasons: holdsIn(plan.hold_reasons),
    actions: plan.actions.map(actionBody),
    reports: plan.reports.map(({ reason, ...report }) => ({
      ...report,
      message: reasonMessage(reason),
    })),
  }
}

function holdsIn(holds: readonly Hold[]): { code: string; message: string }[] {
  return holds.map((hold) => ({ code: hold.code, message: holdMessage(hold) }))
}

/** A held plan in a list: without its actions and reports, which may be many. */
export const waitingPlanSchema = z
  .object({
    id: z.string(),
    organization_id: z.string(),
    account_id: z.string(),
    run_id: z.string(),
    state: z.literal('held'),
    revision: z.int(),
    hold_reasons: reasons,
    counts: z
      .object({ people: z.int(), memberships: z.int(), actions: z.int() })
      .openapi({ description: 'A membership is one person in one entity' }),
    held_since: instant,
  })
  .openapi('WaitingPlan')

export async function waitingPlanView(
  { store }: Pick<Deps, 'store'>,
  plan: Plan,
): Promise<z.input<typeof waitingPlanSchema>> {
  return {
    id: plan.id,
    organization_id: plan.organization,
    account_id: plan.account,
    run_id: plan.run,
    state: 'held',
    revision: plan.revision,
    hold_reasons: holdsIn(plan.holds),
    counts: numbersOf(await countsOfPlan(store, plan), 'any'),
    held_since: plan.heldSince ?? plan.createdAt,
  }
}
