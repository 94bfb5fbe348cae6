/**
 * What a statement about one row is made of, known by its text. SQLite does not need it; to D1 each
 * statement is a journey, so there many of one shape travel as one (fold.ts).
 */
export interface Shape {
  /** The same for all rows of one JSON parameter, a row being the values of the single statement. */
  readonly many: string
  /** The table that is written, and one of which the row of the same key is read. */
  readonly tables: readonly string[]
  /** The table that gets or loses a row; null where rows only change. */
  readonly counts: string | null
  /** Columns that name the row and where their values stand; empty: a new row that nobody names. */
  readonly key: readonly (readonly [column: string, at: number])[]
  /** The same row may come twice, the later over the earlier. */
  readonly repeats: boolean
}

export function shapeOf(sql: string): Shape | undefined {
  return shapes.get(sql)
}

/** Notes the shape of a text once. As many texts as there are verbs and sets of columns: some hundreds. */
export function shaped(sql: string, shape: () => Shape | null): void {
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
    counts: table,
    key: key.map((column): [string, number] => [column, names.indexOf(column)]),
    repeats: true,
  }
}

/** Null for an update that names its row in another way than by columns that equal values. */
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
    // The columns of json_each have names of ours (id, key, type): only its value comes through.
    many: `update ${table} set ${cellsFor(text)}`,
    tables: [table],
    counts: null,
    key: key.map((column, at): [string, number] => [column, marks + at]),
    repeats: false,
  }
}

export function deleteShape(table: string, key: readonly string[]): Shape {
  const cells = key.map((_, at) => `value ->> ${at}`).join(', ')
  return {
    many: `delete from ${table} where (${key.join(', ')}) in (select ${cells} from json_each(?))`,
    tables: [table],
    counts: table,
    key: key.map((column, at): [string, number] => [column, at]),
    repeats: true,
  }
}

const EQUALS = /^\w+ = \?( and \w+ = \?)*$/
const MARK = 'json_each(#)'
const ROWS = `(select value as cells from ${MARK})`

/** Each question mark becomes its cell of the row, counted from the left. */
export function cellsFor(text: string): string {
  let at = 0
  return text.replaceAll('?', () => `cells ->> ${at++}`).replace(MARK, 'json_each(?)')
}
