// The process died between the decisions about many people and the run that carries them out: nothing did.
import { expect, test } from 'vitest'
import { decideForMany } from '../../src/sync/review/decide-many.ts'
import { undoRun } from '../../src/sync/review/undo-run.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { ADMIN } from '../world/view.ts'

const END = { decision: 'end', actor: ADMIN } as const

test('what was stored of a decision about many is carried out, whichever commit was lost', async () => {
  const stored: number[] = []
  for (const lost of [1, 2, 3]) {
    const { world, ids } = await largeCompany()
    await losing(world, lost, () => decideForMany(world.deps, world.accountId, ids, END))
    const decided = (await decisions(world, 'end')).length
    await world.hours(2)
    expect(world.harmed()).toHaveLength(decided)
    stored.push(decided)
  }
  expect(stored).toEqual([0, 100, 110])
})

test('what was stored of undoing a run is carried out, whichever commit was lost', async () => {
  const stored: number[] = []
  for (const lost of [1, 2, 3]) {
    const { world, ids } = await largeCompany()
    await decideForMany(world.deps, world.accountId, ids, END)
    await world.hours(2)
    expect(world.harmed()).toHaveLength(ids.length)
    const ending = (await world.runs()).find(({ mode }) => mode === 'employees')
    const by = { employees: null, actor: ADMIN }
    await losing(world, lost, () => undoRun(world.deps, ending?.id ?? '', by))
    const undone = (await decisions(world, 'undo')).length
    await world.hours(2)
    expect(world.harmed()).toHaveLength(ids.length - undone)
    stored.push(undone)
  }
  expect(stored).toEqual([0, 100, 110])
})

async function largeCompany() {
  const world = await linkedCompany({ employees: 120 })
  const ids = (await world.employees()).slice(0, 110).map(({ id }) => id)
  return { world, ids }
}

/** The process dies at this commit of `work`; the next one goes on. */
async function losing(world: World, lost: number, work: () => Promise<unknown>): Promise<void> {
  const { store } = world.deps
  const commit = store.commit.bind(store)
  let count = 0
  const dying: typeof commit = (...all) => {
    count += 1
    return count === lost ? Promise.reject(new Error('died')) : commit(...all)
  }
  Object.assign(store, { commit: dying })
  await work().catch(() => null)
  Object.assign(store, { commit })
}

async function decisions(world: World, decision: string) {
  const { rows } = await world.deps.store.overridesOfAccount(world.accountId, {
    after: null,
    limit: 200,
  })
  return rows.filter((row) => row.decision === decision)
}
