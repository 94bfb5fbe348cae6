import type { Selectable } from 'kysely'
import type { Employee } from '../../../core/people/employee.ts'
import type { EmployeeRow, Revisit } from '../../../ports/records.ts'
import type { Schema } from '../../statements/schema.ts'
import type { Columns } from '../../changes/columns.ts'
import type { Standing } from '../../statements/wide-tables.ts'
import { REMEMBERED } from './attributes.ts'
import { EMPLOYEE_FIELDS, EVIDENCE } from './employee.ts'
import { bit, json } from '../json.ts'
import { REASONS } from './reason.ts'
import { TEXTS, stored, type Cell } from '../stored.ts'

/** The columns that an `EmployeeRow` is made of. The others are only for searching. */
export const EMPLOYEE_COLUMNS = [
  'seq',
  'account',
  'id',
  'hash',
  'fields',
  'read_at',
  'memory',
  'remembered',
  'doubted_run',
  'mass_absence',
  'state',
  'why',
  'entity_ids',
  'due_next_run',
  'revisit_at',
  'next_transition_at',
  'first_run',
  'version_run',
  'version_at',
  'left_at',
  'out_at',
  'reduced_at',
  'erased_at',
  'announced',
] as const satisfies readonly (keyof Schema['employees'])[]
export const EMPLOYEE = EMPLOYEE_COLUMNS.join(', ')

/** A row of `employees` as the database returns it, with the columns of `EMPLOYEE`. */
export type EmployeeFound = Pick<Selectable<Schema['employees']>, (typeof EMPLOYEE_COLUMNS)[number]>

export function employeeOf(row: EmployeeFound): EmployeeRow {
  const cell = (column: string): Cell => ({ table: 'employees', column, row: row.id })
  return {
    account: row.account,
    id: row.id,
    employee: stored(EMPLOYEE_FIELDS, row.fields, cell('fields')),
    hash: row.hash,
    readAt: row.read_at,
    evidence: stored(EVIDENCE, row.memory, cell('memory')),
    remembered: stored(REMEMBERED, row.remembered, cell('remembered')),
    doubtedRun: row.doubted_run,
    massAbsence: row.mass_absence === 1,
    state: row.state,
    why: stored(REASONS, row.why, cell('why')),
    entityIds: stored(TEXTS, row.entity_ids, cell('entity_ids')),
    revisit: revisitOf(row),
    nextTransitionAt: row.next_transition_at,
    firstRun: row.first_run,
    versionRun: row.version_run,
    versionAt: row.version_at,
    leftAt: row.left_at,
    outAt: row.out_at,
    reducedAt: row.reduced_at,
    erasedAt: row.erased_at,
    announced: row.announced,
  }
}

/** The record of one version of an employee. */
export function versionOf(employee: string, fields: string): Employee {
  const cell = { table: 'employee_versions', column: 'fields', row: employee }
  return stored(EMPLOYEE_FIELDS, fields, cell)
}

export function employeeColumns(row: Partial<EmployeeRow>): Columns<'employees'> {
  const { employee, evidence, revisit } = row
  return {
    account: row.account,
    id: row.id,
    ...(employee !== undefined && {
      source_id: employee.sourceId,
      remote_id: employee.remoteId,
      fields: json(employee),
      modified_at: employee.modifiedAt,
      manager_id: employee.managerId,
      words: wordsOf(employee),
      standing: standingOf(employee),
    }),
    hash: row.hash,
    read_at: row.readAt,
    ...(evidence !== undefined && {
      memory: json(evidence),
      missing: evidence.missing?.how ?? null,
    }),
    remembered: json(row.remembered),
    doubted_run: row.doubtedRun,
    mass_absence: bit(row.massAbsence),
    state: row.state,
    why: json(row.why),
    entity_ids: json(row.entityIds),
    ...(revisit !== undefined && revisitColumns(revisit)),
    next_transition_at: row.nextTransitionAt,
    first_run: row.firstRun,
    version_run: row.versionRun,
    version_at: row.versionAt,
    left_at: row.leftAt,
    out_at: row.outAt,
    reduced_at: row.reducedAt,
    erased_at: row.erasedAt,
    announced: row.announced,
  }
}

function revisitOf(row: Pick<EmployeeFound, 'due_next_run' | 'revisit_at'>): Revisit {
  if (row.due_next_run === 1) return 'next-run'
  return row.revisit_at === null ? 'never' : { at: row.revisit_at }
}

function revisitColumns(revisit: Revisit): Columns<'employees'> {
  return {
    due_next_run: Number(revisit === 'next-run'),
    revisit_at: typeof revisit === 'object' ? revisit.at : null,
  }
}

function wordsOf(employee: Employee): string {
  const { firstName, lastName, preferredName, workEmail, personalEmail } = employee
  const words = [firstName, lastName, preferredName, workEmail, personalEmail]
  return searchable(words.filter((word) => word !== null).join(' '))
}

export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

function standingOf(employee: Employee): Standing {
  if (employee.deleted) return 'deleted'
  if (employee.ignored) return 'ignored'
  const { status } = employee
  return status.kind === 'known' && status.value === 'INACTIVE' ? 'inactive' : 'present'
}
