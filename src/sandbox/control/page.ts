import { Hono } from 'hono'
import { html } from 'hono/html'
import { COMPANY_NAME } from '../hr/company.ts'
import { page } from '../pages/frame.ts'
import type { SandboxContext } from './context.ts'
import { hirePanel, peoplePanel } from './people-panel.ts'
import { rollcallPanel } from './plan.ts'
import { loadRollcallView, type RollcallView } from './rollcall.ts'
import { webhooksPanel, datePanel, startOverPanel, faultsPanel, quirksPanel } from './side.ts'
import { FLASH } from './flash.ts'
import { timeline } from './timeline.ts'

/** The control room: HR, Rollcall and the host on one page, and the forms that change them. */
export function controlPage(context: SandboxContext) {
  const app = new Hono()
  const see = async (): Promise<RollcallView> =>
    context.rollcall === null ? { is: 'starting' } : loadRollcallView(context.rollcall)

  app.get('/', async (c) => {
    const view = await see()
    context.people.updateStatuses()
    const body = html`
<div class="heading split"><div><h1>${COMPANY_NAME}</h1><p class="soft">Raincoats and umbrellas. Change something in HR, and see who may still sign in.</p></div>${datePanel(context)}</div>
${timeline(context, view)}
<div class="rooms"><div class="room-wide">${rollcallPanel(context, view)}${peoplePanel(context, view, c.req.query('open') ?? '', c.req.query('q') ?? '')}</div>
<div class="room-side">${hirePanel(context)}${quirksPanel(context)}${faultsPanel(context)}${webhooksPanel(context)}${startOverPanel(context)}</div></div>`
    return page(c, {
      title: 'Control room',
      place: 'control',
      live: `${context.base}/live`,
      base: context.base,
      product: context.product,
      body,
      said: FLASH[c.req.query('said') ?? ''],
    })
  })

  /** The parts that change without a click, for the script of the page. */
  app.get('/live', async (c) => {
    const view = await see()
    c.header('cache-control', 'no-store')
    return c.html(
      html`${timeline(context, view)}${rollcallPanel(context, view)}${webhooksPanel(context)}`,
    )
  })

  return app
}
