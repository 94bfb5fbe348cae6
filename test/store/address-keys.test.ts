// Addresses that an earlier version stored with what is left out today are found by the address alone (rule 9).
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openAt, unpacked } from './temporary.ts'

test.each([
  'an\u200ba@acme.test',
  '\ufeffana@acme.test',
  'ana@ac\u00adme.test',
  'mailto:ana@acme.test',
])('%j', async (text) => {
  const file = unpacked('0.3.0')
  const before = new Connection(file)
  const tables = ['employees', 'host_users', 'links']
  for (const table of tables)
    before
      .prepare(`update ${table} set email_key = ? where rowid = (select min(rowid) from ${table})`)
      .run(text)
  before
    .prepare(
      'update employees set personal_key = ? where rowid = (select min(rowid) from employees)',
    )
    .run(text)
  // Only then is a personal address kept.
  before
    .prepare("update accounts set settings = json_set(settings, '$.email_source', ?)")
    .run('work_then_personal')
  before.close()
  const store = await openAt(file)
  const keyOf = (column: string, table: string) =>
    store.database.connection
      .prepare(`select ${column} from ${table} order by rowid limit 1`)
      .pluck()
      .get()
  for (const table of tables) expect(keyOf('email_key', table)).toBe('ana@acme.test')
  expect(keyOf('personal_key', 'employees')).toBe('ana@acme.test')
  await store.close()
})
