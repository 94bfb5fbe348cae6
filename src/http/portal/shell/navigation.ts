import { html } from 'hono/html'
import type { CurrentAccount } from '../request/current-account.ts'
import type { RequestContext } from '../request/request-context.ts'
import type { Html } from './elements.ts'

export type NavigationEntry =
  | 'home'
  | 'review'
  | 'people'
  | 'runs'
  | 'settings'
  | 'connection'
  | 'access'
  | 'audit'

/** The pages of this account and of the organization; the open one is marked. */
export function navigation(
  requestContext: RequestContext,
  current: CurrentAccount | null,
  open: NavigationEntry | null,
): Html {
  const { place: names, places: label, waiting } = requestContext.words.texts.portal
  const base = current === null ? null : `/portal/accounts/${current.account.id}`
  const isLinked = current !== null && current.account.status !== 'pending'
  const entries: readonly (readonly [NavigationEntry, href: string, isShown: boolean])[] = [
    ['home', base ?? '/portal', true],
    ['review', `${base}/review`, isLinked],
    ['people', `${base}/people`, isLinked],
    ['runs', `${base}/runs`, isLinked],
    ['settings', `${base}/settings`, current !== null],
    ['connection', `${base}/connection`, current !== null],
    ['access', '/portal/access', true],
    ['audit', '/portal/audit', true],
  ]
  const shown = entries.filter(([, , isShown]) => isShown)
  return html`${accountLine(requestContext, current)}<nav class="sections" aria-label="${label}"><ul>${shown.map(
    ([entry, href]) =>
      html`<li><a href="${href}"${entry === open ? html` aria-current="page"` : ''}>${names[entry]}${
        entry === 'review' && current?.heldPlan
          ? html`<span class="dot" title="${waiting}"><span class="unseen">${waiting}</span></span>`
          : ''
      }</a></li>`,
  )}</ul></nav>`
}

/** Only where the account has some of the entities: names it, and leads to the other accounts. */
function accountLine(
  { organization, words }: RequestContext,
  current: CurrentAccount | null,
): Html | '' {
  const { entityIds, integration } = current?.account ?? { entityIds: null, integration: null }
  const own = organization.entities.filter(({ id }) => entityIds?.includes(id) === true)
  if (own.length === 0 || own.length === organization.entities.length) return ''
  const hr = integration?.name ?? words.texts.portal.account
  const names = words.list(own.map(({ name }) => name))
  return html`<p class="account-line small"><span><b>${hr}</b> · ${names}</span> <a href="/portal">${words.texts.portal.otherAccounts}</a></p>`
}
