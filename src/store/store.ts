import { Conflict, LeaseLost } from '../core/facts/errors.ts'
import type { Store } from '../ports/store/store.ts'
import { statementsOf } from './changes/encode.ts'
import { adminQueries } from './reads/accounts/admins.ts'
import { absenceQueries } from './reads/people/absence.ts'
import { accountQueries } from './reads/accounts/accounts.ts'
import { actionQueries } from './reads/runs/actions.ts'
import type { QueryContext } from './statements/context.ts'
import type { Database } from './statements/database.ts'
import { dueQueries } from './reads/people/due.ts'
import { employeeQueries } from './reads/people/employees.ts'
import { queriesOfBefore } from './reads/people/before.ts'
import { eventQueries } from './reads/runs/events.ts'
import { forgetQueries } from './reads/accounts/forgets.ts'
import { hintQueries } from './reads/accounts/hints.ts'
import { idempotencyQueries } from './commands/idempotency.ts'
import { instanceQueries, secretsProblem } from './commands/instance.ts'
import { jobQueries } from './commands/jobs.ts'
import { fence, isFence, leaseQueries } from './commands/leases.ts'
import { linkQueries } from './reads/people/links.ts'
import { linkTokenQueries } from './reads/accounts/link-tokens.ts'
import { membershipQueries } from './reads/people/memberships.ts'
import { listQueries } from './reads/runs/lists.ts'
import { operationQueries } from './commands/operations.ts'
import { organizationQueries } from './reads/accounts/organizations.ts'
import { outboxQueries } from './reads/mails/outbox.ts'
import { pageQueries } from './reads/runs/pages.ts'
import { pagePrintQueries } from './reads/runs/page-prints.ts'
import { placeQueries } from './reads/people/places.ts'
import { planQueries } from './reads/runs/plans.ts'
import { populationQueries } from './reads/people/population.ts'
import { portalQueries } from './reads/accounts/portal.ts'
import { reportQueries } from './reads/runs/reports.ts'
import { retention } from './commands/retain.ts'
import { runQueries } from './reads/runs/runs.ts'
import { isTooNew, type MigrationState } from './min-program.ts'
import type { Seal } from './seal.ts'
import { rowsOf } from './statements/rows.ts'
import { userQueries } from './reads/people/users.ts'
import type { Lease } from '../ports/store/lease.ts'

export interface StoreParts {
  readonly database: Database
  readonly seal: Seal
  /** Without it, nothing is said about migrations. */
  readonly migrations?: MigrationState
}

/** The `Store` port over SQLite or D1, put together from the groups of queries. */
export function createStore({ database, seal, migrations }: StoreParts): Store {
  const context: QueryContext = { database, seal }

  const commit: Store['commit'] = async (lease, changes, syncs) => {
    const made = statementsOf(changes, seal)
    const statements = made instanceof Promise ? await made : made
    if (lease === null && statements.length === 0) return
    try {
      const all = lease === null ? statements : [fence(lease), ...statements]
      await database.batch(all, syncs !== 'with-the-next')
    } catch (error) {
      throw meaningOf(error, lease)
    }
  }

  const unfit: Store['unfit'] = async () => {
    try {
      if (migrations !== undefined && (await isTooNew(database, migrations)))
        return 'newer-database'
      const wrong = await secretsProblem(context)
      if (wrong !== null) return wrong
      if (((await migrations?.pending()) ?? []).length > 0) return 'not-migrated'
      await rowsOf(database, 'select name from counters limit 1')
      return null
    } catch {
      return 'no-answer'
    }
  }

  return {
    commit,
    ...leaseQueries(context),
    ...organizationQueries(context),
    ...accountQueries(context),
    ...runQueries(context),
    ...pageQueries(context),
    ...pagePrintQueries(context),
    ...employeeQueries(context),
    ...dueQueries(context),
    ...absenceQueries(context),
    ...linkQueries(context),
    ...linkTokenQueries(context),
    ...membershipQueries(context),
    ...queriesOfBefore(context),
    ...userQueries(context),
    ...populationQueries(context),
    ...planQueries(context),
    ...actionQueries(context),
    ...reportQueries(context),
    ...outboxQueries(context),
    ...hintQueries(context),
    ...forgetQueries(context),
    ...jobQueries(context),
    ...eventQueries(context),
    ...idempotencyQueries(context),
    ...listQueries(context),
    ...placeQueries(context),
    ...portalQueries(context),
    ...adminQueries(context),
    ...operationQueries(context),
    ...retention(context),
    dropTraces: () => database.dropTraces(),
    ...instanceQueries(context),
    unfit,
    troubles: () => database.troubles?.() ?? { counts: {}, now: null },
    close: () => database.close(),
  }
}

/** Translates the errors of a refused batch that have a meaning. All others are thrown as they are. */
function meaningOf(error: unknown, lease: Lease | null): unknown {
  if (lease !== null && isFence(error)) {
    return new LeaseLost(`the lease ${lease.name} is not ours any more; nothing was written`)
  }
  if (error instanceof Error && error.message.includes('runs.account, runs.seq')) {
    return new Conflict('a run with this number was opened meanwhile; read the account again')
  }
  return error
}
