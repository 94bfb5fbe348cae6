// The way of an admin through the portal, step by step, with or without script.
import type { FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { PATIENCE } from '../world/stage.ts'
import { eventually, type Program } from './program.ts'
import type { Visit } from './visit.ts'

/** From "no HR system" through Merge's window and back: agree, choose, connect. */
export async function link(
  { page, words }: Visit,
  program: Program,
  looks: {
    organization?: string
    check?: () => Promise<void>
    atChoice?: () => Promise<void>
    script?: boolean
  } = {},
): Promise<string> {
  const { check = async () => {}, atChoice = check } = looks
  const { agree, choose, connect, window } = words.texts.portalLink
  await page.getByRole('link', { name: words.texts.portalHome.start }).click()
  await check()
  await page.getByRole('button', { name: agree.go }).click()
  await page.getByRole('alert').filter({ hasText: agree.missing }).waitFor()
  await check()
  await page.getByLabel(agree.tick).check()
  await page.getByRole('button', { name: agree.go }).click()

  await page.getByRole('heading', { name: choose.title }).waitFor()
  await atChoice()
  await page.getByPlaceholder(choose.search).fill('hibob')
  await page.getByRole('button', { name: choose.find }).click()
  await check()
  await page.getByRole('button', { name: words.say(choose.pick, { name: 'Hibob' }) }).click()

  await page.getByRole('heading', { name: words.say(connect.title, { hr: 'Hibob' }) }).waitFor()
  await check()
  const waiting = page.url()
  const button = words.say(connect.open, { hr: 'Hibob' })
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('heading', { name: words.say(window.title, { hr: 'Hibob' }) }).waitFor()
  // So that the read takes long enough to be watched.
  await program.press('/faults/broken', { on: '1' })
  if (looks.script === false) {
    // Without script Merge's window does not open, and Merge's own page leads nowhere: one goes back.
    expect(await page.locator('noscript').innerText()).toBe(window.script)
    await page.getByRole('link', { name: window.plain }).click()
    await page.getByRole('button', { name: /Hibob/ }).click()
    await page.getByRole('heading', { name: 'Hibob is connected' }).waitFor()
    await check()
    await page.goto(waiting)
  } else await mergeWindow(page).getByRole('button', { name: /Hibob/ }).click()
  const { id } = await program.account(looks.organization)
  return `/portal/accounts/${id}`
}

/** Merge's own window, a frame in the page that is of no origin. */
export function mergeWindow(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Merge Link"]')
}

/** Watches the read until its plan is there; live with script, by its own refresh without. */
export async function progress(
  { page, words }: Visit,
  home: string,
  program: Program,
  check = async () => {},
): Promise<void> {
  await page.waitForURL((url) => url.pathname === `${home}/progress`)
  const { read } = words.texts.portalLink.progress
  await page.locator('li[aria-current=step]', { hasText: read }).waitFor()
  await check()
  await program.press('/faults/broken', { on: '0' })
  await page.waitForURL((url) => isReview(url, home), { timeout: PATIENCE })
}

function isReview(url: URL, home: string): boolean {
  return url.pathname === `${home}/review`
}

/** Says which company is which entity, looks at what that would do, and saves it. */
export async function route(
  { page, words, go }: Visit,
  home: string,
  check = async () => {},
): Promise<void> {
  const { entities, ...t } = words.texts.portalMapping
  await go(`${home}/settings/entities`)
  await page.getByRole('link', { name: new RegExp(`^${entities.way.company}`) }).click()
  await page.getByRole('button', { name: words.many(entities.takeAll, 3) }).click()
  await page.locator('#left', { hasText: entities.leftNone }).waitFor()
  await page.getByRole('button', { name: t.try }).click()
  await page.locator('#outcome', { hasText: 'Tulip & Thunder GmbH' }).waitFor()
  await check()
  await page.getByRole('button', { name: t.save }).click()
  await page.getByRole('status').filter({ hasText: words.texts.portal.flash.saved }).waitFor()
}

/** Until the settings that were saved have made a plan with somebody in it. */
export async function planned({ page, words, go }: Visit, home: string): Promise<void> {
  const tile = page.locator('.tiles a', { hasText: words.texts.portalReview.group.invited })
  await eventually(async () => {
    await go(`${home}/review`)
    return /\d/.exec((await tile.textContent()) ?? '')?.[0] === '0' ? null : true
  })
}

/** Approves the plan that waits, and follows its run until everything in it is done. */
export async function approve(visit: Visit, home: string, leavers?: number): Promise<void> {
  const { page, words, go } = visit
  const t = words.texts.portalReview
  await go(`${home}/review`)
  if (leavers !== undefined) {
    const label = words.say(t.typeNumber, { count: leavers })
    await page.getByLabel(label).fill(String(leavers))
  }
  await page.getByRole('button', { name: t.approve }).click()
  await page.waitForURL((url) => url.pathname.startsWith(`${home}/runs/`))
  await page
    .getByRole('status')
    .filter({ hasText: words.texts.portal.flash['plan-approved'] })
    .waitFor()
  const { portalHome } = words.texts
  await eventually(async () => {
    await page.reload()
    const text = (await page.locator('main').textContent()) ?? ''
    return text.includes(`${portalHome.run.waiting}:`) || !text.includes(portalHome.run.done)
      ? null
      : true
  })
}

/** Opens a person by searching for them. */
export async function person({ page, words, go }: Visit, home: string, name: string) {
  await go(`${home}/people`)
  await page.getByPlaceholder(words.texts.portalReview.search).fill(name)
  await page.getByRole('button', { name: words.texts.portalReview.find }).click()
  await page.locator('main td a', { hasText: name }).first().click()
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor()
}

/** Until the page at that path says it; and that nothing is read or done any more. */
export async function says({ page, go }: Visit, path: string, said: RegExp): Promise<void> {
  await eventually(async () => {
    await go(path)
    return said.test((await page.locator('main').textContent()) ?? '') ? true : null
  })
}

/** Gives back to one person what the run took, on the page of the run. */
export async function undoInRun({ page, words }: Visit, name: string): Promise<void> {
  const { portal, portalUndo } = words.texts
  await page.getByRole('button', { name: `${portalUndo.one}: ${name}` }).click()
  await page.getByRole('status').filter({ hasText: portal.flash.undone }).waitFor()
}

/** Gives back what the sync ended, on the person's page. */
export async function undo({ page, words }: Visit): Promise<void> {
  const { portal, portalPeople } = words.texts
  await page.getByRole('button', { name: portalPeople.decision.undo, exact: true }).click()
  await page.getByRole('status').filter({ hasText: portal.flash.decided }).waitFor()
}

/** A user and the states of their cards, as the host's own page shows them. */
export async function userOf(program: Program, email: string) {
  const html = await (await fetch(`${program.url}/sandbox/host`)).text()
  const row = html.split('<li class="user').find((part) => part.toLowerCase().includes(email))
  expect(row, email).toBeDefined()
  const [, status] = /class="chip[^"]*">(active|invited|inactive)</.exec(row ?? '') ?? []
  const cards = [...(row ?? '').matchAll(/class="pay (\w+)/g)].map(([, state]) => state)
  return { status, cards }
}
