import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { ORGANIZATION, startProgram, type Program } from './program.ts'
import { openVisit } from './visit.ts'

let program: Program
let browser: Browser
let server: Server
let home: string
let port: number
/** What the hostile page is at the moment. */
let page = ''

beforeAll(async () => {
  browser = await launchChromium()
  program = await startProgram()
  server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html>${page}`)
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  port = (server.address() as AddressInfo).port
  await program.begun()
  home = `/portal/accounts/${(await program.account()).id}`
})
afterAll(async () => {
  await browser?.close()
  await program?.remove()
  server?.close()
})

/** Another port is another origin of the same site, so that cookies travel; another name is another site. */
const PLACES = ['127.0.0.1', 'localhost']

/** Somebody signed in, who then opens the hostile page. */
async function lured(place: string): Promise<Page> {
  const visit = await openVisit(browser, program)
  await visit.enter()
  await visit.page.goto(`http://${place}:${port}/`)
  return visit.page
}

const runs = () => program.call('GET', `/v1${home.slice('/portal'.length)}/runs?limit=100`)

test.each(PLACES)('a page at %s frames neither portal nor sandbox', async (place) => {
  const addresses = [home, '/portal/access', '/portal/enter/some-secret', '/sandbox']
  page = addresses.map((path) => `<iframe src="${program.url}${path}"></iframe>`).join('')
  const lurer = await lured(place)
  expect(lurer.frames()).toHaveLength(1 + addresses.length)
  for (const frame of lurer.frames().slice(1)) {
    // A frame of another process says where it is a moment after its page is said to be there.
    await expect.poll(() => frame.url(), { timeout: 10_000 }).toMatch(/^chrome-error:/)
    expect(await frame.locator('form').count()).toBe(0)
  }
  await lurer.context().close()
})

test.each(PLACES)('a page at %s posts nothing', async (place) => {
  const before = await runs()
  page = `<form method="post" action="${program.url}${home}/sync"><input name="csrf" value="guessed"><button>Win a prize</button></form>`
  const lurer = await lured(place)
  const [answer] = await Promise.all([
    lurer.waitForResponse((response) => response.url().endsWith('/sync')),
    lurer.getByRole('button').click(),
  ])
  // At another site the cookie stays at home, and nobody is signed in.
  expect(answer.status()).toBe(place === 'localhost' ? 401 : 403)
  await lurer.goto(`http://${place}:${port}/`)
  const blind = `fetch('${program.url}${home}/sync', { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'csrf=x' }).then((answer) => answer.type, () => 'refused')`
  expect(await lurer.evaluate(blind)).toBe('refused')
  const seen = `fetch('${program.url}${home}', { credentials: 'include' }).then(() => 'read', () => 'refused')`
  expect(await lurer.evaluate(seen)).toBe('refused')
  expect(await runs()).toEqual(before)
  await lurer.context().close()
})

test.each(PLACES)('a page at %s terminates nobody in the sandbox', async (place) => {
  page = `<form method="post" action="${program.url}/sandbox/hr/people/1023/terminate"><button name="days" value="-1">Win a prize</button></form>`
  const lurer = await lured(place)
  const [answer] = await Promise.all([
    lurer.waitForResponse((response) => response.url().endsWith('/terminate')),
    lurer.getByRole('button').click(),
  ])
  expect(answer.status()).toBe(403)
  await lurer.context().close()
})

test('signing out leads back to a host at another origin', async () => {
  page = '<h1>The product</h1>'
  const known = await program.call('GET', `/v1/organizations/${ORGANIZATION}`)
  const { name, locale, timezone, entities, admins } = known
  const portal_url = `http://localhost:${port}/hr`
  const body = { name, locale, timezone, entities, admins, portal_url }
  await program.call('PUT', `/v1/organizations/${ORGANIZATION}`, body)
  const { url } = await program.call<{ url: string }>('POST', '/v1/portal-sessions', {
    organization_id: ORGANIZATION,
    admin: { email: 'bo@tulip.test', name: 'Bo Lindqvist' },
  })
  const visit = await openVisit(browser, program)
  await visit.page.goto(url)
  await visit.page.locator('main form button').click()
  await visit.page.locator('details.menu summary').click()
  const { signOut } = visit.words.texts.portal
  await visit.page.getByRole('button', { name: signOut }).click()
  await visit.page.waitForURL(portal_url)
  expect(visit.complaints).toEqual([])
  await visit.close()
})
