import { type Compilable, expressionBuilder, type Kysely } from 'kysely'
import type { EmployeeRow } from '../../../ports/records.ts'
import { EMPLOYEE_COLUMNS, type EmployeeFound, employeeOf } from '../../codec/people/employees.ts'
import { compiled, type Given, type Markers } from '../../statements/compiled.ts'
import type { Database } from '../../statements/database.ts'
import type { Schema } from '../../statements/schema.ts'

/** A statement that finds employees. */
export function employeeRows<P extends Given>(
  database: Database,
  build: (rows: EmployeeSelect, given: Markers<P>) => Compilable<EmployeeFound>,
): (given: P) => Promise<readonly EmployeeRow[]> {
  const rows = compiled(database, (db, given: Markers<P>) => build(selectEmployees(db), given))
  return async (given) => (await rows(given)).map(employeeOf)
}

export function selectEmployees(db: Kysely<Schema>) {
  return db.selectFrom('employees').select(EMPLOYEE_COLUMNS)
}

type EmployeeSelect = ReturnType<typeof selectEmployees>

const eb = expressionBuilder<{ e: Schema['employees'] } & Schema, 'e'>()

/** Of an employee `e`. */
export const IS_LINKED = eb.exists(
  eb
    .selectFrom('links as l')
    .select('l.employee')
    .whereRef('l.account', '=', 'e.account')
    .whereRef('l.employee', '=', 'e.id')
    .where('l.state', '=', 'live'),
)
