import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { statement } from '../../src/store/changes/statement.ts'
import { temporaryFolder } from './temporary.ts'

function pragmas(file: string) {
  const database = openSqlite(file)
  const answer = [
    'journal_mode',
    'synchronous',
    'foreign_keys',
    'secure_delete',
    'busy_timeout',
  ].map((name) => database.connection.pragma(name, { simple: true }))
  return { answer, close: () => database.close() }
}

test('every open is durable at each commit: a new file, the same again, and a second connection', async () => {
  const file = join(temporaryFolder(), 'rollcall.db')
  const durable = ['wal', 2, 1, 1, 5_000]
  for (let time = 0; time < 3; time++) {
    const first = pragmas(file)
    const second = pragmas(file)
    expect([first.answer, second.answer]).toEqual([durable, durable])
    await first.close()
    await second.close()
  }
})

test('the folder of the file is made', async () => {
  const file = join(temporaryFolder(), 'not', 'there', 'rollcall.db')
  const database = openSqlite(file)
  expect(existsSync(file)).toBe(true)
  await database.close()
})

test('batches of one turn share a commit, and one that fails takes no other with it', async () => {
  const sql: string[] = []
  const database = openSqlite(join(temporaryFolder(), 'x.db'), (text) => void sql.push(text))
  database.connection.exec('create table t (id integer primary key)')
  const insert = (id: number) => statement('insert into t (id) values (?)', id)
  const results = await Promise.allSettled([
    database.batch([insert(1)]),
    database.batch([insert(2), insert(1)]),
    database.batch([insert(3), insert(4)]),
    database.batch([]),
  ])
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  const ids = database.connection.prepare('select id from t order by id').pluck().all()
  expect(ids).toEqual([1, 3, 4])
  await database.close()
})

test('a batch is answered only after its commit', async () => {
  const file = join(temporaryFolder(), 'x.db')
  const database = openSqlite(file)
  database.connection.exec('create table t (id integer primary key)')
  const other = openSqlite(file)
  const seen = () => other.connection.prepare('select count(*) from t').pluck().get()
  const batch = Promise.all([
    database.batch([statement('insert into t (id) values (1)')]),
    database.batch([statement('insert into t (id) values (2)')]),
  ])
  expect(seen()).toBe(0)
  await batch
  expect(seen()).toBe(2)
  await other.close()
  await database.close()
})

test('a full disk fails every batch of the turn, loses none silently, and works again later', async () => {
  const file = join(temporaryFolder(), 'x.db')
  const database = openSqlite(file)
  database.connection.exec('create table t (id integer primary key, text text)')
  const pages = database.connection.pragma('page_count', { simple: true })
  database.connection.pragma(`max_page_count = ${Number(pages)}`)
  const fill = (id: number, size: number) =>
    statement('insert into t (id, text) values (?, ?)', id, 'x'.repeat(size))
  const results = await Promise.allSettled([
    database.batch([fill(1, 1)]),
    database.batch([fill(2, 100_000)]),
    database.batch([fill(3, 1)]),
  ])
  const stored = database.connection.prepare('select id from t order by id').pluck().all()
  const promised = results.flatMap(({ status }, index) =>
    status === 'fulfilled' ? [index + 1] : [],
  )
  expect(promised).toEqual(stored)
  expect(promised).not.toContain(2)
  database.connection.pragma('max_page_count = 100000')
  await database.batch([fill(9, 100_000)])
  await database.close()
})

test('closing waits for the batch under way', async () => {
  const file = join(temporaryFolder(), 'x.db')
  const database = openSqlite(file)
  database.connection.exec('create table t (id integer primary key)')
  const batch = database.batch([statement('insert into t (id) values (1)')])
  await database.close()
  await batch
  const again = openSqlite(file)
  expect(again.connection.prepare('select count(*) from t').pluck().get()).toBe(1)
  await again.close()
})
