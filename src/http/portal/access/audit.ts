import { Hono } from 'hono'
import { html } from 'hono/html'
import type { AuditRow } from '../../../ports/store/reads/events.ts'
import type { Words } from '../../../words/words.ts'
import { onlyAccount } from '../request/current-account.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { emptyState, wideTable, type Html } from '../shell/elements.ts'
import { PER_PAGE } from '../shell/list-request.ts'
import { portalPage } from '../shell/portal-page.ts'
import { auditTargets } from './audit-targets.ts'

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
    const older =
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
          : html`<section class="card">${await auditTable(portal, c, rows)}${older}</section>`,
    })
  })

  return app
}

async function auditTable(
  portal: Portal,
  c: PortalContext,
  rows: readonly AuditRow[],
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const { audit: t } = words.texts.portalPeople
  const targetOf = await auditTargets(portal, c, rows)
  const table = html`<table class="folds">
<thead><tr><th scope="col">${t.when}</th><th scope="col">${t.who}</th><th scope="col">${t.what}</th><th scope="col">${t.about}</th></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><td>${words.brief(row.at, organization.timezone)}</td><td>${words.actor(row.actor)}</td><td>${actText(words, row.act)}${letIn(words, row)}</td><td>${targetOf(row)}</td></tr>`,
  )}</tbody></table>`
  return wideTable(t.title, table)
}

/** Whose invitation let this person in. */
function letIn(words: Words, { facts: { let_in_by: by } }: AuditRow): Html | '' {
  const { letInBy } = words.texts.portal.access
  return typeof by === 'string'
    ? html`<br><span class="soft small">${words.say(letInBy, { by })}</span>`
    : ''
}

/** An act as a text. An act of another version of Rollcall is shown as it is stored. */
function actText(words: Words, act: string): string {
  const { audit: t, decision } = words.texts.portalPeople
  const { action, outcome } = words.texts.portalHome
  const acts: Readonly<Record<string, string>> = words.texts.auditActs
  const decisions: Readonly<Record<string, string>> = decision
  const kinds: Readonly<Record<string, string>> = action
  const outcomes: Readonly<Record<string, string>> = outcome
  if (Object.hasOwn(acts, act)) return acts[act] ?? act
  const dot = act.lastIndexOf('.')
  const [first, last] = [act.slice(0, dot), act.slice(dot + 1)]
  if (first === 'decision') return words.say(t.decided, { decision: decisions[last] ?? last })
  const kind = kinds[first]
  const state = outcomes[last]
  return kind === undefined || state === undefined ? act : `${kind}${words.colon} ${state}`
}
