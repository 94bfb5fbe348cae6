import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/store/migrate.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { aKey, MIGRATIONS, openAt, temporaryFolder } from './temporary.ts'
import { openSqliteStore } from '../../src/store/open.ts'

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql)
  return folder
}
function tables(database: ReturnType<typeof openSqlite>): readonly unknown[] {
  return database.connection
    .prepare("select name from sqlite_master where type = 'table' and name like 't_' order by name")
    .pluck()
    .all()
}

test('the second start applies nothing', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const first = await openAt(file)
  expect(first.migrated).toEqual(readdirSync(MIGRATIONS).toSorted())
  await first.close()
  const second = await openAt(file)
  expect(second.migrated).toEqual([])
  expect(await second.ready()).toBe(true)
  await second.close()
})

test('files are applied in the order of their names, each once', async () => {
  const folder = folderWith({
    '0002_b.sql': "insert into t1 values ('a; b'); create table t2 (id integer);",
    '0001_a.sql': 'create table t1 (id text) strict; -- ; a comment',
    'notes.md': 'not sql',
  })
  const database = openSqlite(join(temporaryFolder(), 'x.db'))
  const files = migrations(database, folder)
  expect(await files.pending()).toEqual(['0001_a.sql', '0002_b.sql'])
  expect(await files.apply()).toEqual(['0001_a.sql', '0002_b.sql'])
  expect(await files.pending()).toEqual([])
  expect(await files.apply()).toEqual([])
  expect(tables(database)).toEqual(['t1', 't2'])
  await database.close()
})

test('one that fails is undone, names itself, and leaves those before it', async () => {
  const folder = folderWith({
    '0001_a.sql': 'create table t1 (id text);',
    '0002_b.sql': 'create table t2 (id text); create table t1 (id text);',
    '0003_c.sql': 'create table t3 (id text);',
  })
  const database = openSqlite(join(temporaryFolder(), 'x.db'))
  const files = migrations(database, folder)
  await expect(files.apply()).rejects.toThrow('migration 0002_b.sql failed and was rolled back')
  expect(tables(database)).toEqual(['t1'])
  expect(await files.pending()).toEqual(['0002_b.sql', '0003_c.sql'])
  writeFileSync(join(folder, '0002_b.sql'), 'create table t2 (id text);')
  expect(await files.apply()).toEqual(['0002_b.sql', '0003_c.sql'])
  await database.close()
})

test('a folder without migrations is a mistake, not an empty database', async () => {
  const open = openSqliteStore({
    file: ':memory:',
    secrets: [aKey('a')],
    migrationsDir: temporaryFolder(),
  })
  await expect(open).rejects.toThrow(/no migrations in/)
})

test('a store with a migration to come is not ready', async () => {
  const folder = temporaryFolder()
  for (const name of readdirSync(MIGRATIONS))
    copyFileSync(join(MIGRATIONS, name), join(folder, name))
  const file = join(temporaryFolder(), 'rollcall.db')
  const store = await openSqliteStore({ file, secrets: [aKey('a')], migrationsDir: folder })
  expect(await store.ready()).toBe(true)
  writeFileSync(join(folder, '9999_later.sql'), 'create table later (id text);')
  expect(await store.ready()).toBe(false)
  await store.close()
  expect(await store.ready()).toBe(false)
})

test("the table of applied files is wrangler's", async () => {
  const store = await openAt(join(temporaryFolder(), 'rollcall.db'))
  const columns = store.database.connection
    .prepare<[string], { name: string; type: string }>(
      'select name, type from pragma_table_info(?)',
    )
    .all('d1_migrations')
  expect(columns).toEqual([
    { name: 'id', type: 'INTEGER' },
    { name: 'name', type: 'TEXT' },
    { name: 'applied_at', type: 'TIMESTAMP' },
  ])
  await store.close()
})
