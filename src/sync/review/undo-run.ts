import { NotFound } from '../../core/facts/errors.ts'
import { hasAccess } from '../../core/people/user.ts'
import type { EmployeeRow, Run } from '../../ports/records.ts'
import type { Deps } from '../step/deps.ts'
import { decideForMany } from './decide-many.ts'

const BATCH = 100

/** A person whose access a run ended. */
export interface Undoable {
  readonly row: EmployeeRow
  /** Entities whose access ended. */
  readonly entityIds: readonly string[]
}

/**
 * People whose access this run ended and who can get it back: still linked to a user, still without access,
 * and not undone yet.
 */
export async function undoable(deps: Deps, run: Run): Promise<readonly Undoable[]> {
  const { store } = deps
  const account = await store.account(run.account)
  if (account === null) return []
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
    const live = links.filter(({ state }) => state === 'live')
    const userIds = live.map(({ userId }) => userId)
    const users = await store.usersById(account.organization, userIds)
    for (const row of rows) {
      const link = live.find(({ employee }) => employee === row.id)
      const user = users.find(({ id }) => id === link?.userId)
      if (user === undefined) continue
      const undo = overrides.find((o) => o.employee === row.id && o.decision === 'undo')
      const entityIds = endings.flatMap(({ employeeId, entityId, at }) => {
        if (employeeId !== row.id || (undo !== undefined && undo.at >= at)) return []
        if (hasAccess(user, entityId)) return []
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
  const run = await deps.store.run(runId)
  if (run === null) throw new NotFound('no such run')
  const ids = (await undoable(deps, run))
    .map(({ row }) => row.id)
    .filter((id) => by.employees === null || by.employees.includes(id))
  if (ids.length === 0) return 0
  const undo = { decision: 'undo', actor: by.actor } as const
  const { decided } = await decideForMany(deps, run.account, ids, undo)
  return decided.length
}
