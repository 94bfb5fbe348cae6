// The same contract as over SQLite (test/contracts/store.test.ts), over D1 in workerd.
import fc from 'fast-check'
import type { Change } from '../../src/ports/store/changes.ts'
import { statementsOf } from '../../src/store/changes/encode.ts'
import type { Statement } from '../../src/store/changes/statement.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { d1Migrations, openD1 } from '../../src/store/d1.ts'
import { createSeal } from '../../src/store/seal.ts'
import { createStore } from '../../src/store/store.ts'
import { MIGRATION_NAMES } from '../../src/runtimes/migration-names.ts'
import { storeSuite } from '../contracts/store-suite.ts'
import { contents, randomBatch, seeded } from '../store/random-batches.ts'
import { aKey, openAt } from '../store/temporary.ts'
import { openLocalD1, within, type LocalD1 } from './local-d1.ts'

let d1: LocalD1
beforeAll(async () => {
  d1 = await openLocalD1()
})
afterAll(() => d1?.close())

storeSuite('the store over D1', async () => {
  await d1.clear()
  return createStore({
    database: openD1(d1.binding, within),
    seal: await createSeal([aKey('a')]),
    migrations: d1Migrations(d1.binding, MIGRATION_NAMES),
  })
})

test('D1 refuses a state that nobody knows', async () => {
  await d1.clear()
  const organization = d1.binding.prepare(
    `insert into organizations (id, name, locale, timezone, created_at, updated_at)
     values ('o', 'O', 'en', 'UTC', '2026', '2026')`,
  )
  await organization.run()
  const token = (kind: string) =>
    d1.binding
      .prepare(
        `insert into portal_tokens
           (hash, organization, kind, email, role, intent, made_by, created_at, expires_at)
         values (?, 'o', ?, 'a@b.test', 'admin', 'home', 'api', '2026', '2027')`,
      )
      .bind(kind, kind)
      .run()
  await expect(token('session')).resolves.toMatchObject({ success: true })
  await expect(token('nonsense')).rejects.toThrow('portal_tokens.kind has no such value')
})

async function encoded(changes: readonly Change[]): Promise<readonly Statement[]> {
  return statementsOf(changes, await createSeal([aKey('a')]))
}

test('a batch means on D1 what it means on SQLite', async () => {
  await d1.clear()
  const sqlite = await openAt(':memory:')
  const database = openD1(d1.binding, within)
  const seed = await encoded(seeded())
  await sqlite.database.batch(seed)
  await database.batch(seed)
  const onSqlite = (sql: string) => Promise.resolve(sqlite.database.connection.prepare(sql).all())
  const onD1 = async (sql: string) => (await d1.binding.prepare(sql).all()).results
  const outcome = (batch: Promise<void>) =>
    batch.then(
      () => true,
      () => false,
    )
  await fc.assert(
    fc.asyncProperty(randomBatch(), async (changes) => {
      const batch = await encoded(changes)
      const worked = await outcome(sqlite.database.batch(batch))
      expect(await outcome(database.batch(batch))).toBe(worked)
      expect(await contents(onD1)).toEqual(await contents(onSqlite))
    }),
    { numRuns: 40, seed: 7 },
  )
  await sqlite.close()
})
