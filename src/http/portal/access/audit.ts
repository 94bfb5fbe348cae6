import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AuditRow } from '../../../ports/store/events.ts'
import type { Words } from '../../../words/words.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { onlyAccount } from '../request/current-account.ts'
import { PER_PAGE } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'
import { emptyState, type Html, wideTable } from '../shell/elements.ts'

/** Who did what (rule 48), newest first. */
export function auditRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/audit', async (c) => {
    const { words, organization } = c.get('requestContext')
    const { audit: t } = words.texts.portalPeople
    const before = c.req.query('before') ?? ''
    const after = /^\d{1,15}$/.test(before) ? before : null
    const [{ rows, next }, current] = await Promise.all([
      portal.deps.store.audit(organization.id, { after, limit: PER_PAGE }),
      onlyAccount(portal, c),
    ])
    const more =
      next === null
        ? ''
        : html`<p class="between"><a class="button" href="?before=${next}">${t.older}</a></p>`
    return portalPage(c, {
      title: t.title,
      lead: t.lead,
      entry: 'audit',
      current,
      body:
        rows.length === 0
          ? emptyState(t.none, t.noneText)
          : html`<section class="card">${table(c, rows)}${more}</section>`,
    })
  })

  return app
}

function table(c: PortalContext, rows: readonly AuditRow[]): Html {
  const { words, organization } = c.get('requestContext')
  const { audit: t } = words.texts.portalPeople
  const list = html`<table class="folds">
<thead><tr><th scope="col">${t.when}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.about}</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><td>${words.brief(row.at, organization.timezone)}</td><td>${whoOf(words, row.actor)}</td><td>${actOf(words, row.act)}</td><td>${aboutOf(row)}</td></tr>`,
  )}</tbody></table>`
  return wideTable(t.title, list)
}

function whoOf(words: Words, actor: string): string {
  const { audit: t } = words.texts.portalPeople
  if (actor === 'api') return t.host
  return actor === 'schedule' ? t.itself : actor
}

function actOf(words: Words, act: string): string {
  const { audit: t, decision } = words.texts.portalPeople
  const { action, outcome } = words.texts.portalHome
  const acts: Readonly<Record<string, string>> = t.act
  const decisions: Readonly<Record<string, string>> = decision
  const kinds: Readonly<Record<string, string>> = action
  const outcomes: Readonly<Record<string, string>> = outcome
  if (Object.hasOwn(acts, act)) return acts[act] ?? act
  const [family, word = ''] = act.split('.')
  if (family === 'decision') return words.say(t.decided, { decision: decisions[word] ?? word })
  const dot = act.lastIndexOf('.')
  const kind = kinds[act.slice(0, dot)]
  const state = outcomes[act.slice(dot + 1)]
  return kind === undefined || state === undefined ? act : `${kind}${words.colon} ${state}`
}

/** A person or a plan of an account has a page; an account and an address are shown as they are. */
function aboutOf({ account, act, target }: AuditRow): Html | string {
  if (target === null) return ''
  const base = `/portal/accounts/${account ?? ''}`
  if (account !== null && act.startsWith('decision.'))
    return html`<a href="${base}/people/${target}">${target}</a>`
  if (account !== null && act.startsWith('plan.'))
    return html`<a href="${base}/review?plan=${target}">${target}</a>`
  return target
}
