// The process died between the decisions about many people and the run that carries them out: nothing did.
import { expect, test } from 'vitest'
import { decideForMany } from '../../src/sync/review/decide-many.ts'
import { linkedCompany } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

test('what was stored of a decision about many is carried out, whichever commit was lost', async () => {
  const stored: number[] = []
  for (const lost of [1, 2, 3]) {
    const world = await linkedCompany({ employees: 120 })
    const ids = (await world.employees()).slice(0, 110).map(({ id }) => id)
    const { store } = world.deps
    const commit = store.commit.bind(store)
    let count = 0
    const dying: typeof commit = (...all) => {
      count += 1
      return count === lost ? Promise.reject(new Error('died')) : commit(...all)
    }
    Object.assign(store, { commit: dying })
    const end = { decision: 'end', actor: ADMIN } as const
    await decideForMany(world.deps, world.accountId, ids, end).catch(() => null)
    Object.assign(store, { commit })
    const slice = { after: null, limit: 200 }
    const { rows } = await store.overridesOfAccount(world.accountId, slice)
    await world.hours(2)
    expect(world.harmed()).toHaveLength(rows.length)
    stored.push(rows.length)
  }
  expect(stored).toEqual([0, 100, 110])
})
