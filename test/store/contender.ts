/** One of two processes that work on the same file (contention.test.ts). */
import { createSeal } from '../../src/store/seal.ts'
import { openSqlite } from '../../src/store/sqlite/sqlite.ts'
import { createStore } from '../../src/store/store.ts'
import { NOW } from '../contracts/store-records.ts'
import { count } from '../../src/sync/changes/accounts.ts'

const [file = '', name = ''] = process.argv.slice(2)
const seal = await createSeal([btoa('a'.repeat(32))])
const store = createStore({ database: openSqlite(file), seal })
const errors: string[] = []
const jobs: number[] = []

const lease = await store.takeLease('account', name, NOW, 600_000)
await Promise.all(
  Array.from({ length: 200 }, async () => {
    await store.commit(null, [count('x')]).catch((error) => errors.push(String(error)))
  }),
)
for (;;) {
  const taken = await store.takeJobs(NOW, name, '2026-03-10T09:00:00.000Z', 3)
  if (taken.length === 0) break
  for (const { id } of taken) {
    jobs.push(id)
    await store.finishJob(id, name)
  }
}
await store.close()
process.send?.({ errors, jobs, lease: lease !== null })
process.disconnect()
