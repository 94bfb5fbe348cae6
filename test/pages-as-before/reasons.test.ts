// A page of a list that comes as it was is not read again. Whatever could make a read of it do something makes it read.
import { expect, test } from 'vitest'
import { asMergeDate, dayFromNow } from '../doubles/calendar.ts'
import { addressOf, nameOf } from '../world/hr.ts'
import type { World } from '../world/company.ts'
import { knownCompany, pagesRead, PAGES, PEOPLE } from './company.ts'

const ALL = [0, 1, 2]
const [first, second, third] = PAGES

test.each<[what: string, act: (world: World) => void | Promise<unknown>, read: readonly number[]]>([
  ['nothing', () => undefined, []],
  [
    'something that is not read',
    ({ hr }) => hr.change(second, { marital_status: 'MARRIED' } as object),
    [],
  ],
  ['a record that Merge touched', ({ hr }) => hr.change(second, {}), []],
  ['a name on the first page', ({ hr }) => hr.change(first, { last_name: 'Vos' }), [0]],
  ['a phone', ({ hr }) => hr.change(second, { mobile_phone_number: '+31612345678' }), [1]],
  ['a last day on the last page', ({ hr }) => hr.terminate(third, { on: dayFromNow(20) }), [2]],
  ['an unknown status', ({ hr }) => hr.change(third, { employment_status: 'SABBATICAL' }), [2]],
  ['an older record', asOld, [0]],
  ['somebody more', ({ hr }) => hr.hire(nameOf(PEOPLE)), [2]],
  ['somebody less', ({ hr }) => hr.hide(second), [1, 2]],
  ['a department under another name', renameTheTeam, ALL],
  ['other settings', (world) => world.settings({ name_source: 'preferred' }), ALL],
  [
    'another word in the status map',
    (world) => world.settings({ status_map: { Resting: 'INACTIVE' } }),
    ALL,
  ],
  ['a week', (world) => world.asleep(7), ALL],
])('after %s', async (_, act, pages) => {
  const world = await knownCompany()
  await act(world)
  const read = pagesRead(world)
  const run = await world.reconcile()
  expect(read).toEqual(pages)
  expect(run.state).toBe('done')
  expect(run.employeesRead).toBe(world.hr.account.people.length - world.hr.account.hidden.size)
  expect(run.pagesRead).toBe(3 + 3)
})

function asOld({ hr }: World): void {
  Object.assign(hr.row(first), { modified_at: '2020-01-01T00:00:00Z' })
}

function renameTheTeam({ hr }: World): void {
  for (const group of hr.account.groups) Object.assign(group, { name: 'Money' })
}

test('a record that a webhook changed and the list has as it was before', async () => {
  const world = await knownCompany()
  const before = structuredClone(world.hr.row(second))
  world.hr.change(second, { last_name: 'Vos' })
  await world.webhook(second)
  expect((await world.person(second)).employee.lastName).toBe('Vos')
  world.hr.change(second, { last_name: before.last_name })
  const read = pagesRead(world)
  await world.reconcile()
  expect(read).toEqual([1])
  expect((await world.person(second)).employee.lastName).toBe('Pop')
})

test.each([
  ['a first day', { start_date: asMergeDate('2026-05-07') }],
  ['a last day', { termination_date: asMergeDate('2026-05-07') }],
])('%s comes: read again on the days on which it may count', async (_, dates) => {
  const world = await knownCompany()
  world.hr.change(third, dates)
  await world.reconcile()
  await world.reconcile()
  const read = pagesRead(world)
  await world.reconcile()
  expect(read).toEqual([])
  for (let day = 0; day < 5; day += 1) {
    world.asleep(1)
    await world.reconcile()
  }
  expect(read).toContain(2)
  expect(read).not.toContain(0)
})

test('open evidence: the page is read each time, until nothing is open', async () => {
  const world = await knownCompany()
  world.hr.terminate(second, { on: null })
  await world.reconcile()
  const read = pagesRead(world)
  await world.reconcile()
  world.asleep(1)
  await world.reconcile()
  expect(read.filter((page) => page === 1).length).toBeGreaterThan(0)
  expect(read).not.toContain(0)
  world.hr.change(second, { employment_status: 'ACTIVE' })
  await world.reconcile()
  await world.reconcile()
  read.splice(0)
  await world.reconcile()
  expect(read).toEqual([])
})

test('who is on a page that is not read counts as listed: nobody is missing, and an absence is found', async () => {
  const world = await knownCompany()
  const read = pagesRead(world)
  await world.reconcile()
  expect(read).toEqual([])
  expect((await world.employees()).filter(({ evidence }) => evidence.missing)).toEqual([])
  world.hr.delete(nameOf(PEOPLE - 1))
  await world.reconcile()
  expect(read).toEqual([2])
  expect(await world.state(nameOf(PEOPLE - 1))).toBe('left')
  expect(world.harmed()).toEqual([addressOf(nameOf(PEOPLE - 1))])
})

test('an erased person stands on no print', async () => {
  const world = await knownCompany()
  const { id, employee } = await world.person(second)
  const { accountId: account, store } = world
  const at = world.deps.clock.now().toISOString()
  const erase = { set: 'person.erase', account, employee: id, sourceId: employee.sourceId } as const
  await store.commit(null, [{ ...erase, at }])
  const prints = await Promise.all(ALL.map((part) => store.pagePrint(account, part)))
  expect(prints.map((print) => print !== null)).toEqual([true, false, true])
})

test('a print that goes while its page is compared: who is on the page counts as listed all the same', async () => {
  const world = await knownCompany()
  const { accountId: account, store } = world
  const pagePrint = store.pagePrint.bind(store)
  Object.assign(world.deps.store, {
    pagePrint: async (...asked: Parameters<typeof pagePrint>) => {
      const print = await pagePrint(...asked)
      await store.commit(null, [
        { set: 'page-prints.drop-after', account, listing: 'employees', pages: 0 },
      ])
      return print
    },
  })
  const run = await world.reconcile()
  expect(run.state).toBe('done')
  expect((await world.employees()).filter(({ evidence }) => evidence.missing !== null)).toEqual([])
})
