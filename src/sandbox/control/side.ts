import { html } from 'hono/html'
import { FAULTS } from '../faults.ts'
import { SHAPES } from '../hr/shapes.ts'
import type { Html } from '../pages/frame.ts'
import { cloud } from '../pages/pictures.ts'
import type { House } from './house.ts'
import { clockTime } from './story.ts'

const PLACES = { hr: 'In HR', host: 'In the host', mail: 'In the mail' } as const

/** Make it rain: every fault with a switch that says what it is. */
export function weatherPanel(house: House): Html {
  const on = house.faults.anyOn()
  return html`
<section class="panel weather${on.length > 0 ? ' raining' : ''}" id="weather"><header><h2 class="row">${cloud()} Make it rain</h2><small>${on.length === 0 ? 'dry' : `${on.length} on`}</small></header>
<p class="soft">Break things on purpose. Each stays broken until you switch it off.</p>
${Object.entries(PLACES).map(
  ([place, title]) =>
    html`<h3>${title}</h3><ul class="faults">${FAULTS.filter((fault) => fault.at === place).map(
      (fault) => {
        const left = house.faults.left(fault.key)
        return html`<li class="fault${left > 0 ? ' on' : ''}"><form method="post" action="${house.base}/faults/${fault.key}"><button class="switch" name="on" value="${left > 0 ? '0' : '1'}" role="switch" aria-checked="${left > 0 ? 'true' : 'false'}"><span class="knob-dot" aria-hidden="true"></span><span><b>${fault.name}</b><small>${fault.tells}${left > 1 ? html` <em>${left} to go.</em>` : ''}</small></span><span class="fault-state">${left > 0 ? 'on' : 'off'}</span></button></form></li>`
      },
    )}</ul>`,
)}
</section>`
}

/** Today in the sandbox, and the way to tomorrow. */
export function datePanel(house: House): Html {
  const now = house.clock.now()
  const jumped = Math.round(house.clock.offsetMs() / 86_400_000)
  const day = now.toLocaleDateString('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  return html`
<div class="today"><p><b>${day}</b><small>${jumped === 0 ? 'today, really' : `${jumped} ${jumped === 1 ? 'day' : 'days'} ahead of the world`}</small></p>
<form method="post" action="${house.base}/clock" class="row"><button name="days" value="1">Jump a day</button><button name="days" value="7">Jump a week</button></form>
<form method="post" action="${house.base}/sync"><button class="main">Sync now</button></form></div>`
}

/** The doorbell: what the HR system rang Rollcall for. */
export const bellPanel = (house: House): Html => html`
<section class="panel"><div id="live-bell" data-live><header class="panel-top"><h2>Doorbell</h2><small>webhooks to Rollcall</small></header>
<ol class="rings">${house.webhooks
  .recent()
  .map(
    (ring) =>
      html`<li><time datetime="${ring.at}">${clockTime(ring.at)}</time><code>${ring.event}</code><span class="chip ${ring.answer === null ? '' : ring.answer >= 200 && ring.answer < 300 ? 'leaf' : 'tulip'}">${ring.answer === null ? 'ringing' : ring.answer === 0 ? 'nobody home' : ring.answer}${ring.attempts > 1 ? html` ×${ring.attempts}` : ''}</span></li>`,
  )}</ol>${house.webhooks.recent().length === 0 ? html`<p class="empty">Quiet so far.</p>` : ''}</div></section>`

export const startOverPanel = (house: House): Html => html`
<section class="panel" id="start-over"><header><h2>Start over</h2></header>
<p class="soft">Disconnects, forgets everything, and links an HR system afresh. The date stays.</p>
<form method="post" action="${house.base}/start-over" class="stack">
${Object.values(SHAPES).map(
  (shape, index) =>
    html`<label class="choice"><input type="radio" name="shape" value="${shape.slug}"${index === 0 ? html` checked` : ''}><span><b>${shape.name}</b><small>${shape.line}</small></span></label>`,
)}
<button class="grave">Start over</button></form></section>`
