// Linking without luck, in a real browser: Merge's window in its sandboxed page, and everything that can go wrong.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { PATIENCE } from '../world/stage.ts'
import { launchChromium } from './chromium.ts'
import { eventually, ORGANIZATION, startProgram, type Program } from './program.ts'
import { openVisit, type Visit } from './visit.ts'
import { mergeWindow } from './walk.ts'

let browser: Browser
let program: Program
let visit: Visit

beforeAll(async () => {
  browser = await launchChromium()
  program = await startProgram()
  await program.unlinked()
})
afterAll(async () => {
  await browser?.close()
  await program?.remove()
})
beforeEach(async () => {
  await afresh()
  visit = await openVisit(browser, program)
  await visit.enter()
})
afterEach(async () => {
  for (const fault of ['merge-down', 'script-blocked', 'linked-lost', 'credentials-taken'])
    await program.press(`/faults/${fault}`, { on: '0' })
  await visit.close()
})

/** The organization as on its first day, without an HR system. */
async function afresh(): Promise<void> {
  const path = `/v1/organizations/${ORGANIZATION}`
  const { name, locale, timezone, entities, admins, portal_url } = await program.call('GET', path)
  await program.call('DELETE', `${path}?confirm=${ORGANIZATION}`)
  await program.call('PUT', path, { name, locale, timezone, entities, admins, portal_url })
}

const on = (fault: string) => program.press(`/faults/${fault}`, { on: '1' })

/** Agrees and chooses Hibob; the page with the button is open. */
async function toConnect({ page, words } = visit): Promise<void> {
  const { agree, choose, connect } = words.texts.portalLink
  await page.getByRole('link', { name: words.texts.portalHome.start }).click()
  await page.getByLabel(agree.tick).check()
  await page.getByRole('button', { name: agree.go }).click()
  await page.getByPlaceholder(choose.search).fill('hibob')
  await page.getByRole('button', { name: words.say(choose.pick, { name: 'Hibob' }) }).click()
  await page.getByRole('heading', { name: words.say(connect.title, { hr: 'Hibob' }) }).waitFor()
}

