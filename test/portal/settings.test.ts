import { beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/facts/settings.ts'
import { openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedEmployee, seedOrganization } from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { patchAccount } from '../../src/sync/changes/accounts.ts'

const SETTINGS = '/portal/accounts/acc_1/settings'
const ENTITIES = ['nl', 'de'].map((id) => ({
  id,
  name: `Acme ${id.toUpperCase()}`,
  country: null,
  timezone: null,
}))
const ADMINS = ['bo', 'cy'].map((name) => ({
  email: `${name}@acme.test`,
  name: null,
  locale: null,
}))

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store, { entities: ENTITIES, admins: ADMINS })
  await seedAccount(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

const settings = async (): Promise<Settings | undefined> =>
  (await desk.store.account('acc_1'))?.settings

/** The page's form, as a browser would send it, with some fields filled in otherwise. */
function fieldsOf(html: string, over: Readonly<Record<string, string>> = {}) {
  const form = html.split(`action="${SETTINGS}"`)[1]?.split('</form>')[0] ?? ''
  const found: [string, string][] = []
  const fields =
    /<input([^>]*)>|<select name="([^"]+)"[^>]*>(.*?)<\/select>|<textarea name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs
  for (const [, input, select, options, area, text] of form.matchAll(fields)) {
    const name = select ?? area ?? /name="([^"]+)"/.exec(input ?? '')?.[1] ?? ''
    if (input?.includes('type="checkbox"') === true && !input.includes(' checked')) continue
    const chosen = /<option value="([^"]*)" selected/.exec(options ?? '')?.[1]
    const first = /<option value="([^"]*)"/.exec(options ?? '')?.[1]
    const value = chosen ?? first ?? text ?? /value="([^"]*)"/.exec(input ?? '')?.[1] ?? ''
    if (!(name in over)) found.push([name, value])
  }
  return [...found, ...Object.entries(over)]
}

async function fill(over: Readonly<Record<string, string>>) {
  return fieldsOf((await visitor.go(SETTINGS)).html, over)
}

describe('saving', () => {
  test('what is there changes nothing', async () => {
    const { status } = await visitor.post(SETTINGS, await fill({}))
    expect([status, await settings()]).toEqual([303, DEFAULT_SETTINGS])
  })

  test('changes what was filled in, in the name of who did', async () => {
    const form = await fill({
      invite: 'approve',
      grace_days: '5',
      protected: 'ceo@acme.test\r\ncfo@acme.test',
      unblock_on_rehire: 'yes',
      brake_leavers_min: '7',
      notify_held: 'cy@acme.test',
    })
    expect((await visitor.post(SETTINGS, form)).status).toBe(303)
    expect(await settings()).toEqual({
      ...DEFAULT_SETTINGS,
      invite: 'approve',
      grace_days: 5,
      protected: ['ceo@acme.test', 'cfo@acme.test'],
      unblock_on_rehire: true,
      brake: { ...DEFAULT_SETTINGS.brake, leavers_min: 7 },
      notify: { held: ['cy@acme.test'] },
    })
    const { rows } = await desk.store.audit('acme', { after: null, limit: 1 })
    expect(rows[0]).toMatchObject({ act: 'settings.change', actor: 'bo@acme.test' })
    const again = [...(await fill({})), ['notify_held', 'bo@acme.test']] as const
    await visitor.post(SETTINGS, again as readonly (readonly [string, string])[])
    expect(await settings()).toMatchObject({ grace_days: 5, notify: {} })
  })

  test.each([
    ['grace_days', '91', 'Extra days of access after the last day'],
    ['brake_leavers_min', '', 'When a plan waits'],
    ['protected', 'nobody', 'People who are never removed'],
  ])('%s = "%s" is refused in words', async (name, value, words) => {
    const { status, text } = await visitor.post(SETTINGS, await fill({ [name]: value }))
    expect([status, text]).toEqual([422, expect.stringContaining(`Please correct: ${words}`)])
    expect(await settings()).toEqual(DEFAULT_SETTINGS)
  })

  test('is an administrator’s, from our own page, in one’s own organization', async () => {
    const form = await fill({ grace_days: '5' })
    const foreign = [...form.filter(([name]) => name !== 'csrf'), ['csrf', 'x'] as const]
    expect((await visitor.post(SETTINGS, foreign)).status).toBe(403)
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    expect((await viewer.go(SETTINGS)).html).toContain('<fieldset disabled>')
    const own = form.filter(([name]) => name !== 'csrf')
    for (const path of [SETTINGS, `${SETTINGS}/preview`])
      expect((await viewer.post(path, own)).status).toBe(403)
    await seedOrganization(desk.store, { id: 'other' })
    await seedAccount(desk.store, { id: 'acc_2', organization: 'other', sourceAccountId: 'x' })
    expect((await visitor.post('/portal/accounts/acc_2/settings', own)).status).toBe(404)
    expect(await settings()).toEqual(DEFAULT_SETTINGS)
  })
})

test('what would happen is shown, with what was filled in, and not saved', async () => {
  await seedEmployee(desk.store)
  await desk.store.commit(null, [
    patchAccount('acc_1', {
      settings: {
        ...DEFAULT_SETTINGS,
        routing: { ...DEFAULT_SETTINGS.routing, entity_id: 'nl' },
      },
    }),
  ])
  const form = await fill({ grace_days: '9' })
  const { status, text, html } = await visitor.post(`${SETTINGS}/preview`, form)
  expect(status).toBe(200)
  expect(text).toMatch(/With these settings .*Invited 1/)
  expect(html).toContain('name="grace_days" value="9"')
  expect((await settings())?.grace_days).toBe(0)
})

test.each([
  ['places', 'settings/entities'],
  ['rules', 'settings/scope'],
  ['statuses', 'settings/statuses'],
])('the old address /%s leads to /%s', async (from, to) => {
  const base = SETTINGS.replace(/\/settings$/, '')
  const { status, location } = await visitor.go(`${base}/${from}`)
  expect([status, location]).toEqual([302, `${base}/${to}`])
})
