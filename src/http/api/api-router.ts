import { OpenAPIHono, type z } from '@hono/zod-openapi'
import { Invalid } from '../../core/facts/errors.ts'
import type { HttpEnv } from '../http-env.ts'

/** A router for a part of `/v1`. A request that does not fit its schema is a 422 that names each wrong member. */
export function createApiRouter(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new Invalid(wrongMembers(result.error))
    },
  })
}

function wrongMembers(error: z.ZodError): { member: string; message: string }[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        return { member: memberName([...issue.path, key]), message: 'is not a known member' }
      })
    }
    const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
    const message = missing ? `is missing; expected ${issue.expected}` : issue.message
    return [{ member: memberName(issue.path), message }]
  })
}

function memberName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.')
}
