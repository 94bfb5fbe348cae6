/** Statements as text, which are compiled once. Kysely compiles a statement at each execution, in some 30 µs. */
import { CompiledQuery, type Selectable } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { deleteShape, insertShape, storeShape, updateShape } from './shape.ts'
import type { Write, Slice, Sliced } from '../ports/store/write.ts'

export type Value = string | number | null
/** Columns to write. Those that are undefined are left as they are. */
export type Columns<T extends keyof Schema> = {
  readonly [K in keyof Selectable<Schema[T]>]?: Selectable<Schema[T]>[K] | undefined
}
/** A part of a statement, with the values of its parameters. */
export interface Fragment {
  readonly sql: string
  readonly values: readonly Value[]
}

/** The only maker of a `Write`: statements that belong together. */
export function write(...queries: readonly CompiledQuery[]): Write {
  return queries as unknown as Write
}

export function queriesOf(change: Write): readonly CompiledQuery[] {
  return change as unknown as readonly CompiledQuery[]
}

export function statement(sql: string, ...values: readonly Value[]): CompiledQuery {
  return CompiledQuery.raw(sql, [...values])
}

export function rowsOf<Row>(
  database: Database,
  sql: string,
  ...values: readonly Value[]
): Promise<readonly Row[]> {
  return database.rows<Row>(sql, values)
}

/** A list of any length as one parameter: `id in ${AMONG}` binds `list(ids)`. */
export const AMONG = '(select value from json_each(?))'
export function list(values: readonly (string | number)[]): string {
  return JSON.stringify(values)
}

/** Inserts, or replaces every given column of the row with that key; `instead` overrides the value of single columns. */
export function upsert<T extends keyof Schema>(
  table: T,
  columns: Columns<T>,
  key: readonly (keyof Columns<T> & string)[],
  instead: Readonly<Record<string, string>> = {},
): CompiledQuery {
  const { names, values } = given(columns)
  const shape = `${table}(${names.join()})${Object.values(instead).join()}`
  const known = upserts.get(shape)
  if (known !== undefined) return statement(known, ...values)
  const isKey = new Set<string>(key)
  const sets = names
    .filter((name) => !isKey.has(name))
    .map((name) => `${name} = ${instead[name] ?? `excluded.${name}`}`)
  const tail = `on conflict (${key.join(', ')}) do update set ${sets.join(', ')}`
  const made = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')}) ${tail}`
  upserts.set(shape, made)
  storeShape(made, () => insertShape(table, names, key, tail))
  return statement(made, ...values)
}

/** Statement texts by table and columns: making a long text costs a fifth of the insert. */
const upserts = new Map<string, string>()

/** `tail`: an `on conflict` clause, or nothing. */
export function insert<T extends keyof Schema>(
  table: T,
  columns: Columns<T>,
  tail = '',
): CompiledQuery {
  const { names, values } = given(columns)
  const marks = names.map(() => '?').join(', ')
  const sql = `insert into ${table} (${names.join(', ')}) values (${marks}) ${tail}`
  storeShape(sql, () => insertShape(table, names, [], tail))
  return statement(sql, ...values)
}

/** Removes the row of that key. */
export function remove<T extends keyof Schema>(table: T, key: Columns<T>): CompiledQuery {
  const { names, values } = given(key)
  const sql = `delete from ${table} where ${names.map((name) => `${name} = ?`).join(' and ')}`
  storeShape(sql, () => deleteShape(table, names))
  return statement(sql, ...values)
}

/** Updates the given columns and `more` in the rows that match `where`. An empty write if no column is given. */
export function update<T extends keyof Schema>(
  table: T,
  columns: Columns<T>,
  where: Fragment,
  more: readonly Fragment[] = [],
): Write {
  const { names, values } = given(columns)
  const sets = [...names.map((name) => `${name} = ?`), ...more.map((fragment) => fragment.sql)]
  if (sets.length === 0) return write()
  const sql = `update ${table} set ${sets.join(', ')} where ${where.sql}`
  storeShape(sql, () => updateShape(table, names, sets, where.sql))
  const inSets = more.flatMap((fragment) => fragment.values)
  return write(statement(sql, ...values, ...inSets, ...where.values))
}

export function where(sql: string, ...values: readonly Value[]): Fragment {
  return { sql, values }
}

/** Makes a page from `limit` + 1 rows: the extra row shows that there is another page. */
export function sliced<Row, T>(
  rows: readonly Row[],
  slice: Slice,
  keyOf: (row: Row) => string,
  decode: (row: Row) => T,
): Sliced<T> {
  const page = rows.slice(0, slice.limit)
  const last = page.at(-1)
  const more = rows.length > slice.limit && last !== undefined
  return { rows: page.map(decode), next: more ? keyOf(last) : null }
}

function given(columns: object): { names: readonly string[]; values: readonly Value[] } {
  const entries = Object.entries(columns).filter(([, value]) => value !== undefined)
  return { names: entries.map(([name]) => name), values: entries.map(([, value]) => value) }
}
