import { Hono } from 'hono'
import { textOf } from '../json.ts'
import { ADMINS } from './begin.ts'
import { call, type Rollcall } from './rollcall.ts'

/**
 * The host's page that mails link to. A host knows who is signed in (here: `?as=`, else Noor); it opens
 * a portal session for them and redirects to the run or plan that the mail is about.
 */
export function portalEntry(rollcall: Rollcall | null, base: string, baseUrl: string) {
  const app = new Hono()
  app.get('/', async (c) => {
    if (rollcall === null) return c.redirect(`${base}?said=silent`, 303)
    const admin = ADMINS.find((one) => one.email === c.req.query('as')) ?? ADMINS[0]
    const { body } = await call(rollcall, 'POST', '/v1/portal-sessions', {
      organization_id: rollcall.organizationId,
      admin: { ...admin },
      // Built from the public address: Rollcall refuses a return_url of another origin.
      return_url: `${baseUrl}/host`,
    })
    const address = textOf(body, 'url')
    if (address === null || !/^https?:/u.test(address))
      return c.redirect(`${base}?said=silent`, 303)
    const url = new URL(address)
    for (const name of ['run', 'plan']) {
      const value = c.req.query(name)
      if (value !== undefined) url.searchParams.set(name, value)
    }
    return c.redirect(url.href, 303)
  })
  return app
}
