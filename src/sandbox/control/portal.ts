import { Hono } from 'hono'
import { words } from '../json.ts'
import { ADMINS } from './begin.ts'
import { call, type Rollcall } from './rollcall.ts'

/**
 * The host's page that mails link to: it knows who is signed in (here: Noor), opens a portal
 * session for them and sends them on to the run or plan the mail was about.
 */
export function portalEntry(rollcall: Rollcall | null, base: string, baseUrl: string) {
  const app = new Hono()
  app.get('/', async (c) => {
    if (rollcall === null) return c.redirect(`${base}?said=silent`, 303)
    const admin = ADMINS.find((one) => one.email === c.req.query('as')) ?? ADMINS[0]
    const { body } = await call(rollcall, 'POST', '/v1/portal-sessions', {
      organization_id: rollcall.organizationId,
      admin: { ...admin },
      // With the host name that people use: another name for this machine would be refused.
      return_url: `${baseUrl}/host`,
    })
    const address = words(body, 'url')
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
