import { z } from '@hono/zod-openapi'

type Schema = z.ZodType

export function jsonAnswer<S extends Schema>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<S extends Schema>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** One page of a list. */
export function listAnswer<S extends Schema>(schema: S, description: string) {
  const next = z
    .string()
    .nullable()
    .openapi({ description: 'The `cursor` of the next page; null on the last page' })
  return jsonAnswer(z.object({ results: z.array(schema).readonly(), next }), description)
}

export const idParam = z.object({ id: z.string() })

/** Only documents the header; `idempotency.ts` implements it. */
export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().max(255).optional().openapi({
    description:
      'The same request with the same key has one effect, and gets the first answer again.',
  }),
})

/** Every error of `/v1`. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request_id: z.string().openapi({ description: 'The log has this id too' }),
    errors: z
      .array(z.object({ member: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'With status 422: the wrong members' }),
  })
  .openapi('Problem', {
    description:
      'A problem (RFC 9457). With status 409, further members say what stands in the way.',
  })
