import { html } from 'hono/html'
import { changeList } from '../connect/source-state.ts'
import type { Account, Plan } from '../../../ports/records.ts'
import { holdText } from '../../../words/hold-text.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'

/** Why the plan waits for an admin, with the possible causes of each reason. */
export function holdReasonsCard(c: PortalContext, plan: Plan, account: Account): Html {
  const requestContext = c.get('requestContext')
  const { words, organization } = requestContext
  const t = words.texts.portalReview
  const since = words.brief(plan.heldSince ?? plan.createdAt, organization.timezone)
  return html`<section class="note warn"><h2>${t.waits}</h2>
${plan.holds.map((hold) => {
  const { what, more, causes } = holdText(hold, words)
  const entity =
    hold.entityId === null ? '' : `${entityName(requestContext, hold.entityId)}${words.colon} `
  return html`<p>${entity}${[what, ...more].join(' ')}</p>
<details class="more"><summary>${t.causes}</summary><ul class="spaced">${causes.map((cause) => html`<li>${cause}</li>`)}</ul></details>`
})}
${plan.holds.some(({ code }) => code === 'shrunken-read') ? changeList(c, account) : ''}
<p class="soft small">${words.say(t.waitsSince, { time: since })}</p></section>`
}
