import { Hono } from 'hono'
import { html } from 'hono/html'
import { putOrganization } from '../control/begin.ts'
import type { SandboxContext } from '../control/context.ts'
import { FLASH } from '../control/flash.ts'
import { askForRead } from '../control/forms.ts'
import { datePanel } from '../control/side.ts'
import { readForm } from '../pages/form.ts'
import { type Html, page } from '../pages/frame.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import { GROUPS } from './catalogue.ts'
import type { Quirk } from './quirk.ts'

/** The page "HR as it really comes": every quirk with what it does, what there is to see, and a switch. */
export function quirksPage(context: SandboxContext) {
  const { base, switches } = context
  const app = new Hono()
  app.post('*', fromOwnPage)

  app.get('/', (c) => {
    const on = switches.active().length
    const body = html`
<div class="heading split"><div><h1>HR as it really comes</h1><p class="soft">Everything here was seen in real HR systems, products and clocks. Switch one on, and see what Rollcall makes of it; switch it off, and HR is as it was.</p></div>${datePanel(context, 'as-it-comes')}</div>
${on === 0 ? '' : html`<form method="post" action="${base}/as-it-comes" class="note sun quirks-all"><span>${on === 1 ? 'One is on.' : `${on} are on.`}</span><button class="small">Switch ${on === 1 ? 'it' : 'all'} off</button></form>`}
<div class="quirk-groups">${GROUPS.map(
      ({ key, title, text, quirks }) => html`
<section class="panel" id="group-${key}"><h2>${title}</h2><p class="soft">${text}</p>
<ul class="quirks">${quirks.map((quirk) => quirkRow(context, quirk))}</ul></section>`,
    )}</div>`
    return page(c, {
      title: 'HR as it really comes',
      place: 'quirks',
      base,
      product: context.product,
      body,
      said: FLASH[c.req.query('said') ?? ''],
    })
  })

  app.post('/', async (c) => {
    const active = switches.active().map(({ quirk }) => quirk)
    const status = await turn(context, active, false)
    return c.redirect(`${base}/as-it-comes?said=${status === 409 ? 'busy' : 'quirk-off'}`, 303)
  })

  app.post('/:key', async (c) => {
    const quirk = switches.find(c.req.param('key'))
    const on = (await readForm(c))['on'] === '1'
    if (quirk === null) return c.redirect(`${base}/as-it-comes?said=nothing`, 303)
    const status = await turn(context, [quirk], on)
    const said = status === 409 ? 'busy' : on ? 'quirk-on' : 'quirk-off'
    return c.redirect(`${base}/as-it-comes?said=${said}#${quirk.key}`, 303)
  })

  return app
}

/** Switches quirks, dates every record that is served otherwise from now on, and lets Rollcall read the whole list. */
async function turn(
  context: SandboxContext,
  quirks: readonly Quirk[],
  on: boolean,
): Promise<number> {
  const { switches, served, people, sync, rollcall } = context
  const before = served.records()
  for (const quirk of quirks) switches.set(quirk, on)
  for (const [remoteId, record] of served.records())
    if (before.get(remoteId) !== record) people.touch(remoteId)
  const changesAdmins = quirks.some(({ withoutAdmin }) => withoutAdmin !== undefined)
  if (rollcall !== null && changesAdmins) {
    const without = switches.active().flatMap(({ quirk }) => quirk.withoutAdmin ?? [])
    await putOrganization({ rollcall, baseUrl: context.baseUrl }, without)
  }
  sync.syncWithoutWebhooks()
  return askForRead(context)
}

const PLACES: Record<Quirk['look'], [path: string, name: string]> = {
  review: ['/host/portal?intent=review', 'See what waits'],
  people: ['/host/portal?intent=people', 'See the people'],
  inbox: ['/inbox', 'Open the inbox'],
  host: ['/host', 'See the users'],
}

function quirkRow({ base, switches }: SandboxContext, quirk: Quirk): Html {
  const on = switches.on(quirk.key)
  const [path, name] = PLACES[quirk.look]
  return html`
<li class="fault quirk${on ? ' on' : ''}" id="${quirk.key}">
<form method="post" action="${base}/as-it-comes/${quirk.key}"><button class="switch" name="on" value="${on ? '0' : '1'}" role="switch" aria-checked="${on ? 'true' : 'false'}"><span class="knob-dot" aria-hidden="true"></span><span><b>${quirk.title}</b><small>${quirk.text}</small></span><span class="fault-state">${on ? 'on' : 'off'}</span></button></form>
<p class="quirk-see">${quirk.see}${on ? html` <a href="${base}${path}">${name}</a>${quirk.takes === undefined ? '' : html` <small>It takes ${quirk.takes}: ${quirk.takes === 'a day' ? '“Jump a day”' : '“Sync now”'} above.</small>`}` : ''}</p></li>`
}
