import { z } from 'zod'
import type { ActionDetail } from '../../../core/facts/action.ts'

const CAUSE = z.enum(['terminated', 'disappeared', 'moved'])

/** `actions.kind` and `actions.params`: the kind decides which parameters there are. */
export const ACTION_DETAIL = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('user.invite'),
    params: z.looseObject({
      email: z.string(),
      first_name: z.string(),
      last_name: z.string(),
      phone: z.string().nullable(),
      locale: z.string().exactOptional(),
      department: z.string().exactOptional(),
      manager_user_id: z.string().exactOptional(),
    }),
  }),
  z.object({
    kind: z.literal('user.update'),
    params: z.looseObject({
      first_name: z.string().exactOptional(),
      last_name: z.string().exactOptional(),
      phone: z.string().exactOptional(),
      phone_verification_required: z.literal(true).exactOptional(),
    }),
  }),
  z.object({ kind: z.literal('cards.block'), params: z.looseObject({ cause: CAUSE }) }),
  z.object({
    kind: z.literal('user.deactivate'),
    params: z.looseObject({ cause: CAUSE, effective_date: z.string() }),
  }),
  z.object({ kind: z.literal('user.reactivate'), params: z.record(z.string(), z.custom<never>()) }),
  z.object({
    kind: z.literal('cards.unblock'),
    params: z.looseObject({ card_ids: z.array(z.string()) }),
  }),
]) satisfies z.ZodType<ActionDetail>
