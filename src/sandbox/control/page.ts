import { Hono } from 'hono'
import { html } from 'hono/html'
import { COMPANY_NAME } from '../hr/company.ts'
import { page } from '../pages/frame.ts'
import type { House } from './house.ts'
import { hirePanel, peoplePanel } from './people-panel.ts'
import { rollcallPanel } from './plan.ts'
import { look, type RollcallView } from './rollcall.ts'
import { bellPanel, datePanel, startOverPanel, weatherPanel } from './side.ts'
import { SAID } from './said.ts'
import { story } from './story.ts'

/** The control room: the whole story on one page, and a knob for everything in it. */
export function controlPage(house: House) {
  const app = new Hono()
  const see = async (): Promise<RollcallView> =>
    house.rollcall === null ? { is: 'starting' } : look(house.rollcall)

  app.get('/', async (c) => {
    const view = await see()
    house.people.settle()
    const body = html`
<div class="heading split"><div><h1>${COMPANY_NAME}</h1><p class="soft">Raincoats, umbrellas and other forms of optimism. Change something in HR, and see who may still sign in.</p></div>${datePanel(house)}</div>
${story(house, view)}
<div class="rooms"><div class="room-wide">${rollcallPanel(house, view)}${peoplePanel(house, view, c.req.query('open') ?? '', c.req.query('q') ?? '')}</div>
<div class="room-side">${hirePanel(house)}${weatherPanel(house)}${bellPanel(house)}${startOverPanel(house)}</div></div>`
    return page(c, {
      title: 'Control room',
      place: 'control',
      live: `${house.base}/live`,
      base: house.base,
      product: house.product,
      body,
      said: SAID[c.req.query('said') ?? ''],
    })
  })

  /** Only the parts that move by themselves, for the page's own script. */
  app.get('/live', async (c) => {
    const view = await see()
    c.header('cache-control', 'no-store')
    return c.html(html`${story(house, view)}${rollcallPanel(house, view)}${bellPanel(house)}`)
  })

  return app
}
