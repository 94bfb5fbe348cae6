import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import { emailKey } from '../../../core/people/email.ts'
import type { Admin } from '../../../ports/records.ts'
import {
  createToken,
  endSessions,
  withdrawInvitation,
} from '../../../sync/account/portal-sessions.ts'
import { workingAdmins } from '../../../sync/step/mail/recipients.ts'
import { onlyAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { portalPage } from '../shell/portal-page.ts'
import { adminsTable } from './admins-table.ts'
import {
  inviteCard,
  newInvitationCard,
  openInvitationsCard,
  type NewInvitation,
} from './invitation-cards.ts'

/** Who may sign in: the admins that the host names (rule 2), their sessions, and invitations. */
export function accessRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/access', (c) => accessPage(portal, c, null))

  app.post('/portal/access/invite', async (c) => {
    return accessPage(portal, c, await invite(portal, c))
  })

  app.post('/portal/access/withdraw', async (c) => {
    const { session, organization } = c.get('requestContext')
    const hash = c.get('form').get('invitation') ?? ''
    await withdrawInvitation(portal.deps, organization.id, hash, session.email)
    flash(c, 'invitation-withdrawn', portal)
    return c.redirect('/portal/access', 303)
  })

  app.post('/portal/access/end', async (c) => {
    const { session, organization } = c.get('requestContext')
    const email = c.get('form').get('email') ?? ''
    await endSessions(portal.deps, organization.id, emailKey(email) ?? email, session.email)
    flash(c, 'sessions-ended', portal)
    return c.redirect('/portal/access', 303)
  })

  // Viewers may end their own sessions too.
  app.post('/portal/access/end-own', async (c) => {
    const { session, organization } = c.get('requestContext')
    await endSessions(portal.deps, organization.id, session.email, session.email)
    return c.redirect(session.returnUrl ?? organization.portalUrl ?? '/portal', 303)
  })

  return app
}

/** Creates a sign-in link for one of the admins that the host names. */
async function invite({ deps, publicUrl }: Portal, c: PortalContext): Promise<NewInvitation> {
  const { session, organization } = c.get('requestContext')
  const form = c.get('form')
  const admin = namedAdmin(await workingAdmins(deps, organization), form.get('email'))
  const { secret, expiresAt } = await createToken(deps, {
    organization: organization.id,
    kind: 'invitation',
    email: emailKey(admin.email) ?? admin.email,
    name: admin.name,
    locale: admin.locale,
    role: form.get('role') === 'viewer' ? 'viewer' : 'admin',
    intent: 'home',
    account: null,
    returnUrl: null,
    madeBy: session.email,
  })
  return { admin, url: `${publicUrl}/portal/enter/${secret}`, expiresAt }
}

function namedAdmin(admins: readonly Admin[], email: string | null): Admin {
  const key = emailKey(email)
  const admin = admins.find((one) => key !== null && emailKey(one.email) === key)
  if (admin === undefined) throw new NotFound('no such admin')
  return admin
}

async function accessPage(
  portal: Portal,
  c: PortalContext,
  invitation: NewInvitation | null,
): Promise<Response> {
  const { words, organization, branding, mayAct } = c.get('requestContext')
  const { access: texts } = words.texts.portal
  const now = portal.deps.clock.now().toISOString()
  const [sessions, open, working, current] = await Promise.all([
    portal.deps.store.portalSessions(organization.id, now),
    portal.deps.store.portalInvitations(organization.id, now),
    workingAdmins(portal.deps, organization),
    onlyAccount(portal, c),
  ])
  return portalPage(c, {
    title: texts.title,
    lead: words.say(texts.lead, { product: branding.product, organization: organization.name }),
    entry: 'access',
    current,
    body: html`<div class="stack">
${invitation === null ? '' : newInvitationCard(c, invitation)}
<section class="card">${adminsTable(c, sessions)}</section>
<div class="pair">
${mayAct ? inviteCard(c, working) : ''}
${open.length === 0 ? '' : openInvitationsCard(c, open)}
</div>
</div>`,
  })
}
