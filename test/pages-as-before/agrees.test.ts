// The same story told twice: to a company whose known pages are not read again, and to one that reads every page.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EmployeeRow } from '../../src/ports/records.ts'
import { asMergeDate, dayFromNow } from '../doubles/calendar.ts'
import { failing, nameOf } from '../world/hr.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { PEOPLE, shortPages } from './company.ts'

const TIMES = Number(process.env['ROLLCALL_STORIES'] ?? 6)

const who = fc.integer({ min: 0, max: PEOPLE - 1 }).map(nameOf)
const day = fc.integer({ min: -4, max: 9 })
const happening = fc.oneof(
  fc.constant({ what: 'nothing' } as const),
  fc.record({ what: fc.constant('renamed'), who }),
  fc.record({ what: fc.constant('touched'), who }),
  fc.record({ what: fc.constant('older'), who }),
  fc.record({ what: fc.constant('phone'), who }),
  fc.record({ what: fc.constant('no phone'), who }),
  fc.record({ what: fc.constant('last day'), who, day }),
  fc.record({ what: fc.constant('first day'), who, day }),
  fc.record({ what: fc.constant('inactive'), who }),
  fc.record({ what: fc.constant('odd word'), who }),
  fc.record({ what: fc.constant('active'), who }),
  fc.record({ what: fc.constant('hidden'), who }),
  fc.record({ what: fc.constant('shown'), who }),
  fc.record({ what: fc.constant('flagged'), who }),
  fc.record({ what: fc.constant('unreadable'), who }),
  fc.record({ what: fc.constant('by webhook'), who }),
  fc.record({ what: fc.constant('joined') }),
  fc.record({ what: fc.constant('phones withheld') }),
  fc.record({ what: fc.constant('breaks'), page: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ what: fc.constant('asleep'), days: fc.integer({ min: 1, max: 8 }) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

function happens(world: World, it: Happening): unknown {
  const { hr } = world
  switch (it.what) {
    case 'nothing':
      return null
    case 'renamed':
      return hr.change(it.who, { last_name: hr.row(it.who).last_name === 'Pop' ? 'Vos' : 'Pop' })
    case 'touched':
      return hr.change(it.who, {})
    case 'older':
      return Object.assign(hr.row(it.who), { modified_at: '2020-01-01T00:00:00Z', last_name: 'O' })
    case 'phone':
      return hr.change(it.who, { mobile_phone_number: '+31612345678' })
    case 'no phone':
      return hr.change(it.who, { mobile_phone_number: null })
    case 'last day':
      return hr.change(it.who, { termination_date: asMergeDate(dayFromNow(it.day)) })
    case 'first day':
      return hr.change(it.who, { start_date: asMergeDate(dayFromNow(it.day)) })
    case 'inactive':
      return hr.terminate(it.who, { on: null })
    case 'odd word':
      return hr.change(it.who, { employment_status: 'SABBATICAL' })
    case 'active':
      return hr.change(it.who, { employment_status: 'ACTIVE', termination_date: null })
    case 'hidden':
      return hr.hide(it.who)
    case 'shown':
      return hr.show(it.who)
    case 'flagged':
      return hr.flagDeleted(it.who)
    case 'unreadable':
      return hr.change(it.who, { first_name: 7 as never })
    case 'by webhook':
      hr.change(it.who, { preferred_name: 'Wim' })
      return world.webhook(it.who)
    case 'joined':
      return hr.hire(nameOf(hr.names().length))
    case 'phones withheld':
      return hr.names().forEach((name) => hr.change(name, { mobile_phone_number: null }))
    case 'breaks':
      return hr.lies(failing(500), { page: it.page, times: 9 })
    case 'asleep':
      return world.asleep(it.days)
  }
}

function addressIn({ employee }: EmployeeRow): string {
  return employee.workEmail ?? ''
}

/** All that anybody is told or shown of it. */
async function told(story: readonly (readonly Happening[])[], reads: 'changed' | 'all') {
  let close = (): Promise<void> => Promise.resolve()
  const closes = (closing: () => Promise<void>) => void (close = closing)
  const world = await linkedCompany({
    employees: PEOPLE,
    users: 20,
    worded: false,
    closes,
    prepare: shortPages,
  })
  const { store } = world.deps
  const pagePrint = store.pagePrint.bind(store)
  let skipped = 0
  Object.assign(store, {
    pagePrint: async (...asked: Parameters<typeof pagePrint>) => {
      const print = reads === 'all' ? null : await pagePrint(...asked)
      if (print !== null) skipped += 1
      return print
    },
  })
  await world.reconcile()
  const days: unknown[] = []
  for (const happened of story) {
    for (const one of happened) await happens(world, one)
    await world.reconcile()
    world.hr.honest()
    await world.hours(25)
    const runs = await world.runs()
    days.push({
      runs: runs.map((run) => [
        run.mode,
        run.state,
        run.reason,
        run.pagesRead,
        run.employeesRead,
        run.changes,
        run.identityChanges,
        run.attributes,
      ]),
      people: (await world.employees())
        .toSorted((a, b) => (addressIn(a) < addressIn(b) ? -1 : 1))
        .map(({ employee, state, why, evidence, remembered, revisit }) => [
          employee.workEmail,
          employee.lastName,
          employee.phone,
          state,
          why.map(({ code }) => code),
          evidence.missing?.how,
          evidence.conflict === null,
          evidence.unreadable === null,
          Object.keys(remembered),
          typeof revisit === 'object' ? revisit.at.slice(0, 13) : revisit,
        ]),
      fields: await store.fieldValues(world.accountId, null),
      reports: await world.reports(),
      held: await world.held(),
      done: world.done(),
      // Those of one moment go out in any order.
      mails: world.mails.received.map((mail) => `${mail.kind} ${mail.to}`).toSorted(),
    })
  }
  await close()
  return { days, skipped }
}

test('a run that reads only what changed tells the same as one that reads everything', async () => {
  let skipped = 0
  const story = fc.array(fc.array(happening, { maxLength: 3 }), { minLength: 2, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(story, async (days) => {
      const quick = await told(days, 'changed')
      const whole = await told(days, 'all')
      expect(quick.days).toEqual(whole.days)
      expect(whole.skipped).toBe(0)
      skipped += quick.skipped
    }),
    { numRuns: TIMES },
  )
  expect(skipped).toBeGreaterThan(TIMES)
}, 600_000)
