import { html } from 'hono/html'
import type { Override } from '../../../ports/records.ts'
import type { PortalContext } from '../request/request-context.ts'
import { postForm, type Html } from '../shell/elements.ts'
import type { KnownPerson } from './known-person.ts'

/** The decisions that stand, with who made each, when and until when; an admin can withdraw them (rule 35). */
export function standingDecisions(
  c: PortalContext,
  { account, row, overrides }: KnownPerson,
): Html | '' {
  const requestContext = c.get('requestContext')
  const { words, mayAct } = requestContext
  const { person: t } = words.texts.portalPeople
  if (overrides.length === 0) return ''
  const action = `/portal/accounts/${account.id}/people/${row.id}/withdraw`
  const form = ({ id }: Override) =>
    postForm(
      requestContext,
      action,
      html`<input type="hidden" name="decision" value="${id}"><button class="plain">${t.withdraw}</button>`,
      'inline',
    )
  return html`<h3 class="between">${t.decisions}</h3>${mayAct ? html`<p class="soft small">${t.withdrawText}</p>` : ''}
<ul class="list">${overrides.map(
    (override) =>
      html`<li class="stack"><p>${sentence(c, override)}</p>${mayAct ? form(override) : ''}</li>`,
  )}</ul>`
}

function sentence(c: PortalContext, { decision, actor, at, until }: Override): string {
  const { words, organization } = c.get('requestContext')
  const { person: t, decision: names } = words.texts.portalPeople
  const time = words.brief(at, organization.timezone)
  const made = words.say(t.decidedBy, {
    decision: names[decision],
    name: words.actor(actor),
    time,
  })
  if (until === null) return made
  return `${made}, ${words.say(t.until, { date: words.brief(until, organization.timezone) })}`
}
