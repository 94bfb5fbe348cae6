// Resets a company to its start, so that thousands of histories can run in one real database.
import type Connection from 'better-sqlite3'
import type { World } from './company.ts'
import { opensOnce } from './quick.ts'

/** Remembers a company as it is now, with all its HR systems; each call of the result restores everything. */
export function rewindable(...sides: readonly [World, ...World[]]): () => void {
  const [{ store, snapshot }] = sides
  opensOnce(store.seal)
  const parts = [snapshotOf(store.database.connection), snapshot()]
  for (const { hr } of sides) parts.push(hr.snapshot())
  return () => {
    for (const restore of parts) restore()
  }
}

/** Copies every table as it is now; each call of the result restores all of them. */
function snapshotOf(database: Connection.Database): () => void {
  const tables = database
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
    .map(({ name }) => name)
  const ordered = parentsFirst(database, tables)
  database.exec("attach ':memory:' as kept")
  for (const name of tables)
    database.exec(`create table kept.${name} as select * from main.${name}`)
  const counters = 'main.sqlite_sequence'
  const counts = database
    .prepare("select 1 from main.sqlite_master where name = 'sqlite_sequence'")
    .get()
  if (counts) database.exec(`create table kept.rollback_counters as select * from ${counters}`)
  // A generated column cannot be inserted, so the other columns are listed by name.
  const columns = new Map(
    tables.map((name) => [
      name,
      database
        .prepare<[], { name: string; hidden: number }>(`pragma table_xinfo(${name})`)
        .all()
        .filter(({ hidden }) => hidden === 0)
        .map((column) => `"${column.name}"`)
        .join(', '),
    ]),
  )
  const kept = (name: string) => {
    const all = columns.get(name) ?? '*'
    return `insert into main.${name} (${all}) select ${all} from kept.${name}`
  }
  // Foreign keys stay on: after switching them, SQLite would compile every statement again.
  const steps = [
    ...ordered.toReversed().map((name) => `delete from main.${name}`),
    ...ordered.map(kept),
    ...(counts
      ? [`delete from ${counters}`, `insert into ${counters} select * from kept.rollback_counters`]
      : []),
  ].map((sql) => database.prepare(sql))
  return database.transaction(() => {
    for (const step of steps) step.run()
  })
}

/** Orders the tables: each after those that it references. */
function parentsFirst(database: Connection.Database, tables: readonly string[]): string[] {
  const done = new Set<string>()
  const add = (name: string): void => {
    const parents = database.prepare<[], { table: string }>(`pragma foreign_key_list(${name})`)
    for (const { table } of parents.all()) if (table !== name && !done.has(table)) add(table)
    done.add(name)
  }
  tables.forEach(add)
  return [...done]
}
