import { Hono } from 'hono'
import { html } from 'hono/html'
import { type Html, page } from '../pages/frame.ts'
import { readForm } from '../pages/form.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import { MAIL_EVENTS, type MailEvent, type MailEvents } from './mail-events.ts'
import type { Mail, Mails } from './mails.ts'

export type InboxPageParts = {
  mails: Mails
  events: MailEvents
  base: string
  product: string
}

const VIEWS = ['html', 'text', 'headers'] as const

/** Shows every mail that was sent. No mail goes to a real mailbox. */
export function inboxPage({ mails, events, base, product }: InboxPageParts) {
  const app = new Hono()

  app.get('/', (c) => {
    const all = mails.list()
    const kinds = [...new Set(all.map((mail) => mail.tags['kind'] ?? 'mail'))].toSorted()
    const wanted = c.req.query('kind')
    const shown = all.filter((mail) => wanted === undefined || kindOf(mail) === wanted)
    const body = html`
<div class="heading"><h1>Inbox</h1><p class="soft">Every mail that Rollcall sent. The sandbox stands in for Resend, so no mail reaches a real mailbox.</p></div>
<div id="live-inbox" data-live>
${kinds.length < 2 ? '' : html`<p class="row filters"><a class="chip${wanted === undefined ? ' sky' : ''}" href="${base}/inbox">all ${all.length}</a>${kinds.map((kind) => html`<a class="chip${kind === wanted ? ' sky' : ''}" href="${base}/inbox?kind=${encodeURIComponent(kind)}">${kind} ${all.filter((mail) => kindOf(mail) === kind).length}</a>`)}</p>`}
<section class="panel flush">
${shown.length === 0 ? html`<p class="empty">No mail yet. The first one comes when the first plan is ready.</p>` : ''}
<ul class="mails">${shown.slice(0, 300).map(
      (
        mail,
      ) => html`<li><a href="${base}/inbox/${mail.id}"><span class="chip ${toneOf(kindOf(mail))}">${kindOf(mail)}</span>
<b>${mail.subject}</b><small>to ${mail.recipients.join(', ')}</small><time datetime="${mail.created_at}">${when(mail.created_at)}</time></a></li>`,
    )}</ul></section></div>`
    return page(c, {
      title: 'Inbox',
      place: 'inbox',
      live:
        wanted === undefined ? `${base}/inbox` : `${base}/inbox?kind=${encodeURIComponent(wanted)}`,
      base,
      product,
      body,
    })
  })

  app.get('/:id', (c) => {
    const mail = mails.find(c.req.param('id'))
    if (mail === null) return c.redirect(`${base}/inbox`, 303)
    const view = VIEWS.find((one) => one === c.req.query('view')) ?? 'html'
    const body = html`
<p class="back"><a href="${base}/inbox">← All mails</a></p>
<article class="panel mail">
<header><h1>${mail.subject}</h1><span class="chip ${toneOf(kindOf(mail))}">${kindOf(mail)}</span></header>
<dl class="facts"><dt>From</dt><dd>${mail.sender}</dd><dt>To</dt><dd>${mail.recipients.join(', ')}</dd><dt>Sent</dt><dd><time datetime="${mail.created_at}">${when(mail.created_at)}</time></dd><dt>Became of it</dt><dd>${FATES[events.lastOf(mail.id)]}</dd></dl>
<form method="post" action="${base}/inbox/${mail.id}/event" class="row">${BUTTONS.map(([event, label]) => html`<button class="plain small" name="event" value="${event}">${label}</button>`)}</form>
<nav class="tabs" aria-label="View">${VIEWS.map((one) => html`<a href="${base}/inbox/${mail.id}?view=${one}"${one === view ? html` aria-current="page"` : ''}>${one === 'html' ? 'HTML' : one === 'text' ? 'Text' : 'Headers'}</a>`)}</nav>
${content(mail, view, base)}
</article>`
    return page(c, { title: mail.subject, place: 'inbox', base, product, body })
  })

  /** What Resend would say of the mail from now on. */
  app.post('/:id/event', fromOwnPage, async (c) => {
    const mail = mails.find(c.req.param('id'))
    const { event } = await readForm(c)
    const known = MAIL_EVENTS.find((one) => one === event)
    if (mail !== null && known !== undefined) events.record(mail, known)
    return c.redirect(mail === null ? `${base}/inbox` : `${base}/inbox/${mail.id}`, 303)
  })

  /** The mail's own HTML. Its page may run nothing and only open links in a new tab. */
  app.get('/:id/body', (c) => {
    const mail = mails.find(c.req.param('id'))
    c.header(
      'content-security-policy',
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: https:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    )
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    return c.body(inNewTab(mail?.html ?? ''), 200, { 'content-type': 'text/html; charset=utf-8' })
  })

  return app
}

const content = (mail: Mail, view: (typeof VIEWS)[number], base: string): Html => {
  if (view === 'text')
    return html`<pre class="letter">${mail.text ?? 'This mail has no text part.'}</pre>`
  if (view === 'headers') {
    const rows = Object.entries({
      ...mail.headers,
      'Idempotency-Key': mail.idempotency_key ?? 'none',
      'Reply-To': mail.reply_to.join(', ') || 'none',
      'Resend id': mail.id,
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, tag]) => [`Tag ${name}`, tag])),
    })
    return html`<table><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td><code>${value}</code></td></tr>`)}</tbody></table>`
  }
  if (mail.html === null) return html`<p class="empty">This mail has no HTML part.</p>`
  return html`<iframe class="letter" src="${base}/inbox/${mail.id}/body" sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as its reader sees it"></iframe>`
}

const FATES: Record<MailEvent, string> = {
  delivered: 'delivered',
  delivery_delayed: 'delayed: Resend goes on trying',
  bounced: 'bounced: the mailbox does not exist',
  complained: 'reported as spam by its recipient',
  suppressed: 'suppressed: Resend no longer sends to this address',
  failed: 'failed: Resend could not send it',
}

const BUTTONS: readonly (readonly [MailEvent, string])[] = [
  ['bounced', 'Bounce'],
  ['suppressed', 'Suppress the address'],
  ['complained', 'Report as spam'],
  ['delivery_delayed', 'Delay'],
  ['delivered', 'Deliver after all'],
]

const kindOf = (mail: Mail): string => mail.tags['kind'] ?? 'mail'

const TONES: Record<string, string> = {
  invitation: 'leaf',
  'added-summary': 'leaf',
  connected: 'leaf',
  'sync-recovered': 'leaf',
  deactivated: 'tulip',
  'sync-failed': 'tulip',
  held: 'sun',
  'needs-attention': 'sun',
  'first-sync-review': 'sun',
}

const toneOf = (kind: string): string => TONES[kind] ?? 'sky'

const when = (stamp: string): string =>
  new Date(stamp).toLocaleString('en-GB', {
    timeZone: 'Europe/Amsterdam',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })

/** Makes the links of a mail open in a new tab, not inside its frame. */
const inNewTab = (markup: string): string => {
  const base = '<base target="_blank">'
  return /<head[^>]*>/iu.test(markup)
    ? markup.replace(/<head[^>]*>/iu, (head) => head + base)
    : markup.replace(/^(\s*<!doctype[^>]*>)?/iu, (type) => type + base)
}
