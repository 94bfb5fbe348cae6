import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'

/** Shown while several entities have no routing: the first plan would be empty (rule 19). */
export function routingHint(c: PortalContext, account: Account): Html | '' {
  const { words, organization } = c.get('requestContext')
  const { progress: texts } = words.texts.portalLink
  const { routing } = account.settings
  const several = (account.entityIds ?? organization.entities).length > 1
  const unrouted =
    routing.by === 'single' ? routing.entity_id === null : Object.keys(routing.map).length === 0
  if (!several || !unrouted) return ''
  return html`<section class="note warn"><h2>${texts.route}</h2><p>${texts.routeText}</p>
<p class="row"><a class="button" href="/portal/accounts/${account.id}/settings/entities">${texts.route}</a></p></section>`
}
