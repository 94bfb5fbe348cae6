import { Conflict, LeaseLost } from '../core/facts/errors.ts'
import type { Store } from '../ports/store/store.ts'
import { statementsOf } from './changes/encode.ts'
import { adminQueries } from './admins.ts'
import { absenceQueries } from './absence.ts'
import { accountQueries } from './accounts.ts'
import { actionQueries } from './actions.ts'
import type { QueryContext } from './context.ts'
import type { Database } from './database.ts'
import { employeeQueries } from './employees.ts'
import { queriesOfBefore } from './before.ts'
import { eventQueries } from './events.ts'
import { forgetQueries } from './forgets.ts'
import { hintQueries } from './hints.ts'
import { idempotencyQueries } from './idempotency.ts'
import { instanceQueries, secretsProblem } from './instance.ts'
import { jobQueries } from './jobs.ts'
import { fence, isFence, leaseQueries } from './leases.ts'
import { linkQueries } from './links.ts'
import { linkTokenQueries } from './link-tokens.ts'
import { membershipQueries } from './memberships.ts'
import { listQueries } from './lists.ts'
import { operationQueries } from './operations.ts'
import { organizationQueries } from './organizations.ts'
import { outboxQueries } from './outbox.ts'
import { pageQueries } from './pages.ts'
import { placeQueries } from './places.ts'
import { planQueries } from './plans.ts'
import { populationQueries } from './population.ts'
import { portalQueries } from './portal.ts'
import { reportQueries } from './reports.ts'
import { retention } from './retain.ts'
import { runQueries } from './runs.ts'
import type { Seal } from './seal.ts'
import { rowsOf } from './rows.ts'
import { userQueries } from './users.ts'
import type { Lease } from '../ports/store/lease.ts'

export interface StoreParts {
  readonly database: Database
  readonly seal: Seal
  /** Without it, nothing is said about migrations. */
  readonly migrations?: MigrationState
}

export interface MigrationState {
  /** Names of files that are not applied yet, in order. */
  pending(): Promise<readonly string[]>
  /** Names that are applied and have no file: a newer program was here. */
  unknown(): Promise<readonly string[]>
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
      if (((await migrations?.unknown()) ?? []).length > 0) return 'newer-database'
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
    ...employeeQueries(context),
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
