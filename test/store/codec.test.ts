// What is stored is read with care: what cannot be read is named by its place, never by what stands there.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openAt, temporaryFolder } from './temporary.ts'
import { aRun, anAccount, anOrganization, NOW } from '../contracts/store-records.ts'

async function aStore() {
  const store = await openAt(join(temporaryFolder(), 'rollcall.db'))
  await store.commit(null, store.putOrganization(anOrganization(), NOW))
  await store.commit(null, [await store.putAccount(anAccount())])
  await store.commit(null, store.openRun(aRun(1)))
  return store
}

test.each([
  ["bookmark = 'Ana Pop'", 'runs.bookmark of run_1 cannot be read (it is no JSON)'],
  [
    `phase = 'decide', bookmark = '{"after":"ana@acme.test","actions":"Ana"}'`,
    'runs.bookmark of run_1 cannot be read (actions: invalid_type)',
  ],
])('a run with %s', async (set, message) => {
  const store = await aStore()
  store.database.connection.exec(`update runs set ${set}`)
  await expect(store.run('run_1')).rejects.toThrow(new Error(message))
  await store.close()
})
