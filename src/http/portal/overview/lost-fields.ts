import { Hono } from 'hono'
import { html } from 'hono/html'
import { lossReason } from '../../../core/people/attributes/loss-reason.ts'
import { type LostAttribute, toldLosses } from '../../../core/people/attributes/lost-attributes.ts'
import { acceptLoss } from '../../../sync/account/accept-loss.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { emptyState, postForm, type Html } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { reasonSentences } from '../shell/reason-sentences.ts'

/** Fields that HR gave before and gives nearly nobody any more; an admin can accept that (rule 15). */
export function lostFieldRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/lost-fields', async (c) => {
    const current = await currentAccount(portal, c)
    const { portalLost: t } = c.get('requestContext').words.texts
    const losses = toldLosses(current.account.lostAttributes)
    return portalPage(c, {
      title: t.title,
      lead: t.lead,
      entry: 'home',
      current,
      aside: html`<a class="button" href="/portal/accounts/${current.account.id}">${t.back}</a>`,
      body:
        losses.length === 0
          ? emptyState(t.none, t.noneText)
          : html`<div class="stack">${losses.map((loss) => lossCard(c, current, loss))}</div>`,
    })
  })

  app.post('/portal/accounts/:account/lost-fields/accept', async (c) => {
    const { account } = await currentAccount(portal, c)
    const { email } = c.get('requestContext').session
    await acceptLoss(portal.deps, account.id, c.get('form').get('attribute') ?? '', email)
    flash(c, 'loss-accepted', portal)
    return c.redirect(`/portal/accounts/${account.id}/lost-fields`, 303)
  })

  return app
}

function lossCard(c: PortalContext, { account }: CurrentAccount, loss: LostAttribute): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, mayAct } = requestContext
  const { portalLost: t } = words.texts
  const [sentence = ''] = reasonSentences(requestContext, [lossReason(loss)])
  const accept = html`<input type="hidden" name="attribute" value="${loss.attribute}"><p class="soft small">${t.acceptText}</p><button class="plain">${t.accept}</button>`
  const entity =
    loss.entity === null ? '' : html`<p>${entityName({ organization }, loss.entity)}</p>`
  return html`<section class="card"><h2>${sentence}</h2>${entity}
<p class="soft">${words.say(t.since, { time: words.brief(loss.since, organization.timezone) })}</p>
${
  mayAct
    ? postForm(requestContext, `/portal/accounts/${account.id}/lost-fields/accept`, accept)
    : html`<p class="note">${t.viewer}</p>`
}</section>`
}
