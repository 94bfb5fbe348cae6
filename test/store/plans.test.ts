import { expect, test } from 'vitest'
import { aRow, aCompleteRead, aRun, NOW } from '../contracts/store-records.ts'
import { openAt } from './temporary.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'

type Store = Awaited<ReturnType<typeof openAt>>

/** The plan of every statement that `act` runs, without those of opening. */
async function plansOf(
  act: (store: Store) => Promise<unknown>,
  people = 0,
): Promise<readonly string[]> {
  const seen: (readonly [string, readonly unknown[]])[] = []
  const store = await openAt(':memory:', { trace: (...statement) => seen.push(statement) })
  if (people > 0) fill(store, people)
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

/** So many people and users of an account that nobody is asked about, with what `analyze` finds out about them. */
function fill({ database: { connection } }: Store, people: number): void {
  const each = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ${people})`
  connection.pragma('foreign_keys = off')
  connection.exec(`${each}
    insert into employees (account, id, source_id, words, hash, fields, read_at, memory, standing,
      state, why, entity_ids, first_run, version_run, version_at, due_next_run, revisit_at)
    select 'acc_9', 'emp_' || i, 'src_' || i, 'w', 'h', '{}', '', '{}', 'present',
      'active', '[]', '[]', 1, 1, '', i % 100 = 0, iif(i % 100 = 1, '2026', null) from n;
    ${each} insert into host_users (organization, id, fields, read_at)
      select 'org_9', 'user_' || i, '{}', '' from n;
    analyze`)
}

test.each([1000, 100_000])('among %i people, each one is found by a search', async (people) => {
  const read = aCompleteRead(aRun(1))
  const stepsOf = async (act: (store: Store) => Promise<unknown>) =>
    (await plansOf(act, people)).filter((step) => /^(SEARCH|SCAN) (employees|e|u|l)\b/.test(step))
  const bySource = 'SEARCH employees USING INDEX employees_by_source (account=? AND source_id=?)'
  const bySeq = 'SEARCH employees USING INTEGER PRIMARY KEY (rowid=?)'
  const after = 'sqlite_autoindex_employees_1 (account=? AND id=?)'
  const linked = 'SEARCH l USING INDEX links_by_user (organization=? AND user_id=?)'

  expect(await stepsOf((store) => store.employeesOfPage('acc_1', ['src_1']))).toEqual([bySource])
  expect(await stepsOf((store) => store.employeesBySource('acc_1', ['src_1']))).toEqual([bySource])
  expect(await stepsOf((store) => store.employeesById('acc_1', ['emp_1']))).toEqual([
    `SEARCH employees USING INDEX ${after}`,
  ])
  expect(await stepsOf((store) => store.employeesDue('acc_1', NOW, 'emp_1', 9))).toEqual([
    bySeq,
    'SEARCH employees USING COVERING INDEX employees_due (account=? AND rowid>?)',
    `SEARCH employees USING COVERING INDEX ${after}`,
    'SEARCH employees USING COVERING INDEX employees_revisit (account=? AND revisit_at<?)',
    `SEARCH employees USING COVERING INDEX ${after}`,
  ])
  // Those who are listed are passed by in an index alone.
  expect(await stepsOf((store) => store.absentees(read, 'emp_1', 9))).toEqual([
    bySeq,
    'SEARCH e USING COVERING INDEX employees_by_source (account=?)',
  ])
  const absent = await stepsOf((store) => store.absentUsers(aRun(1), 'user_1', 9))
  expect(absent[0]).toBe(
    'SEARCH u USING COVERING INDEX sqlite_autoindex_host_users_1 (organization=?)',
  )
  expect(new Set(absent.slice(1))).toEqual(new Set([linked]))
})

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
