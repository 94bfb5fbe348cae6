import { html } from 'hono/html'
import { FAULTS } from '../faults.ts'
import { SHAPES } from '../hr/shapes.ts'
import type { Html } from '../pages/frame.ts'
import { cloud } from '../pages/pictures.ts'
import { QUIRKS } from '../quirks/catalogue.ts'
import type { SandboxContext } from './context.ts'
import { clockTime } from './timeline.ts'

const PLACES = { hr: 'In HR', host: 'In the host', mail: 'In the mail' } as const

/** Every fault with what it does and a switch. */
export function faultsPanel(context: SandboxContext): Html {
  const on = context.faults.anyOn()
  return html`
<section class="panel faults-panel${on.length > 0 ? ' some-on' : ''}" id="faults"><header><h2 class="row">${cloud()} Faults</h2><small>${on.length === 0 ? 'none on' : `${on.length} on`}</small></header>
<p class="soft">Break something on purpose. It stays broken until you switch it off.</p>
${Object.entries(PLACES).map(
  ([place, title]) =>
    html`<h3>${title}</h3><ul class="faults">${FAULTS.filter((fault) => fault.at === place).map(
      (fault) => {
        const left = context.faults.left(fault.key)
        return html`<li class="fault${left > 0 ? ' on' : ''}"><form method="post" action="${context.base}/faults/${fault.key}"><button class="switch" name="on" value="${left > 0 ? '0' : '1'}" role="switch" aria-checked="${left > 0 ? 'true' : 'false'}"><span class="knob-dot" aria-hidden="true"></span><span><b>${fault.name}</b><small>${fault.description}${left > 1 ? html` <em>${left} to go.</em>` : ''}</small></span><span class="fault-state">${left > 0 ? 'on' : 'off'}</span></button></form></li>`
      },
    )}</ul>`,
)}
</section>`
}

/** The date in the sandbox, and the buttons that move it forward; they lead back to the page they are on. */
export function datePanel(context: SandboxContext, from = ''): Html {
  const back = from === '' ? '' : html`<input type="hidden" name="from" value="${from}">`
  const now = context.clock.now()
  const jumped = Math.round(context.clock.offsetMs() / 86_400_000)
  const day = now.toLocaleDateString('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  return html`
<div class="today"><p><b>${day}</b><small>${jumped === 0 ? 'the real date' : `${jumped} ${jumped === 1 ? 'day' : 'days'} ahead of the real date`}</small></p>
<form method="post" action="${context.base}/clock" class="row">${back}<button name="days" value="1">Jump a day</button><button name="days" value="7">Jump a week</button></form>
<form method="post" action="${context.base}/sync">${back}<button class="main">Sync now</button></form></div>`
}

/** Which quirks are on, and the way to their page. */
export function quirksPanel(context: SandboxContext): Html {
  const on = context.switches.active()
  return html`
<section class="panel" id="quirks"><header><h2>HR as it really comes</h2><small>${on.length === 0 ? 'none on' : `${on.length} on`}</small></header>
<p class="soft">Reused records, dates that mean none, words for leave: ${QUIRKS.length} things that real HR systems do.</p>
${on.length === 0 ? '' : html`<ul class="quirks-on">${on.map(({ quirk }) => html`<li><a href="${context.base}/as-it-comes#${quirk.key}">${quirk.title}</a></li>`)}</ul>`}
<p class="quirks-go"><a class="button" href="${context.base}/as-it-comes">Try them</a></p></section>`
}

/** The webhooks that Merge sent to Rollcall, newest first, with the status of each answer. */
export const webhooksPanel = (context: SandboxContext): Html => html`
<section class="panel"><div id="live-webhooks" data-live><header class="panel-top"><h2>Webhooks</h2><small>from Merge to Rollcall</small></header>
<ol class="webhooks">${context.webhooks
  .recent()
  .map(
    (webhook) =>
      html`<li><time datetime="${webhook.at}">${clockTime(webhook.at)}</time><code>${webhook.event}</code><span class="chip ${webhook.answer === null ? '' : webhook.answer >= 200 && webhook.answer < 300 ? 'leaf' : 'tulip'}">${webhook.answer === null ? 'on its way' : webhook.answer === 0 ? 'no answer' : webhook.answer}${webhook.attempts > 1 ? html` ×${webhook.attempts}` : ''}</span></li>`,
  )}</ol>${context.webhooks.recent().length === 0 ? html`<p class="empty">None yet.</p>` : ''}</div></section>`

export const startOverPanel = (context: SandboxContext): Html => html`
<section class="panel" id="start-over"><header><h2>Start over</h2></header>
<p class="soft">Disconnects, deletes everything, and links an HR system again. The date stays.</p>
<form method="post" action="${context.base}/start-over" class="stack">
${Object.values(SHAPES).map(
  (shape, index) =>
    html`<label class="choice"><input type="radio" name="shape" value="${shape.slug}"${index === 0 ? html` checked` : ''}><span><b>${shape.name}</b><small>${shape.line}</small></span></label>`,
)}
<button class="grave">Start over</button></form></section>`
