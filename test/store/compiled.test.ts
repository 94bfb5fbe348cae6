import { expect, test } from 'vitest'
import { compiled, type Markers } from '../../src/store/statements/compiled.ts'
import { openAt } from './temporary.ts'

type Asked = { account: string; users?: readonly string[] | undefined; limit: number }

/** A store with a read that is built here, and every statement that it runs. */
async function opened() {
  const seen: (readonly [string, readonly unknown[]])[] = []
  const store = await openAt(':memory:', { trace: (...statement) => seen.push(statement) })
  seen.length = 0
  let built = 0
  const { among } = store.database.forms
  const reports = compiled(store.database, (db, given: Markers<Asked>) => {
    built += 1
    const { users } = given
    return db
      .selectFrom('reports')
      .select(['id', 'code'])
      .where('account', '=', given.account)
      .where('reason', '=', "it's")
      .$if(users !== undefined, (query) =>
        users === undefined ? query : query.where('user_id', 'in', among(users)),
      )
      .limit(given.limit)
  })
  return { store, seen, reports, timesBuilt: () => built }
}

test('values are bound by their names, constants are part of the text', async () => {
  const { store, seen, reports } = await opened()
  await reports({ limit: 7, account: 'acc_1' })
  expect(seen).toEqual([
    [
      `select "id", "code" from "reports" where "account" = +? and "reason" = 'it''s' limit +?`,
      ['acc_1', 7],
    ],
  ])
  await store.close()
})

test('a list of any length is one parameter', async () => {
  const { store, seen, reports } = await opened()
  await reports({ account: 'acc_1', users: ['u_1', "o'clock"], limit: 7 })
  expect(seen[0]?.[0]).toContain('"user_id" in (select value from json_each(+?))')
  expect(seen[0]?.[1]).toEqual(['acc_1', `["u_1","o'clock"]`, 7])
  await store.close()
})

test('a statement is built once for each set of values that are given', async () => {
  const { store, seen, reports, timesBuilt } = await opened()
  await reports({ account: 'acc_1', limit: 7 })
  await reports({ account: 'acc_2', users: undefined, limit: 8 })
  expect(timesBuilt()).toBe(1)
  await reports({ account: 'acc_1', users: [], limit: 7 })
  await reports({ account: 'acc_1', users: ['a'], limit: 9 })
  expect(timesBuilt()).toBe(2)
  expect(new Set(seen.map(([sql]) => sql)).size).toBe(2)
  await store.close()
})

test('without a value for one of its markers, a statement does not run', async () => {
  const { store } = await opened()
  const broken = compiled(store.database, (db, given: Markers<{ account: string }>) =>
    // @ts-expect-error: no such value
    db.selectFrom('reports').select('id').where('account', '=', given.acount),
  )
  expect(() => broken({ account: 'acc_1' })).toThrow()
  await store.close()
})
