import { holdText } from '../../../words/hold-text.ts'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { Conflict, NotFound } from '../../../core/facts/errors.ts'
import type { Plan } from '../../../ports/records.ts'
import { approve } from '../../../sync/review/approve.ts'
import { reject } from '../../../sync/review/reject.ts'
import { reviewCsv } from './csv.ts'
import { comparison, decisionCard, isTyped, ownEnding, seenOf } from './decision.ts'
import { countsOf, isGroup, GROUPS, type Counts } from './groups.ts'
import { groupCard, groupTabs } from './list.ts'
import { routingHint } from '../connect/routing-hint.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { type CurrentAccount, currentAccount } from '../request/current-account.ts'
import { type Html, emptyState, livePart } from '../shell/elements.ts'
import { portalPage } from '../shell/portal-page.ts'
import { listRequest } from '../shell/list-request.ts'

/** A plan before it happens: whom it is about, what and why, and the decision (rules 13, 39). */
export function reviewRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/review', async (c) => {
    const current = await currentAccount(portal, c)
    const plan = await planOf(portal, c.req.query('plan') ?? null, current)
    return plan === null ? nothingWaits(c, current) : reviewPage(portal, c, current, plan)
  })

  app.get('/portal/accounts/:account/review.csv', async (c) => {
    const current = await currentAccount(portal, c)
    const plan = await planOf(portal, c.req.query('plan') ?? null, current)
    if (plan === null) throw new NotFound('no such plan')
    return reviewCsv(portal, c, current, plan)
  })

  app.post('/portal/accounts/:account/review/approve', async (c) => {
    const current = await currentAccount(portal, c)
    const { plan, revision } = await namedIn(portal, c, current)
    const counts = await countsOf(portal, current, plan)
    const { email } = c.get('requestContext').session
    if (plan.revision === revision && isOpen(plan)) {
      // The page shows why and has no form for it; who posts all the same gets the page again.
      if ((await ownEnding(portal, current, plan, email)) !== null)
        return reviewPage(portal, c, current, plan, { status: 409 })
      if (isTyped(counts) && digitsOf(c.get('form').get('leavers')) !== String(counts.leaving))
        return reviewPage(portal, c, current, plan, { status: 422, note: wrongNumber(c, counts) })
    }
    return decided(portal, c, current, plan, async () => {
      await approve(portal.deps, plan.id, { revision, actor: email })
      flash(c, 'plan-approved', portal)
    })
  })

  app.post('/portal/accounts/:account/review/reject', async (c) => {
    const current = await currentAccount(portal, c)
    const { plan, revision } = await namedIn(portal, c, current)
    return decided(portal, c, current, plan, async () => {
      await reject(portal.deps, plan.id, { revision, actor: c.get('requestContext').session.email })
      flash(c, 'plan-rejected', portal)
    })
  })

  return app
}

/** The plan that is asked for, of this account and finished; without one the plan that waits. */
async function planOf(
  { deps }: Portal,
  id: string | null,
  current: CurrentAccount,
): Promise<Plan | null> {
  if (id === null || id === '') return current.heldPlan
  const plan = await deps.store.plan(id)
  if (plan === null || plan.account !== current.account.id || plan.revision === 0)
    throw new NotFound('no such plan')
  return plan
}

async function namedIn(portal: Portal, c: PortalContext, current: CurrentAccount) {
  const form = c.get('form')
  const plan = await planOf(portal, form.get('plan') ?? 'none', current)
  const revision = Number(form.get('revision') ?? Number.NaN)
  if (plan === null || !Number.isSafeInteger(revision)) throw new NotFound('no such plan')
  return { plan, revision }
}

function isOpen(plan: Plan): boolean {
  return plan.state === 'held' && plan.decidedAt === null
}

