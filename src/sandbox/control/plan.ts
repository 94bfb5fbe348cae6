import { html } from 'hono/html'
import { textOf } from '../json.ts'
import type { Html } from '../pages/frame.ts'
import { ADMINS } from './begin.ts'
import type { SandboxContext } from './context.ts'
import { REPORT_TITLES } from './report-titles.ts'
import type { HeldPlan, PlannedAction, RollcallView, Run } from './rollcall.ts'
import { clockTime, statusChip } from './timeline.ts'

const KINDS: Record<string, [one: string, many: string, tone: string]> = {
  'cards.block': ['Block the cards of one person', 'Block the cards of', 'tulip'],
  'user.deactivate': ['End the access of one person', 'End the access of', 'tulip'],
  'user.reactivate': ['Bring back one person', 'Bring back', 'leaf'],
  'user.invite': ['Invite one person', 'Invite', 'leaf'],
  'user.update': ['Update one person', 'Update', 'sky'],
  'cards.unblock': ['Unblock cards of one person', 'Unblock the cards of', 'leaf'],
}

/** The state, held plan and latest runs of Rollcall, all from its public API. */
export function rollcallPanel(context: SandboxContext, view: RollcallView): Html {
  return html`
<section class="panel" id="rollcall"><div id="live-rollcall" data-live>
<header class="panel-top"><h2>What Rollcall makes of it</h2>${statusChip(view)}</header>
${inside(context, view)}
</div></section>`
}

function inside(context: SandboxContext, view: RollcallView): Html {
  if (view.is === 'starting') {
    return html`<p class="empty">Rollcall is starting. This page updates by itself.</p>`
  }
  const message = context.setupMessage()
  const wait = message === null ? '' : html`<p class="note sun">${message}</p>`
  if (view.is === 'unlinked') {
    return html`${wait}<p class="empty">No HR system is linked yet.</p>
<form method="post" action="${context.base}/begin" class="row middle"><button class="main">Begin</button></form>`
  }
  const broken = view.status === 'needs_relink' || view.status === 'pending'
  return html`${wait}
${view.problem === null ? '' : html`<p class="note tulip">${view.problem}</p>`}
${broken ? html`<form method="post" action="${context.base}/rollcall/link" class="row"><button class="main">${view.status === 'pending' ? 'Finish the link' : 'Link again'}</button></form>` : ''}
${view.plan ? heldPlan(context, view.plan, view) : html`<p class="calm">${calm(view.status)}</p>${view.status === 'active' ? tries(context) : ''}`}
${view.runs.length === 0 ? '' : html`<h3 class="between">Latest runs</h3><ol class="runs">${view.runs.map(runRow)}</ol>`}`
}

const calm = (status: string): string => {
  if (status === 'importing')
    return 'Rollcall is reading HR for the first time. No user changes before you approve the first plan.'
  if (status === 'active')
    return 'No plan waits for you. Change something in HR and see what Rollcall does.'
  if (status === 'pending') return 'A link page was created, but nobody has completed it yet.'
  return 'No plan is held right now.'
}

/** Three first experiments, each with a link to its form. */
const tries = (context: SandboxContext): Html => html`<ul class="tries">
<li><a href="${context.base}?open=1023#p-1023"><b>Terminate Hannes</b><small>Set his last day to yesterday: first his cards are blocked, then his access ends, then a mail is sent.</small></a></li>
<li><a href="${context.base}?open=1008#p-1008"><b>Give Ivanka a new phone</b><small>The host asks her to verify it again.</small></a></li>
<li><a href="#faults"><b>Hide half the list</b><small>Then press “Sync now” twice. Nobody is removed before you approve it.</small></a></li>
</ul>`

