import { z } from '@hono/zod-openapi'
import { employeeState } from './employee.ts'
import { hostId, line } from './scalars.ts'

const actionKind = z.enum([
  'user.invite',
  'user.update',
  'user.deactivate',
  'user.reactivate',
  'cards.block',
  'cards.unblock',
])

/** Chooses people or actions by what they have in common. `means` says what each member is about. */
export function filterBy(means: {
  readonly kind: string
  readonly code: string
  readonly state: string
}) {
  return z
    .strictObject({
      entity_id: hostId.optional(),
      kind: actionKind.optional().openapi({ description: means.kind }),
      code: line.optional().openapi({ description: means.code }),
      state: employeeState.optional().openapi({ description: means.state }),
    })
    .refine((given) => Object.values(given).some((one) => one !== undefined), {
      error: 'is empty; give at least one of entity_id, kind, code, state',
    })
}
