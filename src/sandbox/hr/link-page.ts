import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Clock } from '../clock.ts'
import { readForm } from '../pages/form.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import { type Html, page } from '../pages/frame.ts'
import type { Faults } from '../faults.ts'
import type { Accounts, LinkPage } from './accounts.ts'
import { isShape, SHAPES } from './shapes.ts'
import type { Sync } from './sync.ts'

export type LinkPageParts = {
  accounts: Accounts
  clock: Clock
  faults: Faults
  sync: Sync
  base: string
  product: string
}

/** The hosted page that a magic link opens: choose the HR system, which also allows the reading. */
export function linkPages(parts: LinkPageParts) {
  const { sync, base, product } = parts
  const app = new Hono()
  const frame = { place: 'none' as const, base, product }

  const usable = (token: string): LinkPage | null => usableLink(parts, token)

  app.get('/:token', (c) => {
    const link = usable(c.req.param('token'))
    if (link === null)
      return page(c, { ...frame, title: 'Link used up', body: gone(base), status: 410 })
    return page(c, {
      ...frame,
      title: 'Connect your HR system',
      body: chooser(link, `${base}/hr/link/${link.token}`, product),
    })
  })

  app.post('/:token', fromOwnPage, async (c) => {
    const link = usable(c.req.param('token'))
    const shape = (await readForm(c))['shape'] ?? ''
    if (link === null || !isShape(shape) || (link.integration ?? shape) !== shape) {
      return page(c, { ...frame, title: 'Link used up', body: gone(base), status: 410 })
    }
    sync.link(link, shape)
    return page(c, { ...frame, title: 'Connected', body: linked(SHAPES[shape].name, base) })
  })

  return app
}

/** The link page of this token, if it was not used and has not expired. */
function usableLink({ accounts, clock }: LinkPageParts, token: string): LinkPage | null {
  const found = accounts.findLink(token)
  const good = found !== null && found.used === 0 && found.expires_at > clock.now().getTime()
  return good ? found : null
}

/**
 * The same in Merge's own window, a frame in a page of Rollcall. That page is of no origin, and so is its frame: the
 * token in the address is all that says who may link.
 */
export function windowPages(parts: LinkPageParts) {
  const { accounts, faults, sync, base, product } = parts
  const app = new Hono()
  const frame = { place: 'none' as const, base, product, framed: true }

  app.get('/:token', (c) => {
    const link = usableLink(parts, c.req.param('token'))
    const title = 'Merge Link'
    if (link === null) return page(c, { ...frame, title, body: invalid(), status: 410 })
    const body = html`${chooser(link, `${base}/hr/window/${link.token}`, product)}
<p class="centre"><button type="button" class="quiet" id="leave">Close</button></p>`
    return page(c, { ...frame, title, body })
  })

  app.post('/:token', async (c) => {
    const link = usableLink(parts, c.req.param('token'))
    const shape = (await readForm(c))['shape'] ?? ''
    const title = 'Merge Link'
    if (link === null || !isShape(shape) || (link.integration ?? shape) !== shape)
      return page(c, { ...frame, title, body: invalid(), status: 410 })
    const account = sync.link(link, shape)
    const taken = faults.on('credentials-taken') ? 'yes' : 'no'
    const body = html`<section class="panel narrow centre" data-merge="connected" data-token="${accounts.givePublicToken(account.id)}" data-taken="${taken}">
<p class="big" aria-hidden="true">✓</p>
<h1>${SHAPES[shape].name} is connected</h1>
</section>`
    return page(c, { ...frame, title, body })
  })

  return app
}

const invalid = (): Html =>
  html`<section class="panel narrow centre" data-merge="invalid"><h1>This link is no longer valid</h1></section>`

const chooser = (link: LinkPage, action: string, product: string): Html => html`
<section class="panel narrow">
<header><h1>Connect your HR system</h1></header>
<p class="lead"><b>${product}</b> would like to read the employees of <b>${link.organization_name}</b>: names, work e-mail addresses, phones, work places and start dates. No pay, no birthdays, no bank accounts.</p>
<form method="post" action="${action}" class="shapes">
${Object.values(SHAPES)
  .filter((shape) => (link.integration ?? shape.slug) === shape.slug)
  .map(
    (shape) => html`<button class="shape shape-${shape.slug}" name="shape" value="${shape.slug}">
<span class="shape-mark" aria-hidden="true">${shape.name.slice(0, 1)}</span>
<span><b>${shape.name}</b><small>${shape.line}</small></span></button>`,
  )}
</form>
<p class="soft"><small>This page stands in for Merge Link. One click connects; no password is needed.</small></p>
</section>`

const linked = (name: string, base: string): Html => html`
<section class="panel narrow centre">
<p class="big" aria-hidden="true">✓</p>
<h1>${name} is connected</h1>
<p class="lead">The first sync takes a second or two. You can close this page, or watch in the control room what Rollcall does.</p>
<p><a class="button main" href="${base}">To the control room</a></p>
</section>`

const gone = (base: string): Html => html`
<section class="panel narrow centre">
<p class="big" aria-hidden="true">☂</p>
<h1>This link is no longer valid</h1>
<p class="lead">A link works once and expires. A new link leads to the same account.</p>
<p><a class="button" href="${base}">To the control room</a></p>
</section>`
