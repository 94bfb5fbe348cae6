/** What every store must do, on any database. Run for SQLite here and for D1 in test/workers. */
import { afterEach, beforeEach, describe } from 'vitest'
import type { Store } from '../../src/ports/store/store.ts'
import { absenceContract } from './store-absence.ts'
import { actionContract } from './store-actions.ts'
import { employeeContract } from './store-employees.ts'
import { jobContract } from './store-jobs.ts'
import { leaseContract } from './store-leases.ts'
import { linkTokenContract } from './store-link-tokens.ts'
import { placeContract } from './store-places.ts'
import { portalContract } from './store-portal.ts'
import { aRow, anAccount, anOrganization, keysOf, NOW } from './store-records.ts'
import { recordContract } from './store-round-trips.ts'
import { upkeepContract } from './store-upkeep.ts'
import { userContract } from './store-users.ts'
import type { Change } from '../../src/ports/store/changes.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'

export interface World {
  readonly store: Store
  /** Commits without a lease. */
  save(...writes: readonly (Change | readonly Change[])[]): Promise<void>
  /** One organization with one active account. */
  company(): Promise<void>
  /** Stores people 1 to `count` of the records in the account. */
  people(count: number): Promise<void>
}

export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    const save: World['save'] = (...writes) => store.commit(null, writes.flat())
    const world: World = {
      get store() {
        return store
      },
      save,
      company: async () => {
        await save(putOrganization(anOrganization(), NOW))
        await save(putAccount(anAccount()))
      },
      people: async (count) => {
        const rows = Array.from({ length: count }, (_, index) => aRow(index + 1))
        await save(...rows.map((row) => putEmployee(row, keysOf(row), null)))
      },
    }
    recordContract(world)
    employeeContract(world)
    absenceContract(world)
    userContract(world)
    actionContract(world)
    jobContract(world)
    leaseContract(world)
    upkeepContract(world)
    portalContract(world)
    linkTokenContract(world)
    placeContract(world)
  })
}
