// An administrator decides about one person, and sees what became of it without loading the page again.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PATIENCE } from '../world/stage.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import type { Plan } from '../doubles/v1.ts'
import { launchChromium } from './chromium.ts'
import { startProgram, type Program } from './program.ts'
import { DESKTOP, openVisit, PHONE } from './visit.ts'
import * as walk from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const HANNES = 'hannes.regener@tulip.test'

const AS = { en: { actor: 'bo@tulip.test' }, nl: { actor: 'noor@tulip.test' } } as const
const NAMES = { zone: 'UTC', entities: {} }

/** The pages of an account whose first plan was approved and carried out. */
async function approved(program: Program): Promise<string> {
  await program.begun()
  const { id, held_plan_id: held } = await program.account()
  const { revision } = await program.call<Plan>('GET', `/v1/plans/${held}`)
  const actor = { email: 'noor@tulip.test' }
  await program.call('POST', `/v1/plans/${held}/approve`, { revision, actor })
  await program.quiet()
  return `/portal/accounts/${id}`
}

test.each([
  { language: 'en', size: DESKTOP, where: 'at a desk' },
  { language: 'nl', size: PHONE, where: 'on a phone' },
] as const)(
  'an end is shown as soon as it is done, listed, and withdrawn ($language, $where)',
  async ({ language, size }) => {
    const program = await startProgram()
    const visit = await openVisit(browser, program, { language, size })
    const { page, words, check, go } = visit
    const { portal, portalPeople: t } = words.texts
    try {
      const home = await approved(program)
      await visit.enter()
      await walk.person(visit, home, 'Hannes')
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: t.decision.end, exact: true }).click()
      await page.getByRole('status').filter({ hasText: portal.flash['decided-end'] }).waitFor()
      // The page does it by itself: nobody loads it again.
      const { actor } = AS[language]
      const because = words.because(reason('left-by-decision', { actor }), NAMES)
      await page.getByText(because).first().waitFor()
      await page.getByText(t.person.userState.inactive, { exact: true }).waitFor()
      await check()
      expect(await walk.userOf(program, HANNES)).toEqual({
        status: 'inactive',
        cards: ['blocked', 'blocked'],
      })
      await go(`${home}/people`)
      await page.getByRole('link', { name: t.byDecision.ended }).click()
      await page.locator('main td a', { hasText: 'Hannes' }).click()
      await page.getByRole('button', { name: t.person.withdraw }).click()
      await page.getByRole('status').filter({ hasText: portal.flash.withdrawn }).waitFor()
      await check()
      await expect
        .poll(() => walk.userOf(program, HANNES), { timeout: PATIENCE })
        .toMatchObject({ status: 'active' })
    } finally {
      await visit.close()
      await program.remove()
    }
  },
)
