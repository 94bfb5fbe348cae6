import { html } from 'hono/html'
import type { Plan } from '../../../ports/records.ts'
import { ended } from '../../../words/text.ts'
import { GROUPS, type Counts, type Group } from './groups.ts'
import { linesOf, type Change, type Line } from './lines.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Stretch } from '../../../ports/store/lists.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import { type Html, emptyState, wideTable } from '../shell/elements.ts'
import { queryString } from '../shell/list-request.ts'
import { searchForm, pager } from '../shell/list-parts.ts'

interface Shown {
  readonly plan: Plan
  readonly group: Group
  readonly counts: Counts
  readonly open: boolean
}

/** The counts on top; each leads to its people. */
export function groupTabs(
  c: PortalContext,
  { account }: CurrentAccount,
  { plan, group, counts }: Shown,
): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  const path = `/portal/accounts/${account.id}/review`
  return html`<nav aria-label="${t.counts}"><ul class="tiles">${GROUPS.filter(
    (one) => one !== 'back' || counts.back > 0 || group === 'back',
  ).map(
    (one) =>
      html`<li><a href="${path}${queryString({ plan: plan.id, group: one })}"${one === group ? html` aria-current="true"` : ''}><span>${t.group[one]}</span> <b>${words.number(counts[one])}</b></a></li>`,
  )}</ul></nav>`
}

/** The people of one group, a page of them. */
export async function groupCard(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  shown: Shown & { page: number; search: string; stretch: Stretch },
): Promise<Html> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  const { plan, group, search, page } = shown
  const path = `/portal/accounts/${current.account.id}/review`
  const facts = { plan: plan.id, group }
  const { rows, total } = await linesOf(portal, requestContext, current, shown)
  const nobody = search === '' ? t.nobody : words.say(t.nobodyFound, { query: search })
  return html`<section class="card"><header><h2>${t.group[group]}</h2><span class="soft small">${words.many(t.found, total)}</span></header>
<p class="soft">${t.about[group]}</p>
<div class="between">${searchForm(words, path, search, facts)}</div>
${rows.length === 0 ? emptyState(nobody, t.nobodyText) : table(c, current, shown, rows)}
${pager(words, { path, kept: { ...facts, q: search }, page, total })}</section>`
}

function table(
  c: PortalContext,
  { account }: CurrentAccount,
  { group, open }: Shown,
  rows: readonly Line[],
): Html {
  const t = c.get('requestContext').words.texts.portalReview
  const acts = rows.some(({ what, cards }) => what.length > 0 || cards.length > 0)
  const list = html`<table class="folds">
<thead><tr><th scope="col">${t.person}</th><th scope="col">${t.entity}</th>${acts ? html`<th scope="col">${open ? t.what : t.whatWas}</th>` : ''}${group === 'matched' ? '' : html`<th scope="col">${t.because}</th>`}</tr></thead>
<tbody>${rows.map(
    (line) => html`<tr><td>${
      line.id === null
        ? html`<b>${line.name}</b>`
        : html`<a href="/portal/accounts/${account.id}/people/${line.id}">${line.name}</a>`
    }${line.email === line.name ? '' : html`<br><span class="soft small">${line.email}</span>`}</td>
<td>${line.entities.join(', ')}</td>${acts ? html`<td>${whatCell(c, group, line)}</td>` : ''}${
      group === 'matched'
        ? ''
        : html`<td class="small">${line.because.map((sentence) => html`<span>${ended(sentence)} </span>`)}</td>`
    }</tr>`,
  )}</tbody></table>`
  return wideTable(t.group[group], list)
}

function whatCell(c: PortalContext, group: Group, { what, cards }: Line): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  return html`${what.map((one) => html`<div>${changeLine(c, one)}</div>`)}${
    group !== 'leaving'
      ? ''
      : cards.length === 0
        ? html`<div class="soft small">${t.noCards}</div>`
        : html`<div class="small">${words.many(t.cardsBlocked, cards.length)}<ul class="plain-list">${cards.map((card) => html`<li>${card}</li>`)}</ul></div>`
  }`
}

function changeLine(c: PortalContext, { text, change }: Change): Html {
  const t = c.get('requestContext').words.texts.portalReview
  if (change === null) return html`${text}`
  return html`<span class="soft">${text}</span> <span class="unseen">${t.before}</span><del>${change.before === '' ? t.nothingBefore : change.before}</del> <span aria-hidden="true">→</span> <span class="unseen">${t.after}</span><ins>${change.after}</ins>`
}
