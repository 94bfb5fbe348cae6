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
  return error.issues.flatMap((issue) => problemsOf(issue, []))
}

type Issue = z.core.$ZodIssue

function problemsOf(
  issue: Issue,
  above: readonly PropertyKey[],
): { member: string; message: string }[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      return { member: memberName([...path, key]), message: 'is not a known member' }
    })
  }
  const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : null
  if (meant !== null) return meant.flatMap((inner) => problemsOf(inner, path))
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  const message = missing ? `is missing; expected ${issue.expected}` : issue.message
  return [{ member: memberName(path), message }]
}

/** The only form of a union that takes a value of this type, such as a list. Null: none, or several do. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter(
    (issues) => !issues.some(({ code, path }) => OTHER_TYPE.has(code) && path.length === 0),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const OTHER_TYPE: ReadonlySet<Issue['code']> = new Set(['invalid_type', 'invalid_value'])

function memberName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? 'body' : path.map(String).join('.')
}
