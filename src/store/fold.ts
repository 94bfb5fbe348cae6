import type { CompiledQuery } from 'kysely'
import { shapeOf, type Shape } from './shape.ts'

export interface Bound {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** D1 limits a parameter to 2 MB; a local D1 has no limit. Counted in characters of up to three bytes. */
const MOST_CHARACTERS = 330_000

/** The rows of statements that become one, or a single statement of which only the tables are known. */
interface Group {
  readonly sql: string
  readonly shape: Shape | null
  readonly tables: readonly string[]
  readonly resizes: string | null
  readonly rows: (readonly unknown[])[]
  readonly keys: Set<string>
}

/**
 * Rewrites a batch as fewer statements with the same effect: statements of one shape become one statement
 * with a JSON parameter. To join an earlier one of its shape, a statement may only pass statements that are
 * independent of it.
 */
export function fold(queries: readonly CompiledQuery[]): readonly Bound[] {
  const groups: Group[] = []
  for (const { sql, parameters } of queries) {
    const shape = parameters.every(survivesJson) ? (shapeOf(sql) ?? null) : null
    const key = shape === null ? null : keyOf(shape, parameters)
    const one = groupOf(sql, shape)
    const earlier = shape === null ? undefined : groupFor(groups, one, key)
    const group = earlier ?? one
    if (earlier === undefined) groups.push(one)
    group.rows.push(parameters)
    if (key !== null) group.keys.add(key)
  }
  return groups.flatMap(bound)
}

function groupOf(sql: string, shape: Shape | null): Group {
  const base = { sql, shape, rows: [], keys: new Set<string>() }
  if (shape !== null) return { ...base, tables: shape.tables, resizes: shape.resizes }
  const tables = [...sql.matchAll(TABLES)].flatMap(([, table]) => table ?? [])
  return { ...base, tables, resizes: RESIZES.exec(sql)?.[1] ?? null }
}

const TABLES = /\b(?:into|update|from|join)\s+"?(\w+)/gi
const RESIZES = /^\s*(?:insert\s+into|delete\s+from)\s+"?(\w+)/i

/** The latest group with the same SQL that the statement may join. */
function groupFor(groups: readonly Group[], one: Group, key: string | null): Group | undefined {
  for (const group of groups.toReversed()) {
    if (group.sql === one.sql && group.shape !== null) {
      const twice = key !== null && group.keys.has(key)
      if (!twice || group.shape.repeats) return group
    }
    if (!independent(group, one, key)) return undefined
  }
  return undefined
}

function independent(group: Group, one: Group, key: string | null): boolean {
  if (EVERYTHING.has(group.resizes ?? '') || EVERYTHING.has(one.resizes ?? '')) return false
  // A parent row may be inserted earlier. It may not be deleted earlier, and no child may pass its parent.
  if (isParentOf(group, one) || (deletes(one) && isParentOf(one, group))) return false
  if (!group.tables.some((table) => one.tables.includes(table))) return true
  // Two inserts into one table keep their order, because rows are numbered in the order of insertion.
  const bothInsert = group.resizes !== null && group.resizes === one.resizes && !deletes(group, one)
  return !bothInsert && disjoint(group, one, key)
}

function deletes(...groups: readonly Group[]): boolean {
  return groups.some(({ sql }) => sql.startsWith('delete'))
}

function disjoint(group: Group, one: Group, key: string | null): boolean {
  if (key === null || group.shape === null || one.shape === null) return false
  return sameColumns(group.shape, one.shape) && !group.keys.has(key)
}

function sameColumns(a: Shape, b: Shape): boolean {
  const columns = ({ key }: Shape): string => JSON.stringify(key.map(([name]) => name).toSorted())
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
  const { resizes: table } = parent
  return table !== null && child.tables.some((name) => PARENTS[name]?.includes(table) === true)
}

function keyOf({ key }: Shape, parameters: readonly unknown[]): string | null {
  if (key.length === 0) return null
  const named = key.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(named.map(([, at]) => parameters[at]))
}

/** SQLite reads these from JSON unchanged. It cuts a text at its first NUL and replaces half a surrogate pair. */
function survivesJson(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000')
  return value === null || Number.isSafeInteger(value)
}

function bound({ sql, shape, rows }: Group): readonly Bound[] {
  if (shape === null) return rows.map((parameters) => ({ sql, parameters }))
  return chunks(rows).map((chunk) => {
    const [first] = chunk
    if (chunk.length === 1 && first !== undefined) return { sql, parameters: first.values }
    return { sql: shape.many, parameters: [`[${chunk.map((row) => row.json).join()}]`] }
  })
}

interface Row {
  readonly values: readonly unknown[]
  readonly json: string
}

function chunks(rows: readonly (readonly unknown[])[]): readonly (readonly Row[])[] {
  const all: Row[][] = []
  let size = MOST_CHARACTERS
  for (const values of rows) {
    const json = JSON.stringify(values)
    size += json.length + 1
    if (size > MOST_CHARACTERS) {
      all.push([])
      size = json.length
    }
    all.at(-1)?.push({ values, json })
  }
  return all
}
