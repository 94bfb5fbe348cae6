import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '../../src/store/migrate.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
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
  expect(await second.unfit()).toBeNull()
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
  expect(await store.unfit()).toBeNull()
  writeFileSync(join(folder, '9999_later.sql'), 'create table later (id text);')
  expect(await store.unfit()).toBe('not-migrated')
  await store.close()
  expect(await store.unfit()).toBe('no-answer')
})

test('people left out of an approval under way go back to its plan, marked', async () => {
  const folder = temporaryFolder()
  const put = (names: readonly string[]) => {
    for (const name of names) copyFileSync(join(MIGRATIONS, name), join(folder, name))
  }
  const all = readdirSync(MIGRATIONS).toSorted()
  const later = all.indexOf('0013_parts.sql')
  put(all.slice(0, later))
  const database = openSqlite(join(temporaryFolder(), 'x.db'))
  const { connection } = database
  await migrations(database, folder).apply()
  connection.pragma('foreign_keys = off')
  const plan = (id: string, run: string, state: string, decided: string | null) =>
    connection
      .prepare(
        `insert into plans (id, account, organization, run, state, revision, holds, first_sync,
           decided_at, created_at) values (?, 'acc_1', 'acme', ?, ?, 1, '[]', 0, ?, '2026')`,
      )
      .run(id, run, state, decided)
  const place = connection.prepare('insert into plan_actions values (?, ?, 1, ?)')
  for (const [run, seq, phase] of [
    ['run_1', 1, 'recheck'],
    ['run_2', 2, 'decide'],
  ])
    connection
      .prepare(
        `insert into runs (id, account, organization, seq, trigger, mode, state, phase, started_at)
         values (?, 'acc_1', 'acme', ?, 'first', 'full', 'applying', ?, '2026')`,
      )
      .run(run, seq, phase)
  plan('held', 'run_1', 'held', '2026')
  plan('rest', 'run_1', 'draft', null)
  plan('draft', 'run_2', 'draft', null)
  place.run('held', 'act_1', '[]')
  place.run('rest', 'act_2', '[]')
  place.run('draft', 'act_3', '[]')
  put(all.slice(later))
  await migrations(database, folder).apply()
  expect(
    connection.prepare('select plan, action, left_out from plan_actions order by action').all(),
  ).toEqual([
    { plan: 'held', action: 'act_1', left_out: 0 },
    { plan: 'held', action: 'act_2', left_out: 1 },
    { plan: 'draft', action: 'act_3', left_out: 0 },
  ])
  await database.close()
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
