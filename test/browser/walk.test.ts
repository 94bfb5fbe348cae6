import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATIENCE } from '../world/stage.ts'
import { launchChromium } from './chromium.ts'
import { startProgram } from './program.ts'
import { DESKTOP, openVisit, PHONE } from './visit.ts'
import * as walk from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** Of 16 people in Germany; Hannes comes last, when more than a quarter of them would have gone. */
const LEAVERS = ['1026', '1028', '1032', '1035', '1023']
const HANNES = 'hannes.regener@tulip.test'
const TOMAS = 'tomas.dvorak@tulip.test'

test.each([
  { language: 'en', size: DESKTOP, where: 'at a desk' },
  { language: 'nl', size: PHONE, where: 'on a phone' },
] as const)(
  'an admin links, reviews, approves, is asked about leavers, and takes one back ($language, $where)',
  async ({ language, size }) => {
    const program = await startProgram()
    const visit = await openVisit(browser, program, { language, size })
    const { page, words, check, go } = visit
    try {
      await program.unlinked()
      await visit.enter()
      await check()
      const home = await walk.link(visit, program, { check })
      await walk.progress(visit, home, program, check)
      await check()
      await walk.route(visit, home, check)
      await check()
      await walk.planned(visit, home)
      await check()
      await walk.approve(visit, home)
      await check()
      const invited = { status: 'invited', cards: [] }
      expect(await walk.userOf(program, 'moritz.blitzke@tulip.test')).toEqual(invited)

      const before = { status: 'active', cards: ['active', 'active'] }
      for (const number of LEAVERS) await program.hr.terminate(number)
      await walk.says(visit, `${home}/review`, /Hannes/)
      await program.quiet()
      expect(await walk.userOf(program, HANNES)).toEqual(before)
      await go(`${home}/review`)
      await check()
      await walk.approve(visit, home)
      const after = { status: 'inactive', cards: ['blocked', 'blocked'] }
      expect(await walk.userOf(program, HANNES)).toEqual(after)

      await walk.undoInRun(visit, 'Hannes Regener')
      await check()
      await expect.poll(() => walk.userOf(program, HANNES), { timeout: PATIENCE }).toEqual(before)
      await walk.person(visit, home, 'Tomáš')
      await check()
      await walk.undo(visit)
      await check()
      await expect.poll(() => walk.userOf(program, TOMAS), { timeout: PATIENCE }).toEqual(invited)
      await go(home)
      await page.getByRole('heading', { level: 1, name: words.texts.portalHome.title }).waitFor()
      await check()
    } finally {
      await visit.close()
      await program.remove()
    }
  },
)
