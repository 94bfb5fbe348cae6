import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStage, type Stage } from '../world/stage.ts'
import { succeeded } from '../doubles/v1.ts'
import { nameOf } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { launchChromium } from './chromium.ts'
import { DESKTOP, openVisit, PHONE, type Visit } from './visit.ts'

const PEOPLE = 2000
const COUNTRIES = ['Nederland', 'Deutschland', 'France', 'España', 'Polska']
const ENTITIES = COUNTRIES.map((name, i) => ({ id: `e${i}`, name: `Tulip ${name}` }))
const KINDS = ['Sales', 'Design', 'Finance', 'Support', 'Kitchen', 'Legal']

let browser: Browser
let stage: Stage
beforeAll(async () => {
  browser = await launchChromium()
  stage = await startStage()
})
afterAll(async () => {
  await browser?.close()
  await stage?.close()
})

/** A group whose HR system has no companies: 30 departments of countries, and one that belongs nowhere yet. */
function group(): Promise<World> {
  return companyOn(stage, {
    employees: 0,
    entities: ENTITIES,
    until: 'review',
    prepare: ({ hr }) => {
      const names = KINDS.flatMap((kind) => COUNTRIES.map((country) => `${kind} ${country}`))
      const departments = [...names, 'Board'].map((name) => hr.account.group(name).id)
      for (let n = 0; n < PEOPLE; n += 1)
        hr.hire(nameOf(n), { groups: [departments[n % departments.length] ?? ''], company: null })
    },
  })
}

async function enter({ page }: Visit, { id, accountId }: World): Promise<string> {
  const { url } = await succeeded(
    stage.api.post<{ url: string }>('/portal-sessions', {
      organization_id: id,
      admin: { email: `admin@${id}.test`, name: 'Adela Admin' },
      intent: 'review',
    }),
  )
  await page.goto(url)
  await page.locator('main form button').click()
  await page.locator('header.top').waitFor()
  return `/portal/accounts/${accountId}`
}

/** A rule is made of what HR gives, and what it would do is shown while one ticks. */
async function rules({ page, words, check, go }: Visit, home: string): Promise<void> {
  const t = words.texts.portalMapping
  await go(`${home}/settings/scope`)
  await page.getByRole('button', { name: t.scope.add }).click()
  const rule = page.locator('.rules > li')
  const outcome = page.locator('#outcome')
  await rule.locator('.choices input').first().check()
  await outcome.locator('tr', { hasText: 'Tulip France' }).filter({ hasText: '387' }).waitFor()
  await rule.getByLabel(t.scope.field).selectOption({ label: t.scope.fields.department })
  // At once, while the values of the field are still on their way.
  await rule.getByLabel(t.scope.more).fill('Legal France, Sales Nederland')
  await rule.getByLabel(t.scope.more).press('Enter')
  await rule.locator('.choices', { hasText: 'Sales Nederland' }).waitFor()
  await outcome.locator('tr', { hasText: t.outcome.excluded }).waitFor()
  await check()
  await page.getByRole('button', { name: t.save, exact: true }).click()
  await page.getByRole('status').filter({ hasText: words.texts.portal.flash.saved }).waitFor()
}

describe.each([
  { where: 'at a desk', size: DESKTOP, script: true },
  { where: 'on a phone without script', size: PHONE, script: false },
])('2,000 people without companies, $where', ({ size, script }) => {
  test('are routed to 5 entities by department, by clicking', async () => {
    const company = await group()
    const visit = await openVisit(browser, stage.rollcall, { size, script })
    const { page, words, check, go } = visit
    const t = words.texts.portalMapping
    try {
      const home = await enter(visit, company)
      await page.getByRole('link', { name: words.texts.portalLink.progress.route }).click()
      await page.getByRole('heading', { level: 1, name: t.entities.title }).waitFor()
      await page.locator('.routing-options .none', { hasText: t.entities.way.company }).waitFor()
      const best = page.locator('.routing-options a[aria-current]', {
        hasText: t.entities.way.department,
      })
      await best.filter({ hasText: t.entities.suggested }).waitFor()
      const left = page.locator('#left')
      await left.filter({ hasText: words.many(t.entities.left, 31, { people: PEOPLE }) }).waitFor()
      await check()

      await page.getByRole('button', { name: words.many(t.entities.takeAll, 30) }).click()
      await left.filter({ hasText: words.many(t.entities.left, 1, { people: 64 }) }).waitFor()
      for (const name of ['Board', 'Legal Polska'])
        await page.getByLabel(words.say(t.entities.tick, { value: name })).check()
      await page.getByLabel(t.entities.giveTo).selectOption({ label: 'Tulip Nederland' })
      await page.getByRole('button', { name: t.entities.give, exact: true }).click()
      await left.filter({ hasText: t.entities.leftNone }).waitFor()
      const outcome = page.locator('#outcome')
      // 6 departments of 65 or 64 people each, and the two that were given to the first entity.
      await expect
        .poll(() => outcome.locator('tr').allTextContents())
        .toEqual([
          'Tulip Nederland516',
          'Tulip Deutschland387',
          'Tulip France387',
          'Tulip España387',
          'Tulip Polska323',
        ])
      await check()
      if (script) {
        const one = page.getByLabel(`${t.entity}: Board`)
        await one.selectOption({ label: t.entities.onPurpose })
        await outcome.locator('tr', { hasText: t.outcome.leftOut }).waitFor()
      }
      await page.getByRole('button', { name: t.save, exact: true }).click()
      await page.getByRole('status').filter({ hasText: words.texts.portal.flash.saved }).waitFor()
      await check()

      const { routing } = await stage.api.get<{ routing: { map: object } }>(
        `/accounts/${company.accountId}/settings`,
      )
      expect(routing).toMatchObject({ by: 'department' })
      expect(Object.keys(routing.map)).toHaveLength(31)
      for (const [path, title] of [
        ['scope', t.scope.title],
        ['statuses', t.statuses.title],
      ] as const) {
        await go(`${home}/settings/${path}`)
        await page.getByRole('heading', { level: 1, name: title }).waitFor()
        await check(['light', 'dark'])
      }
      if (script) await rules(visit, home)
    } finally {
      await visit.close()
    }
  })
})
