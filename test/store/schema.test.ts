// schema.ts says by hand what the migrations make: the compiler compares each column, its type and its nulls.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openAt, unpacked } from './temporary.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Inside node_modules, so that packages are found, and out of everybody's sight. */
const FOLDER = join(ROOT, 'node_modules/.schema-test')

const KEPT_ELSEWHERE = ['d1_migrations', 'sqlite_sequence']

test('schema.ts names the columns that the migrations make', async () => {
  const migrated = await migratedTables()
  expect(Object.keys(migrated).length).toBeGreaterThan(25)
  expect(differences(migrated)).toEqual([])
})

test.each([
  ['a column less', { hints: { run: undefined } }],
  ['a column more', { hints: { more: 'text' } }],
  ['another type', { hints: { at: 'integer' } }],
  ['a null more', { hints: { at: 'text or null' } }],
  ['a null less', { hints: { run: 'text' } }],
  ['a table more', { more: { id: 'text' } }],
])('%s is seen', async (_what, changes: Tables) => {
  const migrated = await migratedTables()
  for (const [table, columns] of Object.entries(changes))
    migrated[table] = { ...migrated[table], ...columns }
  expect(differences(migrated)).not.toEqual([])
})

test('each checked column takes the values that schema.ts knows, and no others', async () => {
  const checks = await checkedColumns()
  expect(checks.length).toBeGreaterThan(15)
  expect(compiled(checks.map(equation).join('\n'))).toEqual([])
  const [first] = checks
  if (first === undefined) throw new Error('nothing is checked')
  expect(compiled(equation({ ...first, values: first.values.slice(1) }))).not.toEqual([])
  expect(compiled(equation({ ...first, values: [...first.values, 'more'] }))).not.toEqual([])
})

test('a state that nobody knows is refused in every table, new row or old', async () => {
  const { connection, close } = await written()
  for (const { table, column } of await checkedColumns()) {
    const refused = `${table}.${column} has no such value`
    const update = `update ${table} set ${column} = 'nonsense'`
    expect(() => connection.exec(update), update).toThrow(refused)
    const names = connection.pragma(`table_info(${table})`) as { name: string }[]
    const cells = names.map(({ name }) => (name === column ? "'nonsense'" : name)).join(', ')
    const insert = `insert into ${table} select ${cells} from ${table} limit 1`
    expect(() => connection.exec(insert), insert).toThrow(refused)
  }
  await close()
})

interface Check {
  readonly table: string
  readonly column: string
  readonly values: readonly string[]
}

/** What the triggers allow; each column is checked in new rows and in changed ones by the same list. */
async function checkedColumns(): Promise<readonly Check[]> {
  const store = await openAt(':memory:')
  const rows = store.database.connection
    .prepare<[], { name: string; table: string; sql: string }>(
      `select name, tbl_name as "table", sql from sqlite_master
       where type = 'trigger' and sql like '% not in (%' order by name`,
    )
    .all()
  await store.close()
  const checks = rows.map(({ name, table, sql }) => {
    const [, column = '', list = ''] = /new\.(\w+) not in \(([^)]*)\)/.exec(sql) ?? []
    const values = [...list.matchAll(/'([^']*)'/g)].map(([, value = '']) => value)
    expect(name).toMatch(new RegExp(`^${table}_${column}_(insert|update)$`))
    return { table, column, values }
  })
  const inserts = checks.filter((_, at) => at % 2 === 0)
  expect(checks.filter((_, at) => at % 2 === 1)).toEqual(inserts)
  return inserts
}

function equation({ table, column, values }: Check): string {
  const type = `NonNullable<Value<Schema['${table}']['${column}']>>`
  const list = values.map((value) => JSON.stringify(value)).join(' | ')
  return `export const ${table}_${column}: Same<${type}, ${list}> = true`
}

/** A file with rows in every table. */
async function written() {
  const store = await openAt(unpacked('0.1.0'))
  return { connection: store.database.connection, close: () => store.close() }
}

type Tables = Record<string, Record<string, string | undefined>>

async function migratedTables(): Promise<Tables> {
  const store = await openAt(':memory:')
  const { connection } = store.database
  const tables: Tables = {}
  const names = connection
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
  for (const { name } of names.filter((table) => !KEPT_ELSEWHERE.includes(table.name))) {
    const columns = connection
      .prepare<[string], { name: string; type: string; notnull: number; pk: number }>(
        'select name, type, "notnull", pk from pragma_table_info(?)',
      )
      .all(name)
    tables[name] = Object.fromEntries(
      columns.map((column) => {
        // A primary key of a strict table takes no null.
        const isNull = column.notnull === 0 && column.pk === 0
        return [column.name, `${column.type.toLowerCase()}${isNull ? ' or null' : ''}`]
      }),
    )
  }
  await store.close()
  return tables
}

/** What the compiler says of the two, each taken for the other. */
function differences(migrated: Tables): readonly string[] {
  return compiled(`type Type<V> = [V] extends [number] ? 'integer' : [V] extends [string] ? 'text' : 'neither'
type Column<V> = null extends V ? \`\${Type<NonNullable<V>>} or null\` : Type<V>
type Described = { [T in keyof Schema]: { [C in keyof Schema[T]]-?: Column<Value<Schema[T][C]>> } }
type Migrated = ${JSON.stringify(migrated)}
declare const described: Described
declare const migrated: Migrated
export const first: Migrated = described
export const second: Described = migrated
`)
}

/** The compiler's complaints about these lines. */
function compiled(lines: string): readonly string[] {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  onTestFinished(() => rmSync(FOLDER, { recursive: true, force: true }))
  writeFileSync(
    join(FOLDER, 'compare.ts'),
    `import type { Schema } from '../../src/store/statements/schema.ts'
export type Value<C> = C extends { readonly __select__: infer S } ? S : C
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
${lines}
`,
  )
  writeFileSync(
    join(FOLDER, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.json'), include: ['compare.ts'], exclude: [] }),
  )
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', FOLDER])
    return []
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
    return said.trim().split('\n')
  }
}