function heldPlan(
  context: SandboxContext,
  plan: HeldPlan,
  view: RollcallView & { is: 'there' },
): Html {
  const name = naming(view)
  const groups = grouped(plan.actions, (action) => action.kind)
  const reports = grouped(plan.reports, (report) => report.code)
  return html`
<div class="held">
<p class="held-why">${plan.holdReasons.map((reason) => html`<span><b>${reason.code}</b> ${reason.message}</span>`)}</p>
${groups.length === 0 ? html`<p class="calm">This plan has no actions. Approve it to let syncing go on.</p>` : ''}
<div class="groups">${groups.map(([kind, actions]) => actionGroup(kind, actions, name))}</div>
<form method="post" action="${context.base}/rollcall/plans/${plan.id}" class="decide">
<input type="hidden" name="revision" value="${plan.revision}">
<label>Decided by <select name="email">${ADMINS.map((admin) => html`<option value="${admin.email}">${admin.name}</option>`)}</select></label>
<button class="main" name="verdict" value="approve">Approve${plan.actions.length === 0 ? '' : html` ${plan.actions.length} ${plan.actions.length === 1 ? 'action' : 'actions'}`}</button>
<button name="verdict" value="reject">Reject</button>
</form>
${
  reports.length === 0
    ? ''
    : html`<h3 class="between">Reports: for people to look at</h3><div class="groups">${reports.map(
        ([code, found]) =>
          html`<details class="group" id="report-${code}"><summary><span>${REPORT_TITLES[code] ?? code}</span><span class="chip">${found.length}</span></summary><ul>${found.map((report) => html`<li>${report.employeeId === null ? '' : html`<b>${name(report.employeeId)}</b> `}<small>${report.message}</small></li>`)}</ul></details>`,
      )}</div>`
}
</div>`
}

const actionGroup = (
  kind: string,
  actions: PlannedAction[],
  name: (employeeId: string | null, action?: PlannedAction) => string,
): Html => {
  const [one, many, tone] = KINDS[kind] ?? [kind, kind, '']
  const people = new Set(actions.map((action) => action.employeeId ?? action.userId)).size
  const some = actions.slice(0, 4).map((action) => name(action.employeeId, action))
  return html`<details class="group" id="group-${kind.replace('.', '-')}"><summary><span>${people === 1 ? one : html`${many} ${people} people`}<small>${some.join(', ')}${actions.length > 4 ? ', …' : ''}</small></span><span class="chip ${tone}">${actions.length}</span></summary>
<ul>${actions.map((action) => html`<li><b>${name(action.employeeId, action)}</b> <span class="chip">${action.entityId.toUpperCase()}</span>${details(action)}<small>${action.because.map((reason) => reason.message).join(' · ')}</small></li>`)}</ul></details>`
}

const SHOWN = ['first_name', 'last_name', 'phone', 'cause', 'effective_date']

const details = (action: PlannedAction): Html | '' => {
  if (action.kind === 'user.invite')
    return html` <span class="soft">${textOf(action.params, 'email')}</span>`
  const facts = SHOWN.filter((key) => typeof action.params[key] === 'string').map(
    (key) => `${key.replace('_', ' ')}: ${String(action.params[key])}`,
  )
  return facts.length === 0 ? '' : html` <span class="soft">${facts.join(', ')}</span>`
}

const naming =
  (view: RollcallView & { is: 'there' }) =>
  (employeeId: string | null, action?: PlannedAction): string => {
    const known = view.employees.find((employee) => employee.id === employeeId)?.name
    const params = action?.params ?? {}
    const given = [params['first_name'], params['last_name']].filter(
      (one) => typeof one === 'string',
    )
    return known ?? (given.join(' ') || 'Somebody')
  }

const RUN_TONES: Record<string, string> = {
  done: 'leaf',
  held: 'sun',
  failed: 'tulip',
  incomplete: 'tulip',
}

const runRow = (run: Run): Html => {
  const countsAsText = (from: Record<string, unknown>): string =>
    Object.entries(from)
      .filter(([, count]) => typeof count === 'number' && count > 0)
      .map(([what, count]) => `${String(count)} ${count === 1 ? what.replace(/s$/, '') : what}`)
      .join(', ')
  const happened = [countsAsText(run.changes), countsAsText(run.outcomes)]
    .filter(Boolean)
    .join(' · ')
  return html`<li><time datetime="${run.startedAt}">${run.startedAt === '' ? '' : clockTime(run.startedAt)}</time><span>${run.trigger}, ${run.mode}</span><span class="chip ${RUN_TONES[run.state] ?? 'sky'}">${run.state}</span><small>${run.reason ?? happened}</small></li>`
}

function grouped<T>(from: T[], key: (one: T) => string): [string, T[]][] {
  const order = Object.keys(KINDS)
  const place = (kind: string): number => (order.includes(kind) ? order.indexOf(kind) : 99)
  return Object.entries(Object.groupBy(from, key))
    .map(([kind, found]): [string, T[]] => [kind, found ?? []])
    .toSorted(([a], [b]) => place(a) - place(b))
}
