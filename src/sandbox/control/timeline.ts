import { html } from 'hono/html'
import { ORGANIZATION_ID } from '../hr/company.ts'
import { SHAPES } from '../hr/shapes.ts'
import type { Html } from '../pages/frame.ts'
import { bell, card, envelope, people } from '../pages/pictures.ts'
import type { SandboxContext } from './context.ts'
import type { RollcallView } from './rollcall.ts'

/** Three panels in the order of a sync: the HR system, Rollcall, the host. */
export function timeline(context: SandboxContext, view: RollcallView): Html {
  const everybody = context.people.list().filter((person) => person.deleted === 0)
  const left = everybody.filter(({ status, word }) => status === 'INACTIVE' && word === null)
  const toStart = everybody.filter(({ status }) => status === 'PENDING')
  const working = everybody.length - left.length - toStart.length
  const account = context.accounts.list().at(-1)
  const users = context.users.list(ORGANIZATION_ID)
  const cards = users.flatMap((user) => user.cards)
  const blocked = cards.filter((one) => one.status === 'blocked').length
  const broken = context.faults.anyOn()
  return html`
<section class="timeline" id="live-timeline" data-live aria-label="HR system, Rollcall and host">
<a class="act" href="#people"><span class="act-top">${people()}<b>HR system</b>${account ? html`<span class="chip">${SHAPES[account.shape].name}</span>` : ''}</span>
<span class="act-number">${working}</span><span class="act-line">people work here, ${toStart.length} ${toStart.length === 1 ? 'is' : 'are'} to start, ${left.length} ${left.length === 1 ? 'has' : 'have'} left</span>
${broken.length > 0 ? html`<span class="chip tulip">${broken.length === 1 ? 'one thing is broken' : `${broken.length} things are broken`}</span>` : html`<span class="act-small">${account?.last_sync_finished ? html`last sync ${clockTime(account.last_sync_finished)}` : account ? 'first sync runs' : 'not linked yet'}</span>`}</a>
<span class="then" aria-hidden="true"></span>
<a class="act centre-act" href="#rollcall"><span class="act-top">${bell()}<b>Rollcall</b>${statusChip(view)}</span>
${rollcallNumber(view)}</a>
<span class="then" aria-hidden="true"></span>
<div class="act double"><a href="${context.base}/host"><span class="act-top">${card()}<b>${context.product}</b></span>
<span class="act-number">${users.filter((user) => user.status !== 'inactive').length}</span><span class="act-line">users, ${cards.length - blocked} cards in use${blocked > 0 ? html`, <strong>${blocked} blocked</strong>` : ''}</span></a>
<a href="${context.base}/inbox" class="act-mail">${envelope()}<b>${context.mails.count()}</b> mails in the inbox</a></div>
</section>`
}

const STATUS: Record<string, [name: string, tone: string]> = {
  pending: ['waiting for the link', 'sun'],
  importing: ['reading', 'sky'],
  review: ['waiting for you', 'sun'],
  active: ['in step', 'leaf'],
  needs_relink: ['needs a relink', 'tulip'],
  quarantined: ['quarantined', 'tulip'],
  disconnected: ['disconnected', ''],
}

export const statusChip = (view: RollcallView): Html => {
  if (view.is === 'starting') return html`<span class="chip">starting</span>`
  if (view.is === 'unlinked') return html`<span class="chip">nothing linked</span>`
  const [name, tone] =
    view.status === 'active' && view.plan
      ? ['holds a plan', 'sun']
      : (STATUS[view.status] ?? [view.status, ''])
  return html`<span class="chip ${tone}">${name}</span>`
}

const rollcallNumber = (view: RollcallView): Html => {
  if (view.is === 'starting') {
    return html`<span class="act-number">…</span><span class="act-line">Rollcall is starting</span>`
  }
  if (view.is === 'unlinked') {
    return html`<span class="act-number">0</span><span class="act-line">HR systems linked</span>`
  }
  const { counts, plan } = view
  if (plan) {
    return html`<span class="act-number">${plan.actions.length}</span><span class="act-line">${plan.actions.length === 1 ? 'action waits' : 'actions wait'} for your approval</span>
<span class="act-small">${counts.employees} people known</span>`
  }
  return html`<span class="act-number">${counts.linked}</span><span class="act-line">of ${counts.employees} people are linked to a user</span>
<span class="act-small">${counts.external} ${counts.external === 1 ? 'user is' : 'users are'} not in HR</span>`
}

export const clockTime = (stamp: string): string =>
  new Date(stamp).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  })
