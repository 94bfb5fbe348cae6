// Undisturbed scenarios of a company: HR is right and complete; no decisions, changes by hand or faults.
import fc from 'fast-check'
import { asMergeDate, dayFromNow } from '../../doubles/calendar.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { nameOf } from '../../world/hr.ts'
import { eventOf, kind, eventText, type ScenarioEvent, type EventKinds } from '../event-kinds.ts'
import { dayMeant, NOTATIONS, UNDERSTOOD } from '../hr-says.ts'
import type { Model } from '../model/compare.ts'
import { NIGHTLY } from '../nightly.ts'
import { day, nameAt, who } from './in-hr.ts'
import { recordOf } from '../invariants/hr-record.ts'
import type { InvariantContext } from '../invariants/context.ts'
import type { CompanyContext } from './context.ts'

export type Undisturbed = CompanyContext & { readonly model: Model }

const place = fc.constantFrom('nl', 'de')
const on = (days: number) => asMergeDate(dayFromNow(days))

/** The record, if the person works there today. */
function works(ctx: Undisturbed, n: number): EmployeeRow | null {
  const row = ctx.world.hr.row(nameAt(ctx, n))
  const today = dayFromNow(0)
  const [start, end] = [dayMeant(row.start_date), dayMeant(row.termination_date)]
  const isThere = (start === null || start <= today) && (end === null || end >= today)
  return isThere ? row : null
}

function change(over: (row: EmployeeRow) => Partial<EmployeeRow>) {
  return (ctx: Undisturbed, { who: n }: { who: number }) => {
    const row = works(ctx, n)
    if (row !== null) ctx.world.hr.account.change(row, over(row))
  }
}

const person = fc.record({ who })

export const UNDISTURBED_EVENTS: EventKinds<Undisturbed> = {
  hire: kind(
    fc.record({ start: fc.option(day, { freq: 2 }), at: place }),
    ({ world: { hr } }: Undisturbed, { start, at }) => {
      const fresh = nameOf(20 + hr.rows.size)
      const start_date = start === null ? null : on(start)
      hr.hire(fresh, { id: `p-${fresh}`, company: `company-${at}`, start_date })
    },
  ),
  rename: kind(
    person,
    change((row) => ({ last_name: row.last_name === 'Pop' ? 'Popescu' : 'Pop' })),
  ),
  phone: kind(
    fc.record({ who, digit: fc.nat({ max: 9 }) }),
    (ctx: Undisturbed, { who: n, digit }) =>
      change(() => ({ mobile_phone_number: `+31 6 5555 123${digit}` }))(ctx, { who: n }),
  ),
  email: kind(
    person,
    change(({ first_name }) => ({ work_email: `${first_name?.toLowerCase()}@acme.example` })),
  ),
  /** `atOnce`: HR sets INACTIVE before the last day is over. Nobody leaves before they started. */
  leave: kind(
    fc.record({ who, day, atOnce: fc.boolean(), written: fc.constantFrom(...UNDERSTOOD) }),
    (ctx: Undisturbed, { who: n, day: last, atOnce, written }) =>
      change(({ start_date }) => {
        const start = dayMeant(start_date)
        const end = start !== null && dayFromNow(last) < start ? start : dayFromNow(last)
        const isOver = end < dayFromNow(0)
        const termination_date = NOTATIONS[written](end)
        return { employment_status: atOnce || isOver ? 'INACTIVE' : 'ACTIVE', termination_date }
      })(ctx, { who: n }),
  ),
  'stay after all': kind(
    person,
    change(() => ({ employment_status: 'ACTIVE', termination_date: null })),
  ),
  move: kind(fc.record({ who, to: place }), (ctx: Undisturbed, { who: n, to }) =>
    change(() => ({ company: `company-${to}` }))(ctx, { who: n }),
  ),
  rehire: kind(fc.record({ who, at: place }), (ctx: Undisturbed, { who: n, at }) => {
    const { account, row: rowOf } = ctx.world.hr
    const row = rowOf(nameAt(ctx, n))
    if (row.termination_date === null || works(ctx, n) !== null) return
    const place = { company: `company-${at}`, start_date: on(0) }
    account.change(row, { employment_status: 'ACTIVE', termination_date: null, ...place })
  }),
  accept: kind(fc.record({}), ({ world: { host }, model }: Undisturbed) => {
    for (const user of host.list()) if (user.status === 'invited') host.accept(user.id)
    model.accepts()
  }),
  webhook: kind(person, async (ctx: Undisturbed, { who: n }) => {
    const name = nameAt(ctx, n)
    await ctx.world.webhook(name)
    for (const side of ctx.invariants.sides) ctx.model.reads(side, ctx.world.hr.row(name))
  }),
}

/** HR sets INACTIVE for everybody whose last day is over. */
export function markEnded({ sides }: InvariantContext): void {
  for (const { view, dayAt } of sides)
    for (const row of view.hr.rows.values()) {
      const record = recordOf(row)
      const isOver = record.end !== null && record.end < dayAt(Date.now(), record)
      if (isOver && record.status !== 'INACTIVE')
        view.hr.account.change(row, { employment_status: 'INACTIVE' })
    }
}

export type Days = readonly (readonly ScenarioEvent[])[]
const OFTEN = new Set(['hire', 'leave', 'move', 'rehire'])

export const undisturbedScenarios: fc.Arbitrary<Days> = fc.array(
  fc.array(eventOf(UNDISTURBED_EVENTS, OFTEN), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: NIGHTLY ? 6 : 4 },
)

/** `day 2: leave {"who":1,"day":-1,"atOnce":true}, webhook {"who":1}`. */
export function undisturbedText(days: Days): string {
  return days.map((events, n) => `day ${n + 1}: ${events.map(eventText).join(', ')}`).join('\n')
}
