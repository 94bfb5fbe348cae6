import { Hono } from 'hono'
import { html } from 'hono/html'
import { blocksAddress } from '../../../core/tell/mail-fate.ts'
import type { MailEntry } from '../../../ports/store/reads/outbox.ts'
import { mailAgain } from '../../../sync/tell/fates/mail-again.ts'
import type { Words } from '../../../words/words.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { emptyState, postForm, wideTable, type Html } from '../shell/elements.ts'
import { PER_PAGE } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'

/** Mails that did not arrive, of every kind, and what to do about each (rule 54). */
export function failedMailRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/mails', async (c) => {
    const current = await currentAccount(portal, c)
    const { words } = c.get('requestContext')
    const { portalMails: t, portalHome } = words.texts
    const filter = { account: current.account.id, state: 'failed' } as const
    const after = c.req.query('before') ?? null
    const { rows, next } = await portal.deps.store.mails(filter, { after, limit: PER_PAGE })
    const older =
      next === null
        ? ''
        : html`<p class="between"><a class="button" href="?before=${encodeURIComponent(next)}">${portalHome.runs.older}</a></p>`
    return portalPage(c, {
      title: t.title,
      lead: t.lead,
      entry: 'home',
      current,
      aside: html`<a class="button" href="/portal/accounts/${current.account.id}">${t.back}</a>`,
      body:
        rows.length === 0
          ? emptyState(t.none, t.noneText)
          : html`<section class="card">${mailsTable(c, current, rows)}${older}</section>`,
    })
  })

  app.post('/portal/accounts/:account/mails/again', async (c) => {
    const current = await currentAccount(portal, c)
    const { session, organization } = c.get('requestContext')
    await mailAgain(portal.deps, c.get('form').get('mail') ?? '', session.email, organization.id)
    flash(c, 'mails-again', portal)
    return c.redirect(`/portal/accounts/${current.account.id}/mails`, 303)
  })

  return app
}

function mailsTable(c: PortalContext, current: CurrentAccount, mails: readonly MailEntry[]): Html {
  const { portalMails: t } = c.get('requestContext').words.texts
  const table = html`<table class="folds">
<thead><tr><th scope="col">${t.recipient}</th><th scope="col">${t.mail}</th><th scope="col">${t.why}</th><th scope="col">${t.since}</th><th scope="col"><span class="unseen">${t.again}</span></th></tr></thead>
<tbody>${mails.map((mail) => mailRow(c, current, mail))}</tbody></table>`
  return wideTable(t.title, table)
}

function mailRow(c: PortalContext, { account }: CurrentAccount, mail: MailEntry): Html {
  const requestContext = c.get('requestContext')
  const { words, organization, mayAct } = requestContext
  const { portalMails: t, factWords } = words.texts
  const { recipient, failure, failedAt, createdAt } = mail
  const isInvitation = mail.kind === 'invitation'
  const isBlocked = failure !== null && blocksAddress(failure)
  const again = html`<input type="hidden" name="mail" value="${mail.id}"><p class="soft small">${t.againText}</p><button class="plain small">${t.again}</button>`
  const form =
    isInvitation && !isBlocked
      ? ''
      : mayAct
        ? postForm(requestContext, `/portal/accounts/${account.id}/mails/again`, again)
        : html`<span class="soft small">${t.viewer}</span>`
  const person = isInvitation
    ? html`<p><a class="button small" href="/portal/accounts/${account.id}/people/${mail.subject}">${t.person}</a></p>`
    : ''
  return html`<tr><td><b>${recipient.name ?? recipient.email}</b>${recipient.name === null ? '' : html`<br><span class="soft small">${recipient.email}</span>`}</td>
<td>${mailName(words, mail)}</td>
<td class="small">${failure === null ? '' : factWords.failure[failure]}${isBlocked ? html`<br><span class="soft">${t.blocked}</span>` : ''}</td>
<td>${words.brief(failedAt ?? createdAt, organization.timezone)}</td><td>${person}${form}</td></tr>`
}

function mailName({ texts }: Words, { kind }: MailEntry): string {
  if (kind === 'invitation') return texts.labels.eyebrow.invitation
  // The operator's mails are no customer's.
  if (kind === 'operator') return ''
  if (kind === 'decision-lapsed') return texts.portalMails.lapsed
  if (kind === 'admin-notice') return texts.portalMails.adminNotice
  return kind === 'portal-invitation'
    ? texts.portalMails.portalInvitation
    : texts.portalSettings.mail[kind]
}
