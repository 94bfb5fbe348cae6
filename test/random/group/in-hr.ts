// Events in the two HR systems of a group; `side` is the HR system.
import fc from 'fast-check'
import { asMergeDate, dayFromNow } from '../../doubles/calendar.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { nameOf, type Hr } from '../../world/hr.ts'
import type { Side } from '../invariants/context.ts'
import { kind, type EventKinds } from '../event-kinds.ts'
import { OTHER_WORDS, WORDS_OF_END } from '../hr-says.ts'
import type { GroupContext } from './context.ts'

export const who = fc.nat({ max: 6 })
export const side = fc.constantFrom(0, 0, 1)
const day = fc.integer({ min: -2, max: 2 })
export const place = fc.constantFrom('utrecht', 'honolulu', 'apia', 'auckland', null)
const company = fc.constantFrom('north', 'south', 'new')
const departments = fc.constantFrom(['sales'], ['labs'], ['sales', 'labs'], ['labs', 'ops'], [])
export const on = (days: number) => asMergeDate(dayFromNow(days))

export function sideAt({ invariants }: GroupContext, n: number): Side {
  const found = invariants.sides[n]
  if (found === undefined) throw new Error(`no HR system ${n}`)
  return found
}

export function hrAt(ctx: GroupContext, n: number): Hr {
  return sideAt(ctx, n).view.hr
}

export interface About {
  readonly side: number
  readonly who: number
}

export function nameAt(ctx: GroupContext, about: About): string {
  const names = hrAt(ctx, about.side).names()
  return names[about.who % names.length] ?? ''
}

function change(ctx: GroupContext, about: About, over: Partial<EmployeeRow>): void {
  const { account, row: rowOf } = hrAt(ctx, about.side)
  const row = rowOf(nameAt(ctx, about))
  if (account.people.includes(row)) account.change(row, over)
}

const person = fc.record({ side, who })

export const IN_HR: EventKinds<GroupContext> = {
  hire: kind(
    fc.record({ side, place, company, start: fc.option(day, { freq: 2 }) }),
    (ctx: GroupContext, { side: n, place: work_location, company: at, start }) => {
      const hr = hrAt(ctx, n)
      const fresh = nameOf(20 + n * 20 + hr.rows.size)
      const start_date = start === null ? null : on(start)
      const id = `p${n}-${fresh}`
      hr.hire(fresh, { id, work_location, company: at, groups: ['sales'], start_date })
    },
  ),
  /** A person of the other HR system, under the same e-mail address. */
  'hire too': kind(
    fc.record({ side, who, place, start: fc.option(day, { freq: 2 }) }),
    (ctx: GroupContext, { side: n, who: m, place: work_location, start }) => {
      const hr = hrAt(ctx, n)
      const same = nameAt(ctx, { side: 1 - n, who: m })
      if (hr.rows.has(same)) return
      const start_date = start === null ? '2020-02-03T00:00:00Z' : on(start)
      hr.hire(same, { id: `p${n}-${same}`, work_location, company: 'south', start_date })
    },
  ),
  terminate: kind(
    fc.record({ side, who, day, active: fc.boolean() }),
    (ctx: GroupContext, { day: last, active, ...about }) =>
      change(ctx, about, {
        employment_status: active ? 'ACTIVE' : 'INACTIVE',
        termination_date: on(last),
      }),
  ),
  withdraw: kind(person, (ctx: GroupContext, about) =>
    change(ctx, about, { employment_status: 'ACTIVE', termination_date: null }),
  ),
  inactive: kind(
    fc.record({ side, who, word: fc.constantFrom(...WORDS_OF_END, ...OTHER_WORDS) }),
    (ctx: GroupContext, { word, ...about }) => {
      const { account, row } = hrAt(ctx, about.side)
      account.rawStatuses.set(row(nameAt(ctx, about)).id, word)
      change(ctx, about, { employment_status: 'INACTIVE', termination_date: null })
    },
  ),
  delete: kind(person, (ctx: GroupContext, about) => {
    const { account, row, delete: drop } = hrAt(ctx, about.side)
    const name = nameAt(ctx, about)
    if (account.people.includes(row(name)) && account.people.length > 2) drop(name)
  }),
  restore: kind(person, (ctx: GroupContext, about) => {
    const hr = hrAt(ctx, about.side)
    const name = nameAt(ctx, about)
    if (!hr.account.people.includes(hr.row(name))) hr.restore(name)
  }),
  relocate: kind(
    fc.record({ side, who, place }),
    (ctx: GroupContext, { place: work_location, ...about }) =>
      change(ctx, about, { work_location }),
  ),
  phone: kind(person, (ctx: GroupContext, about) =>
    change(ctx, about, { mobile_phone_number: '+31 6 5555 1234' }),
  ),
  company: kind(fc.record({ who, company }), (ctx: GroupContext, { who: n, company: at }) =>
    change(ctx, { side: 0, who: n }, { company: at }),
  ),
  departments: kind(fc.record({ who, departments }), (ctx: GroupContext, { who: n, ...to }) =>
    change(ctx, { side: 0, who: n }, { groups: [...to.departments] }),
  ),
}
