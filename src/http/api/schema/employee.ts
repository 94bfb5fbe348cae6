import { z } from '@hono/zod-openapi'
import type { Settings } from '../../../core/facts/settings.ts'
import { addressOf, nameOf } from '../../../core/people/fields.ts'
import { type Calendar, firstDay, lastDay } from '../../../core/people/dates/hr-day.ts'
import type { EmployeeRow, Link, Override } from '../../../ports/records.ts'
import { instant, reasons, reasonsIn } from './scalars.ts'
import { keptBy } from '../../../core/decide/override.ts'

export const employeeState = z.enum([
  'scheduled',
  'active',
  'leaving',
  'left',
  'missing',
  'out_of_scope',
  'skipped',
  'needs_attention',
])

const members = {
  id: z.string(),
  remote_id: z.string().nullable(),
  employee_number: z.string().nullable(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable().openapi({ description: 'E.164' }),
  entity_ids: z
    .array(z.string())
    .readonly()
    .openapi({ description: 'The entities in which HR places this person' }),
  state: employeeState,
  link: z.object({ user_id: z.string() }).nullable(),
  kept_by: z
    .object({
      decision: z.enum(['keep', 'postpone', 'undo', 'rejected']),
      actor: z.string(),
      until: instant.nullable(),
    })
    .nullable()
    .openapi({
      description: 'The decision that keeps the access of this person, whatever HR says',
    }),
  why: reasons,
  start_date: z.string().nullable().openapi({ format: 'date' }),
  termination_date: z.string().nullable().openapi({ format: 'date' }),
}

export const employeeSchema = z.object(members).openapi('Employee')

export const personSchema = z
  .object({
    ...members,
    timeline: z
      .array(z.object({ at: instant, type: z.string(), message: z.string() }))
      .readonly()
      .openapi({ description: 'Oldest first' }),
  })
  .openapi('EmployeeWithTimeline')

/** What is stored about one employee. */
export interface EmployeeFacts {
  readonly row: EmployeeRow
  readonly link: Link | null
  /** Decisions about the employee. */
  readonly overrides: readonly Override[]
  /** By which HR's dates are read. */
  readonly calendar: Calendar
  /** RFC 3339. */
  readonly now: string
}

/** One employee, with the name and address that the settings choose; only a live link is shown. */
export function employeeView(
  { row, link, overrides, calendar, now }: EmployeeFacts,
  settings: Pick<Settings, 'name_source' | 'email_source'>,
): z.output<typeof employeeSchema> {
  const { employee } = row
  const { first, last } = nameOf(employee, settings)
  return {
    id: row.id,
    remote_id: employee.remoteId,
    employee_number: employee.employeeNumber,
    first_name: first,
    last_name: last,
    email: addressOf(employee, settings),
    phone: employee.phone.kind === 'e164' ? employee.phone.number : null,
    entity_ids: row.entityIds,
    state: row.state,
    link: link?.state === 'live' ? { user_id: link.userId } : null,
    kept_by: link?.state === 'live' ? keptBy(overrides, now) : null,
    why: reasonsIn(row.why),
    start_date: firstDay(employee, calendar),
    termination_date: lastDay(employee, calendar),
  }
}
