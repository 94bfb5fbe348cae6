import { Hono } from 'hono'
import { html } from 'hono/html'
import { COMPANY_NAME, ENTITIES } from '../hr/company.ts'
import { type Html, page } from '../pages/frame.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import type { Invitation, Invitations } from './invitations.ts'
import type { HostUser, Users } from './users.ts'

export type InvitationPageParts = {
  users: Users
  invitations: Invitations
  base: string
  product: string
}

/** The page that an invitation's button opens: one button, no password. */
export function invitationPages(parts: InvitationPageParts) {
  const { users, invitations, base, product } = parts
  const app = new Hono()
  const frame = { place: 'none' as const, base, product }

  const find = (token: string): { invitation: Invitation; user: HostUser } | null => {
    const invitation = invitations.find(token)
    const user = invitation ? users.find(invitation.organization_id, invitation.user_id) : null
    return invitation && user ? { invitation, user } : null
  }

  app.get('/:token', (c) => {
    const found = find(c.req.param('token'))
    if (
      found === null ||
      found.invitation.state === 'withdrawn' ||
      found.user.status === 'inactive'
    ) {
      return page(c, { ...frame, title: 'Invitation withdrawn', body: withdrawn, status: 410 })
    }
    const accepted = found.user.status === 'active'
    const body = accepted
      ? welcome(found.user, base)
      : asking(found.user, found.invitation, base, product)
    return page(c, { ...frame, title: `Join ${product}`, body })
  })

  app.post('/:token', fromOwnPage, (c) => {
    const found = find(c.req.param('token'))
    if (found?.invitation.state === 'open' && found.user.status === 'invited') {
      const { organization_id: organizationId, token } = found.invitation
      invitations.accept(token)
      users.set(organizationId, found.user.id, { accepted: 1, phone_unverified: 0 })
      users.signIn(organizationId, found.user.id, 'The browser of the invitation')
    }
    return c.redirect(`${base}/host/invitations/${c.req.param('token')}`, 303)
  })

  return app
}

const asking = (
  user: HostUser,
  invitation: Invitation,
  base: string,
  product: string,
): Html => html`
<section class="panel narrow">
<header><h1>Hello ${user.first_name}</h1></header>
<p class="lead"><b>${ENTITIES.find((one) => one.id === invitation.entity_id)?.name ?? COMPANY_NAME}</b> uses ${product} for cards and expenses and has invited you.</p>
<dl class="facts"><dt>Name</dt><dd>${user.first_name} ${user.last_name}</dd><dt>Address</dt><dd>${user.email}</dd><dt>Phone</dt><dd>${user.phone ?? 'not known'}</dd></dl>
<form method="post" action="${base}/host/invitations/${invitation.token}"><button class="main">Accept the invitation</button></form>
<p class="soft"><small>These details come from your company's HR system. If something is wrong, tell HR. A correction there arrives here automatically.</small></p>
</section>`

const welcome = (user: HostUser, base: string): Html => html`
<section class="panel narrow centre">
<p class="big" aria-hidden="true">☀</p>
<h1>You are in, ${user.first_name}</h1>
<p class="lead">Your account is ready. There is nothing else to do.</p>
<p><a class="button" href="${base}/host#${user.id}">Look at the host app</a></p>
</section>`

const withdrawn: Html = html`
<section class="panel narrow centre">
<p class="big" aria-hidden="true">☂</p>
<h1>This invitation was withdrawn</h1>
<p class="lead">You cannot use it any more. If you did not expect this, ask HR.</p>
</section>`
