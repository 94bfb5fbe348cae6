import { html } from 'hono/html'
import type { Stretch } from '../../../ports/store/reads/lists.ts'
import { ended } from '../../../words/text.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { emptyState, wideTable, type Html } from '../shell/elements.ts'
import { pager, searchForm } from '../shell/list-parts.ts'
import type { ChangeText } from './change-texts.ts'
import type { ShownPlan } from './group-tabs.ts'
import type { ReviewGroup } from './review-groups.ts'
import { reviewLines, type ReviewLine } from './review-lines.ts'
import { sameForAllForm, sameOrOtherForms } from '../people/same-person.ts'

/** One page of the people of a group. */
export async function groupCard(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  shown: ShownPlan & { page: number; search: string; stretch: Stretch },
): Promise<Html> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  const { plan, group, search, page } = shown
  const path = `/portal/accounts/${current.account.id}/review`
  const kept = { plan: plan.id, group }
  const { rows, total } = await reviewLines(portal, requestContext, current, shown)
  const nobody = search === '' ? t.nobody : words.say(t.nobodyFound, { query: search })
  return html`<section class="card"><header><h2>${t.group[group]}</h2><span class="soft small">${words.many(t.found, total)}</span></header>
<p class="soft">${t.about[group]}</p>
${group === 'unclear' && shown.isOpen ? sameForAllForm(requestContext, current, total, 'review') : ''}
<div class="between">${searchForm(words, path, search, kept)}</div>
${rows.length === 0 ? emptyState(nobody, t.nobodyText) : lineTable(c, current, shown, rows)}
${pager(words, { path, kept: { ...kept, q: search }, page, total })}</section>`
}

function lineTable(
  c: PortalContext,
  { account }: CurrentAccount,
  { group, isOpen }: ShownPlan,
  lines: readonly ReviewLine[],
): Html {
  const t = c.get('requestContext').words.texts.portalReview
  const hasChanges = lines.some(({ changes, cards }) => changes.length > 0 || cards.length > 0)
  const hasReasons = group !== 'matched'
  const table = html`<table class="folds">
<thead><tr><th scope="col">${t.person}</th><th scope="col">${t.entity}</th>${hasChanges ? html`<th scope="col">${isOpen ? t.what : t.whatWas}</th>` : ''}${hasReasons ? html`<th scope="col">${t.because}</th>` : ''}</tr></thead>
<tbody>${lines.map(
    (line) => html`<tr><td>${
      line.id === null
        ? html`<b>${line.name}</b>`
        : html`<a href="/portal/accounts/${account.id}/people/${line.id}">${line.name}</a>`
    }${line.email === line.name ? '' : html`<br><span class="soft small">${line.email}</span>`}</td>
<td>${line.entities.join(', ')}</td>${hasChanges ? html`<td>${changesCell(c, group, line)}</td>` : ''}${
      hasReasons
        ? html`<td class="small">${line.because.map((sentence) => html`<span>${ended(sentence)} </span>`)}${group === 'unclear' && isOpen && line.id !== null ? sameOrOtherForms(c.get('requestContext'), account.id, line.id) : ''}</td>`
        : ''
    }</tr>`,
  )}</tbody></table>`
  return wideTable(t.group[group], table)
}

function changesCell(c: PortalContext, group: ReviewGroup, { changes, cards }: ReviewLine): Html {
  const { words } = c.get('requestContext')
  const t = words.texts.portalReview
  const blocked =
    cards.length === 0
      ? html`<div class="soft small">${t.noCards}</div>`
      : html`<div class="small">${words.many(t.cardsBlocked, cards.length)}<ul class="plain-list">${cards.map((card) => html`<li>${card}</li>`)}</ul></div>`
  return html`${changes.map((change) => html`<div>${changeHtml(c, change)}</div>`)}${group === 'leaving' ? blocked : ''}`
}

function changeHtml(c: PortalContext, { text, values }: ChangeText): Html {
  const t = c.get('requestContext').words.texts.portalReview
  if (values === null) return html`${text}`
  const before = values.before === '' ? t.nothingBefore : values.before
  return html`<span class="soft">${text}</span> <span class="unseen">${t.before}</span><del>${before}</del> <span aria-hidden="true">→</span> <span class="unseen">${t.after}</span><ins>${values.after}</ins>`
}
