import fc from 'fast-check'
import type { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { EVERYTHING, fold, PARENTS } from '../../src/store/fold.ts'
import { queriesOf } from '../../src/store/statement.ts'
import { storeSuite } from '../contracts/store-suite.ts'
import { aLink, anAction, aReport, aRow, keysOf, NOW } from '../contracts/store-records.ts'
import { createStore } from '../../src/store/store.ts'
import { contents, randomBatch, seeded } from './random-batches.ts'
import { openAt } from './temporary.ts'

type Opened = Awaited<ReturnType<typeof openAt>>

test('a folded batch has the same effect as the batch', { timeout: 120_000 }, async () => {
  const one = await openAt(':memory:')
  const other = await openAt(':memory:')
  for (const store of [one, other]) await store.database.batch(await seeded(store))
  let refused = 0
  await fc.assert(
    fc.asyncProperty(randomBatch(one), async (batch) => {
      const plain = await outcome(one, batch)
      const folded = await outcome(other, asQueries(batch))
      expect(folded).toEqual(plain)
      if (plain.refused !== null) refused += 1
    }),
    { numRuns: 300, seed: 20 },
  )
  // Without this the test could compare databases in which nothing changed.
  expect(refused).toBeLessThan(60)
  await one.close()
  await other.close()
})

async function outcome(store: Opened, batch: readonly CompiledQuery[]) {
  const refused = await store.database.batch(batch).then(
    () => null,
    (error: Error) => error.message,
  )
  const all = (sql: string) => Promise.resolve(store.database.connection.prepare(sql).all())
  return { refused, contents: await contents(all) }
}

function asQueries(batch: readonly CompiledQuery[]): readonly CompiledQuery[] {
  return fold(batch).map(({ sql, parameters }) => ({ ...batch[0], sql, parameters }) as never)
}

test('a page of a hundred new people is two statements', async () => {
  const store = await openAt(':memory:')
  const rows = Array.from({ length: 100 }, (_, index) => aRow(index + 1))
  const batch = rows.flatMap((row) => [
    ...store.putEmployee(row, keysOf(row), false),
    store.putEvent({
      organization: 'org_1',
      account: 'acc_1',
      type: 'employee.joined',
      subject: row.id,
      facts: {},
      at: row.readAt,
    }),
  ])
  expect(fold(batch.flatMap(queriesOf))).toHaveLength(2)
  const versioned = rows.flatMap((row) => store.putEmployee(row, keysOf(row), true))
  expect(fold(versioned.flatMap(queriesOf))).toHaveLength(2)
  await store.close()
})

test('a batch of decisions is one statement per table', async () => {
  const store = await openAt(':memory:')
  const batch = Array.from({ length: 100 }, (_, n) => [
    store.patchEmployee('acc_1', aRow(n).id, { state: 'active', revisit: { at: NOW } }),
    store.putLink(aLink(n)),
    store.putAction(anAction(n)),
    store.putPlanned('plan_1', `act_${n}`, n, []),
    store.putReport(aReport(`rep_${n}`)),
  ])
  expect(fold(batch.flat().flatMap(queriesOf))).toHaveLength(5)
  await store.close()
})

test('a parameter stays under a megabyte', async () => {
  const store = await openAt(':memory:')
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    aRow(index, { employee: { firstName: '漢'.repeat(300) } }),
  )
  const batch = rows.flatMap((row) => store.putEmployee(row, keysOf(row), false))
  const folded = fold(batch.flatMap(queriesOf))
  expect(folded.length).toBeLessThan(30)
  for (const { parameters } of folded) {
    for (const value of parameters) {
      if (typeof value === 'string') expect(Buffer.byteLength(value)).toBeLessThan(1_000_000)
    }
  }
  await store.close()
})

test('folded statements find their rows by key, whatever the size of the table', async () => {
  const store = await openAt(':memory:')
  const twice = (writes: (n: number) => readonly CompiledQuery[]) => [1, 2].flatMap(writes)
  const batch = twice((n) =>
    [
      store.patchEmployee('acc_1', aRow(n).id, { state: 'left', leftAt: null }),
      store.patchAction(`act_${n}`, { state: 'done' }),
      store.removePlanned('plan_1', `act_${n}`),
      store.removeLink('acc_1', aRow(n).id),
      ...store.putEmployee(aRow(n), keysOf(aRow(n)), true),
    ].flatMap(queriesOf),
  )
  const folded = fold(batch)
  expect(folded.length).toBeLessThan(batch.length)
  for (const { sql } of folded) {
    const plan = store.database.connection
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all('[]')
    for (const { detail } of plan) {
      if (detail.startsWith('SCAN')) expect(detail, sql).toMatch(/VIRTUAL TABLE|CONSTANT/)
    }
  }
  await store.close()
})

test('knows which rows hold others', async () => {
  const store = await openAt(':memory:')
  const known: Record<string, string[]> = {}
  const references = store.database.connection
    .prepare<unknown[], { child: string; parent: string }>(
      `select m.name as child, f."table" as parent from sqlite_master m
       join pragma_foreign_key_list(m.name) f where m.type = 'table' order by f.id desc`,
    )
    .all()
  for (const { child, parent } of references) {
    if (!EVERYTHING.has(parent)) (known[child] ??= []).push(parent)
  }
  expect(known).toEqual(PARENTS)
  await store.close()
})

storeSuite('the store over SQLite, folded as for D1', async () => {
  const { database, seal } = await openAt(':memory:')
  const batch = (queries: readonly CompiledQuery[]) => database.batch(asQueries(queries))
  return createStore({ database: { ...database, batch }, seal })
})
