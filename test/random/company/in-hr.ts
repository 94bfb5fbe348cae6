// Events in a company's HR system.
import fc from 'fast-check'
import { asMergeDate, dayFromNow, mergeTime } from '../../doubles/calendar.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { nameOf } from '../../world/hr.ts'
import { DAY } from '../../world/time.ts'
import { kind, type EventKinds } from '../event-kinds.ts'
import { NOTATIONS, NOTATION_NAMES, OTHER_WORDS, WORDS_OF_END } from '../hr-says.ts'
import type { CompanyContext } from './context.ts'

/** Anybody in HR, also people hired during the scenario. */
export const who = fc.nat({ max: 11 })
export const day = fc.integer({ min: -3, max: 3 })

export function nameAt({ world: { hr } }: CompanyContext, n: number): string {
  return hr.names()[n % hr.rows.size] ?? ''
}

/** Applies a change to a record that HR lists. */
function changes(over: (row: EmployeeRow) => Partial<EmployeeRow>) {
  return (ctx: CompanyContext, { who: n }: { who: number }) => change(ctx, n, over)
}

function change(
  ctx: CompanyContext,
  n: number,
  over: (row: EmployeeRow) => Partial<EmployeeRow>,
): void {
  const { account, row: rowOf } = ctx.world.hr
  const row = rowOf(nameAt(ctx, n))
  if (account.people.includes(row)) account.change(row, over(row))
}

const person = fc.record({ who })
const word = fc.oneof(fc.constantFrom(...WORDS_OF_END), fc.constantFrom(...OTHER_WORDS))
const written = fc.oneof(
  { weight: 3, arbitrary: fc.constant('midnight UTC' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...NOTATION_NAMES) },
)
const on = (days: number) => asMergeDate(dayFromNow(days))

export const IN_HR: EventKinds<CompanyContext> = {
  hire: kind(
    fc.record({ start: fc.option(day, { freq: 2 }) }),
    ({ world }: CompanyContext, { start }) => {
      const fresh = nameOf(20 + world.hr.rows.size)
      const start_date = start === null ? null : on(start)
      world.hr.hire(fresh, { id: `p-${fresh}`, company: 'company-nl', start_date })
    },
  ),
  rename: kind(
    person,
    changes((row) => ({ last_name: row.last_name === 'Pop' ? 'Popescu' : 'Pop' })),
  ),
  phone: kind(
    person,
    changes(() => ({ mobile_phone_number: '+31 6 5555 1234' })),
  ),
  email: kind(
    person,
    changes(({ first_name }) => ({ work_email: `${first_name?.toLowerCase()}@acme.example` })),
  ),
  terminate: kind(
    fc.record({ who, day, active: fc.boolean(), written }),
    (ctx: CompanyContext, { who: n, day: last, active, written: how }) =>
      change(ctx, n, () => ({
        employment_status: active ? 'ACTIVE' : 'INACTIVE',
        termination_date: NOTATIONS[how](dayFromNow(last)),
      })),
  ),
  withdraw: kind(
    person,
    changes(() => ({ employment_status: 'ACTIVE', termination_date: null })),
  ),
  inactive: kind(fc.record({ who, word }), (ctx: CompanyContext, { who: n, word: said }) => {
    const { account, row } = ctx.world.hr
    account.rawStatuses.set(row(nameAt(ctx, n)).id, said)
    change(ctx, n, () => ({ employment_status: 'INACTIVE', termination_date: null }))
  }),
  'odd status': kind(
    person,
    changes(() => ({ employment_status: 'Secondment' })),
  ),
  pending: kind(
    fc.record({ who, start: fc.option(day) }),
    (ctx: CompanyContext, { who: n, start }) =>
      change(ctx, n, () => ({
        employment_status: 'PENDING',
        termination_date: null,
        start_date: start === null ? null : on(start),
      })),
  ),
  rehire: kind(
    fc.record({ who, keepsEnd: fc.boolean() }),
    (ctx: CompanyContext, { who: n, keepsEnd }) =>
      change(ctx, n, () => ({
        employment_status: 'ACTIVE',
        start_date: on(0),
        ...(keepsEnd ? {} : { termination_date: null }),
      })),
  ),
  /** Somebody else is typed over the record, under the same ids. */
  overwrite: kind(
    fc.record({ who, hires: fc.boolean() }),
    (ctx: CompanyContext, { who: n, hires }) =>
      change(ctx, n, ({ id, start_date, termination_date, employment_status }) => ({
        first_name: 'Omar',
        last_name: 'Nassar',
        work_email: `omar.${id}@acme.test`,
        ...(hires
          ? { employment_status: 'ACTIVE', termination_date: null, start_date: on(0) }
          : { employment_status, termination_date, start_date }),
      })),
  ),
  /** Merge lists the row as deleted, or as it was before; by id it is not there, or there with the flag or without. */
  flag: kind(
    fc.record({ who, byId: fc.constantFrom('not-found', 'plain', 'flagged') }),
    (ctx: CompanyContext, { who: n, byId }) => {
      ctx.world.hr.account.deletedById = byId
      change(ctx, n, (row) => ({ remote_was_deleted: !row.remote_was_deleted }))
    },
  ),
  /** A change that seems to be of next year: no argument against what HR says later (rule 53). */
  'next year': kind(person, (ctx: CompanyContext, { who: n }) => {
    const row = ctx.world.hr.row(nameAt(ctx, n))
    row.modified_at = mergeTime(Date.now() + 240 * DAY)
  }),
  move: kind(
    fc.record({ who, to: fc.constantFrom('nl', 'de', 'xx') }),
    (ctx: CompanyContext, { who: n, to }) => change(ctx, n, () => ({ company: `company-${to}` })),
  ),
  night: kind(
    person,
    changes(({ groups }) => ({ groups: groups.length === 0 ? ['night'] : [] })),
  ),
  delete: kind(person, (ctx: CompanyContext, { who: n }) => {
    const { hr } = ctx.world
    const name = nameAt(ctx, n)
    if (hr.account.people.includes(hr.row(name)) && hr.account.people.length > 2) hr.delete(name)
  }),
  restore: kind(person, (ctx: CompanyContext, { who: n }) => {
    const { hr } = ctx.world
    const name = nameAt(ctx, n)
    if (!hr.account.people.includes(hr.row(name))) hr.restore(name)
  }),
  /** A second record of the same person, or of another person with the same address. */
  'new record': kind(
    fc.record({ who, spelt: fc.constantFrom('same', 'respelt', 'other', 'unseen') }),
    (ctx: CompanyContext, { who: n, spelt }) => {
      const { hr } = ctx.world
      const fresh = `${nameAt(ctx, n)}~`
      if (hr.rows.has(fresh)) return
      const { first_name, last_name, work_email, company } = hr.row(nameAt(ctx, n))
      const same = { first_name, last_name, work_email, company }
      const over = {
        same: {},
        respelt: { first_name: last_name, last_name: first_name?.toUpperCase() ?? null },
        other: { last_name: 'Other' },
        unseen: {
          work_email: work_email && `${work_email.slice(0, 1)}\u200B${work_email.slice(1)}`,
        },
      }
      const id = `p-${fresh.replaceAll('~', '-')}`
      hr.hire(fresh, { id, ...same, ...over[spelt] })
    },
  ),
}
