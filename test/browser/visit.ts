// One browser window, and everything that may not happen in it.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { PATIENCE } from '../world/stage.ts'
import { wordsFor, type LanguageCode, type Words } from '../../src/words/words.ts'
import type { Program } from './program.ts'

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 900 }

/** Levels A and AA of WCAG 2.0 and 2.1. */
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

export interface Visit {
  readonly page: Page
  readonly words: Words
  /** What the console complained about: scripts, the content policy, requests that failed. */
  readonly complaints: string[]
  /** Opens the portal as the host's page does, and clicks through its door. */
  readonly enter: (query?: string) => Promise<void>
  readonly go: (path: string) => Promise<void>
  /** Nothing was complained about, nothing is out of reach, and nothing scrolls sideways. */
  readonly check: (schemes?: readonly ('light' | 'dark')[]) => Promise<void>
  readonly close: () => Promise<void>
}

export interface VisitOptions {
  readonly language?: LanguageCode
  readonly size?: { width: number; height: number }
  readonly script?: boolean
}

export async function openVisit(
  browser: Browser,
  program: Pick<Program, 'url'>,
  { language = 'en', size = DESKTOP, script = true }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: script,
    locale: language,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const words = wordsFor(language)
  const complaints: string[] = []
  const pages = new Set<string>()
  page.on('request', (request) => {
    if (request.isNavigationRequest()) pages.add(request.url())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A page that answers 4xx in words is not a failure of the page.
    if (pages.has(message.location().url) && / 4\d\d /.test(`${message.text()} `)) return
    complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`)
  })

  async function go(path: string): Promise<void> {
    await page.goto(`${program.url}${path}`)
  }

  async function enter(query = ''): Promise<void> {
    // Noor speaks Dutch, Bo English.
    const as = language === 'nl' ? 'noor@tulip.test' : 'bo@tulip.test'
    await go(`/sandbox/host/portal?as=${as}${query === '' ? '' : `&${query}`}`)
    await page.locator('main form button').click()
    await page.locator('header.top').waitFor()
  }

  async function check(schemes: readonly ('light' | 'dark')[] = ['light']): Promise<void> {
    const where = await page.evaluate<string>('location.pathname')
    // What is being counted anew is faded until it is there.
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    for (const [i, colorScheme] of schemes.entries()) {
      await page.emulateMedia({ colorScheme })
      // Only colours differ the second time.
      const found = script ? await violations(page, i === 0 ? null : 'color-contrast') : []
      expect(found, `${where} in ${colorScheme}`).toEqual([])
    }
    await page.emulateMedia({ colorScheme: 'light' })
    // Letters differ from one machine to the next: what may scroll must be within reach even where it does not.
    expect(await page.locator('.scroll:not([tabindex="0"][aria-label])').count()).toBe(0)
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect(over, `${where} scrolls sideways`).toBeLessThanOrEqual(0)
    const wide = await page.evaluate<number>(
      "[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length",
    )
    expect(wide, `${where} has tables that scroll sideways`).toBe(0)
    expect(complaints).toEqual([])
  }

  return { page, words, complaints, enter, go, check, close: () => context.close() }
}

/** What axe finds, as lines that say where to look. */
async function violations(page: Page, rule: string | null): Promise<readonly string[]> {
  // A mail is shown in a frame without scripts, where axe cannot look.
  await page.evaluate("document.querySelectorAll('iframe').forEach((one) => one.remove())")
  // Its newer mode opens a page of its own for each look, which takes a second.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const found = await (rule === null ? axe.withTags(LEVELS) : axe.withRules(rule)).analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}
