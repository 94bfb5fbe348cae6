import { Hono } from 'hono'
import { html } from 'hono/html'
import { emailKey } from '../../../core/people/email.ts'
import { NotFound } from '../../../core/facts/errors.ts'
import type { Admin } from '../../../ports/records.ts'
import type { PortalSession, PortalToken } from '../../../ports/store/portal.ts'
import { endSessions, createToken } from '../../../sync/account/portal-sessions.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { onlyAccount } from '../request/current-account.ts'
import { portalPage } from '../shell/portal-page.ts'
import { type Html, postForm, wideTable } from '../shell/elements.ts'

interface Fresh {
  readonly admin: Admin
  readonly url: string
  readonly expiresAt: string
}

/** Who may come in: the administrators the host names (rule 2), their visits, and invitations to pass on. */
export function accessRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/access', (c) => accessPage(portal, c, null))

  app.post('/portal/access/invite', async (c) => {
    const { session, organization } = c.get('requestContext')
    const form = c.get('form')
    const admin = adminNamed(organization.admins, form.get('email'))
    const { secret, expiresAt } = await createToken(portal.deps, {
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
    return accessPage(portal, c, {
      admin,
      url: `${portal.publicUrl}/portal/enter/${secret}`,
      expiresAt,
    })
  })

  app.post('/portal/access/withdraw', async (c) => {
    const { session, organization } = c.get('requestContext')
    const { store, clock } = portal.deps
    const hash = c.get('form').get('invitation') ?? ''
    await store.commit(null, [
      store.removePortalToken(organization.id, hash),
      store.putAudit({
        organization: organization.id,
        account: null,
        actor: session.email,
        act: 'portal.withdraw',
        target: hash.slice(0, 12),
        facts: {},
        at: clock.now().toISOString(),
      }),
    ])
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

  // Everybody may end their own, viewers too.
  app.post('/portal/access/end-own', async (c) => {
    const { session, organization } = c.get('requestContext')
    await endSessions(portal.deps, organization.id, session.email, session.email)
    return c.redirect(session.returnUrl ?? organization.portalUrl ?? '/portal', 303)
  })

  return app
}

function adminNamed(admins: readonly Admin[], email: string | null): Admin {
  const key = emailKey(email)
  const admin = admins.find((one) => key !== null && emailKey(one.email) === key)
  if (admin === undefined) throw new NotFound('no such administrator')
  return admin
}

async function accessPage(portal: Portal, c: PortalContext, fresh: Fresh | null) {
  const requestContext = c.get('requestContext')
  const { words, organization, branding } = requestContext
  const { access: texts } = words.texts.portal
  const now = portal.deps.clock.now().toISOString()
  const [sessions, invitations, current] = await Promise.all([
    portal.deps.store.portalSessions(organization.id, now),
    portal.deps.store.portalInvitations(organization.id, now),
    onlyAccount(portal, c),
  ])
  return portalPage(c, {
    title: texts.title,
    lead: words.say(texts.lead, { product: branding.product, organization: organization.name }),
    entry: 'access',
    current,
    body: html`<div class="stack">
${fresh === null ? '' : freshCard(c, fresh)}
<section class="card">${adminsTable(c, sessions)}</section>
<div class="pair">
${requestContext.mayAct ? inviteCard(c) : ''}
${invitations.length === 0 ? '' : openCard(c, invitations)}
</div>
</div>`,
  })
}

function adminsTable(c: PortalContext, sessions: readonly PortalSession[]): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, session } = requestContext
  const { access: texts } = words.texts.portal
  const known = organization.admins.map(({ email, name }) => ({
    email: emailKey(email) ?? email,
    name,
  }))
  const extra = sessions.filter(({ email }) => !known.some((one) => one.email === email))
  const people = [...known, ...new Map(extra.map((one) => [one.email, one])).values()]
  const table = html`<table class="folds">
<thead><tr><th scope="col">${texts.admin}</th><th scope="col">${texts.role}</th><th scope="col">${texts.seen}</th><th scope="col"><span class="unseen">${texts.end}</span></th></tr></thead>
<tbody>${people.map(({ email, name }) => {
    const latest = sessions.find((one) => one.email === email)
    const own = email === session.email
    return html`<tr><td><b>${name ?? email}</b>${name === null ? '' : html`<br><span class="soft small">${email}</span>`}</td>
<td>${latest === undefined ? '' : texts.roles[latest.role]}</td>
<td>${latest === undefined ? html`<span class="soft">${texts.notSeen}</span>` : words.brief(latest.seenAt, organization.timezone)}</td>
<td class="number">${
      own
        ? postForm(
            requestContext,
            '/portal/access/end-own',
            html`<button class="plain small">${texts.endOwn}</button>`,
            'inline',
          )
        : latest !== undefined && requestContext.mayAct
          ? postForm(
              requestContext,
              '/portal/access/end',
              html`<input type="hidden" name="email" value="${email}"><button class="plain small">${texts.end}</button>`,
              'inline',
            )
          : ''
    }</td></tr>`
  })}</tbody></table>`
  return wideTable(texts.title, table)
}

function inviteCard(c: PortalContext): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, session, branding } = requestContext
  const { access: texts } = words.texts.portal
  const others = organization.admins.filter(({ email }) => emailKey(email) !== session.email)
  if (others.length === 0) {
    return html`<section class="card"><h2>${texts.nobody}</h2><p class="soft">${words.say(texts.nobodyTodo, { product: branding.product })}</p></section>`
  }
  return html`<section class="card stack"><h2>${texts.invite}</h2><p class="soft">${texts.inviteLead}</p>
${postForm(
  requestContext,
  '/portal/access/invite',
  html`<label class="field"><span>${texts.whom}</span><select name="email">${others.map(
    ({ email, name }) =>
      html`<option value="${email}">${name === null ? email : `${name} (${email})`}</option>`,
  )}</select></label>
