import { Hono } from 'hono'
import type { Users } from '../host/users.ts'
import { textOf } from '../json.ts'
import { ADMINS } from './begin.ts'
import { call, type Rollcall } from './rollcall.ts'

/** The pages of the portal that a link of the sandbox can ask for. */
const INTENTS = ['review', 'people'] as const

/**
 * The host's page that mails link to. A host knows who is signed in (here: `?as=`, else the first admin who
 * still has access); it opens a portal session for them and redirects to the run or plan of the mail, or to the page
 * that `?intent=` names.
 */
export function portalEntry(
  rollcall: Rollcall | null,
  users: Users,
  base: string,
  baseUrl: string,
) {
  const app = new Hono()
  app.get('/', async (c) => {
    if (rollcall === null) return c.redirect(`${base}?said=silent`, 303)
    const { organizationId } = rollcall
    const working = ADMINS.filter(
      ({ email }) => users.findByEmail(organizationId, email)?.status === 'active',
    )
    const admin = working.find(({ email }) => email === c.req.query('as')) ?? working[0]
    if (admin === undefined) return c.redirect(`${base}/host`, 303)
    const intent = INTENTS.find((one) => one === c.req.query('intent'))
    const { body } = await call(rollcall, 'POST', '/v1/portal-sessions', {
      organization_id: organizationId,
      admin: { ...admin },
      ...(intent === undefined ? {} : { intent }),
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
