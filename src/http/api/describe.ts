import { OpenAPIHono, z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import type { HttpEnv } from '../http-env.ts'

type Schema = z.ZodType

/** A part of `/v1`: what does not fit its schema is refused with every wrong member named. */
export function createApi(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new Invalid(problemsOf(result.error))
    },
  })
}

export function answer<S extends Schema>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function body<S extends Schema>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

export function list<S extends Schema>(schema: S, description: string) {
  return answer(
    z.object({ results: z.array(schema).readonly(), next: z.string().nullable() }),
    description,
  )
}

export const idParam = z.object({ id: z.string() })

/** Documented here, honoured in idempotency.ts. */
export const idempotent = z.object({
  'idempotency-key': z.string().max(255).optional().openapi({
    description: 'The same key and request get the first answer again, without a second effect',
  }),
})

/** Every error of `/v1`; `errors` names the members of a 422, other members are facts of a 409. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    request_id: z.string(),
    errors: z.array(z.object({ member: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

function problemsOf(error: z.ZodError): { member: string; message: string }[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        return { member: memberOf([...issue.path, key]), message: 'there is no such member' }
      })
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    const message = missing ? `is missing; expected ${issue.expected}` : issue.message
    return [{ member: memberOf(issue.path), message }]
  })
}

function memberOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.')
}
