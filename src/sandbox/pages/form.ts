import type { Context } from 'hono'

/** Trimmed text fields of a form; an empty one counts as not given. */
export type Form = Record<string, string>

export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody()
  const form: Form = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string' && value.trim() !== '') form[name] = value.trim()
  }
  return form
}
