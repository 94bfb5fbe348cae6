import { BLANK_EMPLOYEE, type Employee } from '../../core/people/employee.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'

/** Forgets what is old enough: leavers after 90 days, people out of scope after 30, run detail after 30 (rule 49). */
export async function retain(deps: Deps): Promise<void> {
  let touched = 0
  // The store forgets at most some hundreds per call, so this repeats until a call finds fewer.
  for (;;) {
    const now = deps.clock.now().toISOString()
    const some = await deps.store.retain(now, (row) => reduced(deps, row))
    touched += some
    if (some < 500) break
    if (deps.budget?.spent() === true) {
      await deps.queue.enqueue({ kind: 'retain' })
      break
    }
  }
  await deps.store.dropTraces()
  deps.log.info('retain.done', { rows: touched })
}

/** What stays of a person: dates, status and a keyed hash by which they are recognised, never a name or an address. */
async function reduced(deps: Deps, row: EmployeeRow): Promise<EmployeeRow> {
  const { employee } = row
  const bare: Employee = {
    ...BLANK_EMPLOYEE,
    sourceId: employee.sourceId,
    remoteId: employee.remoteId === null ? null : await deps.config.keyedHash(employee.remoteId),
    status: employee.status,
    startDate: employee.startDate,
    terminationDate: employee.terminationDate,
    deleted: employee.deleted,
    ignored: employee.ignored,
    modifiedAt: employee.modifiedAt,
  }
  return {
    ...row,
    employee: bare,
    remembered: {},
    why: [],
    reducedAt: deps.clock.now().toISOString(),
  }
}
