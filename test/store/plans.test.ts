import { expect, test } from 'vitest'
import { aRow, aCompleteRead, aRun, NOW } from '../contracts/store-records.ts'
import { openAt } from './temporary.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'

type Store = Awaited<ReturnType<typeof openAt>>

/** The plan of every statement that `act` runs, without those of opening. */
async function plansOf(act: (store: Store) => Promise<unknown>): Promise<readonly string[]> {
  const seen: (readonly [string, readonly unknown[]])[] = []
  const store = await openAt(':memory:', { trace: (...statement) => seen.push(statement) })
  seen.length = 0
  await act(store)
  const steps = seen.flatMap(([sql, parameters]) =>
    store.database.connection
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(parameters)
      .map((step) => step.detail),
  )
  await store.close()
  return steps
}

test('a page of people is found by a search for each source id', async () => {
  const plan = await plansOf((store) => store.employeesBySource('acc_1', ['src_1']))
  expect(plan[0]).toBe(
    'SEARCH employees USING INDEX employees_by_source (account=? AND source_id=?)',
  )
})

test('if nobody is due, no person is read', async () => {
  const plan = await plansOf((store) => store.employeesDue('acc_1', NOW, null, 100))
  expect(plan).toContain(
    'SEARCH employees USING COVERING INDEX employees_due (account=? AND rowid>?)',
  )
  expect(plan).toContain(
    'SEARCH employees USING COVERING INDEX employees_revisit (account=? AND revisit_at<?)',
  )
  expect(plan[0]).toBe('SEARCH employees USING INTEGER PRIMARY KEY (rowid=?)')
})

test('people whose date has come are found in an index, waiting for the next run or not', async () => {
  const plan = await plansOf((store) => store.timeCome('acc_1', NOW, 20))
  expect(plan).toContain(
    'SEARCH employees USING INDEX employees_revisit (account=? AND revisit_at<?)',
  )
  expect(plan).toContain(
    'SEARCH employees USING INDEX employees_transition (account=? AND next_transition_at<?)',
  )
  expect((await plansOf((store) => store.accountsDue(NOW, 9))).join()).toContain(
    'employees_transition (account=? AND next_transition_at<?)',
  )
})

test('absent people are found in an index, without reading people who are listed', async () => {
  const covered = 'SEARCH e USING COVERING INDEX employees_by_source (account=?)'
  const counted = await plansOf((store) => store.absence(aCompleteRead(aRun(1))))
  expect(counted.filter((step) => step.startsWith('SEARCH e '))).toEqual([
    covered,
    covered,
    // Only people whose record HR deleted.
    'SEARCH e USING INDEX employees_deleted (account=?)',
    'SEARCH e USING INDEX sqlite_autoindex_employees_1 (account=? AND id=?)',
  ])
  expect(counted).toContain(
    'SEARCH v USING INDEX employee_versions_closed (account=? AND to_run=?)',
  )
  const named = await plansOf((store) => store.absentees(aCompleteRead(aRun(1)), null, 9))
  expect(named).toContain(covered)
  expect(named[0]).toBe('SEARCH employees USING INTEGER PRIMARY KEY (rowid=?)')
})

test('doubts, the missing, managers and admins are found by indexes of those few', async () => {
  const plan = await plansOf(async (store) => {
    await store.commit(null, [
      { set: 'employees.clear-doubts', account: aRun(1).account, run: aRun(1).id },
    ])
    await store.missing('acc_1', null, 9)
    await store.isManager('acc_1', 'src_1')
    await store.countAdmins('org_1', 'user_1')
  })
  for (const index of [
    /employees_doubted \(account=\?\)/,
    /employees_missing \(account=\? AND id>\?\)/,
    /employees_by_manager \(account=\? AND manager_id=\?\)/,
    /host_users_admins \(organization=\?\)/,
  ]) {
    expect(
      plan.some((step) => index.test(step)),
      String(index),
    ).toBe(true)
  }
})

test('people of changed users are found by their links', async () => {
  const plan = await plansOf((store) =>
    store.commit(null, [
      { set: 'employees.due-by-user', organization: 'org_1', userIds: ['user_1'] },
    ]),
  )
  expect(plan).toContain(
    'SEARCH employees USING INDEX sqlite_autoindex_employees_1 (account=? AND id=?)',
  )
  expect(plan).toContain('SEARCH links USING INDEX links_by_user (organization=? AND user_id=?)')
})

test('a read of people costs one statement, a change of one person at most three', async () => {
  let statements = 0
  const store = await openAt(':memory:', { trace: () => void statements++ })
  const ids = Array.from({ length: 500 }, (_, index) => `src_${index}`)
  statements = 0
  await store.employeesBySource('acc_1', ids)
  expect(statements).toBe(1)
  const keys = { email: null, personal: null }
  await store
    .commit(null, putEmployee(aRow(1, { versionRun: 2, hash: 'new' }), keys, aRow(1)))
    .catch(() => undefined)
  expect(statements).toBeLessThanOrEqual(4)
  await store.close()
})
