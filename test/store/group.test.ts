import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EVERYTHING, grouped, PARENTS } from '../../src/store/changes/group.ts'
import { statementsOf } from '../../src/store/changes/encode.ts'
import { statement, type Statement } from '../../src/store/changes/statement.ts'
import type { Change } from '../../src/ports/store/changes.ts'
import { createSeal } from '../../src/store/seal.ts'

import { storeSuite } from '../contracts/store-suite.ts'
import { aLink, anAction, aReport, aRow, keysOf, NOW } from '../contracts/store-records.ts'
import { createStore } from '../../src/store/store.ts'
import { contents, randomBatch, seeded } from './random-batches.ts'
import { openAt } from './temporary.ts'
import { putEvent } from '../../src/sync/changes/accounts.ts'
import { patchEmployee, putEmployee, putLink, removeLink } from '../../src/sync/changes/people.ts'
import {
  patchAction,
  putAction,
  putPlanned,
  putReport,
  removePlanned,
} from '../../src/sync/changes/plans.ts'

type Opened = Awaited<ReturnType<typeof openAt>>

test('a folded batch has the same effect as the batch', { timeout: 120_000 }, async () => {
  const one = await openAt(':memory:')
  const other = await openAt(':memory:')
  for (const store of [one, other]) await store.commit(null, seeded())
  let refused = 0
  await fc.assert(
    fc.asyncProperty(randomBatch(), async (changes) => {
      const batch = await encoded(changes)
      const plain = await outcome(one, batch)
      const folded = await outcome(other, folding(batch))
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

async function outcome(store: Opened, batch: readonly Statement[]) {
  const refused = await store.database.batch(batch).then(
    () => null,
    (error: Error) => error.message,
  )
  const all = (sql: string) => Promise.resolve(store.database.connection.prepare(sql).all())
  return { refused, contents: await contents(all) }
}

function folding(batch: readonly Statement[]): readonly Statement[] {
  return grouped(batch).map(({ sql, parameters }) => statement(sql, ...parameters))
}

async function encoded(changes: readonly Change[]): Promise<readonly Statement[]> {
  return statementsOf(changes, await createSeal([btoa('k'.repeat(32))]))
}

test('a page of a hundred new people is two statements', async () => {
  const store = await openAt(':memory:')
  const rows = Array.from({ length: 100 }, (_, index) => aRow(index + 1))
  const batch = rows.flatMap((row) => [
    ...putEmployee(row, keysOf(row), null),
    putEvent({
      organization: 'org_1',
      account: 'acc_1',
      type: 'employee.joined',
      subject: row.id,
      facts: {},
      at: row.readAt,
    }),
  ])
  expect(grouped(await encoded(batch))).toHaveLength(2)
  const versioned = rows.flatMap((row) =>
    putEmployee({ ...row, versionRun: 2, hash: 'new' }, keysOf(row), row),
  )
  expect(grouped(await encoded(versioned))).toHaveLength(2)
  await store.close()
})

test('a batch of decisions is one statement per table', async () => {
  const store = await openAt(':memory:')
  const batch = Array.from({ length: 100 }, (_, n) => [
    patchEmployee('acc_1', aRow(n).id, { state: 'active', revisit: { at: NOW } }),
    putLink(aLink(n)),
    putAction(anAction(n)),
    putPlanned('plan_1', `act_${n}`, n, []),
    putReport(aReport(`rep_${n}`)),
  ])
  expect(grouped(await encoded(batch.flat()))).toHaveLength(5)
  await store.close()
})

test('a parameter stays under a megabyte', async () => {
  const store = await openAt(':memory:')
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    aRow(index, { employee: { firstName: '漢'.repeat(300) } }),
  )
  const batch = rows.flatMap((row) => putEmployee(row, keysOf(row), null))
  const folded = grouped(await encoded(batch))
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
  const changes = [1, 2].flatMap((n) => [
    patchEmployee('acc_1', aRow(n).id, { state: 'left', leftAt: null }),
    patchAction(`act_${n}`, { state: 'done' }),
    removePlanned('plan_1', `act_${n}`),
    removeLink('acc_1', aRow(n).id),
    ...putEmployee(aRow(n, { versionRun: 2, hash: 'new' }), keysOf(aRow(n)), aRow(n)),
  ])
  const batch = await encoded(changes)
  const folded = grouped(batch)
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
  const batch = (statements: readonly Statement[]) => database.batch(folding(statements))
  return createStore({ database: { ...database, batch }, seal })
})
