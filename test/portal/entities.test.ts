import { beforeEach, describe, expect, test } from 'vitest'
import type { Dimension } from '../../src/core/people/employee.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/facts/settings.ts'
import { openDesk, type Desk } from '../http/desk.ts'
import { employee, seedAccount, seedEmployee, seedOrganization } from '../http/seeds.ts'
import { filledIn, formOf } from './form.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { patchAccount } from '../../src/sync/changes/accounts.ts'
import { putDimensions, putFieldValues } from '../../src/sync/changes/runs.ts'

const PAGE = '/portal/accounts/acc_1/settings/entities'
const NAMES = ['Nederland', 'Deutschland', 'France', 'España', 'Polska']
const ENTITIES = NAMES.map((name, i) => ({
  id: ['nl', 'de', 'fr', 'es', 'pl'][i] ?? '',
  name: `Tulip ${name}`,
  country: null,
  timezone: null,
}))

const place = (kind: Dimension['kind'], id: string, name: string, type: string | null = null) =>
  ({ kind, id, remoteId: `r-${id}`, name, type, country: null, state: null }) as const

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store, { entities: ENTITIES })
  await seedAccount(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

const routing = async (): Promise<Settings['routing'] | undefined> =>
  (await desk.store.account('acc_1'))?.settings.routing

/** Departments with their people; no company, as HR systems without companies give none. */
async function departments(counts: Readonly<Record<string, number>>) {
  const names = Object.keys(counts)
  const dimensions = names.map((name, i) => place('group', `d${i}`, name, 'DEPARTMENT'))
  await desk.store.commit(null, [...putDimensions('acc_1', dimensions)])
  let number = 0
  for (const [i, name] of names.entries()) {
    for (let one = 0; one < (counts[name] ?? 0); one += 1) {
      number += 1
      await seedEmployee(desk.store, {
        id: `emp_${String(number).padStart(5, '0')}`,
        entityIds: [],
        employee: employee({
          sourceId: `m-${number}`,
          remoteId: `n-${number}`,
          workEmail: `p${number}@acme.test`,
          companyId: null,
          groupIds: [`d${i}`],
        }),
      })
    }
  }
}

async function press(html: string, to: '' | '/preview', over: Parameters<typeof filledIn>[1]) {
  return visitor.post(`${PAGE}${to}`, filledIn(formOf(html, PAGE), over))
}

describe('what decides', () => {
  test('is offered with what HR gives, what it gives none of says so, the best is suggested', async () => {
    await departments({ Sales: 2, Buying: 1 })
    await desk.store.commit(null, [
      ...putDimensions('acc_1', [place('group', 't1', 'Red', 'Team')]),
      ...putFieldValues('acc_1', 1, [
        { field: 'Legal entity', people: 3, values: { 'Tulip BV': 2, GmbH: 1 }, more: false },
        { field: 'Badge', people: 3, values: {}, more: true },
      ]),
    ])
    const { text, html } = await visitor.go(PAGE)
    expect(text).toMatch(/Company Your HR system gives none/)
    expect(text).toMatch(
      /Department suggested 2 values · 3 of 3 people have one such as Sales and Buying/,
    )
    expect(text).toMatch(/Group of type “Team” 1 value · 0 of 3 people have one/)
    expect(text).toMatch(/Custom field “Legal entity” 2 values .* such as Tulip BV and GmbH/)
    expect(text).toMatch(/Custom field “Badge” Too many different values/)
    expect(html).not.toContain(`href="${PAGE}?by=company"`)
    expect(html).toMatch(/href="[^"]*by=department" aria-current="true"/)
    expect(text).toContain('Nothing is chosen yet')
    expect(await routing()).toEqual(DEFAULT_SETTINGS.routing)
  })

  test('is nothing to choose with one entity', async () => {
    await seedOrganization(desk.store, { entities: ENTITIES.slice(0, 1) })
    expect((await visitor.go(PAGE)).text).toContain('Tulip Nederland, and everybody in BambooHR')
  })

  test('may be one entity for everybody', async () => {
    await seedEmployee(desk.store)
    const { html } = await visitor.go(`${PAGE}?by=single`)
    const tried = await press(html, '/preview', { entity_id: 'fr' })
    expect(tried.text).toMatch(/Tulip France 1 .*Invited 1/)
    await press(html, '', { entity_id: 'fr' })
    expect(await routing()).toMatchObject({ by: 'single', entity_id: 'fr' })
  })
})

describe('values of HR', () => {
  beforeEach(() => departments({ Sales: 3, 'Tulip Deutschland': 2, Polska: 1, Empty: 0 }))

  test('are decided one by one, several at once, none on purpose; the rest stays open', async () => {
    const { html, text } = await visitor.go(PAGE)
    expect(text).toMatch(/4 values have no entity yet\. People affected: 6\./)
    expect(text).toMatch(/Sales not chosen yet 3 .*Tulip Deutschland not chosen yet 2 /)
    const given = await press(html, '/preview', {
      pick: ['r-d0', 'r-d3'],
      give_to: 'nl',
      do: 'give',
      'to:r-d2': '-',
    })
    expect(given.status).toBe(200)
    expect(given.text).toMatch(/1 value has no entity yet\. People affected: 2\./)
    expect(given.text).toMatch(/Tulip Nederland 3 .*Left out 1 Not chosen yet .* 2 /)
    expect(given.text).toMatch(/Invited 3/)
    expect(await routing()).toEqual(DEFAULT_SETTINGS.routing)
    expect((await press(given.html, '', {})).location).toBe(PAGE)
    const map = { 'r-d0': 'nl', 'r-d3': 'nl', 'r-d2': null }
    expect(await routing()).toEqual({ by: 'department', field: null, entity_id: null, map })
    const after = await visitor.go(PAGE)
    expect(after.text).toMatch(/Value in HR People Entity Tulip Deutschland not chosen yet 2/)
    expect(after.text).toContain('Department in use')
  })

  test('are suggested the entity of that name, which only a click gives (rule 19)', async () => {
    const { html, text } = await visitor.go(PAGE)
    expect(text).toContain('Suggestion: Tulip Deutschland')
    expect(text).toContain('Suggestion: Tulip Polska')
    const untouched = await press(html, '', { 'to:r-d0': 'nl' })
    expect(untouched.status).toBe(303)
    expect((await routing())?.map).toEqual({ 'r-d0': 'nl' })
    const page = await visitor.go(PAGE)
    const one = await press(page.html, '/preview', { do: 'take:r-d1' })
    expect(formOf(one.html, PAGE)).toContainEqual(['to:r-d1', 'de'])
    expect(formOf(one.html, PAGE)).toContainEqual(['to:r-d2', ''])
    const all = await press(page.html, '/preview', { do: 'take' })
    await press(all.html, '', {})
    expect((await routing())?.map).toEqual({ 'r-d0': 'nl', 'r-d1': 'de', 'r-d2': 'pl' })
  })

  test('that came later are first and marked; what HR no longer gives stays until it is taken out', async () => {
    await desk.store.commit(null, [
      patchAccount('acc_1', {
        settingsAt: '2026-11-22T11:00:00.000Z',
        settings: {
          ...DEFAULT_SETTINGS,
          routing: {
            by: 'department',
            field: null,
            entity_id: null,
            map: { sales: 'nl', 'r-d1': 'de', Old: 'fr' },
          },
        },
      }),
      ...putDimensions('acc_1', [place('group', 'd9', 'Fresh', 'DEPARTMENT')]),
    ])
    const groupIds = ['d9']
    const readAt = '2026-11-22T12:00:00.000Z'
    await seedEmployee(desk.store, {
      id: 'emp_new',
      readAt,
      employee: employee({ sourceId: 'x', groupIds }),
    })
    const { text, html } = await visitor.go(PAGE)
    expect(text).toMatch(
      /Entity Fresh new 1 .*Polska not chosen yet 1 .*Empty not chosen yet 0 .*Sales 3/,
    )
    expect(text).toMatch(/Old no longer in HR 0/)
    await press(html, '', { 'to:Old': '' })
    expect((await routing())?.map).toEqual({ sales: 'nl', 'r-d1': 'de' })
  })

  test('of another way replace the old ones only when saved, and not empty', async () => {
    await press((await visitor.go(PAGE)).html, '', { 'to:r-d0': 'nl' })
    await desk.store.commit(null, [
      ...putDimensions('acc_1', [place('work_location', 'w1', 'Paris')]),
    ])
    const other = await visitor.go(`${PAGE}?by=work_location`)
    expect(other.text).toContain('Until you save, Department decides')
    const empty = await press(other.html, '', {})
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('at least one value')])
    expect((await routing())?.by).toBe('department')
    await press(other.html, '', { 'to:r-w1': 'fr' })
    expect(await routing()).toMatchObject({ by: 'work_location', map: { 'r-w1': 'fr' } })
  })

  test('of a custom field are counted before anybody’s is kept', async () => {
    const values = { 'Tulip BV': 4, 'Tulip SAS': 1 }
    const said = { field: 'Legal', people: 5, values, more: false }
    await desk.store.commit(null, [...putFieldValues('acc_1', 1, [said])])
    const { html } = await visitor.go(`${PAGE}?by=field&field=Legal`)
    const tried = await press(html, '/preview', { 'to:Tulip BV': 'nl' })
    expect(tried.text).toMatch(/Tulip Nederland 4 .*Not chosen yet .* 2 .*read when you save/)
    await press(tried.html, '', {})
    expect(await routing()).toEqual({
      by: 'field',
      field: 'Legal',
      entity_id: null,
      map: { 'Tulip BV': 'nl' },
    })
  })

  test('are an administrator’s to decide, of one’s own account, for its own entities', async () => {
    const form = formOf((await visitor.go(PAGE)).html, PAGE)
    const viewer = newVisitor(desk)
    await viewer.enter({ admin: { email: 'vi@acme.test', role: 'viewer' } })
    expect((await viewer.go(PAGE)).html).toContain('<fieldset disabled>')
    for (const path of [PAGE, `${PAGE}/preview`])
      expect((await viewer.post(path, form)).status).toBe(403)
    const foreign = await press((await visitor.go(PAGE)).html, '', { 'to:r-d0': 'elsewhere' })
    expect(foreign.status).toBe(422)
    expect(await routing()).toEqual(DEFAULT_SETTINGS.routing)
  })
})

test('5 entities and 2,000 people on an HR system without companies are routed by clicking, at once', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `Team ${i} ${NAMES[i % 5] ?? ''}`)
  await departments(Object.fromEntries(names.map((name) => [name, 50])))
  const timed = async <T>(most: number, act: () => Promise<T>): Promise<T> => {
    // Seconds of this process, not of the wall: the machine may be busy with something else.
    const before = process.cpuUsage()
    const answer = await act()
    const { user, system } = process.cpuUsage(before)
    const took = (user + system) / 1000
    if (process.env['ROLLCALL_TIMES'] !== undefined)
      process.stderr.write(`${Math.round(took)} ms\n`)
    expect(took).toBeLessThan(most)
    return answer
  }
  const { html, text } = await timed(1000, () => visitor.go(PAGE))
  expect(text).toContain('40 values have no entity yet. People affected: 2,000.')
  const all = await timed(4000, () => press(html, '/preview', { do: 'take' }))
  expect(all.text).toMatch(/Tulip Nederland 400 .*Tulip Polska 400 .*Invited 2,000/)
  expect((await timed(1000, () => press(all.html, '', {}))).status).toBe(303)
  expect(Object.keys((await routing())?.map ?? {})).toHaveLength(40)
})
