import { html } from 'hono/html'
import { namesOf } from '../../../words/reason-sentence.ts'
import { ended } from '../../../words/text.ts'
import { personTimeline } from '../../person-timeline.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'

/** What happened to one person, newest first. */
export async function timelineList(
  { deps }: Portal,
  c: PortalContext,
  account: string,
  employee: string,
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const names = namesOf(organization)
  const entries = await personTimeline(deps, account, employee, {
    words,
    names,
    because: (reason) => words.because(reason, names),
  })
  return html`<ol class="list">${entries
    .toReversed()
    .map(
      ({ at, what, why }) =>
        html`<li><span class="row between-ends"><b>${what}</b><span class="soft small">${words.brief(at, names.zone)}</span></span>${why.map((line) => html`<span class="soft small">${ended(line)} </span>`)}</li>`,
    )}</ol>`
}
