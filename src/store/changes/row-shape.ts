import type { Merge } from '../../ports/store/changes.ts'

/** What all statements about one row have in common that write the same columns of a table in the same way. */
export interface RowShape {
  readonly table: string
  readonly verb: 'insert' | 'keep' | 'upsert' | 'patch' | 'delete'
  /** For one row. Its parameters are the values of `columns`, then of `key`, then of `when`. */
  readonly sql: string
  /** The same for many rows, given as one JSON array of arrays; null if it cannot be said. */
  readonly many: string | null
  /** Columns that identify the row, with the index of each value. Empty: an insert without a key. */
  readonly key: readonly (readonly [column: string, at: number])[]
}

export interface Columns {
  readonly table: string
  readonly verb: RowShape['verb']
  readonly columns: readonly string[]
  /** Of a patch or delete: the columns that are compared, by `=` and by `is`. Of an upsert: the table's key. */
  readonly key: readonly string[]
  readonly when: readonly string[]
  readonly merge: Readonly<Record<string, Merge>>
}

/** Each shape is made once: making the text of a wide one takes a fifth of the time of its insert. */
export function rowShape(of: Columns): RowShape {
  const name = `${of.verb} ${of.table}(${of.columns.join()})${of.key.join()}|${of.when.join()}|${Object.entries(of.merge).join()}`
  const known = shapes.get(name)
  if (known !== undefined) return known
  const made = MAKERS[of.verb](of)
  shapes.set(name, made)
  return made
}

const shapes = new Map<string, RowShape>()

const MAKERS: Readonly<Record<RowShape['verb'], (of: Columns) => RowShape>> = {
  insert: put,
  keep: put,
  upsert: put,
  patch,
  delete: remove,
}

function put(of: Columns): RowShape {
  const { table, verb, columns, key } = of
  const into = `insert into ${table} (${columns.join(', ')})`
  const tail = conflictClause(of)
  return {
    table,
    verb,
    sql: `${into} values (${columns.map(() => '?').join(', ')}) ${tail}`,
    // Without `where true`, `on conflict` would be read as the condition of a join.
    many: `${into} select ${columns.map((_, at) => cell('value', at)).join(', ')}
      from json_each(?) where true ${tail}`,
    key: verb === 'insert' ? [] : key.map((name) => [name, columns.indexOf(name)] as const),
  }
}

function conflictClause({ table, verb, columns, key, merge }: Columns): string {
  if (verb === 'insert') return ''
  const set = columns
    .filter((name) => !key.includes(name))
    .map((name) => `${name} = ${merged(merge[name], `${table}.${name}`, `excluded.${name}`)}`)
  const target = `on conflict (${key.join(', ')})`
  return verb === 'keep' || set.length === 0
    ? `${target} do nothing`
    : `${target} do update set ${set.join(', ')}`
}

function patch({ table, verb, columns, key, when, merge }: Columns): RowShape {
  const compared = [...key, ...when]
  const text = (valueAt: (at: number) => string, from: string) => {
    const set = columns.map((name, at) => `${name} = ${merged(merge[name], name, valueAt(at))}`)
    return `update ${table} set ${set.join(', ')}${from} where ${conditions(key, when, valueAt, columns.length)}`
  }
  return {
    table,
    verb,
    sql: text(() => '?', ''),
    // json_each has columns with names of ours (id, key, type), so the subquery passes only its value on.
    many: compared.some((name) => columns.includes(name))
      ? null
      : text((at) => cell('cells', at), ' from (select value as cells from json_each(?))'),
    key: key.map((name, at) => [name, columns.length + at] as const),
  }
}

function remove({ table, verb, key, when }: Columns): RowShape {
  const cells = key.map((_, at) => cell('value', at)).join(', ')
  return {
    table,
    verb,
    sql: `delete from ${table} where ${conditions(key, when, () => '?', 0)}`,
    many:
      when.length > 0
        ? null
        : `delete from ${table} where (${key.join(', ')}) in (select ${cells} from json_each(?))`,
    key: key.map((name, at) => [name, at] as const),
  }
}

function conditions(
  key: readonly string[],
  when: readonly string[],
  valueAt: (at: number) => string,
  from: number,
): string {
  return [
    ...key.map((name, at) => `${name} = ${valueAt(from + at)}`),
    ...when.map((name, at) => `${name} is ${valueAt(from + key.length + at)}`),
  ].join(' and ')
}

function cell(row: string, at: number): string {
  return `${row} ->> ${at}`
}

function merged(rule: Merge | undefined, stored: string, given: string): string {
  switch (rule) {
    case undefined:
      return given
    case 'max':
    case 'min':
      return `${rule}(${stored}, ${given})`
    case 'add':
      return `${stored} + ${given}`
    case 'first':
      return `coalesce(${stored}, ${given})`
    case 'last':
      return `coalesce(${given}, ${stored})`
  }
}