async function openWindow({ page, words } = visit): Promise<void> {
  const { connect, window } = words.texts.portalLink
  await page.getByRole('button', { name: words.say(connect.open, { hr: 'Hibob' }) }).click()
  await page.waitForURL(/\/link\//)
  await page.getByRole('heading', { name: words.say(window.title, { hr: 'Hibob' }) }).waitFor()
}

const allow = (page: Page) => mergeWindow(page).getByRole('button', { name: /Hibob/ }).click()
/** The portal goes on by itself: to the progress, or to where that has led already. */
const atProgress = (page: Page) =>
  page.waitForURL(/\/portal\/accounts\/[^/]+(\/(progress|review))?$/, { timeout: PATIENCE })

async function linkedOnce(): Promise<void> {
  const account = await eventually(async () => {
    const one = await program.account()
    return one.status === 'review' ? one : null
  })
  expect(account.problem).toBeNull()
  const { results } = await program.call<{ results: { type: string }[] }>('GET', '/v1/events')
  const linked = results.filter((event) => event.type === 'account.linked')
  expect(linked.length).toBeGreaterThan(0)
}

test('through Merge’s window, and back by itself', async () => {
  await toConnect()
  await openWindow()
  await allow(visit.page)
  await atProgress(visit.page)
  await linkedOnce()
  expect(visit.complaints).toEqual([])
})

test('the webhook is lost: the browser brings it', async () => {
  await on('linked-lost')
  await toConnect()
  await openWindow()
  await allow(visit.page)
  await atProgress(visit.page)
  await linkedOnce()
})

test('the browser is closed after Merge’s page: the webhook brings it', async () => {
  await toConnect()
  await openWindow()
  await visit.page.route(/\/link\/[^/]+$/, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  const answered = visit.page.waitForRequest(
    (one) => one.method() === 'POST' && /\/link\//.test(one.url()),
  )
  await allow(visit.page)
  await answered
  await visit.close()
  await linkedOnce()
  visit = await openVisit(browser, program)
})

test('browser and webhook at once, and a second window open', async () => {
  await toConnect()
  const other = await visit.page.context().newPage()
  await other.goto(visit.page.url())
  await openWindow({ ...visit, page: other })
  await openWindow()
  await allow(visit.page)
  await atProgress(visit.page)
  await linkedOnce()
  // The other window was open all the time: it leads to the same connection.
  await allow(other)
  await other.waitForURL(/\/portal\//)
  expect((await program.account()).status).toBe('review')
})

test('Merge is down while the browser answers: it goes on when Merge is back', async () => {
  await on('linked-lost')
  await toConnect()
  await openWindow()
  await mergeWindow(visit.page).getByRole('button', { name: /Hibob/ }).waitFor()
  await on('merge-down')
  await allow(visit.page)
  const { fetching } = visit.words.texts.portalLink.connect
  await visit.page.getByText(visit.words.say(fetching, { hr: 'Hibob' })).waitFor()
  expect((await program.account()).status).toBe('pending')
  await program.press('/faults/merge-down', { on: '0' })
  await atProgress(visit.page)
  await linkedOnce()
})

test('Merge is down for an hour, and the browser’s token is over: said, and a fresh window links', async () => {
  await on('linked-lost')
  await toConnect()
  await openWindow()
  await mergeWindow(visit.page).getByRole('button', { name: /Hibob/ }).waitFor()
  await on('merge-down')
  await allow(visit.page)
  await visit.page.waitForURL(/\/connect$/)
  // The sandbox jumps days: longer than the token is good for.
  await program.hr.jump(1)
  await program.press('/faults/merge-down', { on: '0' })
  await eventually(async () => ((await program.account()).problem === null ? null : true))
  const account = await program.account()
  expect(['link-expired', 'token-missed']).toContain(account.problem?.code)
  await visit.enter()
  await visit.go(`/portal/accounts/${account.id}/connect`)
  await openWindow()
  await allow(visit.page)
  await atProgress(visit.page)
  await linkedOnce()
})

test('the script is blocked: the page says so, and Merge’s own page links', async () => {
  await on('script-blocked')
  await toConnect()
  await openWindow()
  const { window } = visit.words.texts.portalLink
  await visit.page.getByRole('heading', { name: window.blocked }).waitFor()
  // The browser itself complains of the script that is not there.
  visit.complaints.length = 0
  await visit.check(['light', 'dark'])
  await visit.page.getByRole('link', { name: window.plain }).click()
  await visit.page.getByRole('button', { name: /Hibob/ }).click()
  await visit.page.getByRole('heading', { name: 'Hibob is connected' }).waitFor()
  await linkedOnce()
})

test('the window is closed and opened again', async () => {
  await toConnect()
  await openWindow()
  const { window } = visit.words.texts.portalLink
  await mergeWindow(visit.page).getByRole('button', { name: 'Close' }).click()
  await visit.page.getByText(window.closed).waitFor()
  await visit.page.getByRole('button', { name: window.again }).click()
  await allow(visit.page)
  await atProgress(visit.page)
  await linkedOnce()
})

test('credentials of another connection are refused on the page', async () => {
  await on('credentials-taken')
  await toConnect()
  await openWindow()
  await allow(visit.page)
  const { what } = visit.words.texts.causes['credentials-in-use']
  await visit.page.getByText(visit.words.say(what, { hr: 'Hibob' })).waitFor()
  expect(await program.account()).toMatchObject({ status: 'pending' })
})

test('a window that was used says so', async () => {
  await toConnect()
  await openWindow()
  const address = visit.page.url()
  await allow(visit.page)
  await atProgress(visit.page)
  await visit.page.goto(address)
  const { used } = visit.words.texts.portalLink.window
  await visit.page.getByRole('heading', { name: used.title }).waitFor()
})

/**
 * Tries all it can think of, as the script that Merge's address would send if it were somebody else's, and writes down
 * what each try came to.
 */
const HOSTILE = `
const found = {}
const attempt = async (name, act) => {
  try { found[name] = String(await act()) } catch (error) { found[name] = 'refused: ' + error.name }
}
const portal = HOME
const form = new URLSearchParams({ csrf: 'guessed', agreed: 'yes', confirm: 'Hibob', decision: 'end' })
;(async () => {
  await attempt('origin', () => self.origin)
  await attempt('cookie', () => document.cookie)
  await attempt('storage', () => localStorage.length)
  await attempt('database', () => indexedDB.open('x') && 'open')
  await attempt('worker', () => navigator.serviceWorker.register('/x.js'))
  await attempt('read', async () => (await fetch('/portal', { credentials: 'include' })).text())
  await attempt('read quietly', async () => {
    const answer = await fetch('/portal', { credentials: 'include', mode: 'no-cors' })
    return answer.type + ' ' + (await answer.text()).length
  })
  for (const path of [portal + '/connect', portal + '/disconnect', portal + '/relink', '/portal/link', '/portal/sign-out', '/portal/access/invite'])
    await attempt('post ' + path.split('/').at(-1), async () => {
      const answer = await fetch(path, { method: 'POST', credentials: 'include', mode: 'no-cors', body: form })
      return answer.type
    })
  await attempt('xhr', () => new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', portal + '/disconnect')
    request.withCredentials = true
    request.onload = () => done(request.responseText.length)
    request.onerror = () => fail(new TypeError('no answer'))
    request.send(form)
  }))
  await attempt('beacon', () => navigator.sendBeacon(portal + '/disconnect', form))
  await attempt('frame', () => new Promise((done) => {
    const frame = document.createElement('iframe')
    frame.src = portal
    frame.onload = () => { try { done('frame ' + frame.contentDocument.body.innerHTML.length) } catch (error) { done('refused: ' + error.name) } }
    document.body.append(frame)
    setTimeout(() => done('never loaded'), 3000)
  }))
  await attempt('popup', async () => {
    const opened = window.open(portal, 'portal')
    if (!opened) return 'no popup'
    await new Promise((wait) => setTimeout(wait, 2000))
    return opened.document.body.innerHTML.length
  })
  await attempt('post by popup', async () => {
    const opened = window.open('about:blank', 'blank')
    if (!opened) return 'no popup'
    const made = opened.document.createElement('form')
    made.method = 'post'
    made.action = location.origin === 'null' ? new URL(portal + '/disconnect', HERE).href : portal
    made.innerHTML = '<input name="confirm" value="Hibob"><input name="csrf" value="guessed">'
    opened.document.body.append(made)
    made.submit()
    await new Promise((wait) => setTimeout(wait, 1500))
    return 'submitted'
  })
  await attempt('post by form', async () => {
    const made = document.createElement('form')
    made.method = 'post'
    made.action = new URL(portal + '/disconnect', HERE).href
    made.target = '_blank'
    document.body.append(made)
    made.submit()
    await new Promise((wait) => setTimeout(wait, 1500))
    return 'submitted'
  })
  await attempt('opener', () => window.opener)
  await attempt('above', () => window.top === window)
  document.title = 'tried everything'
  document.body.dataset.found = JSON.stringify(found)
})()
`

test('a hostile script reaches nothing of the portal', async () => {
  await toConnect()
  const { id } = await program.account()
  const home = `/portal/accounts/${id}`
  const audit = async () =>
    (await program.call<{ results: object[] }>('GET', '/v1/events')).results.length
  const before = [await program.account(), await audit()]
  const context = visit.page.context()
  const posts: { path: string; status: number; cookie: boolean; origin: string | undefined }[] = []
  context.on('response', (answer) => {
    const request = answer.request()
    const { pathname } = new URL(request.url())
    if (request.method() !== 'POST' || !pathname.startsWith('/portal')) return
    void request.allHeaders().then((headers) =>
      posts.push({
        path: pathname,
        status: answer.status(),
        cookie: headers['cookie']?.includes('rollcall=') === true,
        origin: headers['origin'],
      }),
    )
  })
  await visit.page.route('**/sandbox/merge/initialize.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: HOSTILE.replaceAll('HOME', JSON.stringify(home)).replaceAll(
        'HERE',
        JSON.stringify(program.url),
      ),
    }),
  )
  // Opening the window is a form of the portal, and the only one that has an effect.
  await openWindow()
  await expect
    .poll(() => visit.page.title(), { timeout: PATIENCE, interval: 200 })
    .toBe('tried everything')
  const found = JSON.parse(
    (await visit.page.evaluate<string | undefined>('document.body.dataset.found')) ?? '{}',
  ) as Record<string, string>

  expect(found['origin']).toBe('null')
  for (const name of ['cookie', 'storage', 'database', 'worker', 'read', 'xhr', 'popup'])
    expect([name, found[name]]).toEqual([name, expect.stringMatching(/^refused: /)])
  expect(found['read quietly']).toMatch(/^(opaque 0|refused: )/)
  expect(found['frame']).toMatch(/^(refused: |never loaded)/)
  expect(found['opener']).toBe('null')
  const effects = posts.filter(({ path }) => !path.endsWith('/connect/window'))
  for (const post of effects) {
    expect([post.path, post.cookie]).toEqual([post.path, false])
    expect([401, 403]).toContain(post.status)
  }
  expect([await program.account(), await audit()]).toEqual(before)

  // Whoever is signed in still is, and can go on.
  await visit.go(`${home}/connect`)
  await visit.page.getByRole('heading', { level: 1 }).waitFor()
  expect((await program.account()).status).toBe('pending')
})
