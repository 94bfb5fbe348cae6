import { z } from '@hono/zod-openapi'
import type { Override } from '../../../ports/records.ts'
import { actor, dayOrTime } from './scalars.ts'

const DECISIONS_ABOUT_MANY = [
  'keep',
  'postpone',
  'end',
  'now',
  'leave-out',
  'invite-again',
  'accept-email',
  'undo',
] as const

const ACTION_KINDS = [
  'user.invite',
  'user.update',
  'user.deactivate',
  'user.reactivate',
  'cards.block',
  'cards.unblock',
] as const

const PERSON_STATES = [
  'scheduled',
  'active',
  'leaving',
  'left',
  'missing',
  'out_of_scope',
  'skipped',
  'needs_attention',
] as const

/** Exactly one of ids and filter. */
export const bulkDecision = z
  .object({
    decision: z
      .enum(DECISIONS_ABOUT_MANY)
      .openapi({ description: '`now` is the old name of `end`' }),
    employee_ids: z.array(z.string().min(1).max(200)).min(1).max(1000).optional(),
    filter: z
      .strictObject({
        entity_id: z.string().min(1).max(200).optional(),
        kind: z.enum(ACTION_KINDS).optional().openapi({ description: 'Of an action that waits' }),
        code: z
          .string()
          .min(1)
          .max(100)
          .optional()
          .openapi({ description: 'Of an open report, or of a reason that holds an action' }),
        state: z.enum(PERSON_STATES).optional(),
      })
      .refine((filter) => Object.values(filter).some((value) => value !== undefined), {
        message: 'give at least one of `entity_id`, `kind`, `code` and `state`',
      })
      .optional(),
    until: dayOrTime
      .nullish()
      .openapi({ description: 'With `postpone`: how long they keep their access' }),
    actor,
  })
  .refine(({ employee_ids: ids, filter }) => (ids === undefined) !== (filter === undefined), {
    message: 'give either `employee_ids` or `filter`',
    path: ['employee_ids'],
  })
  .openapi('DecisionAboutMany')

export const decidedManySchema = z
  .object({
    decided: z.int().openapi({ description: 'About how many people it was taken' }),
    refused: z.array(
      z.object({ employee_id: z.string(), reason: z.string(), message: z.string() }),
    ),
  })
  .openapi('DecidedMany')

export const decisionSchema = z
  .object({
    id: z.string(),
    employee_id: z.string(),
    decision: z.string(),
    entity_id: z
      .string()
      .nullable()
      .openapi({ description: 'null: about all entities of the account' }),
    until: z.string().nullable(),
    actor: z.string(),
    made_at: z.string(),
  })
  .openapi('Decision')

export function decisionView(override: Override): z.input<typeof decisionSchema> {
  const { id, employee, decision, entity, until, actor: by, at } = override
  return {
    id,
    employee_id: employee,
    decision,
    entity_id: entity === '*' ? null : entity,
    until,
    actor: by,
    made_at: at,
  }
}
