import { z } from '@hono/zod-openapi'
import { instant, reasons } from './members.ts'

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
    .openapi({ description: 'The hold reasons that this very action waits for' }),
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

/** What `PlanView` of sync/plan/view.ts looks like on the wire. */
export const planSchema = z
  .object({
    id: z.string(),
    account_id: z.string(),
    run_id: z.string().nullable().openapi({ description: 'Null in a preview' }),
    state: z.enum(['held', 'approved', 'applied', 'rejected', 'superseded']),
    revision: z.int(),
    hold_reasons: reasons,
    actions: z.array(action).readonly(),
    reports: z.array(report).readonly(),
  })
  .openapi('Plan')
