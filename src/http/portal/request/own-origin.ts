import type { Context } from 'hono'

/** A form that another site sent, or one whose token is wrong or too old. A viewer's form is a plain 403. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm'
}

/**
 * Refuses a form that does not come from this portal. All browsers since 2023 send `Sec-Fetch-Site`; older
 * ones send `Origin`, which our own no-referrer policy turns to `null` on forms. A request with neither is
 * refused.
 */
export function requireOwnOrigin({ publicUrl }: { readonly publicUrl: string }, c: Context): void {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin') ?? 'null'
  const own = origin === new URL(publicUrl).origin
  const fine = site === undefined ? own : site === 'same-origin' && (own || origin === 'null')
  if (!fine) throw new ForeignForm(`from ${site ?? 'an unknown site'}`)
}
