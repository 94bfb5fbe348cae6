import { html } from 'hono/html'
import { emailKey } from '../../../core/people/email.ts'
import type { Organization } from '../../../ports/records.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import type { PortalContext } from '../request/request-context.ts'
import { postForm, wideTable, type Html } from '../shell/elements.ts'

interface PortalUser {
  readonly email: string
  readonly name: string | null
}

/** The admins of the host, and everybody else who has a session. */
export function portalUsers(
  organization: Pick<Organization, 'admins'>,
  sessions: readonly PortalSession[],
): readonly PortalUser[] {
  const admins = organization.admins.map(({ email, name }) => ({
    email: emailKey(email) ?? email,
    name,
  }))
  const others = sessions.filter(({ email }) => !admins.some((admin) => admin.email === email))
  return [...admins, ...new Map(others.map((session) => [session.email, session])).values()]
}

/** The admins of the host, and everybody else who has a session, with the time of their last page. */
export function adminsTable(c: PortalContext, sessions: readonly PortalSession[]): Html {
  const { words, organization } = c.get('requestContext')
  const { access: texts } = words.texts.portal
  const users = portalUsers(organization, sessions)
  const table = html`<table class="folds">
<thead><tr><th scope="col">${texts.admin}</th><th scope="col">${texts.role}</th><th scope="col">${texts.seen}</th><th scope="col"><span class="unseen">${texts.end}</span></th></tr></thead>
<tbody>${users.map((user) =>
    adminRow(
      c,
      user,
      sessions.find(({ email }) => email === user.email),
    ),
  )}</tbody></table>`
  return wideTable(texts.title, table)
}

function adminRow(
  c: PortalContext,
  { email, name }: PortalUser,
  latest: PortalSession | undefined,
): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, session, mayAct } = requestContext
  const { access: texts } = words.texts.portal
  const endOwn = html`<button class="plain small">${texts.endOwn}</button>`
  const end = html`<input type="hidden" name="email" value="${email}"><button class="plain small">${texts.end}</button>`
  const form =
    email === session.email
      ? postForm(requestContext, '/portal/access/end-own', endOwn, 'inline')
      : latest !== undefined && mayAct
        ? postForm(requestContext, '/portal/access/end', end, 'inline')
        : ''
  return html`<tr><td><b>${name ?? email}</b>${name === null ? '' : html`<br><span class="soft small">${email}</span>`}</td>
<td>${latest === undefined ? '' : texts.roles[latest.role]}${latest?.letInBy == null ? '' : html`<br><span class="soft small">${words.say(texts.letInBy, { by: latest.letInBy })}</span>`}</td>
<td>${latest === undefined ? html`<span class="soft">${texts.notSeen}</span>` : words.brief(latest.seenAt, organization.timezone)}</td>
<td class="number">${form}</td></tr>`
}
