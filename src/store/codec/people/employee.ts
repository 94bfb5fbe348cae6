import { z } from 'zod'
import type { Evidence } from '../../../core/evidence/evidence.ts'
import type { EmploymentStatus } from '../../../core/facts/employment-status.ts'
import {
  EMPLOYEE_FIELDS as FIELDS,
  type Employee,
  type Phone,
} from '../../../core/people/employee.ts'

const text = z.string().nullable()

export const KNOWN_STATUS = z.enum(['ACTIVE', 'INACTIVE', 'PENDING', 'LEAVE'])

export const STATUS = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('known'), value: KNOWN_STATUS }),
  z.looseObject({ kind: z.literal('other'), word: text }),
]) satisfies z.ZodType<EmploymentStatus>

export const PHONE = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('none') }),
  z.looseObject({ kind: z.literal('e164'), number: z.string() }),
  z.looseObject({ kind: z.literal('unreadable') }),
]) satisfies z.ZodType<Phone>

/** `employees.fields`. A new member needs a default here, because older rows do not have it. */
export const EMPLOYEE_FIELDS = z.looseObject({
  sourceId: z.string(),
  remoteId: text,
  employeeNumber: text,
  firstName: text,
  lastName: text,
  preferredName: text,
  workEmail: text,
  personalEmail: text,
  phone: PHONE,
  status: STATUS,
  startDate: text,
  terminationDate: text,
  // Not stored before 0.2.0.
  employedAgainFrom: text.default(null),
  employmentType: text,
  companyId: text,
  groupIds: z.array(z.string()),
  workLocationId: text,
  managerId: text,
  custom: z.record(z.string(), z.string()),
  deleted: z.boolean(),
  ignored: z.boolean(),
  modifiedAt: text,
  flaws: z.array(
    z.looseObject({
      field: z.enum([...FIELDS, 'email']),
      code: z.enum([
        'impossible-date',
        'unreadable-date',
        'unreadable-phone',
        'unreadable-email',
        'unreadable-field',
      ]),
    }),
  ),
}) satisfies z.ZodType<Employee>

/** `employees.memory`. */
export const EVIDENCE = z.looseObject({
  terminationSeen: z.looseObject({ date: z.string(), on: z.string() }).nullable(),
  conflict: z.looseObject({ since: z.string(), agreedAt: text }).nullable(),
  reactivatedOn: text,
  word: z
    .looseObject({ forVersion: z.string(), word: text, askedAt: text.default(null) })
    .nullable(),
  missing: z
    .looseObject({
      how: z.enum(['absent', 'flagged', 'unlisted']),
      since: z.string(),
      sourceSyncedAt: text,
      reread: z
        .looseObject({ at: z.string(), answer: z.enum(['not-found', 'flagged', 'found', 'none']) })
        .nullable(),
      agreedAt: text,
    })
    .nullable(),
  unreadable: z
    .looseObject({ since: z.string(), field: z.enum(FIELDS).nullable(), askedAt: text })
    .nullable()
    .default(null),
}) satisfies z.ZodType<Evidence>
