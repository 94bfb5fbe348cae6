import { html } from 'hono/html'
import { ended } from '../../../words/text.ts'
import { namesOf } from '../../../words/reason-sentence.ts'
import { timelineOf } from '../../person-timeline.ts'
import type { Html } from '../shell/elements.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'

/** What HR said, what was decided and what was done, newest first (rule 48). */
export async function timeline(
  { deps }: Portal,
  c: PortalContext,
  account: string,
  employee: string,
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const names = namesOf(organization)
  const moments = await timelineOf(deps, account, employee, {
    words,
    names,
    because: (reason) => words.because(reason, names),
  })
  return html`<ol class="list">${moments
    .toReversed()
    .map(
      ({ at, what, more }) =>
        html`<li><span class="row between-ends"><b>${what}</b><span class="soft small">${words.brief(at, names.zone)}</span></span>${more.map((line) => html`<span class="soft small">${ended(line)} </span>`)}</li>`,
    )}</ol>`
}
