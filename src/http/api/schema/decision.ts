import { z } from '@hono/zod-openapi'
import type { Override } from '../../../ports/records.ts'
import { filterBy } from './filter.ts'
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
  'link',
  'not-this-person',
  'keeps-access',
] as const

/** Exactly one of ids, filter and user. */
export const bulkDecision = z
  .object({
    decision: z
      .enum(DECISIONS_ABOUT_MANY)
      .openapi({ description: '`now` is the old name of `end`' }),
    employee_ids: z.array(z.string().min(1).max(200)).min(1).max(1000).optional(),
    filter: filterBy({
      kind: 'Of an action that waits',
      code: 'Of an open report, or of a reason that holds an action',
      state: 'Of the person',
    }).optional(),
    user_id: z.string().min(1).max(200).optional().openapi({
      description:
        'Instead of employees: the linked person of this user, or the one who left and whose user it may be',
    }),
    until: dayOrTime
      .nullish()
      .openapi({ description: 'With `postpone`: how long they keep their access' }),
    actor,
  })
  .refine(
    ({ employee_ids: ids, filter, user_id: user }) =>
      [ids, filter, user].filter((one) => one !== undefined).length === 1,
    {
      message: 'give either `employee_ids`, `filter` or `user_id`',
      path: ['employee_ids'],
    },
  )
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
    user_id: z
      .string()
      .nullable()
      .openapi({ description: 'The user that it is about, where it is about one' }),
    until: z.string().nullable(),
    actor: z.string(),
    made_at: z.string(),
  })
  .openapi('Decision')

export function decisionView(override: Override): z.input<typeof decisionSchema> {
  const { id, employee, decision, entity, userId, until, actor: by, at } = override
  return {
    id,
    employee_id: employee,
    decision,
    entity_id: entity === '*' ? null : entity,
    user_id: userId,
    until,
    actor: by,
    made_at: at,
  }
}