<label class="field"><span>${texts.role}</span><select name="role"><option value="admin">${texts.roles.admin}</option><option value="viewer">${texts.roles.viewer}</option></select></label>
<button class="main">${texts.make}</button>`,
)}</section>`
}

function freshCard(c: PortalContext, { admin, url, expiresAt }: Fresh): Html {
  const { words, organization, branding } = c.get('requestContext')
  const { access: texts } = words.texts.portal
  const until = words.moment(expiresAt, organization.timezone)
  const facts = { organization: organization.name, product: branding.product, until }
  const query = `subject=${encodeURIComponent(words.say(texts.subject, facts))}&body=${encodeURIComponent(
    `${words.say(texts.body, facts)}\n\n${url}`,
  )}`
  return html`<section class="note good" role="status"><h2>${words.say(texts.link, { name: admin.name ?? admin.email })}</h2>
<p>${words.say(texts.linkLead, { until })}</p><p class="copy">${url}</p>
<p class="row"><a class="button" href="mailto:${encodeURIComponent(admin.email)}?${query}">${texts.write}</a></p></section>`
}

function openCard(c: PortalContext, invitations: readonly PortalToken[]): Html {
  const requestContext = c.get('requestContext')
  const { words, organization } = requestContext
  const { access: texts } = words.texts.portal
  return html`<section class="card"><h2>${texts.open}</h2><ul class="list">${invitations.map(
    (one) =>
      html`<li class="row"><span class="grow"><b>${one.name ?? one.email}</b> · ${texts.roles[one.role]}<br><span class="soft small">${words.say(texts.openUntil, { until: words.brief(one.expiresAt, organization.timezone) })}</span></span>${
        requestContext.mayAct
          ? postForm(
              requestContext,
              '/portal/access/withdraw',
              html`<input type="hidden" name="invitation" value="${one.hash}"><button class="plain small">${texts.withdraw}</button>`,
              'inline',
            )
          : ''
      }</li>`,
  )}</ul></section>`
}
