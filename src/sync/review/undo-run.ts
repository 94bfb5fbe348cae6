import { NotFound } from '../../core/facts/errors.ts'
import type { EmployeeRow, Run } from '../../ports/records.ts'
import { decisionWrites } from './decisions.ts'
import { nextStep } from './decision-run.ts'
import type { Deps } from '../step/deps.ts'
import { loadSituations } from '../decide/situations.ts'
import { withLease } from '../step/lease.ts'
import { betweenRuns } from '../read/decision-context.ts'

const BATCH = 100

/** A person whose access a run ended. */
export interface Undoable {
  readonly row: EmployeeRow
  /** Entities whose access ended. */
  readonly entityIds: readonly string[]
}

/**
 * People whose access this run ended and who can get it back: still linked, still without it, and not undone
 * yet.
 */
export async function undoable(deps: Deps, run: Run): Promise<readonly Undoable[]> {
  const { store } = deps
  const plans = await store.plansOfRun(run.id)
  const endings = (await Promise.all(plans.map(({ id }) => store.endingsOf(id)))).flat()
  const ids = [...new Set(endings.map(({ employeeId }) => employeeId))]
  const found: Undoable[] = []
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const [rows, links, memberships, overrides] = await Promise.all([
      store.employeesById(run.account, batch),
      store.linksOf(run.account, batch),
      store.membershipsOf(run.account, batch),
      store.overridesOf(run.account, batch),
    ])
    for (const row of rows) {
      const link = links.find(({ employee, state }) => employee === row.id && state === 'live')
      if (link === undefined) continue
      const undo = overrides.find((o) => o.employee === row.id && o.decision === 'undo')
      const entityIds = endings.flatMap(({ employeeId, entityId, at }) => {
        if (employeeId !== row.id || (undo !== undefined && undo.at >= at)) return []
        // If a later run ended the access again, that later run is the one to undo.
        const membership = memberships.get(row.id)?.[entityId]
        return membership?.state === 'ended' && membership.at === at ? [entityId] : []
      })
      if (entityIds.length > 0) found.push({ row, entityIds: [...new Set(entityIds)] })
    }
  }
  return found
}

/**
 * Undoes the ends of a run, for these people or for all. Each is a decision of its own (rule 35): it goes
 * through plan and brake, and holds until HR says something else. Returns the number of people.
 */
export async function undoRun(
  deps: Deps,
  runId: string,
  by: { readonly employees: readonly string[] | null; readonly actor: string },
): Promise<number> {
  const found = await deps.store.run(runId)
  if (found === null) throw new NotFound('no such run')
  let count = 0
  await withLease(deps, found.account, async (base) => {
    const rows = (await undoable(deps, found))
      .map(({ row }) => row)
      .filter(({ id }) => by.employees === null || by.employees.includes(id))
    for (let start = 0; start < rows.length; start += BATCH) {
      const slice = rows.slice(start, start + BATCH)
      const people = await loadSituations(betweenRuns(base), slice)
      const writes = await Promise.all(
        people.map((person) => decisionWrites(base, person, { decision: 'undo', actor: by.actor })),
      )
      await deps.store.commit(base.lease, writes.flat())
      count += people.length
    }
    if (count === 0) return
    const sourceIds = rows.map(({ employee }) => employee.sourceId)
    const decision = { decision: 'undo', actor: by.actor } as const
    await deps.store.commit(base.lease, await nextStep(base, sourceIds, decision))
  })
  if (count > 0) await deps.queue.enqueue({ kind: 'advance', account: found.account })
  return count
}
