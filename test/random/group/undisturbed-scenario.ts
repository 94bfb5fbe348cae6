// Undisturbed scenarios of a group: both HR systems are right and complete; no decisions, changes by hand or faults.
import fc from 'fast-check'
import { nameOf } from '../../world/hr.ts'
import { eventOf, kind, type EventKinds } from '../event-kinds.ts'
import type { Model } from '../model/compare.ts'
import { recordOf } from '../invariants/hr-record.ts'
import { hrAt, nameAt, on, side, sideAt, who, type About } from './in-hr.ts'
import type { GroupContext } from './context.ts'
import { scenariosOf } from './scenario.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'

export type UndisturbedGroup = GroupContext & { readonly model: Model }

const place = fc.constantFrom('utrecht', 'honolulu', 'apia')
const company = fc.constantFrom('north', 'south')
const departments = fc.constantFrom(['sales'], ['labs'], ['sales', 'labs'])
/** HR gives a last day before it is over in any zone. */
const days = fc.integer({ min: 1, max: 3 })

/** The record, if the person works there on their own calendar day. */
function works(ctx: UndisturbedGroup, about: About): EmployeeRow | null {
  const row = hrAt(ctx, about.side).row(nameAt(ctx, about))
  const record = recordOf(row)
  const today = sideAt(ctx, about.side).dayAt(Date.now(), record)
  const { start, end } = record
  return (start === null || start <= today) && (end === null || end >= today) ? row : null
}

function change(ctx: UndisturbedGroup, about: About, over: Partial<EmployeeRow>): void {
  const row = works(ctx, about)
  if (row !== null) hrAt(ctx, about.side).account.change(row, over)
}

export const UNDISTURBED_GROUP_EVENTS: EventKinds<UndisturbedGroup> = {
  hire: kind(
    fc.record({ side, place, company, start: fc.option(days) }),
    (ctx: UndisturbedGroup, { side: n, place: work_location, company: at, start }) => {
      const hr = hrAt(ctx, n)
      const fresh = nameOf(20 + n * 20 + hr.rows.size)
      const start_date = start === null ? null : on(start)
      const id = `p${n}-${fresh}`
      hr.hire(fresh, { id, work_location, company: at, groups: ['sales'], start_date })
    },
  ),
  /** A person of the other HR system, under the same e-mail address. */
  'hire too': kind(
    fc.record({ side, who, place, start: fc.option(days) }),
    (ctx: UndisturbedGroup, { side: n, who: m, place: work_location, start }) => {
      const hr = hrAt(ctx, n)
      const same = nameAt(ctx, { side: 1 - n, who: m })
      if (hr.rows.has(same)) return
      const { first_name, last_name, mobile_phone_number } = hrAt(ctx, 1 - n).row(same)
      const named = { first_name, last_name, mobile_phone_number }
      const start_date = start === null ? null : on(start)
      const at = { work_location, company: 'south', groups: ['labs'] }
      hr.hire(same, { id: `p${n}-${same}`, ...named, ...at, start_date })
    },
  ),
  leave: kind(
    fc.record({ side, who, last: days, atOnce: fc.boolean() }),
    (ctx: UndisturbedGroup, { last, atOnce, ...about }) =>
      change(ctx, about, {
        employment_status: atOnce ? 'INACTIVE' : 'ACTIVE',
        termination_date: on(last),
      }),
  ),
  'stay after all': kind(fc.record({ side, who }), (ctx: UndisturbedGroup, about) =>
    change(ctx, about, { employment_status: 'ACTIVE', termination_date: null }),
  ),
  relocate: kind(
    fc.record({ side, who, place }),
    (ctx: UndisturbedGroup, { place: work_location, ...about }) =>
      change(ctx, about, { work_location }),
  ),
  company: kind(fc.record({ who, company }), (ctx: UndisturbedGroup, { who: n, company: at }) =>
    change(ctx, { side: 0, who: n }, { company: at }),
  ),
  departments: kind(fc.record({ who, departments }), (ctx: UndisturbedGroup, { who: n, ...to }) =>
    change(ctx, { side: 0, who: n }, { groups: [...to.departments] }),
  ),
  rehire: kind(fc.record({ side, who }), (ctx: UndisturbedGroup, about) => {
    const { account, row: rowOf } = hrAt(ctx, about.side)
    const row = rowOf(nameAt(ctx, about))
    if (row.termination_date === null || works(ctx, about) !== null) return
    account.change(row, { employment_status: 'ACTIVE', termination_date: null, start_date: null })
  }),
  accept: kind(fc.record({}), ({ world: { host }, model }: UndisturbedGroup) => {
    for (const user of host.list()) if (user.status === 'invited') host.accept(user.id)
    model.accepts()
  }),
  webhook: kind(fc.record({ side, who }), async (ctx: UndisturbedGroup, about) => {
    const one = sideAt(ctx, about.side)
    const name = nameAt(ctx, about)
    await one.view.webhook(name)
    ctx.model.reads(one, one.view.hr.row(name))
  }),
}

const OFTEN = new Set(['leave', 'company', 'departments', 'hire too'])

export const undisturbedGroupScenarios = scenariosOf(eventOf(UNDISTURBED_GROUP_EVENTS, OFTEN))
