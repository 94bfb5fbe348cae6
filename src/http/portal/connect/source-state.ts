import { html } from 'hono/html'
import { RELINK_HELPS } from '../../../core/facts/source/source-state.ts'
import type { Account } from '../../../ports/records.ts'
import { changeText, issueTexts } from '../../../words/source-text.ts'
import type { PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'

/** The open issues of the source: what is missing, since when, who has to do what (rule 56). */
export function issueList(c: PortalContext, account: Account, hr: string): Html | '' {
  if (account.issues.length === 0) return ''
  const { words, organization, branding, mayAct } = c.get('requestContext')
  const names = { hr, product: branding.product, zone: organization.timezone }
  const mayRelink = mayAct && account.issues.some(({ kind }) => RELINK_HELPS.has(kind))
  return html`<div class="stack"><h3>${words.texts.source.title}</h3>
<ul class="list">${account.issues.map((issue) => {
    const { what, todo, since, said } = issueTexts(issue, words, names)
    return html`<li><p>${what} ${todo}</p><p class="soft small">${since}</p>${
      issue.said === '' ? '' : html`<p class="soft small" lang="en">${said}</p>`
    }</li>`
  })}</ul>${
    mayRelink
      ? html`<p class="row"><a class="button" href="/portal/accounts/${account.id}/connection">${words.texts.portalHome.relink}</a></p>`
      : ''
  }</div>`
}

/** What was changed in the connection, newest first. */
export function changeList(c: PortalContext, account: Account): Html | '' {
  if (account.sourceChanges.length === 0) return ''
  const { words, organization } = c.get('requestContext')
  const t = words.texts.source
  return html`<h3>${t.changesTitle}</h3><p class="soft small">${t.changesText}</p>
<ul class="spaced">${account.sourceChanges.map((change) => html`<li>${changeText(change, words, organization.timezone)}</li>`)}</ul>`
}

/** The same as cards of the connection's page. */
export function sourceCards(c: PortalContext, account: Account, hr: string): Html {
  const { words } = c.get('requestContext')
  const issues = issueList(c, account, hr)
  const changes = changeList(c, account)
  const isFiltered = account.selectiveSync === 'next-sync' || account.selectiveSync === 'last-sync'
  const filter = isFiltered ? html`<p>${words.texts.source.filtered}</p>` : ''
  return html`${issues === '' ? '' : html`<section class="note warn">${issues}</section>`}
${changes === '' && filter === '' ? '' : html`<section class="card stack">${filter}${changes}</section>`}`
}
