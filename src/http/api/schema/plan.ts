import { z } from '@hono/zod-openapi'
import { NotFound } from '../../../core/facts/errors.ts'
import type { PlanView } from '../../../sync/plan/view.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import { holdMessage, reasonMessage } from '../../../words/message.ts'
import { actor, instant, reasons, reasonsIn } from './scalars.ts'

const action = z.object({
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
    .object({ state: z.string(), reason: z.string().nullable(), at: instant.nullable() })
    .nullable(),
})

const report = z.object({
  code: z.string(),
  employee_id: z.string().optional(),
  user_id: z.string().optional(),
  message: z.string(),
})

/** `PlanView` of `sync/plan/view.ts`, as JSON. */
export const planSchema = z
  .object({
    id: z.string(),
    account_id: z.string(),
    run_id: z.string().nullable().openapi({ description: 'Null: a preview' }),
    state: z.enum(['held', 'approved', 'applied', 'rejected', 'superseded']),
    revision: z.int(),
    hold_reasons: reasons,
    actions: z.array(action).readonly(),
    reports: z.array(report).readonly(),
  })
  .openapi('Plan')

/** The codes of a plan with their English (contract section 4). */
export function planBody(plan: PlanView): z.input<typeof planSchema> {
  return {
    ...plan,
    hold_reasons: plan.hold_reasons.map((hold) => ({
      code: hold.code,
      message: holdMessage(hold),
    })),
    actions: plan.actions.map((one) => ({ ...one, because: reasonsIn(one.because) })),
    reports: plan.reports.map(({ reason, ...report }) => ({
      ...report,
      message: reasonMessage(reason),
    })),
  }
}

/** The body of an approval or a rejection. */
export const planDecision = z
  .object({
    revision: z
      .int()
      .openapi({ description: 'The revision that was shown; 409 if the plan has a newer one' }),
    actor,
  })
  .openapi('PlanDecision')

export const planDecisionSchema = z.object({
  id: z.string(),
  state: z.string(),
  revision: z.int(),
})

export async function decisionView(
  { store }: Pick<Deps, 'store'>,
  id: string,
): Promise<z.output<typeof planDecisionSchema>> {
  const plan = await store.plan(id)
  if (plan === null) throw new NotFound('plan')
  // An approved plan stays held until the run that applies it begins.
  const approved = plan.state === 'held' && plan.decidedAt !== null
  return { id, state: approved ? 'approved' : plan.state, revision: plan.revision }
}
