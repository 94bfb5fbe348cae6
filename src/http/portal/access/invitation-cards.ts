import { html } from 'hono/html'
import { emailKey } from '../../../core/people/email.ts'
import type { Admin } from '../../../ports/records.ts'
import type { PortalToken } from '../../../ports/store/reads/portal.ts'
import type { PortalContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'

/** Choosing one of the admins to invite. */
export function inviteCard(c: PortalContext, admins: readonly Admin[]): Html {
  const requestContext = c.get('requestContext')
  const { words, session, branding } = requestContext
  const { access: texts } = words.texts.portal
  const others = admins.filter(({ email }) => emailKey(email) !== session.email)
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

/** The invitations that nobody has used yet. */
export function openInvitationsCard(c: PortalContext, invitations: readonly PortalToken[]): Html {
  const requestContext = c.get('requestContext')
  const { words, organization } = requestContext
  const { access: texts } = words.texts.portal
  return html`<section class="card"><h2>${texts.open}</h2><ul class="list">${invitations.map(
    (invitation) =>
      html`<li class="row"><span class="grow"><b>${invitation.name ?? invitation.email}</b> · ${texts.roles[invitation.role]}<br><span class="soft small">${words.say(texts.openUntil, { until: words.brief(invitation.expiresAt, organization.timezone) })}</span></span>${
        requestContext.mayAct
          ? postForm(
              requestContext,
              '/portal/access/withdraw',
              html`<input type="hidden" name="invitation" value="${invitation.hash}"><button class="plain small">${texts.withdraw}</button>`,
              'inline',
            )
          : ''
      }</li>`,
  )}</ul></section>`
}
