import { z } from 'zod'
import type { User } from '../../../core/people/user.ts'
import { stored } from '../stored.ts'

const text = z.string().nullable()

/** `host_users.fields`. */
const USER = z.looseObject({
  id: z.string(),
  email: z.string(),
  firstName: text,
  lastName: text,
  phone: text,
  status: z.enum(['invited', 'active', 'inactive']),
  role: z.enum(['member', 'admin', 'owner']),
  protected: z.boolean(),
  words: z.exactOptional(
    z.object({ status: z.exactOptional(z.string()), role: z.exactOptional(z.string()) }),
  ),
  numericId: z.exactOptional(z.literal(true)),
  entityIds: z.array(z.string()),
  cards: z.array(
    z.looseObject({
      id: z.string(),
      entityId: z.string(),
      label: z.string(),
      last4: z.string(),
      type: z.enum(['physical', 'virtual', 'other']),
      status: z.enum(['active', 'blocked', 'closed']),
      recurring: z.boolean(),
      blockedBy: text,
      words: z.exactOptional(
        z.object({ type: z.exactOptional(z.string()), status: z.exactOptional(z.string()) }),
      ),
      numericId: z.exactOptional(z.literal(true)),
    }),
  ),
}) satisfies z.ZodType<User>

export interface UserFound {
  readonly id: string
  readonly fields: string
}

export function userOf({ id, fields }: UserFound): User {
  return stored(USER, fields, { table: 'host_users', column: 'fields', row: id })
}
