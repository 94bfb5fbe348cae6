import type Connection from 'better-sqlite3'

/** Keeps a copy of every table as it is now; each call puts all of them back. */
export function rewindable(database: Connection.Database): () => void {
  const tables = database
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    )
    .all()
    .map(({ name }) => name)
  database.exec("attach ':memory:' as kept")
  for (const name of tables)
    database.exec(`create table kept.${name} as select * from main.${name}`)
  const counters = 'main.sqlite_sequence'
  const counts = database
    .prepare("select 1 from main.sqlite_master where name = 'sqlite_sequence'")
    .get()
  if (counts) database.exec(`create table kept.rollback_counters as select * from ${counters}`)
  // A generated column takes no value; the others are named.
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
  const back = database.transaction(() => {
    for (const name of tables) {
      database.exec(`delete from main.${name}`)
      const all = columns.get(name) ?? '*'
      database.exec(`insert into main.${name} (${all}) select ${all} from kept.${name}`)
    }
    if (counts) {
      database.exec(`delete from ${counters}`)
      database.exec(`insert into ${counters} select * from kept.rollback_counters`)
    }
  })
  return () => {
    database.pragma('foreign_keys = off')
    back()
    database.pragma('foreign_keys = on')
  }
}
