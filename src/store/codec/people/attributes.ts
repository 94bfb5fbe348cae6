import { z } from 'zod'
import type {
  AttributeCounts,
  LostAttribute,
} from '../../../core/people/attributes/lost-attributes.ts'
import type { Remembered } from '../../../core/people/attributes/remembered.ts'
import { PHONE, STATUS } from './employee.ts'

/** `accounts.lost_attributes`. */
export const LOST_ATTRIBUTES = z.array(
  z.looseObject({
    attribute: z.string(),
    entity: z.string().nullable(),
    since: z.string(),
    of: z.number(),
    count: z.number(),
  }),
) satisfies z.ZodType<readonly LostAttribute[]>

/** `runs.attributes`. */
export const ATTRIBUTE_COUNTS = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ has: z.number(), lost: z.number() })),
) satisfies z.ZodType<AttributeCounts>

/** `employees.remembered`. */
export const REMEMBERED = z.record(
  z.string(),
  z.looseObject({
    value: z.union([z.string(), z.array(z.string()), PHONE, STATUS]),
    run: z.number(),
    at: z.string(),
    unread: z.boolean().optional(),
  }),
) satisfies z.ZodType<Remembered>
