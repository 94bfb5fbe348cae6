/**
 * What a statement about one row is made of, stored by its text. SQLite does not need it. On D1 each
 * statement costs, so many statements of one shape are sent as one (fold.ts).
 */
export interface Shape {
  /** The statement for many rows, given as one JSON parameter. Each row has the values of the single statement. */
  readonly many: string
  /** The table that is written, and a table whose row with the same key is read. */
  readonly tables: readonly string[]
  /** The table that gets or loses a row; null if rows are only updated. */
  readonly resizes: string | null
  /** Columns that identify the row, with the index of each value. Empty: an insert without a key. */
  readonly key: readonly (readonly [column: string, at: number])[]
  /** The same row may occur twice; the later one wins. */
  readonly repeats: boolean
}

export function shapeOf(sql: string): Shape | undefined {
  return shapes.get(sql)
}

/** Stores the shape of a text once. There are some hundred texts: one for each verb and set of columns. */
export function storeShape(sql: string, shape: () => Shape | null): void {
  if (shapes.has(sql)) return
  const made = shape()
  if (made !== null) shapes.set(sql, made)
}

const shapes = new Map<string, Shape>()

export function insertShape(
  table: string,
  names: readonly string[],
  key: readonly string[],
  tail: string,
): Shape {
  const cells = names.map((_, at) => `value ->> ${at}`).join(', ')
  return {
    many: `insert into ${table} (${names.join(', ')}) select ${cells} from json_each(?) where true ${tail}`,
    tables: [table],
    resizes: table,
    key: key.map((column): [string, number] => [column, names.indexOf(column)]),
    repeats: true,
  }
}

/** Null unless `where` only says that columns equal values, and the update sets none of them. */
export function updateShape(
  table: string,
  names: readonly string[],
  sets: readonly string[],
  where: string,
): Shape | null {
  const columns = EQUALS.test(where) ? [...where.matchAll(/(\w+) = \?/g)].map(([, c]) => c) : []
  const key = columns.filter((column) => column !== undefined)
  if (key.length === 0 || key.some((column) => names.includes(column))) return null
  const text = `${sets.join(', ')} from ${ROWS} where ${where}`
  const marks = sets.join().split('?').length - 1
  return {
    // json_each has columns with names of ours (id, key, type), so the subquery passes only its value on.
    many: `update ${table} set ${cellsFor(text)}`,
    tables: [table],
    resizes: null,
    key: key.map((column, at): [string, number] => [column, marks + at]),
    repeats: false,
  }
}

export function deleteShape(table: string, key: readonly string[]): Shape {
  const cells = key.map((_, at) => `value ->> ${at}`).join(', ')
  return {
    many: `delete from ${table} where (${key.join(', ')}) in (select ${cells} from json_each(?))`,
    tables: [table],
    resizes: table,
    key: key.map((column, at): [string, number] => [column, at]),
    repeats: true,
  }
}

const EQUALS = /^\w+ = \?( and \w+ = \?)*$/
const MARK = 'json_each(#)'
const ROWS = `(select value as cells from ${MARK})`

/** Replaces each question mark by the value at its place in the row, counted from the left. */
function cellsFor(text: string): string {
  let at = 0
  return text.replaceAll('?', () => `cells ->> ${at++}`).replace(MARK, 'json_each(?)')
}
