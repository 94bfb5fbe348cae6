import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { startProgram, type Program } from './program.ts'
import { DESKTOP, openVisit, PHONE } from './visit.ts'

const PAGE = '/sandbox/as-it-comes'

let browser: Browser
let program: Program
beforeAll(async () => {
  browser = await launchChromium()
  program = await startProgram()
  await program.begun()
})
afterAll(async () => {
  await browser?.close()
  await program?.remove()
})

test.each([
  { size: DESKTOP, script: true, where: 'at a desk' },
  { size: PHONE, script: false, where: 'on a phone, without script' },
])(
  'a switch is turned, leads to what there is to see, and is turned back ($where)',
  async (how) => {
    const visit = await openVisit(browser, program, how)
    const { page, go, check } = visit
    try {
      await go('/sandbox')
      await page.getByRole('link', { name: 'Try them' }).click()
      await page.getByRole('heading', { level: 1, name: 'HR as it really comes' }).waitFor()
      await check(['light', 'dark'])

      const row = page.locator('#word-contradicts')
      expect(await row.getByRole('switch').getAttribute('aria-checked')).toBe('false')
      await row.getByRole('switch').click()
      await page.locator('#word-contradicts [aria-checked=true]').waitFor()
      await check(['light', 'dark'])

      await program.quiet()
      await row.getByRole('link', { name: 'See the people' }).click()
      await page.locator('main form button').click()
      await page.waitForURL(/\/portal\/accounts\/[^/]+\/people$/)

      await go(PAGE)
      await page.getByRole('button', { name: 'Sync now' }).click()
      await page.locator('.said').waitFor()
      expect(new URL(page.url()).pathname).toBe(PAGE)
      await page.getByRole('button', { name: 'Switch it off' }).click()
      await page.locator('#word-contradicts [aria-checked=false]').waitFor()
      expect(await page.locator('.quirk.on').count()).toBe(0)
    } finally {
      await visit.close()
    }
  },
)
