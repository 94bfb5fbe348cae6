import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { html } from 'hono/html'
import { Conflict, NotFound } from '../../../core/facts/errors.ts'
import { emailKey } from '../../../core/people/email.ts'
import {
  inviteAdmin,
  isNamedAdmin,
  namedAdmin,
  withdrawInvitation,
} from '../../../sync/account/portal-invitations.ts'
import { endSessions } from '../../../sync/account/portal-sessions.ts'
import { workingAdmins } from '../../../sync/step/mail/recipients.ts'
import { onlyAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { hostPage } from '../request/host-page.ts'
import { portalPage } from '../shell/portal-page.ts'
import { adminsTable, portalUsers } from './admins-table.ts'
import { inviteCard, openInvitationsCard } from './invitation-cards.ts'

/** Who may sign in: the admins that the host names (rule 2), their sessions, and invitations. */
export function accessRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/access', (c) => accessPage(portal, c))

  app.post('/portal/access/invite', async (c) => {
    const { session, organization } = c.get('requestContext')
    const form = c.get('form')
    if (!(await isNamedAdmin(portal.deps, organization, session.email)))
      throw new HTTPException(403, { message: 'only an admin whom the host names may invite' })
    portal.limits.require('invitation', organization.id)
    await inviteAdmin(portal.deps, organization, {
      admin: namedAdmin(await workingAdmins(portal.deps, organization), form.get('email')),
      role: form.get('role') === 'viewer' ? 'viewer' : 'admin',
      by: session.email,
      publicUrl: portal.publicUrl,
    })
    flash(c, 'invitation-sent', portal)
    return c.redirect('/portal/access', 303)
  })

  app.post('/portal/access/withdraw', async (c) => {
    const { session, organization } = c.get('requestContext')
    const hash = c.get('form').get('invitation') ?? ''
    const open = await portal.deps.store.portalInvitations(organization.id, nowOf(portal))
    // Used meanwhile: the page must not say that it opens nothing.
    if (!open.some((invitation) => invitation.hash === hash))
      throw new Conflict('this invitation is not open', {})
    await withdrawInvitation(portal.deps, organization.id, hash, session.email)
    flash(c, 'invitation-withdrawn', portal)
    return c.redirect('/portal/access', 303)
  })

  app.post('/portal/access/end', async (c) => {
    const { session, organization } = c.get('requestContext')
    const email = emailKey(c.get('form').get('email'))
    const sessions = await portal.deps.store.portalSessions(organization.id, nowOf(portal))
    const users = portalUsers(organization, sessions)
    // The others are mailed the address: it must be one of the list, and not whatever a form contains.
    if (email === null || !users.some((user) => user.email === email))
      throw new NotFound('nobody of this address')
    portal.limits.require('sign-out', organization.id)
    await endSessions(portal.deps, organization, email, session.email)
    flash(c, 'sessions-ended', portal)
    return c.redirect('/portal/access', 303)
  })

  // Viewers may end their own sessions too.
  app.post('/portal/access/end-own', async (c) => {
    const { session, organization } = c.get('requestContext')
    await endSessions(portal.deps, organization, session.email, session.email)
    return c.redirect(hostPage(c.get('requestContext')) ?? '/portal', 303)
  })

  return app
}

function nowOf({ deps }: Portal): string {
  return deps.clock.now().toISOString()
}

async function accessPage(portal: Portal, c: PortalContext): Promise<Response> {
  const { words, organization, branding, mayAct, session } = c.get('requestContext')
  const { access: texts } = words.texts.portal
  const now = nowOf(portal)
  const [sessions, open, working, current, mayInvite] = await Promise.all([
    portal.deps.store.portalSessions(organization.id, now),
    portal.deps.store.portalInvitations(organization.id, now),
    workingAdmins(portal.deps, organization),
    onlyAccount(portal, c),
    mayAct && isNamedAdmin(portal.deps, organization, session.email),
  ])
  const names = { product: branding.product, organization: organization.name }
  return portalPage(c, {
    title: texts.title,
    lead: words.say(texts.lead, names),
    entry: 'access',
    current,
    body: html`<div class="stack">
<section class="card">${adminsTable(c, sessions)}</section>
<div class="pair">
${mayInvite ? inviteCard(c, working) : mayAct ? html`<p class="note">${words.say(texts.notListed, names)}</p>` : ''}
${open.length === 0 ? '' : openInvitationsCard(c, open)}
</div>
</div>`,
  })
}