function digitsOf(text: string | null): string {
  return (text ?? '').replaceAll(/[\s.,'’]/g, '')
}

/** Goes to the run that does it; or shows why not, with what is different now. */
async function decided(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  decide: () => Promise<void>,
): Promise<Response> {
  try {
    await decide()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const now = await currentAccount(portal, c)
    const fresh = (await portal.deps.store.plan(plan.id)) ?? plan
    const { facts } = error
    const known = 'revision' in facts || 'plan_state' in facts || 'account_status' in facts
    if (!known) throw error
    const note =
      'account_status' in facts
        ? refusal(c, current)
        : isOpen(fresh)
          ? await changedNote(portal, c, now, fresh)
          : undefined
    return reviewPage(portal, c, now, fresh, { status: 409, ...(note && { note }) })
  }
  return c.redirect(`/portal/accounts/${current.account.id}/runs/${plan.run}`, 303)
}

function wrongNumber(c: PortalContext, { leaving }: Counts): Html {
  const { words } = c.get('requestContext')
  const text = words.say(words.texts.portalReview.wrongNumber, { count: leaving })
  return html`<section class="note bad" role="alert"><p>${text}</p></section>`
}

function refusal(c: PortalContext, { account }: CurrentAccount): Html {
  const t = c.get('requestContext').words.texts.portalReview
  const base = `/portal/accounts/${account.id}`
  return account.status === 'active' || account.status === 'review'
    ? html`<section class="note warn" role="alert"><p>${t.unrouted}</p><p class="row"><a class="button" href="${base}/places">${t.toSettings}</a></p></section>`
    : html`<section class="note warn" role="alert"><p>${t.unreadable}</p></section>`
}

async function changedNote(portal: Portal, c: PortalContext, current: CurrentAccount, plan: Plan) {
  const t = c.get('requestContext').words.texts.portalReview
  const counts = await countsOf(portal, current, plan)
  return html`<section class="note warn" role="alert"><h2>${t.changed}</h2><p>${t.changedText}</p>
${comparison(c, { before: [t.then, seenOf(c.get('form'))], after: [t.now, counts] })}</section>`
}

function nothingWaits(c: PortalContext, current: CurrentAccount): Response | Promise<Response> {
  const t = c.get('requestContext').words.texts.portalReview
  const go = html`<a class="button" href="/portal/accounts/${current.account.id}/runs">${t.noneGo}</a>`
  return portalPage(c, {
    title: t.title,
    entry: 'review',
    current,
    body: emptyState(t.none, t.noneText, go),
  })
}

async function reviewPage(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  { status = 200, note }: { status?: 200 | 409 | 422; note?: Html } = {},
): Promise<Response> {
  const { words, session } = c.get('requestContext')
  const t = words.texts.portalReview
  const open = isOpen(plan)
  const counts = await countsOf(portal, current, plan)
  const asked = c.req.query('group')
  const group = isGroup(asked) ? asked : (GROUPS.find((one) => counts[one] > 0) ?? 'leaving')
  const shown = { plan, group, counts, open }
  const own = open ? await ownEnding(portal, current, plan, session.email) : null
  const renewing = open && (await isRenewed(portal, current))
  const csv = `/portal/accounts/${current.account.id}/review.csv?plan=${encodeURIComponent(plan.id)}`
  const body = html`<div class="stack">
${note ?? (open && plan.firstSync ? routingHint(c, current.account) : '')}
${renewing ? html`<p class="note calm waiting" role="status"><span class="spin" aria-hidden="true"></span>${t.renewing}</p>` : ''}
${open ? whyItWaits(c, plan) : await pastCard(portal, c, current, plan, counts)}
${groupTabs(c, current, shown)}
${await groupCard(portal, c, current, { ...shown, ...listRequest(c) })}
${open ? decisionCard(c, current, { plan, counts, own }) : ''}
</div>`
  return portalPage(c, {
    title: t.title,
    lead: open ? t.lead : t.leadDone,
    entry: 'review',
    current,
    status,
    ...(renewing && { refresh: 5 }),
    aside: html`<a class="button" href="${csv}" download>${t.csv}</a>`,
    body: livePart('plan', body, renewing ? 3 : null),
  })
}

const SOON_MS = 20_000

/** The settings changed after the plan was made, and the read that makes it anew is due or under way. */
async function isRenewed({ deps }: Portal, { account }: CurrentAccount): Promise<boolean> {
  const { settingsAt, plannedSettingsAt, nextSyncAt } = account
  if (plannedSettingsAt === null || plannedSettingsAt === settingsAt) return false
  const soon = new Date(deps.clock.now().getTime() + SOON_MS).toISOString()
  if (nextSyncAt !== null && nextSyncAt <= soon) return true
  return (await deps.store.openRuns(account.id)).length > 0
}

function whyItWaits(c: PortalContext, plan: Plan): Html {
  const { words, organization } = c.get('requestContext')
  const t = words.texts.portalReview
  const since = words.brief(plan.heldSince ?? plan.createdAt, organization.timezone)
  return html`<section class="note warn"><h2>${t.waits}</h2>
${plan.holds.map((hold) => {
  const { what, more, causes } = holdText(hold, words)
  const entity = organization.entities.find(({ id }) => id === hold.entityId)?.name
  return html`<p>${entity === undefined ? '' : `${entity}${words.colon} `}${[what, ...more].join(' ')}</p>
<details class="more"><summary>${t.causes}</summary><ul class="spaced">${causes.map((cause) => html`<li>${cause}</li>`)}</ul></details>`
})}
<p class="soft small">${words.say(t.waitsSince, { time: since })}</p></section>`
}

/** A plan that was decided or replaced: what became of it, and what stands in its place. */
async function pastCard(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  counts: Counts,
): Promise<Html> {
  const { words, organization } = c.get('requestContext')
  const t = words.texts.portalReview
  const base = `/portal/accounts/${current.account.id}`
  const { heldPlan } = current
  const state = plan.state === 'held' ? 'approved' : plan.state
  const at = plan.decidedAt ?? plan.createdAt
  const facts = { name: plan.decidedBy ?? '', time: words.brief(at, organization.timezone) }
  const became =
    state === 'superseded' || plan.decidedBy !== null
      ? words.say(t.state[state], facts)
      : t.state.released
  if (heldPlan === null || heldPlan.id === plan.id)
    return html`<section class="note calm"><p>${became}.</p><p class="row"><a class="button" href="${base}/runs/${plan.run}">${t.toRun}</a></p></section>`
  const newest = await countsOf(portal, current, heldPlan)
  return html`<section class="note warn"><h2>${t.notNewest}</h2><p>${became}.</p>
${comparison(c, { before: [t.thisPlan, counts], after: [t.newest, newest] })}
<p class="row"><a class="button main" href="${base}/review">${t.toNewest}</a></p></section>`
}
