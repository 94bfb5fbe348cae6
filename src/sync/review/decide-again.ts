import type { EmployeeRow } from '../../ports/records.ts'
import type { Change } from '../../ports/store/changes.ts'
import { decidePerson } from '../decide/decide-person.ts'
import { reportWrites } from '../decide/reports.ts'
import { loadSituations } from '../decide/situations.ts'
import { betweenRuns } from '../read/decision-context.ts'
import type { AccountContext } from '../step/context.ts'
import { patchEmployee } from '../changes/people.ts'

const BATCH = 200

/**
 * After a decision about many people: what pages and the API say about each, their reasons and reports.
 * Nothing is planned here. The next run visits them all the same, so a crash in between loses nothing.
 */
export async function decideAgain(
  base: AccountContext,
  employees: readonly string[],
): Promise<void> {
  const { store } = base.deps
  for (let start = 0; start < employees.length; start += BATCH) {
    const ids = employees.slice(start, start + BATCH)
    const rows = await store.employeesById(base.account.id, ids)
    await store.commit(base.lease, await reasonsAndReports(base, rows))
  }
}

async function reasonsAndReports(
  base: AccountContext,
  rows: readonly EmployeeRow[],
): Promise<Change[]> {
  const context = betweenRuns(base)
  // Nothing was read for this, so it may know less of somebody than the last run did: then that stays.
  const people = (await loadSituations(context, rows))
    .map((person) => ({ person, decision: decidePerson(person) }))
    .filter(({ person, decision }) => decision.state === person.row.state)
  const reasons = people.map(({ person: { row }, decision: { why } }) =>
    patchEmployee(row.account, row.id, { why, revisit: 'next-run' }),
  )
  const reports = await reportWrites(
    context,
    people.map(({ person }) => person),
    people.map(({ decision }) => decision),
  )
  return [...reasons, ...reports]
}
