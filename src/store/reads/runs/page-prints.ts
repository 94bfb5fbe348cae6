import { type Expression, type Kysely, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { AttributeCounts } from '../../../core/people/attributes/lost-attributes.ts'
import type { FieldValues } from '../../../core/place/field-values.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { FoundPrint, PrintedListing } from '../../../ports/store/page-prints.ts'
import type { Store } from '../../../ports/store/store.ts'
import { EMPLOYEE_COLUMNS, type EmployeeFound, employeeOf } from '../../codec/people/employees.ts'
import { stored, TEXTS } from '../../codec/stored.ts'
import { CELL, ROW } from '../../statements/marks.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'

/** Pages of lists that need not be read again. */
export function pagePrintQueries({ database }: QueryContext) {
  const digest = async (text: string): Promise<string> => database.digest(text)

  const ofPeople = compiled(database, (db, given: Markers<{ account: string; part: number }>) =>
    printed(db, given, 'employees').select(PEOPLE_NOW.as('marks')),
  )
  const pagePrint: Store['pagePrint'] = async (account, part) => {
    const [found] = await ofPeople({ account, part })
    return found === undefined ? null : printOf(found)
  }

  const ofUsers = compiled(
    database,
    (db, given: Markers<{ account: string; organization: string; part: number }>) =>
      printed(db, given, 'users').select(usersNow(given.organization).as('marks')),
  )
  const userPagePrint: Store['userPagePrint'] = async (account, organization, part) => {
    const [found] = await ofUsers({ account, organization, part })
    return found === undefined ? null : printOf(found)
  }

  async function printOf({
    read_as: readAs,
    field_values,
    attributes,
    ids,
    marks,
    ...row
  }: Found): Promise<FoundPrint> {
    const cell = (column: string) => {
      return { table: 'page_prints', column, row: `${row.account}/${row.listing}/${row.part}` }
    }
    return {
      ...row,
      readAs,
      ids: stored(TEXTS, ids, cell('ids')),
      attributes: stored(ATTRIBUTES, attributes, cell('attributes')),
      fieldValues: stored(FIELD_VALUES, field_values, cell('field_values')),
      storedNow: await digest(marks ?? ''),
      changedAt: () => changesOf(marks ?? ''),
    }
  }

  const ofPage = compiled(
    database,
    (db, given: Markers<{ account: string; sourceIds: readonly string[] }>) =>
      db
        .selectFrom('employees')
        .select(EMPLOYEE_COLUMNS)
        .where('account', '=', given.account)
        .where('source_id', 'in', database.forms.among(given.sourceIds)),
  )

  const employeesOfPage: Store['employeesOfPage'] = async (account, sourceIds) => {
    const found = await ofPage({ account, sourceIds })
    const rows = found.map((row) => [employeeOf(row), row] as const)
    rows.sort(([{ employee: a }], [{ employee: b }]) => (a.sourceId < b.sourceId ? -1 : 1))
    const marks = rows.map(([row, columns]) => markOf(row, columns)).join(ROW)
    return { rows: rows.map(([row]) => row), stored: await digest(marks) }
  }

  return { pagePrint, userPagePrint, employeesOfPage }
}

/** Of a row of employees, in this order, what decides what reading a page makes of it. */
const MARK = [
  'source_id',
  'modified_at',
  'hash',
  'read_at',
  'memory',
  'remembered',
  'state',
  'entity_ids',
  'reduced_at',
  'erased_at',
] as const satisfies readonly (keyof EmployeeFound | 'source_id' | 'modified_at')[]

/** Why somebody leaves says whether the last day is over. */
const WHY = sql`case when e.state = 'leaving' then e.why else '' end`

const PEOPLE_NOW = sql<string | null>`(select group_concat(mark, ${sql.lit(ROW)}) from (
    select ${sql.join(
      [...MARK.map((column) => sql`coalesce(${sql.ref(`e.${column}`)}, '')`), WHY],
      sql` || ${sql.lit(CELL)} || `,
    )} as mark
    from employees e where e.account = p.account
      and e.source_id in (select value from json_each(p.ids)) order by e.source_id))`

const usersNow = (organization: Expression<string>) => sql<
  string | null
>`(select group_concat(fields, ${sql.lit(ROW)}) from (
    select u.fields from host_users u where u.organization = ${organization}
      and u.id in (select value from json_each(p.ids)) order by u.id))`

function printed(
  db: Kysely<Schema>,
  { account, part }: Markers<{ account: string; part: number }>,
  listing: PrintedListing,
) {
  return db
    .selectFrom('page_prints as p')
    .selectAll()
    .where('p.account', '=', account)
    .where('p.listing', '=', listing)
    .where('p.part', '=', part)
}

type Found = Selectable<Schema['page_prints']> & { readonly marks: string | null }

function markOf({ employee }: EmployeeRow, columns: EmployeeFound): string {
  const row = { ...columns, source_id: employee.sourceId, modified_at: employee.modifiedAt }
  const leaving = row.state === 'leaving' ? row.why : ''
  return [...MARK.map((column) => row[column] ?? ''), leaving].join(CELL)
}

function changesOf(marks: string): ReadonlyMap<string, string> {
  const changes = new Map<string, string>()
  for (const mark of marks.split(ROW)) {
    const [sourceId = '', modifiedAt = ''] = mark.split(CELL, 2)
    if (modifiedAt !== '') changes.set(sourceId, modifiedAt)
  }
  return changes
}

const ATTRIBUTES = z.record(
  z.string(),
  z.record(z.string(), z.object({ has: z.number(), lost: z.number() })),
) satisfies z.ZodType<AttributeCounts>

const FIELD_VALUES = z.array(
  z.object({
    field: z.string(),
    people: z.number(),
    values: z.record(z.string(), z.number()),
    more: z.boolean(),
  }),
) satisfies z.ZodType<readonly FieldValues[]>
