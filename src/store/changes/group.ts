import type { RowShape } from './row-shape.ts'
import type { RowStatement, SetStatement, Statement, Value } from './statement.ts'

export interface Bound {
  readonly sql: string
  readonly parameters: readonly Value[]
}

/** D1 limits a parameter to 2 MB; a local D1 has no limit. Counted in characters of up to three bytes. */
const MOST_CHARACTERS = 330_000

/** Rows of one shape, which become one statement, or a single statement. */
interface Group {
  readonly shape: RowShape | null
  readonly set: SetStatement | null
  readonly rows: (readonly Value[])[]
  readonly keys: Set<string>
  /** More rows may join it. */
  readonly open: boolean
}

/**
 * The fewest statements with the same effect: rows of one shape become one statement with a JSON parameter. To
 * join an earlier group of its shape, a row may only pass groups that are independent of it.
 */
export function grouped(statements: readonly Statement[]): readonly Bound[] {
  const groups: Group[] = []
  for (const one of statements) {
    const key = 'shape' in one ? keyOf(one) : null
    const single = groupOf(one)
    const group = (single.open ? groupFor(groups, single, key) : undefined) ?? single
    if (group === single) groups.push(single)
    group.rows.push(one.values)
    if (key !== null) group.keys.add(key)
  }
  return groups.flatMap(bound)
}

function groupOf(one: Statement): Group {
  const base = { rows: [], keys: new Set<string>() }
  if (!('shape' in one)) return { ...base, shape: null, set: one, open: false }
  const open = one.shape.many !== null && one.values.every(survivesJson)
  return { ...base, shape: one.shape, set: null, open }
}

/** The latest group of the same shape that the row may join. */
function groupFor(groups: readonly Group[], one: Group, key: string | null): Group | undefined {
  for (const group of groups.toReversed()) {
    if (group.open && group.shape === one.shape) {
      const twice = key !== null && group.keys.has(key)
      if (!twice || repeats(group)) return group
    }
    if (!independent(group, one, key)) return undefined
  }
  return undefined
}

/** The same row may occur twice; the later one wins. An update takes any one of them. */
function repeats({ shape }: Group): boolean {
  return shape?.verb !== 'patch'
}

function independent(group: Group, one: Group, key: string | null): boolean {
  if (group.set?.touches === 'all' || one.set?.touches === 'all') return false
  const [earlier, later] = [resized(group), resized(one)]
  if (EVERYTHING.has(earlier ?? '') || EVERYTHING.has(later ?? '')) return false
  // A parent row may be inserted earlier. It may not be deleted earlier, and no child may pass its parent.
  if (isParentOf(group, one) || (deletes(one) && isParentOf(one, group))) return false
  const tables = tablesOf(one)
  if (!tablesOf(group).some((table) => tables.includes(table))) return true
  // Two inserts into one table keep their order, because rows are numbered in the order of insertion.
  const bothInsert = earlier !== null && earlier === later && !deletes(group) && !deletes(one)
  return !bothInsert && disjoint(group, one, key)
}

/** The table that gets or loses rows; null if rows are only updated. */
function resized({ shape }: Group): string | null {
  return shape === null || shape.verb === 'patch' ? null : shape.table
}

function tablesOf({ shape, set }: Group): readonly string[] {
  if (shape !== null) return [shape.table]
  return set === null || set.touches === 'all' ? [] : set.touches
}

function deletes({ shape, set }: Group): boolean {
  return shape?.verb === 'delete' || set?.sql.startsWith('delete') === true
}

function disjoint(group: Group, one: Group, key: string | null): boolean {
  if (key === null || group.shape === null || one.shape === null) return false
  return sameColumns(group.shape, one.shape) && !group.keys.has(key)
}

function sameColumns(a: RowShape, b: RowShape): boolean {
  const columns = ({ key }: RowShape): string =>
    JSON.stringify(key.map(([name]) => name).toSorted())
  return a.key.length > 0 && columns(a) === columns(b)
}

/**
 * The parents of each child table. A deleted parent row takes its children along (on delete cascade), and a
 * child row can only be inserted after its parent.
 */
export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  pages: ['runs'],
  plan_actions: ['plans', 'actions'],
}
/** All other tables belong to these, so nothing passes an insert into them or a delete from them. */
export const EVERYTHING: ReadonlySet<string> = new Set(['organizations', 'accounts'])

function isParentOf(parent: Group, child: Group): boolean {
  const table = resized(parent)
  return table !== null && tablesOf(child).some((name) => PARENTS[name]?.includes(table) === true)
}

function keyOf({ shape, values }: RowStatement): string | null {
  if (shape.key.length === 0) return null
  const named = shape.key.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(named.map(([, at]) => values[at]))
}

/** SQLite reads these from JSON unchanged. It cuts a text at its first NUL and replaces half a surrogate pair. */
function survivesJson(value: Value): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  return value === null || Number.isSafeInteger(value)
}

function bound({ shape, set, rows }: Group): readonly Bound[] {
  if (set !== null) return [{ sql: set.sql, parameters: set.values }]
  if (shape === null) return []
  const [only] = rows
  const { many } = shape
  if (rows.length === 1 && only !== undefined) return [{ sql: shape.sql, parameters: only }]
  if (many === null) return rows.map((parameters) => ({ sql: shape.sql, parameters }))
  return chunks(rows).map((chunk) => ({ sql: many, parameters: [`[${chunk.join()}]`] }))
}

function chunks(rows: readonly (readonly Value[])[]): readonly (readonly string[])[] {
  const all: string[][] = []
  let size = MOST_CHARACTERS
  for (const values of rows) {
    const json = JSON.stringify(values)
    size += json.length + 1
    if (size > MOST_CHARACTERS) {
      all.push([])
      size = json.length
    }
    all.at(-1)?.push(json)
  }
  return all
}
