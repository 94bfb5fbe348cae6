import { Hono } from 'hono'
import { html } from 'hono/html'
import { ENTITIES, isEntity, ORGANIZATION_ID } from '../hr/company.ts'
import type { Clock } from '../clock.ts'
import type { Db } from '../store.ts'
import { type Html, page } from '../pages/frame.ts'
import { readForm } from '../pages/form.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import type { HostUser, Users } from './users.ts'

export type HostPageParts = { db: Db; clock: Clock; users: Users; base: string; product: string }

type ActionRow = {
  seq: number
  id: string
  kind: string
  entity_id: string | null
  user_id: string | null
  because: string
  outcome: string
  reason: string | null
  at: string
}

const KINDS: Record<string, string> = {
  'user.invite': 'invited',
  'user.update': 'updated',
  'user.deactivate': 'ended access of',
  'user.reactivate': 'brought back',
  'cards.block': 'blocked cards of',
  'cards.unblock': 'unblocked cards of',
}

/** The host app's page of its users: who may sign in, where, with which cards. */
export function hostPage(parts: HostPageParts) {
  const { db, clock, users, base, product } = parts
  const app = new Hono()

  app.get('/', (c) => {
    const everybody = users.list(ORGANIZATION_ID)
    const actions = db
      .prepare<[string], ActionRow>(
        'SELECT * FROM host_action WHERE organization_id = ? ORDER BY seq DESC LIMIT 60',
      )
      .all(ORGANIZATION_ID)
    const body = html`
<div class="heading"><h1>${product}</h1><p class="soft">The host app: where people sign in and pay. Rollcall sends it actions; it carries them out or refuses them.</p></div>
<div id="live-host" data-live>
<section class="numbers">${tiles(everybody)}</section>
<div class="host-grid">
<section class="panel"><header><h2>Users</h2><small>${everybody.length} in ${ENTITIES.length} entities</small></header>
<ul class="users">${byInterest(everybody, actions).map((user) =>
      userRow(user, everybody.find((one) => one.id === user.managerId) ?? null, base),
    )}</ul></section>
<section class="panel"><header><h2>What Rollcall asked</h2><small>newest first</small></header>
${actions.length === 0 ? html`<p class="empty">Nothing yet. Approve the first plan to see actions here.</p>` : ''}
<ol class="log">${actions.map((action) => actionRow(action, everybody))}</ol></section>
</div></div>`
    return page(c, { title: product, place: 'host', live: `${base}/host`, base, product, body })
  })

  /** Changes that somebody makes in the host without Rollcall: remove a user, bring one back, verify a phone. */
  app.post('/users/:id/by-hand', fromOwnPage, async (c) => {
    const user = users.find(ORGANIZATION_ID, c.req.param('id'))
    const { act, entity } = await readForm(c)
    if (user && act === 'remove') {
      for (const id of user.entity_ids) users.leave(ORGANIZATION_ID, user.id, id, clock.stamp())
      users.endSessions(ORGANIZATION_ID, user.id)
    }
    if (user && act === 'return' && entity !== undefined && isEntity(entity)) {
      users.join(ORGANIZATION_ID, user.id, entity)
    }
    if (user && act === 'verify') users.set(ORGANIZATION_ID, user.id, { phone_unverified: 0 })
    return c.redirect(`${base}/host#${c.req.param('id')}`, 303)
  })

  return app
}

/** Users with the latest actions come first, then those with most cards, then the newest. */
function byInterest(everybody: HostUser[], actions: ActionRow[]): HostUser[] {
  const touched = (user: HostUser): number =>
    actions.find((action) => action.user_id === user.id && action.kind !== 'user.invite')?.seq ?? 0
  return everybody
    .toReversed()
    .toSorted((a, b) => touched(b) - touched(a) || b.cards.length - a.cards.length)
}

const tiles = (everybody: HostUser[]): Html => {
  const cards = everybody.flatMap((user) => user.cards)
  const of = (status: string): number => everybody.filter((user) => user.status === status).length
  const blocked = cards.filter((card) => card.status === 'blocked').length
  const tile = (count: number, name: string, tone: string) =>
    html`<p class="number ${tone}"><b>${count}</b><span>${name}</span></p>`
  return html`${tile(of('active'), 'active', 'leaf')}${tile(of('invited'), 'invited', 'sky')}${tile(of('inactive'), 'inactive', '')}${tile(cards.length - blocked, 'cards in use', '')}${tile(blocked, 'cards blocked', blocked > 0 ? 'tulip' : '')}`
}

const TONES = { active: 'leaf', invited: 'sky', inactive: '' } as const

const userRow = (user: HostUser, manager: HostUser | null, base: string): Html => html`
<li class="user${user.status === 'inactive' ? ' faded' : ''}" id="${user.id}">
<div class="user-who"><b>${user.first_name} ${user.last_name}</b>
<span class="chip ${TONES[user.status]}">${user.status}</span>
${user.role === 'member' ? '' : html`<span class="chip sun">${user.role}</span>`}
${user.entity_ids.map((id) => html`<span class="chip">${id.toUpperCase()}</span>`)}
${user.phoneUnverified ? html`<span class="chip sun">phone must be verified again</span>` : ''}
</div>
<small>${user.email} · ${user.phone ?? 'no phone'}${user.department ? html` · ${user.department}` : ''}${manager ? html` · reports to ${manager.first_name} ${manager.last_name}` : ''} · ${user.sessions === 0 ? 'signed out' : 'signed in'}</small>
${user.cards.length === 0 ? '' : html`<ul class="cards">${user.cards.map(cardChip)}</ul>`}
<details class="by-hand" id="hand-${user.id}"><summary>By hand</summary>${byHand(user, base)}</details>
</li>`

const cardChip = (card: HostUser['cards'][number]): Html => html`
<li class="pay ${card.status} ${card.type}"><span class="pay-label">${card.label}</span><span class="pay-digits">•••• ${card.last4}</span>
<span class="pay-state">${card.status}${card.blocked_by === null ? '' : html` by ${card.blocked_by}`}${card.recurring ? ' · recurring' : ''}</span></li>`

const byHand = (user: HostUser, base: string): Html => html`
<form method="post" action="${base}/host/users/${user.id}/by-hand" class="row">
${user.phoneUnverified ? html`<button class="small" name="act" value="verify">Verify the phone</button>` : ''}
${
  user.status === 'inactive'
    ? html`<select name="entity" aria-label="Entity">${ENTITIES.map((one) => html`<option value="${one.id}">${one.name}</option>`)}</select><button class="small" name="act" value="return">Bring back</button>`
    : html`<button class="small grave" name="act" value="remove">Remove from the host</button>`
}
</form>`

const actionRow = (action: ActionRow, everybody: HostUser[]): Html => {
  const user = everybody.find((one) => one.id === action.user_id)
  const tone = action.outcome === 'done' ? 'leaf' : action.outcome === 'refused' ? 'tulip' : ''
  return html`<li><p><b>${KINDS[action.kind] ?? action.kind}</b> ${user ? html`<a href="#${user.id}">${user.first_name} ${user.last_name}</a>` : 'nobody'} <span class="chip">${(action.entity_id ?? '').toUpperCase()}</span> <span class="chip ${tone}">${action.outcome}${action.reason === null ? '' : html`: ${action.reason}`}</span></p>
<small>${action.because}</small><code>${action.kind} · ${action.id}</code></li>`
}
