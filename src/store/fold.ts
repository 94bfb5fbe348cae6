import type { CompiledQuery } from 'kysely'
import { shapeOf, type Shape } from './shape.ts'

export interface Bound {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** D1 takes 2 MB; local D1 takes anything. In characters, of which one may be three bytes. */
const MOST_CHARACTERS = 330_000

/** Rows that travel together, or one statement that nothing is known about but its tables. */
interface Group {
  readonly sql: string
  readonly shape: Shape | null
  readonly tables: readonly string[]
  readonly counts: string | null
  readonly rows: (readonly unknown[])[]
  readonly keys: Set<string>
}

/**
 * A batch in fewer statements that mean the same: those of one shape become one with a JSON parameter.
 * A statement moves forward to others of its shape only past statements that have nothing to do with it.
 */
export function fold(queries: readonly CompiledQuery[]): readonly Bound[] {
  const groups: Group[] = []
  for (const { sql, parameters } of queries) {
    const shape = parameters.every(survivesJson) ? (shapeOf(sql) ?? null) : null
    const key = shape === null ? null : keyOf(shape, parameters)
    const one = groupOf(sql, shape)
    const place = shape === null ? undefined : placeFor(groups, one, key)
    const group = place ?? one
    if (place === undefined) groups.push(one)
    group.rows.push(parameters)
    if (key !== null) group.keys.add(key)
  }
  return groups.flatMap(bound)
}

function groupOf(sql: string, shape: Shape | null): Group {
  const base = { sql, shape, rows: [], keys: new Set<string>() }
  if (shape !== null) return { ...base, tables: shape.tables, counts: shape.counts }
  const tables = [...sql.matchAll(TABLES)].flatMap(([, table]) => table ?? [])
  return { ...base, tables, counts: COUNTS.exec(sql)?.[1] ?? null }
}

const TABLES = /\b(?:into|update|from|join)\s+"?(\w+)/gi
const COUNTS = /^\s*(?:insert\s+into|delete\s+from)\s+"?(\w+)/i

/** The latest group of the same text that can still be reached. */
function placeFor(groups: readonly Group[], one: Group, key: string | null): Group | undefined {
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
  if (EVERYTHING.has(group.counts ?? '') || EVERYTHING.has(one.counts ?? '')) return false
  // A parent may come earlier than it did. It may not go earlier, nor may a child get ahead of it.
  if (holdsTogether(group, one) || (leaves(one) && holdsTogether(one, group))) return false
  if (!group.tables.some((table) => one.tables.includes(table))) return true
  // Rows are numbered in the order in which they arrive.
  const bothArrive = group.counts !== null && group.counts === one.counts && !leaves(group, one)
  return !bothArrive && disjoint(group, one, key)
}

function leaves(...groups: readonly Group[]): boolean {
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

/** Tables whose rows take others along when they go, and carry them when they come. */
export const PARENTS: Readonly<Record<string, readonly string[]>> = {
  pages: ['runs'],
  plan_actions: ['plans', 'actions'],
}
/** Everything belongs to these. */
export const EVERYTHING: ReadonlySet<string> = new Set(['organizations', 'accounts'])

function holdsTogether(parent: Group, child: Group): boolean {
  const { counts } = parent
  return counts !== null && child.tables.some((table) => PARENTS[table]?.includes(counts) === true)
}

function keyOf({ key }: Shape, parameters: readonly unknown[]): string | null {
  if (key.length === 0) return null
  const named = key.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(named.map(([, at]) => parameters[at]))
}

/** JSON keeps these as they are; SQLite's ends a text at its first NUL and mends half a character. */
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
