import type { Context } from 'hono'

/** The text fields of a form, trimmed; an empty field is left out. */
export type Form = Record<string, string>

export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody()
  const form: Form = {}
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === 'string' && value.trim() !== '') form[name] = value.trim()
  }
  return form
}
