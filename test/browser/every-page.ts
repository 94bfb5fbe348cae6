import { mkdirSync, writeFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from './chromium.ts'
import { live, type Lived } from './lived.ts'
import { ORGANIZATION, startProgram, type Program } from './program.ts'
import { DESKTOP, openVisit, type Visit } from './visit.ts'
import * as walk from './walk.ts'

export const BOTH = ['light', 'dark'] as const

/** For docs/portal, where ROLLCALL_SCREENSHOTS=1 asks for them. */
async function picture({ page }: Visit, name: string): Promise<void> {
  // The overview is worth a longer look, down to its chart.
  const clip = { x: 0, y: 0, width: DESKTOP.width, height: name === 'home' ? 1190 : DESKTOP.height }
  await page.setViewportSize({ width: clip.width, height: clip.height })
  for (const colorScheme of BOTH) {
    await page.emulateMedia({ colorScheme })
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide', clip })
    expect(png.length).toBeLessThan(150_000)
    if (process.env['ROLLCALL_SCREENSHOTS'] !== '1') continue
    mkdirSync('docs/portal', { recursive: true })
    writeFileSync(`docs/portal/${name}-${colorScheme}.png`, png)
  }
  await page.setViewportSize(DESKTOP)
}

const PICTURES: Readonly<Record<string, string>> = {
  '': 'home',
  '/review': 'review',
  PERSON: 'person',
  '/settings': 'settings',
}

function paths({
  home,
  person,
  run,
  plans,
}: Lived): readonly (readonly [path: string, picture: string | undefined])[] {
  const below = [
    '',
    '/review',
    '/people',
    '/runs',
    '/settings',
    '/settings/entities',
    '/settings/scope',
    '/settings/statuses',
    '/connection',
  ].map((path) => [`${home}${path}`, PICTURES[path]] as const)
  const groups = ['invited', 'changed', 'attention', 'skipped', 'external', 'matched'].map(
    (group) => `${home}/review?group=${group}`,
  )
  return [
    ...below,
    [person, PICTURES['PERSON']],
    ...[
      ...groups,
      `${home}/review?plan=${plans[0]}`,
      `${home}/people?report=external-user`,
      `${home}/people?report=email-differs`,
      `${home}/people?state=left&q=nobody+of+that+name`,
      run,
      '/portal/access',
      '/portal/audit',
      '/portal/link?new=1',
      '/portal/nowhere',
      '/sandbox',
      '/sandbox?q=hannes',
      '/sandbox/as-it-comes',
      '/sandbox/host',
      '/sandbox/inbox',
      '/sandbox/hr/link/used-up',
    ].map((path) => [path, undefined] as const),
  ]
}

/** Tests that walk every page of the portal and of the sandbox in one size of window. */
export function everyPage(size: typeof DESKTOP, schemes: readonly ('light' | 'dark')[]): void {
  let program: Program
  let browser: Browser
  let lived: Lived
  let visit: Visit
  beforeAll(async () => {
    browser = await launchChromium()
    program = await startProgram()
    lived = await live(program)
    visit = await openVisit(browser, program, { size })
  })
  afterAll(async () => {
    await browser?.close()
    await program?.remove()
  })

  test('of an account that is linked, and of the sandbox', async () => {
    const { go, check, enter } = visit
    await enter()
    for (const [path, name] of paths(lived)) {
      await go(path)
      await check(schemes)
      if (name !== undefined && size === DESKTOP) await picture(visit, name)
    }
  })

  test('of a mail, its invitation, and the doors', async () => {
    const { page, go, check, words } = visit
    const { id } = await program.account()
    expect(`/portal/accounts/${id}`).toBe(lived.home)
    await go('/sandbox/inbox')
    await page.locator('main .mails a').first().click()
    await check(schemes)
    const { url } = await program.call<{ url: string }>('POST', '/v1/portal-sessions', {
      organization_id: ORGANIZATION,
      admin: { email: 'noor@tulip.test', name: 'Noor van Dijk' },
    })
    const door = new URL(url).pathname
    await go(door)
    await check(schemes)
    await page.locator('main form button').click()
    await page.locator('details.menu summary').click()
    await check(schemes)
    await page.getByRole('button', { name: words.texts.portal.signOut }).click()
    await go(door)
    await page.getByRole('heading', { name: words.texts.portal.problem.used.title }).waitFor()
    await check(schemes)
    await go(lived.home)
    await page.getByRole('heading', { name: words.texts.portal.problem.signedOut.title }).waitFor()
    await check(schemes)
  })

  test('of an organization that links its HR system', async () => {
    const id = 'bloem'
    await program.call('PUT', `/v1/organizations/${id}`, {
      name: 'Bloem & Zonen',
      timezone: 'Europe/Amsterdam',
      entities: [{ id: 'nl', name: 'Bloem & Zonen B.V.' }],
      admins: [{ email: 'bo@tulip.test', name: 'Bo Lindqvist' }],
    })
    const { url } = await program.call<{ url: string }>('POST', '/v1/portal-sessions', {
      organization_id: id,
      admin: { email: 'bo@tulip.test', name: 'Bo Lindqvist' },
    })
    const { page, go, check } = visit
    const draw = (name: string) => (size === DESKTOP ? picture(visit, name) : undefined)
    await go(new URL(url).pathname)
    await page.locator('main form button').click()
    await check(schemes)
    const home = await walk.link(visit, program, {
      organization: id,
      check: () => check(schemes),
      atChoice: async () => {
        await check(schemes)
        await draw('choose')
      },
    })
    await walk.progress(visit, home, program, async () => {
      await check(schemes)
      await draw('progress')
    })
    await check(schemes)
  })
}
