import { expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { startProgram } from './program.ts'
import { openVisit } from './visit.ts'
import * as walk from './walk.ts'

test('without script one links, watches by refresh, reviews and approves', async () => {
  const program = await startProgram()
  const browser = await launchChromium()
  const visit = await openVisit(browser, program, { script: false })
  const { page, words, check } = visit
  try {
    await program.unlinked()
    await visit.enter()
    const home = await walk.link(visit, program, { check, script: false })
    await walk.progress(visit, home, program, check)
    await walk.route(visit, home, check)
    await walk.planned(visit, home)
    await page.locator('.tiles a', { hasText: words.texts.portalReview.group.invited }).click()
    await page.getByPlaceholder(words.texts.portalReview.search).fill('blitzke')
    await page.getByRole('button', { name: words.texts.portalReview.find }).click()
    expect(await page.locator('main tbody tr').count()).toBe(1)
    await check()
    await walk.approve(visit, home)
    expect(await walk.userOf(program, 'moritz.blitzke@tulip.test')).toMatchObject({
      status: 'invited',
    })
    await page.locator('details.menu summary').click()
    await page.getByRole('button', { name: words.texts.portal.signOut }).click()
    await page.waitForURL(/\/sandbox\/host$/)
  } finally {
    await browser.close()
    await program.remove()
  }
})
